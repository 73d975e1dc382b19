/** The concerns that speak against announcing standings, and whether the council knows them. */
import type { Campaign } from '../../model/catalog.ts';
import type { Instant } from '../../model/identifiers.ts';
import { issueError, type Issue, type IssueCode } from '../../model/issue.ts';
import { FinalConcern, type SnapshotRequest } from '../../model/snapshot.ts';
import type { Standings } from '../../model/standings.ts';
import { isLocked } from '../time/lateness.ts';
import type { UnitLocks } from '../time/unit-locks.ts';

/** What is to be announced, and when. */
export interface ToAnnounce {
  readonly standings: Pick<Standings, 'provisional' | 'rows'>;
  readonly campaign: Pick<Campaign, 'lockAt'>;
  readonly locks: UnitLocks;
  readonly now: Instant;
}

const holds: Readonly<Record<FinalConcern, (announced: ToAnnounce) => boolean>> = {
  provisional: ({ standings }) => standings.provisional,
  // Asked of the rows, because extensions of units that have left the catalog are still among the locks.
  open: ({ standings, campaign, locks, now }) =>
    !isLocked(campaign, now) ||
    standings.rows.some(({ unit }) => {
      const lockAt = locks.get(unit);
      return lockAt !== undefined && !isLocked({ lockAt }, now);
    }),
  unreviewed: ({ standings }) =>
    standings.rows.some(
      ({ revision, review, state }) => revision !== null && review === null && state !== 'disqualified',
    ),
  tied: ({ standings }) => standings.rows.some(({ tied }) => tied),
};

/** The concerns there are, in the order of `FinalConcern`. */
export function finalConcerns(announced: ToAnnounce): FinalConcern[] {
  return FinalConcern.options.filter((concern) => holds[concern](announced));
}

const codes = {
  provisional: 'final-while-provisional',
  open: 'final-while-open',
  unreviewed: 'final-while-unreviewed',
  tied: 'final-while-tied',
} as const satisfies Record<FinalConcern, IssueCode>;

/** What keeps a final snapshot from being frozen: each concern that the request does not name. */
export function validateSnapshot(
  { kind, despite }: Pick<SnapshotRequest, 'kind' | 'despite'>,
  concerns: readonly FinalConcern[],
): Issue[] {
  if (kind === 'interim') return [];
  return concerns
    .filter((concern) => !despite.includes(concern))
    .map((concern) => issueError(codes[concern], { field: 'despite' }));
}

/** The concerns that a refusal names, in the order of `FinalConcern`. */
export function concernsNamed(issues: readonly Pick<Issue, 'code'>[]): FinalConcern[] {
  const named = new Set(issues.map(({ code }) => code));
  return FinalConcern.options.filter((concern) => named.has(codes[concern]));
}
