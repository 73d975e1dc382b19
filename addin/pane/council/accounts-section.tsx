/** The accounts that units report with: who has signed in, and a way to give an account to somebody else. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import type { NamedMembership } from '../../flows/memberships.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { BusyLine } from '../parts/busy-line.tsx';
import type { CouncilActions } from './council-actions.ts';
import { ProblemNotice } from '../issues/problem-notice.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useAction } from '../parts/use-action.ts';
import { useFocus } from '../parts/use-focus.ts';

interface AccountsSectionProps {
  readonly campaign: CampaignSummary;
  readonly actions: Pick<CouncilActions, 'memberships' | 'releaseAccount'>;
}

export function AccountsSection({ campaign, actions }: AccountsSectionProps) {
  const { texts } = useSpeech();
  const action = useAction();
  const [accounts, setAccounts] = useState<readonly NamedMembership[] | null>(null);
  const load = () =>
    action.run({ busy: texts.accounts.busyLoading }, async () =>
      setAccounts(await actions.memberships(campaign.id)),
    );
  const release = (membership: NamedMembership) =>
    action.run({ busy: texts.accounts.busyReleasing, sending: true }, async () => {
      await actions.releaseAccount(campaign.id, membership);
      setAccounts(await actions.memberships(campaign.id));
    });
  return (
    <section class="part">
      <h2>{texts.accounts.title}</h2>
      <p>{texts.accounts.why}</p>
      <div class="actions">
        <ActionButton busy={action.busy !== null} onPress={load}>
          {texts.accounts.show}
        </ActionButton>
      </div>
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
      {accounts !== null && (
        <AccountsTable
          accounts={accounts}
          timeZone={campaign.timeZone}
          busy={action.busy !== null}
          onRelease={release}
        />
      )}
    </section>
  );
}

interface AccountsTableProps {
  readonly accounts: readonly NamedMembership[];
  readonly timeZone: string;
  readonly busy: boolean;
  readonly onRelease: (membership: NamedMembership) => void;
}

/** Releasing asks once: the button turns into the question, and its answer releases. */
function AccountsTable({ accounts, timeZone, busy, onRelease }: AccountsTableProps) {
  const { texts, format } = useSpeech();
  const [asked, ask] = useState<string | null>(null);
  const caption = useFocus<HTMLTableCaptionElement>(accounts);
  if (accounts.length === 0) return <p class="empty">{texts.accounts.none}</p>;
  const signedIn = accounts.filter(({ boundAt }) => boundAt !== null).length;
  return (
    <table class="accounts">
      <caption tabIndex={-1} ref={caption}>
        {texts.accounts.signedIn(format.number(signedIn), format.number(accounts.length))}
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts.accounts.account}</th>
          <th scope="col">{texts.accounts.since}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((membership) => {
          const { account, units, boundAt } = membership;
          return (
            <tr key={account}>
              <th scope="row">
                {account}
                <span class="aside">{units.length === 0 ? texts.accounts.notListed : units.join(', ')}</span>
              </th>
              <td>
                {boundAt === null ? texts.accounts.nobody : format.instant(boundAt, timeZone)}
                {boundAt !== null && asked !== account && (
                  <button
                    type="button"
                    class="link"
                    aria-label={texts.accounts.releaseOf(account)}
                    onClick={() => ask(account)}
                  >
                    {texts.accounts.release}
                  </button>
                )}
                {asked === account && (
                  <ActionButton
                    busy={busy}
                    returned={membership}
                    onPress={() => {
                      ask(null);
                      onRelease(membership);
                    }}
                  >
                    {texts.accounts.releaseYes}
                  </ActionButton>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
