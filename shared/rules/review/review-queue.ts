/** The queue of reviews: every unit that is asked for a report, with the state of its report. */
import type { Catalog } from '../../model/catalog.ts';
import type { BlockCode, Instant, UnitCode } from '../../model/identifiers.ts';
import { reviewStateOf, type Review, type ReviewMark, type ReviewState } from '../../model/review.ts';
import type { Standings, StandingsRow } from '../../model/standings.ts';
import type { Revision } from '../../model/submission.ts';
import { orderOf } from '../time/instant-order.ts';
import { unitTest, type UnitFilter } from '../unit-filter.ts';

export type QueueState = ReviewState | 'notReported';

/** The states that need the council first come first. */
const queueStates = [
  'waiting',
  'returned',
  'notReported',
  'accepted',
] as const satisfies readonly QueueState[];

export interface QueueEntry {
  readonly unit: UnitCode;
  readonly name: string;
  readonly block: BlockCode;
  readonly state: QueueState;
  /** `null` when nothing was reported, as is the instant. */
  readonly revision: Revision | null;
  readonly submittedAt: Instant | null;
  readonly late: boolean;
  /** The last review of the revision; `null`: there is none. */
  readonly review: ReviewMark | null;
}

/** One entry for each row of the standings: by state, then whoever has waited longest, then in the order of the rows. */
export function queueOf({ rows }: Pick<Standings, 'rows'>, catalog: Pick<Catalog, 'units'>): QueueEntry[] {
  const nameOf = new Map(catalog.units.map(({ code, name }) => [code, name]));
  return inOrder(rows.map((row) => entryOf(row, nameOf.get(row.unit) ?? row.unit)));
}

function entryOf(
  { unit, block, revision, submittedAt, late, review }: StandingsRow,
  name: string,
): QueueEntry {
  const state = revision === null ? 'notReported' : reviewStateOf(review);
  return { unit, name, block, state, revision, submittedAt, late, review };
}

function inOrder(entries: readonly QueueEntry[]): QueueEntry[] {
  const keyed = entries.map((entry) => ({
    entry,
    place: queueStates.indexOf(entry.state),
    since: entry.submittedAt === null ? '' : orderOf(entry.submittedAt),
  }));
  // Sorting is stable, so that units without a report stay as the rows are.
  keyed.sort((a, b) => a.place - b.place || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return keyed.map(({ entry }) => entry);
}

/** The queue after a review, so that it need not be fetched again. A review of another revision changes nothing. */
export function withReview(
  queue: readonly QueueEntry[],
  { unit, revision, number, decision, by, at }: Review,
): QueueEntry[] {
  const review = { number, decision, by, at };
  return inOrder(
    queue.map((entry) =>
      entry.unit === unit && entry.revision === revision
        ? { ...entry, state: reviewStateOf(review), review }
        : entry,
    ),
  );
}

/** Which entries are shown. `late` is no state: a late report waits, or was reviewed, like any other. */
export type QueueKind = 'all' | QueueState | 'late';
export const queueKinds: readonly QueueKind[] = ['all', ...queueStates, 'late'];

export interface QueueFilter extends UnitFilter {
  readonly kind: QueueKind;
}

export interface NarrowedQueue {
  readonly entries: readonly QueueEntry[];
  /** How many there are of each kind, among the units that pass the filter by block and words. */
  readonly counts: Readonly<Record<QueueKind, number>>;
}

/** The entries that pass a filter, and what the other kinds would show. */
export function narrowQueue(queue: readonly QueueEntry[], { kind, ...filter }: QueueFilter): NarrowedQueue {
  const passes = unitTest(filter);
  const near = queue.filter(({ unit, name, block }) => passes({ code: unit, name, block }));
  const counts: Record<QueueKind, number> = {
    all: near.length,
    waiting: 0,
    returned: 0,
    notReported: 0,
    accepted: 0,
    late: 0,
  };
  for (const { state, late } of near) {
    counts[state] += 1;
    if (late) counts.late += 1;
  }
  return { entries: near.filter((entry) => isOfKind(entry, kind)), counts };
}

function isOfKind({ state, late }: QueueEntry, kind: QueueKind): boolean {
  return kind === 'all' || (kind === 'late' ? late : state === kind);
}
