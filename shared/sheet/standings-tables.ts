/** Standings as the tables of the council's workbook. */
import type { Catalog } from '../model/catalog.ts';
import type { Standings } from '../model/standings.ts';
import { drawGroupTotals } from './draw-group-totals.ts';
import { drawIndicatorTotals } from './draw-indicator-totals.ts';
import { drawUnitStandings } from './draw-unit-standings.ts';
import type { RefreshedTable } from './drawn-table.ts';

export interface StandingsTables {
  /** Units ranked by block. */
  readonly standings: RefreshedTable;
  /** The district's view of each indicator. */
  readonly indicators: RefreshedTable;
  /** How many indicators of each group the district exceeds, meets and does not meet. */
  readonly groups: RefreshedTable;
}

/** The tables of a refresh. The catalog must be the one the standings were made with. */
export function drawStandings(standings: Standings, catalog: Catalog): StandingsTables {
  return {
    standings: drawUnitStandings(standings, catalog),
    indicators: drawIndicatorTotals(standings, catalog),
    groups: drawGroupTotals(standings),
  };
}
