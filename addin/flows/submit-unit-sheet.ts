/** A clerk's submission: checked first, sent, and the receipt remembered in the workbook. */
import { ProblemError } from '../../shared/api/problem.ts';
import { digestOf } from '../../shared/digest/digest.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import { noDecisions } from '../../shared/model/decisions.ts';
import type { Receipt } from '../../shared/model/receipt.ts';
import type { CurrentSubmission } from '../../shared/model/review.ts';
import type { Revision, Submission } from '../../shared/model/submission.ts';
import { checkUnitSheet, recheckUnitSheet } from './check-unit-sheet.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import { fetchBase } from './server-side.ts';
import type { ThiDuaApi, UnitSheetPort } from './ports.ts';
import { fetchSubmission } from './submission-status.ts';

export type SubmitOutcome =
  | { readonly kind: 'noSheet' }
  /** `checked`: the sheet as it stands after the attempt. */
  | { readonly kind: 'hasErrors'; readonly checked: CheckedSheet }
  /** The sheet says just what the council returned, which the server would not take for an answer; nothing was sent. */
  | { readonly kind: 'returnedUnchanged'; readonly checked: CheckedSheet }
  /** `alreadyThere`: the server had exactly this already, and gives the receipt of then. */
  | {
      readonly kind: 'accepted';
      readonly checked: CheckedSheet;
      readonly receipt: Receipt;
      readonly alreadyThere: boolean;
    }
  /** Somebody submitted for this unit since this workbook did: the sheet is in conflict, and nothing was received. */
  | { readonly kind: 'newerRevision'; readonly checked: CheckedSheet };

/**
 * Submits the sheet in place of the revision this workbook knows; a colleague's newer one is settled first
 * (`settleConflict`). Rejects with `NotYourUnit`, `ProblemError` or `ServerUnreachable`; the sheet keeps everything, and
 * sending again is safe. What is sent is remembered before, so that it is known again where its receipt is lost.
 */
export async function submitUnitSheet(ports: {
  readonly api: ThiDuaApi;
  readonly sheet: UnitSheetPort;
}): Promise<SubmitOutcome> {
  const { api, sheet } = ports;
  const checked = await checkUnitSheet(ports);
  if (checked === null) return { kind: 'noSheet' };
  const { submission, status, server, baseRevision: revision } = checked;
  if (submission === null || server === null) return { kind: 'hasErrors', checked };
  if (status.kind === 'matches' && checked.returned !== null) return { kind: 'returnedUnchanged', checked };
  // What was received already stays as it was received: sent anew after the due instant it would become late.
  if (status.kind === 'matches')
    return { kind: 'accepted', checked, receipt: status.receipt, alreadyThere: true };
  const { campaign, unit } = submission;
  await sheet.remember({ campaign, unit, revision, sending: digestOf(submission) });
  const sent = await send(api, server.published.catalog, submission, revision);
  if (sent.kind === 'received') await sheet.remember({ campaign, unit, revision: sent.receipt.revision });
  const stored = sent.kind === 'newer' ? sent.current : heldAfter(submission, sent.receipt, server.stored);
  const base = sent.kind === 'newer' ? await fetchBase(api, stored, revision) : null;
  // Whoever typed on while it was sent sees it; a sheet that is gone by now is told of as it was.
  const after =
    (await recheckUnitSheet(ports, { ...checked, server: { ...server, stored, base } })) ?? checked;
  return sent.kind === 'newer'
    ? { kind: 'newerRevision', checked: after }
    : { kind: 'accepted', checked: after, receipt: sent.receipt, alreadyThere: sent.alreadyThere };
}

/** A new revision waits for its review; what is decided about the unit stays. */
function heldAfter(
  submission: Submission,
  receipt: Receipt,
  before: CurrentSubmission | null,
): CurrentSubmission {
  return {
    submission: { ...submission, catalogVersion: receipt.catalogVersion },
    receipt,
    reviews: before?.receipt.revision === receipt.revision ? before.reviews : [],
    decisions: before?.decisions ?? noDecisions,
  };
}

type Sent =
  | { readonly kind: 'received'; readonly receipt: Receipt; readonly alreadyThere: boolean }
  | { readonly kind: 'newer'; readonly current: CurrentSubmission };

async function send(
  api: ThiDuaApi,
  catalog: Catalog,
  submission: Submission,
  replaces: Revision | null,
): Promise<Sent> {
  const { campaign, unit } = submission;
  try {
    const answer = await api.call('putSubmission', { campaign, unit }, submission, { replaces });
    if (answer === null) throw new TypeError('A submission cannot be answered with 304.');
    return { kind: 'received', receipt: answer.body, alreadyThere: answer.status === 200 };
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === 'stale-revision')) throw error;
    const current = await fetchSubmission(api, submission, catalog);
    if (current === null) throw error;
    return { kind: 'newer', current };
  }
}
