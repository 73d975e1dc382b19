/** What is new in standings since they were last shown in a workbook. */
import type { UnitCode } from '../../model/identifiers.ts';
import type { RankState, StandingsRow } from '../../model/standings.ts';

/** Why a unit has no rank. */
export type UnrankedState = Exclude<RankState, 'ranked'>;

/** What was shown of a unit; `null` for what it does not have. */
export interface ShownUnit extends Pick<StandingsRow, 'rank' | 'revision'> {
  readonly points: number | null;
}

export interface UnitChange {
  /** A report where there was none, or a newer one. */
  readonly reported: 'first' | 'again' | null;
  /** Ranks before and now, where they differ; `null` for a unit that was not, or is no longer, ranked. */
  readonly rank: { readonly before: number | null; readonly now: number | null } | null;
  /** Points of the same report, by a decision of the council or another catalog, where they differ. */
  readonly points: { readonly before: number; readonly now: number } | null;
}

export interface StandingsChanges {
  /** Units of which anything is new. */
  readonly byUnit: ReadonlyMap<UnitCode, UnitChange>;
  readonly reportedFirst: number;
  readonly reportedAgain: number;
  /** Units that had a rank and have another. */
  readonly ranksMoved: number;
  /** Units that had a rank and have none, and why: disqualified, or their report returned. In the order of the rows. */
  readonly ranksLost: readonly { readonly unit: UnitCode; readonly state: UnrankedState }[];
  /** Units that had reported, had no rank, and have one: of a first report nothing else is to be expected. */
  readonly ranksRegained: readonly UnitCode[];
  /** Units with other points for the same report. */
  readonly pointsChanged: number;
}

/** What changed from `before` to `rows`. A unit that was not shown before is new: only its report is a change. */
export function standingsChanges(
  before: ReadonlyMap<UnitCode, ShownUnit>,
  rows: readonly StandingsRow[],
): StandingsChanges {
  const changes = rows.map((row) => [row.unit, changeOf(before.get(row.unit) ?? null, row)] as const);
  const byUnit = new Map(
    changes.filter(([, { reported, rank, points }]) => reported !== null || rank !== null || points !== null),
  );
  const all = [...byUnit.values()];
  return {
    byUnit,
    reportedFirst: all.filter(({ reported }) => reported === 'first').length,
    reportedAgain: all.filter(({ reported }) => reported === 'again').length,
    ranksMoved: all.filter(({ rank }) => rank !== null && rank.before !== null && rank.now !== null).length,
    ranksLost: rows.flatMap(({ unit, state }) => {
      const hadOne = (byUnit.get(unit)?.rank ?? null) !== null;
      return hadOne && state !== 'ranked' ? [{ unit, state }] : [];
    }),
    ranksRegained: [...byUnit].flatMap(([unit, { rank, reported }]) =>
      rank !== null && rank.before === null && reported !== 'first' ? [unit] : [],
    ),
    pointsChanged: all.filter(({ points }) => points !== null).length,
  };
}

function changeOf(before: ShownUnit | null, { rank, revision, score }: StandingsRow): UnitChange {
  const [oldRevision, oldRank] = [before?.revision ?? null, before?.rank ?? null];
  const isNewer = revision !== null && revision !== oldRevision;
  const isMoved = before !== null && rank !== oldRank;
  const [oldPoints, points] = [before?.points ?? null, score === null ? null : Number(score.total)];
  const isScoredAnew = !isNewer && oldPoints !== null && points !== null && points !== oldPoints;
  return {
    reported: isNewer ? (oldRevision === null ? 'first' : 'again') : null,
    rank: isMoved ? { before: oldRank, now: rank } : null,
    points: isScoredAnew ? { before: oldPoints, now: points } : null,
  };
}
