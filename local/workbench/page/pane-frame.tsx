/** The task pane, in a frame of its own as in Excel on the web. */
import type { Ref } from 'preact';
import { useEffect } from 'preact/hooks';
import { paneWindowName, servePane } from '../../excel-host/web-bridge.ts';
import type { Desk } from './desk.ts';
import { useWords } from './words.ts';

interface PaneFrameProps {
  readonly desk: Desk;
  readonly url: URL;
  readonly frame: { current: HTMLIFrameElement | null } & Ref<HTMLIFrameElement>;
}

/** Must be another element for another desk: a frame is served by one Excel for its whole life. */
export function PaneFrame({ desk, url, frame }: PaneFrameProps) {
  const words = useWords();
  useEffect(() => {
    if (frame.current === null) return;
    return servePane({ host: desk.host, frame: frame.current, url, locale: desk.workbook.locale });
  }, [desk, url, frame]);
  return (
    <iframe
      ref={frame}
      class="pane"
      title={words.pane}
      // `servePane` names it too; but a browser takes a frame's name only as the frame enters the page.
      name={paneWindowName(window.location.origin, desk.workbook.locale)}
      allow="clipboard-write"
    />
  );
}
