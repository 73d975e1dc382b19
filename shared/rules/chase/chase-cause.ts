/** Why one unit still owes something: the furthest it is known to have come. */
import type { Catalog, OrgUnit } from '../../model/catalog.ts';
import type { ChaseCause, ReviewRead } from '../../model/chase-list.ts';
import type { UnitProgress } from '../../model/progress.ts';
import type { ReviewMark } from '../../model/review.ts';
import { hasReport, isReturned, type KnownHead, type UnitHead } from '../rank/unit-head.ts';
import { isBefore } from '../time/instant-order.ts';
import { missingIndicators } from '../rank/missing-lines.ts';

/** What is known of the unit. */
export interface KnownOfUnit {
  /** `null`: it has not reported, and nothing is decided about it. */
  readonly head: KnownHead | null;
  /** The last progress of its pane; `null`: none. */
  readonly progress: UnitProgress | null;
  /** The accounts that somebody has ever signed in with. */
  readonly signedIn: ReadonlySet<string>;
}

/** The cause; `null` where nothing is owed: all is reported and accepted, or the unit is out of the ranking. */
export function chaseCause(
  catalog: Catalog,
  unit: OrgUnit,
  { head, progress, signedIn }: KnownOfUnit,
): ChaseCause | null {
  if (head !== null && head.decisions.disqualified !== null) return null;
  if (head === null || !hasReport(head)) return beforeReport(unit, progress, signedIn);
  const { revision, submittedAt, review } = head;
  if (review !== null && isReturned(head))
    return { kind: 'returned', revision, review, read: hasRead(head, review, progress) };
  const report = { revision, submittedAt, missing: missingIndicators(catalog, head) };
  if (review === null) return { kind: 'waiting', ...report };
  return report.missing.length > 0 ? { kind: 'incomplete', ...report } : null;
}

/** Progress counts even where the account that sent it is no longer listed. */
function beforeReport(
  { accounts }: OrgUnit,
  progress: UnitProgress | null,
  signedIn: ReadonlySet<string>,
): ChaseCause {
  if (progress === null) {
    return accounts.some((account) => signedIn.has(account))
      ? { kind: 'signedIn' }
      : { kind: 'neverOpened', accounts: accounts.length };
  }
  if (progress.findings === null) return { kind: 'opened' };
  const findings = progress.findings.filter(({ severity }) => severity === 'error');
  return findings.length > 0 ? { kind: 'failing', findings } : { kind: 'checked' };
}

/** Unknown without progress since the review: the unit may have heard of it by e-mail, or in an older pane. */
function hasRead(
  { revision }: UnitHead,
  { number, at }: ReviewMark,
  progress: UnitProgress | null,
): ReviewRead {
  const read = progress?.readReview ?? null;
  if (read !== null && isAtLeast([read.revision, read.number], [revision, number])) return 'read';
  return progress !== null && isBefore(at, progress.seenAt) ? 'unread' : 'unknown';
}

function isAtLeast(
  [revision, number]: readonly [number, number],
  [of, last]: readonly [number, number],
): boolean {
  return revision > of || (revision === of && number >= last);
}
