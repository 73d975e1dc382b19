/** How a sheet compares with what the server has of its unit: the sheet is the draft, the receipt is the proof. */
import { ProblemError } from '../../shared/api/problem.ts';
import { digestOf } from '../../shared/digest/digest.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import type { Receipt, StoredSubmission } from '../../shared/model/receipt.ts';
import type { CurrentSubmission } from '../../shared/model/review.ts';
import type { Revision, Submission } from '../../shared/model/submission.ts';
import type { UnitSheetIdentity } from '../../shared/sheet/unit/parse-unit-sheet.ts';
import { NotYourUnit } from './failures.ts';
import type { ThiDuaApi } from './ports.ts';

export type SubmissionStatus =
  | { readonly kind: 'notSubmitted' }
  | { readonly kind: 'matches'; readonly receipt: Receipt }
  | { readonly kind: 'differs'; readonly receipt: Receipt }
  /** It differs, and this workbook does not know that revision: somebody reported from elsewhere. */
  | { readonly kind: 'elsewhere'; readonly receipt: Receipt };

/**
 * The unit's current revision on the server, with what the council said of it; `null` when nothing was submitted. Rejects
 * with `NotYourUnit`, by the name that the catalog has for it, where the account does not report for that unit.
 */
export async function fetchSubmission(
  api: ThiDuaApi,
  { campaign, unit }: Pick<UnitSheetIdentity, 'campaign' | 'unit'>,
  { units }: Pick<Catalog, 'units'>,
): Promise<CurrentSubmission | null> {
  try {
    const answer = await api.call('getSubmission', { campaign, unit }, null);
    return answer?.body ?? null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'nothing-submitted') return null;
    if (error.code !== 'forbidden') throw error;
    throw new NotYourUnit(units.find(({ code }) => code === unit)?.name ?? unit, error);
  }
}

/**
 * Whether the sheet still says what was received. A catalog published since does not make it differ: only what the
 * clerk reports is compared. `submission` is `null` while the sheet has errors, which no received one had; `base` is the
 * revision this workbook knows.
 */
export function submissionStatus(
  stored: StoredSubmission | null,
  submission: Submission | null,
  base: Revision | null,
): SubmissionStatus {
  if (stored === null) return { kind: 'notSubmitted' };
  const { receipt } = stored;
  const otherwise = receipt.revision === base ? 'differs' : 'elsewhere';
  if (submission === null) return { kind: otherwise, receipt };
  const digest = digestOf({ ...submission, catalogVersion: receipt.catalogVersion });
  return { kind: digest === receipt.digest ? 'matches' : otherwise, receipt };
}
