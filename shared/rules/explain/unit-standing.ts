/** What one unit is told of its standing, with or without its place among others. */
import type { PublishedCatalog } from '../../model/catalog.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import type { UnitStanding } from '../../model/unit-standing.ts';
import { explainUnit } from './explain-unit.ts';
import { possibleStandings } from '../rank/possible-standings.ts';
import { rankBlock } from '../rank/rank-block.ts';
import { criteriaOf } from '../rank/standing-order.ts';
import { assignedUnits, isProvisional, rowOf } from '../rank/standings.ts';
import { noExtensions, type UnitLocks } from '../time/unit-locks.ts';
import type { KnownHead } from '../rank/unit-head.ts';

type Published = Pick<PublishedCatalog, 'version' | 'catalog'>;

/** A unit's row of the standings and its explanation, from the heads of all units. Only its own block is ranked. */
export function unitStanding(
  published: Published,
  heads: readonly KnownHead[],
  unit: UnitCode,
  locks: UnitLocks = noExtensions,
): UnitStanding {
  const { version, catalog } = published;
  const { units, headOf } = assignedUnits(published, heads);
  const provisional = isProvisional(catalog, units, headOf);
  const block = units.find(({ code }) => code === unit)?.block;
  const rivals = units.filter((other) => other.block === block);
  const possibleOf = provisional ? possibleStandings(catalog, criteriaOf(catalog.scoring), locks) : null;
  const ranked = rankBlock(catalog, rivals, headOf, possibleOf).find((row) => row.unit.code === unit);
  return {
    campaign: catalog.campaign.id,
    unit,
    catalogVersion: version,
    placeWithheld: false,
    provisional,
    row: ranked === undefined ? null : rowOf(ranked),
    explanation: explainUnit(published, heads, unit),
  };
}

/**
 * The part of the standing that is the unit's own: what it reported, its verdicts, points and counts, and the council's
 * decisions. It is made from the unit's own head alone (`null`: there is none), so that nothing of other units can be
 * in it.
 */
export function standingAlone(published: Published, head: KnownHead | null, unit: UnitCode): UnitStanding {
  return withoutPlace(unitStanding(published, head === null ? [] : [head], unit));
}

/** A standing without everything that compares the unit with others. */
export function withoutPlace(standing: UnitStanding): UnitStanding {
  const { row, explanation } = standing;
  return {
    ...standing,
    placeWithheld: true,
    provisional: null,
    row: row && { ...row, rank: null, tied: false, settledBy: null, bounds: null, level: null },
    explanation: explanation && {
      ...explanation,
      rank: null,
      neighbours: { above: [], tied: [], below: [] },
      toNextRank: [],
    },
  };
}
