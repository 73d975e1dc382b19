/** Makes standings from the units' heads: ranked within blocks, classified, with the ranks still possible. */
import type { Catalog, OrgUnit, PublishedCatalog } from '../../model/catalog.ts';
import { roundedDecimal } from '../../model/decimal.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import type { Standings, StandingsRow } from '../../model/standings.ts';
import { aggregateIndicators } from '../aggregate/aggregate.ts';
import { noExtensions, type UnitLocks } from '../time/unit-locks.ts';
import { groupBy } from '../group-by.ts';
import { groupTotals } from '../aggregate/group-totals.ts';
import { isIncomplete } from './missing-lines.ts';
import { possibleStandings } from './possible-standings.ts';
import { rankBlock, type RankedUnit } from './rank-block.ts';
import { criteriaOf, metPercent } from './standing-order.ts';
import { hasReport, isReturned, type KnownHead, reportOf, type UnitHead } from './unit-head.ts';
import { PERCENT_PLACES } from '../decimal-places.ts';
import { applicableCount, countVerdicts } from '../judge/verdict-counts.ts';
import { computeUnitResult } from '../score/unit-result.ts';

/**
 * The standings of a campaign. Heads of units that the catalog no longer has are left out. Results made under an older
 * catalog are computed anew from what was reported, so that all units are judged by the same one. Reports that the
 * council has returned are shown, and count nowhere. `locks` are those of units with an extension, whose standing stays
 * open longer.
 */
export function buildStandings(
  { version, catalog }: Pick<PublishedCatalog, 'version' | 'catalog'>,
  heads: readonly KnownHead[],
  locks: UnitLocks = noExtensions,
): Standings {
  const { units, headOf } = assignedUnits({ version, catalog }, heads);
  const current = [...headOf.values()].filter(hasReport);
  const provisional = isProvisional(catalog, units, headOf);
  const possibleOf = provisional ? possibleStandings(catalog, criteriaOf(catalog.scoring), locks) : null;
  const unitsOf = groupBy(units, (unit) => unit.block);
  const standing = current.filter((head) => !isReturned(head));
  return {
    campaign: catalog.campaign.id,
    catalogVersion: version,
    provisional,
    reportedUnits: standing.length,
    assignedUnits: units.length,
    rows: catalog.blocks.flatMap((block) =>
      rankBlock(catalog, unitsOf.get(block.code) ?? [], headOf, possibleOf).map(rowOf),
    ),
    ...districtView(catalog, standing),
  };
}

/** Whether ranks can still change because something that will be ranked is missing: a report, or figures of one. */
export function isProvisional(
  catalog: Catalog,
  units: readonly OrgUnit[],
  headOf: ReadonlyMap<UnitCode, KnownHead>,
): boolean {
  return units.some(({ code }) => {
    const head = headOf.get(code);
    if (head === undefined) return true;
    if (head.decisions.disqualified !== null) return false;
    return !hasReport(head) || isReturned(head) || isIncomplete(catalog, head);
  });
}

/** The units that are asked for anything, and their heads, with results judged by this catalog. */
export function assignedUnits(
  published: Pick<PublishedCatalog, 'version' | 'catalog'>,
  heads: readonly KnownHead[],
): { units: OrgUnit[]; headOf: Map<UnitCode, KnownHead> } {
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
  head: KnownHead,
): KnownHead {
  if (!hasReport(head) || head.catalogVersion === version) return head;
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

/** A unit's row. */
export function rowOf({
  unit,
  head,
  silent,
  state,
  rank,
  tied,
  settledBy,
  bounds,
  level,
}: RankedUnit): StandingsRow {
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
    disqualification: (head ?? silent)?.decisions.disqualified?.reason ?? null,
    revision: head?.revision ?? null,
    submittedAt: head?.submittedAt ?? null,
    late: head?.late ?? false,
    review: (head ?? silent)?.review ?? null,
    estimates: head?.result.lines.filter(({ estimate }) => estimate).length ?? 0,
    counts,
    applicable: applicableCount(counts),
    metPercent: share === null ? null : roundedDecimal(share, PERCENT_PLACES),
    score: head?.result.score ?? null,
  };
}
