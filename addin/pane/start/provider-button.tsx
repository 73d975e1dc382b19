/** Signing in where the provider asks, on pages of its own: one button that leads there. */
import type { Session, SignInAtProvider } from '../../sign-in/sign-in.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { AskingLine } from '../parts/asking-line.tsx';
import { ProblemNotice } from '../issues/problem-notice.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useAsking } from '../parts/use-asking.ts';

interface ProviderButtonProps {
  readonly signIn: SignInAtProvider;
  readonly onSession: (session: Session) => void;
}

export function ProviderButton({ signIn, onSession }: ProviderButtonProps) {
  const { texts } = useSpeech();
  const asking = useAsking();
  const start = () =>
    asking.run({ busy: texts.signIn.busy }, async (signal) => onSession(await signIn.signIn(signal)));
  return (
    <>
      <p>{texts.signIn.whyAtProvider}</p>
      <div class="actions">
        <ActionButton primary busy={asking.busy !== null} onPress={start}>
          {texts.signIn.action}
        </ActionButton>
      </div>
      <AskingLine asking={asking} />
      <ProblemNotice failure={asking.failure} />
    </>
  );
}
