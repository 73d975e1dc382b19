/** A unit's head as it is stored: its current revision in short, with the result that standings are made from. */
import * as z from 'zod/mini';
import { canonicalJson } from '../../shared/digest/digest.ts';
import { type Catalog, CatalogVersion } from '../../shared/model/catalog.ts';
import { UnitDecisions } from '../../shared/model/decisions.ts';
import { Digest, Instant, IsoDate, UnitCode } from '../../shared/model/identifiers.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import { UnitResult } from '../../shared/model/result.ts';
import { type Review, ReviewMark } from '../../shared/model/review.ts';
import { Revision, SubmissionLine } from '../../shared/model/submission.ts';
import { reviewed, type Reviewed } from '../../shared/rules/judge/reviewed.ts';
import { computeUnitResult } from '../../shared/rules/score/unit-result.ts';
import { AuditTip } from './audit-chain.ts';

/** The head of a unit that has reported. */
export const ReportHead = z.object({
  unit: UnitCode,
  revision: Revision,
  /** The catalog the result was computed under; a later one than the submission's after a repair. */
  catalogVersion: CatalogVersion,
  /** The day up to which the revision's figures count. */
  dataAsOf: IsoDate,
  submittedAt: Instant,
  late: z.boolean(),
  /** Of the submission, as in its receipt. */
  digest: Digest,
  /** The last review of the revision; `null` while it waits for one. */
  review: z.nullable(ReviewMark),
  /** What the council decided about the unit, with this revision or an earlier one. */
  decisions: UnitDecisions,
  result: UnitResult,
  /** Lines that the catalog does not ask for, and the result has no place for. A later catalog may ask for them again. */
  unasked: z.optional(z.array(z.pick(SubmissionLine, { indicator: true, reported: true, estimate: true }))),
  /** Where the unit's part of the audit trail ends. */
  audit: AuditTip,
});
export type ReportHead = z.infer<typeof ReportHead>;

/** The head of a unit that has not reported, and about which the council has decided something. */
export const SilentHead = z.object({
  unit: UnitCode,
  revision: z.literal(0),
  review: ReviewMark,
  decisions: UnitDecisions,
  audit: AuditTip,
});
export type SilentHead = z.infer<typeof SilentHead>;

export const Head = z.union([ReportHead, SilentHead]);
export type Head = z.infer<typeof Head>;

/** What a head says of its unit, beside the trail. */
export type HeadContent = ReportContent | SilentContent;
export type ReportContent = Omit<ReportHead, 'audit'>;
type SilentContent = Omit<SilentHead, 'audit'>;

/** The head that follows from the reviews of a unit without a report; `null`: there are none. */
export function silentHeadOf(unit: UnitCode, reviews: readonly Review[]): SilentContent | null {
  const { decisions, review } = reviewed(reviews, 0);
  return review === null ? null : { unit, revision: 0, review, decisions };
}

/** The head that follows from a revision, a version of the catalog, and the unit's reviews. */
export function headOf(
  { submission, receipt }: StoredSubmission,
  { version, catalog }: { readonly version: CatalogVersion; readonly catalog: Catalog },
  { decisions, review }: Reviewed,
): ReportContent {
  const { submittedAt } = receipt;
  const result = computeUnitResult(catalog, submission.unit, {
    lines: submission.lines,
    submittedAt,
    decisions,
  });
  const kept = new Set(result.lines.flatMap(({ indicator, reported }) => (reported ? indicator : [])));
  const unasked = submission.lines
    .filter(({ indicator }) => !kept.has(indicator))
    .map(({ indicator, reported, estimate }) => ({ indicator, reported, estimate }));
  return {
    unit: submission.unit,
    revision: receipt.revision,
    catalogVersion: version,
    dataAsOf: submission.dataAsOf,
    submittedAt,
    late: receipt.late,
    digest: receipt.digest,
    review,
    decisions,
    result,
    ...(unasked.length > 0 && { unasked }),
  };
}

/** Whether a head has just this content. */
export function saysOf({ audit: _tip, ...said }: Head, content: HeadContent): boolean {
  return canonicalJson(said) === canonicalJson(content);
}
