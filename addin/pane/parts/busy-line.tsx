/** Says what is going on, but only when it takes long enough for somebody to wonder. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useCellEdit } from '../issues/cell-edit.tsx';
import { useSpeech } from './speech.tsx';

const WONDER_MS = 300;

interface BusyLineProps {
  readonly busy: string | null;
  /** What can be done about it meanwhile, if anything. */
  readonly children?: ComponentChildren;
}

/**
 * A line that is always there, so that nothing jumps and screen readers announce what appears in it. While Excel waits for
 * a cell in which somebody is typing, it says what to do instead; what was begun then goes on by itself.
 */
export function BusyLine({ busy, children }: BusyLineProps) {
  const { texts } = useSpeech();
  const waitsForCell = useCellEdit();
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (busy === null) {
      setShown(null);
      return undefined;
    }
    const timer = setTimeout(() => setShown(busy), WONDER_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  return (
    <>
      <output class="busy">
        {shown !== null && (
          <>
            <fluent-spinner size="tiny" aria-hidden="true" /> {waitsForCell ? texts.finishCell : shown}
          </>
        )}
      </output>
      {shown !== null && children}
    </>
  );
}
