/** Standings from the units' heads: ranked within blocks, classified, and with the ranks still possible. */
import type { Catalog, OrgUnit, PublishedCatalog } from '../../model/catalog.ts';
import { roundedDecimal } from '../../model/decimal.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import type { Standings, StandingsRow } from '../../model/standings.ts';
import { aggregateIndicators } from '../aggregate/aggregate.ts';
import { groupBy } from '../group-by.ts';
import { groupTotals } from '../aggregate/group-totals.ts';
import { isIncomplete } from './missing-lines.ts';
import { rankBlock, type RankedUnit } from './rank-block.ts';
import { metPercent } from './standing-order.ts';
import { reportOf, type UnitHead } from './unit-head.ts';
import { PERCENT_PLACES } from '../decimal-places.ts';
import { applicableCount, countVerdicts } from '../judge/verdict-counts.ts';
import { computeUnitResult } from '../score/unit-result.ts';

/**
 * The standings of a campaign. Heads of units that the catalog no longer has are left out; results made under an older
 * catalog are computed anew from what was reported, so that all units are judged by the same catalog.
 */
export function buildStandings(
  { version, catalog }: Pick<PublishedCatalog, 'version' | 'catalog'>,
  heads: readonly UnitHead[],
): Standings {
  const { units, headOf } = assignedUnits({ version, catalog }, heads);
  const current = [...headOf.values()];
  const unitsOf = groupBy(units, (unit) => unit.block);
  const provisional =
    current.length < units.length ||
    current.some((head) => head.decisions.disqualified === null && isIncomplete(catalog, head));
  return {
    campaign: catalog.campaign.id,
    catalogVersion: version,
    provisional,
    reportedUnits: current.length,
    assignedUnits: units.length,
    rows: catalog.blocks.flatMap((block) =>
      rankBlock(catalog, unitsOf.get(block.code) ?? [], headOf, provisional).map(rowOf),
    ),
    ...districtView(catalog, current),
  };
}

/** The units that are asked for anything, and the heads of those that reported, judged by the catalog. */
export function assignedUnits(
  published: Pick<PublishedCatalog, 'version' | 'catalog'>,
  heads: readonly UnitHead[],
): { units: OrgUnit[]; headOf: Map<UnitCode, UnitHead> } {
  const { catalog } = published;
  const assigned = new Set(catalog.assignments.map((assignment) => assignment.unit));
  const units = catalog.units.filter((unit) => assigned.has(unit.code));
  const byUnit = new Map(heads.map((head) => [head.unit, head]));
  return {
    units,
    headOf: new Map(
      units.flatMap(({ code }) => {
        const head = byUnit.get(code);
        return head === undefined ? [] : [[code, underCatalog(published, head)]];
      }),
    ),
  };
}

function underCatalog(
  { version, catalog }: Pick<PublishedCatalog, 'version' | 'catalog'>,
  head: UnitHead,
): UnitHead {
  if (head.catalogVersion === version) return head;
  return { ...head, catalogVersion: version, result: computeUnitResult(catalog, head.unit, reportOf(head)) };
}

function districtView(
  catalog: Catalog,
  heads: readonly UnitHead[],
): Pick<Standings, 'indicators' | 'groups'> {
  const indicators = aggregateIndicators(
    catalog,
    heads.map((head) => head.result),
  );
  return { indicators, groups: groupTotals(catalog, indicators) };
}

function rowOf({ unit, head, state, rank, tied, settledBy, bounds, level }: RankedUnit): StandingsRow {
  const counts = head?.result.counts ?? countVerdicts([]);
  const share = metPercent(counts);
  return {
    unit: unit.code,
    block: unit.block,
    state,
    rank,
    tied,
    settledBy,
    bounds,
    level,
    disqualification: head?.decisions.disqualified?.reason ?? null,
    revision: head?.revision ?? null,
    submittedAt: head?.submittedAt ?? null,
    late: head?.late ?? false,
    estimates: head?.result.lines.filter(({ estimate }) => estimate).length ?? 0,
    counts,
    applicable: applicableCount(counts),
    metPercent: share === null ? null : roundedDecimal(share, PERCENT_PLACES),
    score: head?.result.score ?? null,
  };
}
