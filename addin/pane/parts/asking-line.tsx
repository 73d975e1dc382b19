/** While somebody is being asked elsewhere: where to look, and the way to give it up. */
import { BusyLine } from './busy-line.tsx';
import { useSpeech } from './speech.tsx';
import type { Asking } from './use-asking.ts';

export function AskingLine({ asking }: { asking: Asking }) {
  const { texts } = useSpeech();
  return (
    <BusyLine busy={asking.busy}>
      <p>{texts.signIn.inWindow}</p>
      <fluent-button appearance="outline" onClick={asking.giveUp}>
        {texts.signIn.giveUp}
      </fluent-button>
    </BusyLine>
  );
}
