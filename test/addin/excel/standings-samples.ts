/** Standings of the sample campaign, and the table they are written to as the council has it. */
import { writeStandings } from '../../../addin/excel/write-standings.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import { noScoring } from '../../../shared/model/scoring.ts';
import { buildResults } from '../../../shared/rules/rank/campaign-results.ts';
import type { UnitHead } from '../../../shared/rules/rank/unit-head.ts';
import { computeUnitResult } from '../../../shared/rules/score/unit-result.ts';
import { cellAddress, type CellValue } from '../../../shared/sheet/sheet-block.ts';
import { drawChaseList } from '../../../shared/sheet/standings/draw-chase-list.ts';
import { drawStandings, type StandingsTables } from '../../../shared/sheet/standings/standings-tables.ts';

export const catalog = sampleCatalog('2026-11-23');

/** The worksheet that the standings are put on. */
export const SHEET = 'Xếp hạng';

const NOW = '2026-11-25T10:40:00Z';

/** Ranked by the share of indicators met: what a test says of a unit is then all there is to know of its rank. */
const unscored = { ...catalog, scoring: noScoring };

/** Standings in which the first units of the catalog have met so many indicators each. */
export function standingsOf(metByUnit: readonly number[]): StandingsTables {
  const heads = metByUnit.map((met, position): UnitHead => {
    const unit = catalog.units[position]?.code ?? '';
    const submittedAt = '2026-11-22T03:00:00Z';
    const report = { lines: [], submittedAt, decisions: noDecisions };
    const result = computeUnitResult(unscored, unit, report);
    const lines = result.lines.map((line, row) => ({
      ...line,
      verdict: row < met ? ('met' as const) : ('notMet' as const),
    }));
    const counts = { ...result.counts, met, notMet: 20 - met, notReported: 0 };
    return {
      unit,
      revision: 1,
      catalogVersion: 1,
      ...report,
      late: false,
      review: null,
      result: { ...result, lines, counts },
    };
  });
  return drawStandings(buildResults({ version: 1, catalog: unscored }, heads), unscored, null, NOW);
}

/** Writes the tables as those of the sample campaign. */
export function writeTables(tables: StandingsTables, etag = '"1-a"', mostBytes?: number) {
  const chase = drawChaseList({ rows: [] }, catalog, () => '');
  return writeStandings({ ...tables, chase }, { campaign: catalog.campaign.id, etag }, mostBytes);
}

/** The standings with only so many of their units. */
export function firstUnits(tables: StandingsTables, count: number): StandingsTables {
  const { standings } = tables;
  return { ...tables, standings: { ...standings, rows: standings.rows.slice(0, count) } };
}

/** The standings table on the host, past office.js. */
export function standingsTable(host: ExcelHost) {
  const found = host.workbook.findTable('ThiDuaStandings');
  if (found === null) throw new Error('There is no standings table.');
  return found;
}

/** Body values of the standings table's first columns, read past office.js. */
export function standingsValues(host: ExcelHost, width: number): CellValue[][] {
  const { sheet, table } = standingsTable(host);
  const { row, column, rows } = table.area;
  return Array.from({ length: rows - (table.showTotals ? 2 : 1) }, (_, index) =>
    Array.from({ length: width }, (_cell, at) => sheet.valueAt(row + 1 + index, column + at)),
  );
}

/** Gives the standings table a column of the council's own, behind ours. */
export function addOwnColumn(): Promise<void> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('ThiDuaStandings');
    table.resize(table.getRange().getResizedRange(0, 1));
    table.getHeaderRowRange().getLastColumn().values = [['Của hội đồng']];
    await context.sync();
  });
}

/** The columns of the standings table as it is first written, by their headings. */
export function columnOf(label: string): number {
  return standingsOf([]).standings.columns.indexOf(label);
}

/** A column as formulas call it. */
export function letterOf(column: number): string {
  return cellAddress(0, column).replace('1', '');
}
