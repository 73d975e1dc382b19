/** The session ended in the middle of something: sign in again here, and it goes on where it stopped. */
import type { Session } from '../../sign-in/sign-in.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { AskingLine } from '../parts/asking-line.tsx';
import { FailureCard } from '../parts/failure-card.tsx';
import { useSpeech } from '../parts/speech.tsx';
import type { Failure } from '../parts/use-action.ts';
import { useAsking } from '../parts/use-asking.ts';

interface SessionOverNoticeProps {
  /** Of the action that found the session over; nothing of it was done. */
  readonly failure: Failure;
  readonly renew: Session['renew'];
}

export function SessionOverNotice({ failure, renew }: SessionOverNoticeProps) {
  const { texts } = useSpeech();
  const asking = useAsking();
  const signInAgain = () =>
    asking.run({ busy: texts.signIn.busy }, async (signal) => {
      await renew(signal);
      failure.retry();
    });
  return (
    <FailureCard failure={asking.failure ?? failure}>
      <ActionButton primary busy={asking.busy !== null} onPress={signInAgain}>
        {texts.signIn.again}
      </ActionButton>
      <AskingLine asking={asking} />
    </FailureCard>
  );
}
