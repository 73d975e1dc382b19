/** The clerk's page: create the unit's sheet, check it, submit it, keep the receipt. */
import type { ServerSide } from '../flows/check-unit-sheet.ts';
import { AdoptSheet } from './adopt-sheet.tsx';
import { BusyLine } from './busy-line.tsx';
import type { ClerkActions } from './clerk-actions.ts';
import { ClerkSheet } from './clerk-sheet.tsx';
import { ClerkTabs } from './clerk-tabs.tsx';
import { CreateSheet } from './create-sheet.tsx';
import { IssueList } from './issue-list.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { RevisionHistory } from './revision-history.tsx';
import { SheetCreated } from './sheet-created.tsx';
import { useSpeech } from './speech.tsx';
import { ToldIssues } from './told-issues.ts';
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
        <ClerkTabs
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
                  onReview={clerk.look}
                  jump={clerk.jump}
                  onFix={clerk.fix}
                  lastChange={clerk.lastChange}
                  onUndo={clerk.undo}
                >
                  {progress}
                </ClerkSheet>
              ),
            },
            ...(view.checked.of === null || view.checked.server === null
              ? []
              : [
                  {
                    key: 'history',
                    label: texts.clerk.tabs.history,
                    panel: (
                      <RevisionHistory
                        key={revisionKey(view.checked.server)}
                        of={view.checked.of}
                        indicators={view.checked.server.published.catalog.indicators}
                        actions={actions}
                      />
                    ),
                  },
                ]),
          ]}
        />
      )}
      {view.kind !== 'sheet' && progress}
    </ToldIssues.Provider>
  );
}

/** Another one when something was sent or reviewed, so that the history is looked up anew. */
function revisionKey({ stored }: ServerSide): string {
  return stored === null ? '' : `${stored.receipt.revision}.${stored.reviews.length}`;
}
