/** One unit as the council reviews it: what it sent, what changed since the revision before, and its standing. */
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import type { CurrentSubmission, ReviewedSubmission } from '../../shared/model/review.ts';
import { traceDecisions, type TracedDecision } from '../../shared/rules/review/decision-origins.ts';
import { fetchStanding, type SeenStanding } from './fetch-standing.ts';
import { ServerUnreachable } from './failures.ts';
import type { ThiDuaApi } from './ports.ts';
import { fetchRevision, listReviews } from './revision-history.ts';
import { fetchSubmission } from './submission-status.ts';

export interface OneUnit {
  readonly campaign: CampaignId;
  readonly unit: UnitCode;
}

export interface UnitUnderReview {
  readonly seen: SeenStanding;
  /** `null` when nothing was submitted. */
  readonly report: ReportUnderReview | null;
}

export interface ReportUnderReview {
  readonly current: CurrentSubmission;
  /** The revision before; `null` when the current one is the first. */
  readonly before: ReviewedSubmission | null;
  /** What is decided about the unit, and by whom and when. */
  readonly decided: readonly TracedDecision[];
}

/** A report that comes in meanwhile has everything fetched again; after this many times something is wrong. */
const TRIES = 3;

/** Report and standing are of the same revision. `held` is the catalog that the pane has already. */
export async function fetchUnitUnderReview(
  api: ThiDuaApi,
  of: OneUnit,
  held: PublishedCatalog,
): Promise<UnitUnderReview> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const current = await fetchSubmission(api, of, held.catalog);
    const seen = await fetchStanding(api, of, held, null);
    if (seen === null) throw new ServerUnreachable('The server answered 304 to a question without an ETag.');
    const { row } = seen.standing;
    if (row !== null && row.revision !== (current?.receipt.revision ?? null)) continue;
    return { seen, report: current && (await reportUnderReview(api, of, current)) };
  }
  throw new ServerUnreachable('The unit reports faster than its report can be asked for.');
}

async function reportUnderReview(
  api: ThiDuaApi,
  of: OneUnit,
  current: CurrentSubmission,
): Promise<ReportUnderReview> {
  const { revision } = current.receipt;
  const [before, reviews] = await Promise.all([
    revision === 1 ? null : fetchRevision(api, of, revision - 1),
    listReviews(api, of),
  ]);
  // What was said of the current revision since it was asked for is not what its decisions come from.
  const earlier = reviews.filter((review) => review.revision < revision);
  const decided = traceDecisions(current.decisions, [...earlier, ...current.reviews].toReversed());
  return { current, before, decided };
}
