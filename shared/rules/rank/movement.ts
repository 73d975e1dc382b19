/** Movement: what changed against earlier standings of the same campaign, such as a snapshot's. */
import type { IndicatorCode, UnitCode } from '../../model/identifiers.ts';
import type { IndicatorTotal, Standings } from '../../model/standings.ts';

export interface Movement {
  /** Every unit of the present standings, in their order. */
  readonly units: readonly UnitMovement[];
  /** Units that were listed then and no longer are, in the order of then. */
  readonly left: readonly UnitCode[];
  /** The indicators whose verdict over all units is another than then, in catalog order. */
  readonly indicators: readonly VerdictChange[];
}

export interface UnitMovement {
  readonly unit: UnitCode;
  /** Not listed in the earlier standings. */
  readonly isNew: boolean;
  /** `null` where the unit was not ranked then. */
  readonly earlierRank: number | null;
  /** `null` where the unit is not ranked now. */
  readonly rank: number | null;
  /** Places gained, below zero for places lost; `null` unless the unit is ranked in both, within the same block. */
  readonly change: number | null;
}

export interface VerdictChange {
  readonly indicator: IndicatorCode;
  /** `null` where there was no verdict, or no such indicator. */
  readonly earlier: IndicatorTotal['verdict'];
  readonly verdict: IndicatorTotal['verdict'];
}

/** What changed from `earlier` to `now`. Ranks are compared within the same block only. Linear. */
export function movementSince(earlier: Standings, now: Standings): Movement {
  const rowOf = new Map(earlier.rows.map((row) => [row.unit, row]));
  const listed = new Set(now.rows.map(({ unit }) => unit));
  const verdictOf = new Map(earlier.indicators.map(({ indicator, verdict }) => [indicator, verdict]));
  return {
    units: now.rows.map(({ unit, block, rank }): UnitMovement => {
      const then = rowOf.get(unit);
      const earlierRank = then?.rank ?? null;
      const isComparable = rank !== null && earlierRank !== null && then?.block === block;
      return {
        unit,
        isNew: then === undefined,
        earlierRank,
        rank,
        change: isComparable ? earlierRank - rank : null,
      };
    }),
    left: earlier.rows.map(({ unit }) => unit).filter((unit) => !listed.has(unit)),
    indicators: now.indicators
      .map(({ indicator, verdict }) => ({ indicator, earlier: verdictOf.get(indicator) ?? null, verdict }))
      .filter((change) => change.earlier !== change.verdict),
  };
}
