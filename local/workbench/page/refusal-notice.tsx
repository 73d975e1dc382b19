import { useCallback } from 'preact/hooks';
import { BriefNotice } from './brief-notice.tsx';
import type { Desk } from './desk.ts';
import { useWords } from './words.ts';

/** What Excel would not do. */
export function RefusalNotice({ desk }: { desk: Desk }) {
  const words = useWords();
  const { refusal } = desk;
  const text = refusal === null ? null : words.refusals[refusal.reason](refusal.address);
  const dismiss = useCallback(() => desk.dismiss(), [desk]);
  return <BriefNotice text={text} said={refusal} onEnd={dismiss} />;
}
