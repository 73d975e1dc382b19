/** A catalog's lists as maps: the one place to look up an indicator, a unit's assignments or an indicator's rules. */
import type { Assignment, Catalog } from '../model/catalog.ts';
import type { IndicatorCode, UnitCode } from '../model/identifiers.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ScoringRule } from '../model/scoring.ts';
import { groupBy } from './group-by.ts';

export interface CatalogIndex {
  readonly indicators: ReadonlyMap<IndicatorCode, Indicator>;
  /** Each unit's assignments in the order of the catalog's indicators. */
  readonly assignments: ReadonlyMap<UnitCode, readonly Assignment[]>;
  /** The scoring rules of each indicator; under `null` those of the report as a whole. */
  readonly rules: ReadonlyMap<IndicatorCode | null, readonly ScoringRule[]>;
  /** The indicators whose points depend also on another one: some of their rules have a tier. */
  readonly tiered: ReadonlySet<IndicatorCode | null>;
}

/** Made once for each catalog object. Catalogs are never changed after they were parsed, so an index cannot go stale. */
const known = new WeakMap<Catalog, CatalogIndex>();

/** The index of a catalog. Linear in the catalog the first time, free afterwards. */
export function indexCatalog(catalog: Catalog): CatalogIndex {
  const found = known.get(catalog);
  if (found !== undefined) return found;
  const order = new Map(catalog.indicators.map((indicator, position) => [indicator.code, position]));
  const positionOf = (assignment: Assignment) => order.get(assignment.indicator) ?? order.size;
  const assignments = groupBy(catalog.assignments, (assignment) => assignment.unit);
  for (const list of assignments.values()) list.sort((a, b) => positionOf(a) - positionOf(b));
  const index: CatalogIndex = {
    indicators: new Map(catalog.indicators.map((indicator) => [indicator.code, indicator])),
    assignments,
    rules: groupBy(catalog.scoring.rules, (rule) => rule.indicator),
    tiered: new Set(
      catalog.scoring.rules.flatMap(({ tier, indicator }) => (tier === null ? [] : [indicator])),
    ),
  };
  known.set(catalog, index);
  return index;
}
