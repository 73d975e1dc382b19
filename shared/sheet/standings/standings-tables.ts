/** The results of a campaign as the tables of the council's workbook. */
import type { CampaignResults } from '../../model/campaign-results.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Instant } from '../../model/identifiers.ts';
import type { StandingsChanges } from '../../rules/rank/standings-changes.ts';
import { withChanges } from './changed-standings.ts';
import { withChecks } from './checked-standings.ts';
import { DATA_TABLE } from './data-columns.ts';
import { CHASE_TABLE } from './draw-chase-list.ts';
import { drawData } from './draw-data.ts';
import { drawGroupTotals, GROUP_TOTALS_TABLE } from './draw-group-totals.ts';
import { drawHeadline, HEADLINE_TABLE } from './draw-headline.ts';
import { drawIndicatorTotals, INDICATOR_TOTALS_TABLE } from './draw-indicator-totals.ts';
import { drawNotMet, NOT_MET_TABLE } from './draw-not-met.ts';
import { drawReportingDays, REPORTING_DAYS_TABLE } from './draw-reporting-days.ts';
import { drawUnitRates, UNIT_RATES_TABLE } from './draw-unit-rates.ts';
import { drawUnitStandings } from './draw-unit-standings.ts';
import { STANDINGS_TABLE } from './standings-columns.ts';
import type { RefreshedTable } from '../drawn-table.ts';

export interface StandingsTables {
  /** Units ranked by block. */
  readonly standings: RefreshedTable;
  /** The district's view of each indicator. */
  readonly indicators: RefreshedTable;
  /** How many indicators of each group the district exceeds, meets and does not meet. */
  readonly groups: RefreshedTable;
  /** Unit × indicator, one row a cell. */
  readonly data: RefreshedTable;
  /** What the dashboard begins with; where it stands, there is the dashboard. */
  readonly headline: RefreshedTable;
  /** What the dashboard's charts show. */
  readonly behindCharts: readonly RefreshedTable[];
}

/**
 * The tables of a refresh at `now`. The catalog must be the one the results were made with. `changes`: what is new since the
 * last.
 */
export function drawStandings(
  results: CampaignResults,
  catalog: Catalog,
  changes: StandingsChanges | null,
  now: Instant,
): StandingsTables {
  const { standings } = results;
  const data = drawData(results, catalog);
  return {
    standings: withChanges(
      withChecks(drawUnitStandings(standings, catalog), catalog.scoring, data.rows.length),
      changes,
    ),
    indicators: drawIndicatorTotals(standings, catalog),
    groups: drawGroupTotals(standings),
    data,
    headline: drawHeadline(standings, catalog, now),
    behindCharts: [
      drawReportingDays(standings, catalog.campaign, now),
      drawUnitRates(standings, catalog),
      drawNotMet(standings, catalog),
    ],
  };
}

/** What a refresh writes. */
export interface RefreshedTables extends StandingsTables {
  /** Whom the council has to remind; `null` where the table that is shown is still the one. */
  readonly chase: RefreshedTable | null;
}

/** By these names the tables are found in the workbook. */
export const standingsTableNames: readonly string[] = [
  STANDINGS_TABLE,
  INDICATOR_TOTALS_TABLE,
  GROUP_TOTALS_TABLE,
  DATA_TABLE,
  CHASE_TABLE,
  HEADLINE_TABLE,
  REPORTING_DAYS_TABLE,
  UNIT_RATES_TABLE,
  NOT_MET_TABLE,
];
