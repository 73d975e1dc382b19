/** A unit's head as the rules see it. `functions/store/head.ts` has it as it is stored. */
import type { CatalogVersion } from '../../model/catalog.ts';
import type { UnitDecisions } from '../../model/decisions.ts';
import type { Instant, UnitCode } from '../../model/identifiers.ts';
import type { UnitResult } from '../../model/result.ts';
import type { Revision } from '../../model/submission.ts';
import type { UnitReport } from '../judge/judge-unit.ts';
import type { ReviewMark } from '../../model/review.ts';

/** What the standings need of a unit's current revision. */
export interface UnitHead {
  readonly unit: UnitCode;
  readonly revision: Revision;
  readonly catalogVersion: CatalogVersion;
  readonly submittedAt: Instant;
  readonly late: boolean;
  /** The last review of the revision; `null` while it waits for one. */
  readonly review: ReviewMark | null;
  readonly decisions: UnitDecisions;
  readonly result: UnitResult;
  /** Lines of the report that the head's catalog does not ask for, and a later one may again. */
  readonly unasked?: UnitReport['lines'] | undefined;
}

/** What the council has decided about a unit that has not reported. */
export interface SilentHead {
  readonly unit: UnitCode;
  /** Reviews of a unit that has not reported are of revision 0. */
  readonly revision: 0;
  readonly review: ReviewMark;
  readonly decisions: UnitDecisions;
}

/** What is known of a unit: its report, or what is decided about it without one. */
export type KnownHead = UnitHead | SilentHead;

/** Whether the head is that of a unit that has reported. */
export function hasReport<H extends { readonly revision: Revision }>(
  head: H,
): head is Exclude<H, { readonly revision: 0 }> {
  return head.revision !== 0;
}

/** Whether the council has returned the current revision, so that the unit has to report again. */
export function isReturned({ review }: Pick<UnitHead, 'review'>): boolean {
  return review?.decision === 'returned';
}

/** The report that a head's result was made from, to judge it anew. */
export function reportOf({ result, unasked = [], submittedAt, decisions }: UnitHead): UnitReport {
  const lines = result.lines.flatMap(({ indicator, reported, estimate }) =>
    reported === null ? [] : [{ indicator, reported, estimate }],
  );
  return { lines: [...lines, ...unasked], submittedAt, decisions };
}
