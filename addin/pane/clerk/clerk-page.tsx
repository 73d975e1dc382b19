/** The clerk's page: create the unit's sheet, check it, submit it, keep the receipt. */
import type { CheckedSheet } from '../../flows/checked-sheet.ts';
import type { ServerSide } from '../../flows/server-side.ts';
import type { Messages } from '../../messages/messages.ts';
import { AdoptSheet } from './adopt-sheet.tsx';
import { BusyLine } from '../parts/busy-line.tsx';
import type { ClerkActions } from './clerk-actions.ts';
import { ClerkSheet } from './clerk-sheet.tsx';
import { CreateSheet } from './create-sheet.tsx';
import { IssueList } from '../issues/issue-list.tsx';
import { OwnStanding } from './own-standing.tsx';
import { ProblemNotice } from '../issues/problem-notice.tsx';
import { RevisionHistory } from '../council/review/revision-history.tsx';
import { SheetCreated } from './sheet-created.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { Tabs, type Tab } from '../parts/tabs.tsx';
import { ToldIssues } from '../issues/told-issues.ts';
import { useClerk } from './use-clerk.ts';

interface ClerkPageProps {
  readonly actions: ClerkActions;
  /** Whom the council must list where no campaign shows. */
  readonly account: string;
}

export function ClerkPage({ actions, account }: ClerkPageProps) {
  const { texts } = useSpeech();
  const clerk = useClerk(actions);
  const { view, busy, failure } = clerk;
  const progress = (
    <>
      <BusyLine busy={busy} />
      <ProblemNotice failure={failure} />
    </>
  );
  return (
    <ToldIssues.Provider value={IssueList}>
      <h1>{texts.clerk.title}</h1>
      {view.kind === 'noSheet' && (
        <CreateSheet
          campaigns={view.campaigns}
          gone={view.gone}
          account={account}
          busy={busy !== null}
          unusable={view.unusable}
          onCreate={clerk.create}
          onLook={(choice) => clerk.look(choice, null)}
          onReload={clerk.open}
        />
      )}
      {view.kind === 'adopting' && (
        <AdoptSheet
          seen={view.seen}
          busy={busy !== null}
          onAdopt={(proposal, header) => clerk.adopt(view.seen, proposal, header)}
          onBack={clerk.open}
        />
      )}
      {view.kind === 'created' && <SheetCreated busy={busy !== null} onCheck={clerk.check} />}
      {view.kind === 'sheet' && (
        <Tabs
          label={texts.clerk.tabs.label}
          tabs={[
            {
              key: 'sheet',
              label: texts.clerk.tabs.sheet,
              panel: (
                <ClerkSheet
                  checked={view.checked}
                  news={view.news}
                  busy={busy !== null}
                  onCheck={clerk.check}
                  onUpdate={clerk.update}
                  onSubmit={clerk.submit}
                  onSettle={clerk.settle}
                  onWriteReceipt={clerk.writeReceipt}
                  onReview={clerk.look}
                  jump={clerk.jump}
                  onFix={clerk.fix}
                  lastChange={clerk.lastChange}
                  isChangeNew={clerk.isChangeNew}
                  onUndo={clerk.undo}
                >
                  {progress}
                </ClerkSheet>
              ),
            },
            ...historyTab(view.checked, actions, texts),
            ...standingTab(view.checked, actions, texts),
          ]}
        />
      )}
      {view.kind !== 'sheet' && progress}
    </ToldIssues.Provider>
  );
}

/** What the unit has sent so far; nothing while the sheet does not say whose it is. */
function historyTab(
  { of, server }: CheckedSheet,
  actions: ClerkActions,
  { clerk }: Messages['texts'],
): Tab[] {
  if (of === null || server === null) return [];
  return [
    {
      key: 'history',
      label: clerk.tabs.history,
      panel: (
        <RevisionHistory
          key={revisionKey(server)}
          of={of}
          indicators={server.published.catalog.indicators}
          actions={actions}
        />
      ),
    },
  ];
}

/** Another one when something was sent or reviewed, so that the history is looked up anew. */
function revisionKey({ stored }: ServerSide): string {
  return stored === null ? '' : `${stored.receipt.revision}.${stored.reviews.length}`;
}

/** What came of the report; nothing while the sheet does not say whose it is. */
function standingTab(
  { of, server, status }: CheckedSheet,
  { standing }: ClerkActions,
  { clerk }: Messages['texts'],
): Tab[] {
  if (of === null || server === null) return [];
  const { campaign, unit } = of;
  return [
    {
      key: 'standing',
      label: clerk.tabs.standing,
      panel: (
        <OwnStanding
          key={`${campaign.id} ${unit.code}`}
          of={{ campaign: campaign.id, unit: unit.code }}
          held={server.published}
          revision={status.kind === 'notSubmitted' ? null : status.receipt.revision}
          fetch={standing}
        />
      ),
    },
  ];
}
