/** What changed from one snapshot to a later one, and why. */
import type { Catalog } from '../../model/catalog.ts';
import { canonicalJson } from '../../digest/digest.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import type { StandingsDifference } from '../../model/snapshot.ts';
import type { Standings, StandingsRow } from '../../model/standings.ts';
import { indexCatalog } from '../catalog-index.ts';
import { groupBy } from '../group-by.ts';
import { type Movement, movementSince } from '../rank/movement.ts';
import { standingsDifferences } from './standings-differences.ts';

/**
 * Why a unit's values changed. `revision`: it reported, or reported again. `returned`: the council returned its report;
 * `accepted`: the council took that back. `decision`: the council changed points or a verdict, or took the unit out of
 * the ranking or back into it. `target`: the unit has other targets; `catalog`: something else in the catalog changed.
 * `others`: only its place changed, by the reports of other units.
 */
export type ChangeCause = 'revision' | 'returned' | 'accepted' | 'decision' | 'target' | 'catalog' | 'others';

export interface UnitChange {
  readonly unit: UnitCode;
  readonly values: readonly StandingsDifference[];
  /** All causes that are known to have a part in it, in the order of `ChangeCause`. */
  readonly causes: readonly ChangeCause[];
}

export interface SnapshotComparison {
  readonly movement: Movement;
  /** Units listed in both whose values changed, in the order of the earlier one. */
  readonly units: readonly UnitChange[];
  /** Differences of the whole, of indicators and of groups. */
  readonly totals: readonly StandingsDifference[];
}

/** The catalogs that the two snapshots were made under. */
export interface CatalogsCompared {
  readonly earlier: Catalog;
  readonly later: Catalog;
}

/** Members that are not results: what was sent and reviewed when, and the bounds, which depend on all units. */
const NOT_VALUES = new Set(['revision', 'submittedAt', 'review', 'bounds']);

/**
 * Compares standings. `catalogs`: `null` where they are not known; changed targets then show as a changed catalog.
 * Linear.
 */
export function compareSnapshots(
  earlier: Standings,
  later: Standings,
  catalogs: CatalogsCompared | null,
): SnapshotComparison {
  const differences = standingsDifferences(earlier, later);
  const earlierRow = new Map(earlier.rows.map((row) => [row.unit, row]));
  const laterRow = new Map(later.rows.map((row) => [row.unit, row]));
  const isNewCatalog = earlier.catalogVersion !== later.catalogVersion;
  const ofUnits = differences.filter(
    ({ part, field }) => part === 'unit' && field !== null && !NOT_VALUES.has(field),
  );
  return {
    movement: movementSince(earlier, later),
    units: [...groupBy(ofUnits, ({ code }) => code ?? '')].flatMap(([unit, values]) => {
      const [was, is] = [earlierRow.get(unit), laterRow.get(unit)];
      if (was === undefined || is === undefined) return [];
      return [{ unit, values, causes: causesOf(was, is, isNewCatalog, values, catalogs) }];
    }),
    totals: differences.filter(({ part }) => part !== 'unit'),
  };
}

/** Members that change with the reports of other units alone. */
const OF_PLACE = new Set<string | null>(['rank', 'tied', 'settledBy']);

function causesOf(
  was: StandingsRow,
  is: StandingsRow,
  isNewCatalog: boolean,
  values: readonly StandingsDifference[],
  catalogs: CatalogsCompared | null,
): ChangeCause[] {
  if (values.every(({ field }) => OF_PLACE.has(field))) return ['others'];
  const isOtherRevision = was.revision !== is.revision;
  const isJudgedOtherwise = canonicalJson([was.counts, was.score]) !== canonicalJson([is.counts, is.score]);
  const isDecided =
    was.disqualification !== is.disqualification ||
    (was.score?.adjustment ?? '0') !== (is.score?.adjustment ?? '0') ||
    // The same report under the same catalog is judged otherwise only where the council says so.
    (isJudgedOtherwise && !isOtherRevision && !isNewCatalog);
  const hasOtherTargets =
    isNewCatalog &&
    catalogs !== null &&
    targetsOf(catalogs.earlier, is.unit) !== targetsOf(catalogs.later, is.unit);
  const causes: readonly (readonly [ChangeCause, boolean])[] = [
    ['revision', isOtherRevision],
    ['returned', was.state !== 'returned' && is.state === 'returned'],
    ['accepted', was.state === 'returned' && is.state !== 'returned' && !isOtherRevision],
    ['decision', isDecided],
    ['target', hasOtherTargets],
    ['catalog', isNewCatalog && !hasOtherTargets],
  ];
  return causes.filter(([, holds]) => holds).map(([cause]) => cause);
}

function targetsOf(catalog: Catalog, unit: UnitCode): string {
  return canonicalJson(indexCatalog(catalog).assignments.get(unit) ?? []);
}
