/** The queue of reviews: every unit that is asked for a report, with where its report stands. */
import type { Catalog } from '../../model/catalog.ts';
import type { BlockCode, Instant, UnitCode } from '../../model/identifiers.ts';
import { reviewStateOf, type Review, type ReviewMark, type ReviewState } from '../../model/review.ts';
import type { Standings, StandingsRow } from '../../model/standings.ts';
import type { Revision } from '../../model/submission.ts';
import { searchableText } from '../../notation/searchable-text.ts';
import { orderOf } from '../time/instant-order.ts';

export type QueueState = ReviewState | 'notReported';

/** What needs the council first comes first. */
export const queueStates = [
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
  /** The last one of the revision. */
  readonly review: ReviewMark | null;
}

/** One entry for each row of the standings: by state, then whoever has waited longest, then as the rows are. */
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

/** The queue after a review was received, without asking for all of it again. A review of another revision changes nothing. */
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

/** What of the queue is looked at. `late` is beside the states: a late report waits or was reviewed like any other. */
export type QueueKind = 'all' | QueueState | 'late';
export const queueKinds: readonly QueueKind[] = ['all', ...queueStates, 'late'];

export interface QueueFilter {
  readonly kind: QueueKind;
  /** `null`: of all blocks. */
  readonly block: BlockCode | null;
  /** A part of the unit's name or its code, with or without accents; blank finds all. */
  readonly words: string;
}

export interface NarrowedQueue {
  readonly entries: readonly QueueEntry[];
  /** How many there are of each kind within the block and the words. */
  readonly counts: Readonly<Record<QueueKind, number>>;
}

export function narrowQueue(
  queue: readonly QueueEntry[],
  { kind, block, words }: QueueFilter,
): NarrowedQueue {
  const wanted = searchableText(words);
  const near = queue.filter(
    (entry) =>
      (block === null || entry.block === block) &&
      (wanted === '' ||
        searchableText(entry.name).includes(wanted) ||
        searchableText(entry.unit).includes(wanted)),
  );
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
