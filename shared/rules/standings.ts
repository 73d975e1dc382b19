/** Standings from the units' heads: ranked within blocks by the share of applicable indicators met. */
import { Fraction } from 'fraction.js';
import type { CatalogVersion, OrgUnit, PublishedCatalog } from '../model/catalog.ts';
import { roundedDecimal } from '../model/decimal.ts';
import type { Instant, UnitCode } from '../model/identifiers.ts';
import type { UnitResult } from '../model/result.ts';
import type { Standings, StandingsRow } from '../model/standings.ts';
import type { Revision } from '../model/submission.ts';
import { percent } from './achieved.ts';
import { aggregateIndicators } from './aggregate.ts';
import { rank } from './rank.ts';
import { applicableCount, computeUnitResult, countVerdicts, PERCENT_PLACES } from './unit-result.ts';

/** What the standings need of a unit's current revision. */
export interface UnitHead {
  readonly unit: UnitCode;
  readonly revision: Revision;
  readonly catalogVersion: CatalogVersion;
  readonly submittedAt: Instant;
  readonly late: boolean;
  readonly result: UnitResult;
}

/**
 * The standings of a campaign. Heads of units that the catalog no longer has are left out; results made under an older
 * catalog are computed anew from what was reported, so that all units are judged by the same catalog. A unit that has
 * not reported, or to which nothing applies, is not ranked.
 */
export function buildStandings(
  { version, catalog }: PublishedCatalog,
  heads: readonly UnitHead[],
): Standings {
  const headOf = new Map(heads.map((head) => [head.unit, underCatalog({ version, catalog }, head)]));
  const assigned = new Set(catalog.assignments.map((assignment) => assignment.unit));
  const units = catalog.units.filter((unit) => assigned.has(unit.code));
  const current = units.flatMap((unit) => headOf.get(unit.code) ?? []);
  return {
    campaign: catalog.campaign.id,
    catalogVersion: version,
    provisional: current.length < units.length,
    reportedUnits: current.length,
    assignedUnits: units.length,
    rows: catalog.blocks.flatMap((block) =>
      rankBlock(
        units.filter((unit) => unit.block === block.code),
        headOf,
      ),
    ),
    indicators: aggregateIndicators(
      catalog,
      current.map((head) => head.result),
    ),
  };
}

function underCatalog({ version, catalog }: Pick<PublishedCatalog, 'version' | 'catalog'>, head: UnitHead) {
  if (head.catalogVersion === version) return head;
  const lines = head.result.lines.flatMap(({ indicator, reported }) =>
    reported === null ? [] : [{ indicator, reported }],
  );
  return { ...head, catalogVersion: version, result: computeUnitResult(catalog, head.unit, lines) };
}

interface Candidate {
  readonly unit: OrgUnit;
  readonly head: UnitHead | null;
  readonly share: Fraction | null;
}

function rankBlock(units: readonly OrgUnit[], headOf: ReadonlyMap<UnitCode, UnitHead>): StandingsRow[] {
  const candidates = units
    .map((unit): Candidate => {
      const head = headOf.get(unit.code) ?? null;
      return { unit, head, share: head === null ? null : metShare(head.result) };
    })
    .toSorted((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
  const ranked = candidates.flatMap((candidate) =>
    candidate.share === null ? [] : [{ candidate, share: candidate.share }],
  );
  return [
    ...rank(ranked, (a, b) => b.share.compare(a.share)).map(({ item, rank: place, tied }) =>
      rowOf(item.candidate, place, tied),
    ),
    ...candidates
      .filter((candidate) => candidate.share === null)
      .map((candidate) => rowOf(candidate, null, false)),
  ];
}

/** Met and exceeded out of applicable, in percent, exactly: the plan asks every unit for 100 % of its own. */
function metShare({ counts }: UnitResult): Fraction | null {
  return percent(new Fraction(counts.met + counts.exceeded), new Fraction(applicableCount(counts)));
}

function rowOf({ unit, head, share }: Candidate, place: number | null, tied: boolean): StandingsRow {
  const counts = head?.result.counts ?? countVerdicts([]);
  return {
    unit: unit.code,
    block: unit.block,
    rank: place,
    tied,
    revision: head?.revision ?? null,
    submittedAt: head?.submittedAt ?? null,
    late: head?.late ?? false,
    counts,
    applicable: applicableCount(counts),
    metPercent: share === null ? null : roundedDecimal(share, PERCENT_PLACES),
  };
}
