/** A clerk's submission: checked first, sent, and the receipt remembered in the workbook. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { Issue } from '../../shared/model/issue.ts';
import type { Receipt, StoredSubmission } from '../../shared/model/receipt.ts';
import type { Revision, Submission } from '../../shared/model/submission.ts';
import { checkUnitSheet } from './check-unit-sheet.ts';
import type { ThiDuaApi, UnitSheetPort } from './ports.ts';
import { fetchSubmission } from './submission-status.ts';

export type SubmitOutcome =
  | { readonly kind: 'noSheet' }
  | { readonly kind: 'hasErrors'; readonly issues: readonly Issue[] }
  /** `alreadyThere`: the server had exactly this already, and gives the receipt of then. */
  | { readonly kind: 'accepted'; readonly receipt: Receipt; readonly alreadyThere: boolean }
  /** Somebody submitted for this unit since this workbook did; nothing was sent. */
  | { readonly kind: 'newerRevision'; readonly current: StoredSubmission };

/**
 * Submits the sheet in place of the revision this workbook knows. To replace a colleague's newer one the clerk must have
 * seen it: `replacing` names it. Rejects with `ProblemError` or `ServerUnreachable`; the sheet keeps everything, and
 * sending again is safe.
 */
export async function submitUnitSheet(
  ports: { readonly api: ThiDuaApi; readonly sheet: UnitSheetPort },
  replacing: Revision | null = null,
): Promise<SubmitOutcome> {
  const checked = await checkUnitSheet(ports);
  if (checked === null) return { kind: 'noSheet' };
  if (checked.submission === null) return { kind: 'hasErrors', issues: checked.issues };
  const { submission, status, baseRevision } = checked;
  // What was received already stays as it was received: sent anew after the due instant it would become late.
  const outcome: SubmitOutcome =
    status.kind === 'matches'
      ? { kind: 'accepted', receipt: status.receipt, alreadyThere: true }
      : await send(ports.api, submission, replacing ?? baseRevision);
  if (outcome.kind === 'accepted') await ports.sheet.rememberRevision(outcome.receipt);
  return outcome;
}

async function send(
  api: ThiDuaApi,
  submission: Submission,
  replaces: Revision | null,
): Promise<SubmitOutcome> {
  const { campaign, unit } = submission;
  try {
    const answer = await api.call('putSubmission', { campaign, unit }, submission, { replaces });
    if (answer === null) throw new TypeError('A submission cannot be answered with 304.');
    return { kind: 'accepted', receipt: answer.body, alreadyThere: answer.status === 200 };
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === 'stale-revision')) throw error;
    const current = await fetchSubmission(api, submission);
    if (current === null) throw error;
    return { kind: 'newerRevision', current };
  }
}
