/** Standings of the sample campaign, and the table they are written to as the council has it. */
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { buildStandings, type UnitHead } from '../../../shared/rules/standings.ts';
import { computeUnitResult } from '../../../shared/rules/unit-result.ts';
import type { CellValue } from '../../../shared/sheet/sheet-block.ts';
import { drawStandings, type StandingsTables } from '../../../shared/sheet/standings-tables.ts';

export const catalog = sampleCatalog('2026-11-23');

/** The worksheet that the standings are put on. */
export const SHEET = 'Xếp hạng';

/** Standings in which the first units of the catalog have met so many indicators each. */
export function standingsOf(metByUnit: readonly number[]): StandingsTables {
  const heads = metByUnit.map((met, position): UnitHead => {
    const unit = catalog.units[position]?.code ?? '';
    const result = computeUnitResult(catalog, unit, []);
    const lines = result.lines.map((line, row) => ({
      ...line,
      verdict: row < met ? ('met' as const) : ('notMet' as const),
    }));
    const counts = { ...result.counts, met, notMet: 20 - met, notReported: 0 };
    const submittedAt = '2026-11-22T03:00:00Z';
    return { unit, revision: 1, catalogVersion: 1, submittedAt, late: false, result: { lines, counts } };
  });
  const published = { version: 1, publishedAt: '2026-10-25T10:00:00Z', catalog };
  return drawStandings(buildStandings(published, heads), catalog);
}

/** The standings with only so many of their units. */
export function firstUnits({ standings, indicators }: StandingsTables, count: number): StandingsTables {
  return { standings: { ...standings, rows: standings.rows.slice(0, count) }, indicators };
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
