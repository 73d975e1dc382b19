import { useEffect } from 'preact/hooks';

/** Long enough to read one sentence twice. */
const SHOWN_MS = 8_000;

interface BriefNoticeProps {
  /** `null` for nothing to say. */
  readonly text: string | null;
  /** What is said; the same words anew are said anew. */
  readonly said: unknown;
  readonly onEnd: () => void;
}

/** A sentence over the sheet, until something else is done or it was long enough to be read. */
export function BriefNotice({ text, said, onEnd }: BriefNoticeProps) {
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(onEnd, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, onEnd]);
  return (
    <div role="alert" class="refusal">
      {text !== null && <p>{text}</p>}
    </div>
  );
}
