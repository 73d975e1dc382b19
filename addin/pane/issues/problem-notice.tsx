/** What went wrong, what to do about it, and a way to do it. */
import { sessionIsOver } from '../../messages/failure-notice.ts';
import { FailureCard } from '../parts/failure-card.tsx';
import { useRenew } from '../parts/renew.tsx';
import { SessionOverNotice } from '../start/session-over-notice.tsx';
import { useSpeech } from '../parts/speech.tsx';
import type { Failure } from '../parts/use-action.ts';

export function ProblemNotice({ failure }: { failure: Failure | null }) {
  const { texts } = useSpeech();
  const renew = useRenew();
  if (failure === null) return null;
  if (renew !== null && sessionIsOver(failure.error))
    return <SessionOverNotice failure={failure} renew={renew} />;
  return (
    <FailureCard failure={failure}>
      <fluent-button appearance="outline" onClick={failure.retry}>
        {texts.retry}
      </fluent-button>
    </FailureCard>
  );
}
