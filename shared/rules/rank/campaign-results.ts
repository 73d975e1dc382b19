/** Standings together with the lines they were made from. */
import type { CampaignResults, ReportedUnit } from '../../model/campaign-results.ts';
import type { Catalog, PublishedCatalog } from '../../model/catalog.ts';
import { pointsText } from '../score/unit-result.ts';
import { scoreWholeReport } from '../score/score-unit.ts';
import { noExtensions, type UnitLocks } from '../time/unit-locks.ts';
import { assignedUnits, buildStandings } from './standings.ts';
import { hasReport, type KnownHead, type UnitHead } from './unit-head.ts';

/** Standings as `buildStandings` makes them, and the lines of every unit that has reported. */
export function buildResults(
  published: Pick<PublishedCatalog, 'version' | 'catalog'>,
  heads: readonly KnownHead[],
  locks: UnitLocks = noExtensions,
): CampaignResults {
  // Judged by the current catalog here, so that `buildStandings` need not do it again.
  const { headOf } = assignedUnits(published, heads);
  const current = [...headOf.values()];
  return {
    standings: buildStandings(published, current, locks),
    units: current.filter(hasReport).map((head) => reportedUnit(published.catalog, head)),
  };
}

function reportedUnit(catalog: Catalog, head: UnitHead): ReportedUnit {
  const { unit, result } = head;
  const ofReport = result.score === null ? null : scoreWholeReport(catalog, result.lines, head).points;
  return { unit, reportPoints: ofReport === null ? null : pointsText(ofReport), lines: result.lines };
}
