/** The formulas by which the council's workbook recomputes the standings, calculated by the Excel host. */
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import type { Catalog } from '../../../shared/model/catalog.ts';
import { buildResults } from '../../../shared/rules/rank/campaign-results.ts';
import type { UnitHead } from '../../../shared/rules/rank/unit-head.ts';
import { cellAddress, columnName, type CellValue } from '../../../shared/sheet/sheet-block.ts';
import { DATA_TABLE, dataColumns } from '../../../shared/sheet/standings/data-columns.ts';
import { checkCells, checkColumns, TOO_LARGE } from '../../../shared/sheet/standings/standings-checks.ts';
import { STANDINGS_TABLE, standingsColumns } from '../../../shared/sheet/standings/standings-columns.ts';
import { drawStandings } from '../../../shared/sheet/standings/standings-tables.ts';
import { drawnStandings } from '../../shared/fixtures/arbitrary-standings.ts';
import { actual, assign, catalogOf, indicator, line, quantity, unit } from '../../shared/fixtures/catalog.ts';
import { headWith } from '../../shared/fixtures/heads.ts';
import { openWorkbook } from './excel-desk.ts';
import { writeTables } from './standings-samples.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const NOW = '2026-11-25T10:40:00Z';

const refresh = (catalog: Catalog, heads: readonly UnitHead[]) =>
  writeTables(drawStandings(buildResults({ version: 1, catalog }, heads), catalog, null, NOW));

/** Where a column of a table is, past office.js. */
function columnOf(table: string, label: string) {
  const found = host.workbook.findTable(table);
  if (found === null) throw new Error(`There is no table ${table}.`);
  const { area, columns } = found.table;
  return {
    sheet: found.sheet,
    column: area.column + columns.indexOf(label),
    first: area.row + 1,
    rows: area.rows - 1,
  };
}

function shown(label: string, table = STANDINGS_TABLE): CellValue[] {
  const { sheet, column, first, rows } = columnOf(table, label);
  return Array.from({ length: rows }, (_, row) => sheet.valueAt(first + row, column));
}

/** What the workbook says of the units that have reported. */
const verdicts = () =>
  shown(checkColumns.agrees).filter((_, row) => shown(standingsColumns.revision)[row] !== '');

describe('the workbook’s own formulas', () => {
  test(
    'agree with the server on random campaigns, one after the other in one workbook',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(drawnStandings, async ({ catalog, heads }) => {
          await refresh(catalog, heads);
          expect(verdicts()).toEqual(heads.map(() => 'Khớp'));
          expect(shown(checkColumns.rank)).toEqual(shown(standingsColumns.rank));
          expect(shown(checkColumns.met)).toEqual(shown(standingsColumns.met));
        }),
        { numRuns: 200 },
      );
    },
  );

  const codes = ['1.1', '1.10', '1E1', '10'];
  const alike = catalogOf({
    units: codes.map((code) => unit(code)),
    indicators: [indicator('1'), indicator('2')],
    assignments: codes.flatMap((code) => ['1', '2'].map((one) => assign(code, one, quantity('10')))),
  });
  const reports = codes.map((code, met) =>
    headWith(
      alike,
      code,
      ['1', '2'].map((one, at) => line(one, actual(at < met ? '10' : '9'))),
    ),
  );

  test('keep units apart whose codes are one number', async () => {
    await refresh(alike, reports);
    expect(verdicts()).toEqual(codes.map(() => 'Khớp'));
    expect(shown(checkColumns.met)).toEqual([2, 2, 1, 0]);
  });

  test('keep blocks apart whose names are one', async () => {
    const namesakes = {
      ...alike,
      blocks: [
        { code: 'P', name: 'Khối phường' },
        { code: 'X', name: 'Khối Phường' },
      ],
      units: alike.units.map((one, at) => ({ ...one, block: at % 2 === 0 ? 'P' : 'X' })),
    };
    await refresh(namesakes, reports);
    expect(verdicts()).toEqual(codes.map(() => 'Khớp'));
    expect(shown(checkColumns.rank)).toEqual([1, 2, 1, 2]);
    expect(new Set(shown(standingsColumns.block))).toEqual(new Set(['Khối phường (P)', 'Khối Phường (X)']));
  });

  test('say which column they lack when the council has deleted one, and nothing else is lost', async () => {
    await refresh(alike, reports);
    const { sheet, column } = columnOf(DATA_TABLE, dataColumns.verdict);
    await Excel.run(async (context) => {
      const letters = `${columnName(column)}:${columnName(column)}`;
      context.workbook.worksheets.getItem(sheet.name).getRange(letters).delete('Left');
      await context.sync();
    });
    await refresh(alike, reports);
    expect(new Set(shown(checkColumns.met))).toEqual(new Set(['Thiếu cột “Đánh giá”']));
    expect(shown(standingsColumns.met)).toEqual([2, 2, 1, 0]);
  });

  test('are left out where there would be too many for Excel, and say so', async () => {
    const tables = drawStandings(buildResults({ version: 1, catalog: alike }, reports), alike, null, NOW);
    const cells = checkCells(alike.scoring, 3_300, 3_300 * 32);
    expect(cells.every(({ cell }) => cell.kind === 'text')).toBe(true);
    expect(cells.find(({ column }) => column === 'agrees')?.cell).toEqual({ kind: 'text', text: TOO_LARGE });
    expect(tables.standings.reads?.size).toBe(cells.length);
  });

  test('find every unit whose data are not what its standing says', async () => {
    await refresh(alike, reports);
    const { sheet, column, first, rows } = columnOf(DATA_TABLE, dataColumns.verdict);
    const notMet = shown(dataColumns.verdict, DATA_TABLE).indexOf('Không đạt');
    expect(notMet).toBeLessThan(rows);
    host.typeAsUser(sheet.name, cellAddress(first + notMet, column), [['Đạt']]);
    expect(verdicts().filter((said) => said === 'Lệch')).toHaveLength(1);
  });
});
