/** Signing in: whoever the provider knows already is not asked; all others press one button. */
import { useState } from 'preact/hooks';
import type { Session, SignIn } from '../../sign-in/sign-in.ts';
import { AccountPicker } from './account-picker.tsx';
import { BusyLine } from '../parts/busy-line.tsx';
import { ProblemNotice } from '../issues/problem-notice.tsx';
import { ProviderButton } from './provider-button.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useAction, useOnce } from '../parts/use-action.ts';

interface SignInPageProps {
  readonly signIn: SignIn;
  /** Whether whoever the provider knows already is signed in without being asked. */
  readonly resuming: boolean;
  readonly onSession: (session: Session) => void;
}

export function SignInPage({ signIn, resuming, onSession }: SignInPageProps) {
  const { texts } = useSpeech();
  const action = useAction();
  const [asking, setAsking] = useState(!resuming);
  useOnce(() => {
    if (!resuming) return;
    action.run({ busy: texts.opening }, async () => {
      const session = await signIn.resume();
      if (session === null) setAsking(true);
      else onSession(session);
    });
  });
  return (
    <>
      <h1>{texts.signIn.title}</h1>
      {asking && signIn.kind === 'choice' && <AccountPicker signIn={signIn} onSession={onSession} />}
      {asking && signIn.kind === 'provider' && <ProviderButton signIn={signIn} onSession={onSession} />}
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
    </>
  );
}
