/** Signing in where the pane asks who it is: choose an account, press one button. */
import { useState } from 'preact/hooks';
import type { AccountChoice, Session, SignInByChoice } from '../../sign-in/sign-in.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { BusyLine } from '../parts/busy-line.tsx';
import { Choice } from '../parts/choice.tsx';
import { ProblemNotice } from '../issues/problem-notice.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useAction, useOnce } from '../parts/use-action.ts';

interface AccountPickerProps {
  readonly signIn: SignInByChoice;
  readonly onSession: (session: Session) => void;
}

export function AccountPicker({ signIn, onSession }: AccountPickerProps) {
  const { texts } = useSpeech();
  const action = useAction();
  const [accounts, setAccounts] = useState<readonly AccountChoice[] | null>(null);
  const [chosen, choose] = useState<string | null>(signIn.suggested);
  const load = () => action.run({ busy: texts.opening }, async () => setAccounts(await signIn.accounts()));
  useOnce(load);

  const current = accounts?.find(({ account }) => account === chosen) ?? accounts?.[0];
  const start = (choice: AccountChoice) =>
    action.run({ busy: texts.signIn.busy }, async () => onSession(await signIn.signIn(choice)));
  const busy = action.busy !== null;
  return (
    <>
      {current !== undefined && accounts !== null && (
        <>
          <p>{texts.signIn.why}</p>
          <Choice label={texts.signIn.account} value={current.account} onChoose={choose}>
            <AccountGroup label={texts.signIn.council} accounts={accounts.filter(isCouncil)} />
            <AccountGroup
              label={texts.signIn.units}
              accounts={accounts.filter((choice) => !isCouncil(choice))}
            />
          </Choice>
          <div class="actions">
            <ActionButton primary busy={busy} onPress={() => start(current)}>
              {texts.signIn.action}
            </ActionButton>
          </div>
        </>
      )}
      {accounts?.length === 0 && (
        <section class="empty">
          <h2>{texts.signIn.noneTitle}</h2>
          <p>{texts.signIn.noneAdvice}</p>
          <ActionButton busy={busy} onPress={load}>
            {texts.retry}
          </ActionButton>
        </section>
      )}
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
    </>
  );
}

function isCouncil({ roles }: AccountChoice): boolean {
  return roles.includes('Council');
}

interface AccountGroupProps {
  readonly label: string;
  readonly accounts: readonly AccountChoice[];
}

function AccountGroup({ label, accounts }: AccountGroupProps) {
  if (accounts.length === 0) return null;
  return (
    <optgroup label={label}>
      {accounts.map(({ account, name }) => (
        <option key={account} value={account}>
          {name} · {account}
        </option>
      ))}
    </optgroup>
  );
}
