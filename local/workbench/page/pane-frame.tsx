/** The task pane, in a frame of its own as in Excel on the web. */
import { useEffect, useRef } from 'preact/hooks';
import { paneWindowName, servePane, type ServedPane } from '../../excel-host/web-bridge.ts';
import type { Desk } from './desk.ts';
import { useWords } from './words.ts';

interface PaneFrameProps {
  readonly desk: Desk;
  readonly url: URL;
  /** Where the pane is kept while it is served. */
  readonly pane: { current: ServedPane | null };
  /** Takes the focus back to the grid. */
  readonly onLeave: () => void;
}

/** Must be another element for another desk or account: a frame is served by one Excel for its whole life. */
export function PaneFrame({ desk, url, pane, onLeave }: PaneFrameProps) {
  const words = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current === null) return;
    const { locale } = desk.workbook;
    const served = servePane({ host: desk.host, frame: frame.current, url, locale, onLeave });
    pane.current = served;
    return () => {
      served.stop();
      pane.current = null;
    };
  }, [desk, url, pane, onLeave]);
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
