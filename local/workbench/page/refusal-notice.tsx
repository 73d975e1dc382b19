import { useEffect } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { useWords } from './words.ts';

/** Long enough to read one sentence twice. */
const SHOWN_MS = 8_000;

/** What Excel would not do, until something else is done or it was long enough to be read. */
export function RefusalNotice({ desk }: { desk: Desk }) {
  const words = useWords();
  const { refusal } = desk;
  useEffect(() => {
    if (refusal === null) return undefined;
    const timer = setTimeout(() => desk.dismiss(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [desk, refusal]);
  return (
    <div role="alert" class="refusal">
      {refusal !== null && <p>{words.refusals[refusal.reason](refusal.address)}</p>}
    </div>
  );
}
