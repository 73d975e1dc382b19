/** Says what is going on, but only when it takes long enough for somebody to wonder. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const WONDER_MS = 300;

interface BusyLineProps {
  readonly busy: string | null;
  /** What can be done about it meanwhile, if anything. */
  readonly children?: ComponentChildren;
}

/** A line that is always there, so that nothing jumps and screen readers announce what appears in it. */
export function BusyLine({ busy, children }: BusyLineProps) {
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
            <fluent-spinner size="tiny" aria-hidden="true" /> {shown}
          </>
        )}
      </output>
      {shown !== null && children}
    </>
  );
}
