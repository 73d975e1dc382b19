/** The clerk's page as states and the steps between them. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../shared/api/operations.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Revision } from '../../shared/model/submission.ts';
import type { CheckedSheet } from '../flows/check-unit-sheet.ts';
import type { SubmitOutcome } from '../flows/submit-unit-sheet.ts';
import type { ClerkActions, UnitChoice } from './clerk-actions.ts';
import { useSpeech } from './speech.tsx';
import { useAction, useOnce, type Action } from './use-action.ts';

export type ClerkView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'noSheet'; readonly campaigns: readonly CampaignSummary[]; readonly gone: boolean }
  | { readonly kind: 'created' }
  | { readonly kind: 'sheet'; readonly checked: CheckedSheet; readonly news: News | null };

/** What the clerk's last action brought about. */
export type News =
  | { readonly kind: 'checked' }
  | { readonly kind: 'accepted'; readonly alreadyThere: boolean }
  | { readonly kind: 'newer'; readonly current: StoredSubmission };

export interface Clerk extends Action {
  readonly view: ClerkView;
  readonly open: () => void;
  readonly create: (choice: UnitChoice) => void;
  readonly check: () => void;
  readonly submit: (checked: CheckedSheet, replacing: Revision | null) => void;
  readonly jump: (worksheet: string, cell: string) => void;
}

/** Opens the workbook's sheet at once, if there is one; all else waits for the clerk. */
export function useClerk(actions: ClerkActions): Clerk {
  const { texts } = useSpeech();
  const action = useAction();
  const [view, setView] = useState<ClerkView>({ kind: 'opening' });

  const showSheet = async (news: News | null) => {
    const checked = await actions.check();
    if (checked !== null) setView({ kind: 'sheet', checked, news });
    else setView({ kind: 'noSheet', campaigns: await actions.campaigns(), gone: news !== null });
  };
  const open = () => action.run({ busy: texts.clerk.busyOpening }, () => showSheet(null));
  useOnce(open);

  return {
    ...action,
    view,
    open,
    create: (choice) =>
      action.run({ busy: texts.clerk.busyCreating }, async () => {
        await actions.create(choice);
        setView({ kind: 'created' });
      }),
    check: () => action.run({ busy: texts.clerk.busyChecking }, () => showSheet({ kind: 'checked' })),
    submit: (checked, replacing) =>
      action.run({ busy: texts.clerk.busySubmitting, sending: true }, async () => {
        const outcome = await actions.submit(replacing);
        if (outcome.kind === 'noSheet') await showSheet({ kind: 'checked' });
        else setView(viewAfter(outcome, checked));
      }),
    jump: (worksheet, cell) =>
      action.run({ busy: texts.clerk.busyChecking }, () => actions.goTo(worksheet, cell)),
  };
}

function viewAfter(outcome: Exclude<SubmitOutcome, { kind: 'noSheet' }>, checked: CheckedSheet): ClerkView {
  switch (outcome.kind) {
    case 'hasErrors':
      return { kind: 'sheet', checked: { ...checked, issues: outcome.issues }, news: { kind: 'checked' } };
    case 'accepted': {
      // The receipt carries the warnings as the server counted them; the issues of an earlier check are past.
      const status = { kind: 'matches', receipt: outcome.receipt } as const;
      const { alreadyThere } = outcome;
      return {
        kind: 'sheet',
        checked: { ...checked, issues: [], status },
        news: { kind: 'accepted', alreadyThere },
      };
    }
    case 'newerRevision': {
      const status = { kind: 'elsewhere', receipt: outcome.current.receipt } as const;
      return {
        kind: 'sheet',
        checked: { ...checked, status },
        news: { kind: 'newer', current: outcome.current },
      };
    }
  }
}
