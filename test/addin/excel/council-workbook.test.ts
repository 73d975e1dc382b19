import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { AlreadyInWorkbook } from '../../../addin/flows/ports.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import type { StandingsTables } from '../../../shared/sheet/standings-tables.ts';
import { buildStandings, type UnitHead } from '../../../shared/rules/standings.ts';
import { computeUnitResult } from '../../../shared/rules/unit-result.ts';
import { drawCouncilConfig } from '../../../shared/sheet/draw-council-config.ts';
import { parseCouncilConfig } from '../../../shared/sheet/parse-council-config.ts';
import { drawStandings } from '../../../shared/sheet/standings-tables.ts';
import { cellValue, countRequests, openWorkbook } from './excel-desk.ts';

const catalog = sampleCatalog('2026-11-23');

/** Standings in which the first units of the catalog have met so many indicators each. */
function standingsOf(metByUnit: readonly number[]): StandingsTables {
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

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const SHEET = 'Xếp hạng';
/** The standings table as values, read past office.js. */
function standingsValues(width: number) {
  const found = host.workbook.findTable('ThiDuaStandings');
  if (found === null) throw new Error('There is no standings table.');
  const { area } = found.table;
  return Array.from({ length: area.rows - 1 }, (_, row) =>
    Array.from({ length: width }, (_cell, column) =>
      cellValue(host, SHEET, area.row + 1 + row, area.column + column),
    ),
  );
}

describe('configuration', () => {
  test('laid out and read back it parses to the same catalog, in two requests and one', async () => {
    const laidOut = await countRequests(host, () => councilWorkbook.createConfig(drawCouncilConfig(catalog)));
    expect(laidOut.requests).toBe(2);
    const read = await countRequests(host, () => councilWorkbook.readConfig());
    expect(read.requests).toBe(1);
    expect(parseCouncilConfig(read.result.blocks)).toEqual({ catalog, issues: [] });
  });

  test('a workbook without the tables says which are missing', async () => {
    const { catalog: none, issues } = parseCouncilConfig((await councilWorkbook.readConfig()).blocks);
    expect(none).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(Array(5).fill('table-missing'));
  });

  test('is not laid out twice, and nothing is written over', async () => {
    await councilWorkbook.createConfig(drawCouncilConfig(catalog));
    const sheets = host.workbook.sheets.length;
    await expect(councilWorkbook.createConfig(drawCouncilConfig(catalog))).rejects.toBeInstanceOf(
      AlreadyInWorkbook,
    );
    expect(host.workbook.sheets).toHaveLength(sheets);
  });

  test('a table is found after its worksheet was renamed', async () => {
    await councilWorkbook.createConfig(drawCouncilConfig(catalog));
    const sheet = host.workbook.findSheet('Đơn vị');
    if (sheet !== null) host.workbook.renameSheet(sheet, 'Danh sách');
    expect((await councilWorkbook.readConfig()).blocks.units?.worksheet).toBe('Danh sách');
  });

  test('text that looks like a formula stays text all the way', async () => {
    const [first, ...others] = catalog.units;
    if (first === undefined) throw new Error('The sample has no units.');
    const risky = { ...catalog, units: [{ ...first, name: '=HYPERLINK("http://x")' }, ...others] };
    await councilWorkbook.createConfig(drawCouncilConfig(risky));
    const { catalog: parsed } = parseCouncilConfig((await councilWorkbook.readConfig()).blocks);
    expect(parsed?.units[0]?.name).toBe('=HYPERLINK("http://x")');
  });
});

describe('standings', () => {
  test('adding them and refreshing them takes two requests each', async () => {
    const added = await countRequests(host, () => councilWorkbook.writeStandings(standingsOf([10, 12])));
    expect(added.requests).toBe(2);
    const refreshed = await countRequests(host, () => councilWorkbook.writeStandings(standingsOf([13, 12])));
    expect(refreshed.requests).toBe(2);
  });

  test('numbers are numbers, and units that have not reported have blank figures', async () => {
    await councilWorkbook.writeStandings(standingsOf([10, 12]));
    const rows = standingsValues(8);
    expect(rows[0]?.slice(1, 3)).toEqual([1, catalog.units[1]?.code]);
    expect(rows[0]?.[7]).toBe(60);
    expect(rows[5]?.slice(5, 8)).toEqual(['', '', '']);
  });

  test("the council's own column follows its unit when ranks change", async () => {
    await councilWorkbook.writeStandings(standingsOf([10, 12]));
    const { columns } = standingsOf([10, 12]).standings;
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ThiDuaStandings');
      const rows = standingsValues(3);
      const wider = table.getRange().getResizedRange(0, 1);
      table.resize(wider);
      wider.getLastColumn().values = [['Ý kiến'], ...rows.map((row) => [`ghi chú ${String(row[2])}`])];
      await context.sync();
    });
    await councilWorkbook.writeStandings(standingsOf([19, 12]));
    const rows = standingsValues(columns.length + 1);
    expect(rows[0]?.[2]).toBe(catalog.units[0]?.code);
    for (const row of rows) expect(row.at(-1)).toBe(`ghi chú ${String(row[2])}`);
  });

  test('a campaign that gains and loses units grows and shrinks the table, and leaves what stands below', async () => {
    const all = standingsOf([10, 12]);
    const fewer = { ...all, standings: { ...all.standings, rows: all.standings.rows.slice(0, 5) } };
    await councilWorkbook.writeStandings(fewer);
    await councilWorkbook.writeStandings(all);
    expect(standingsValues(3)).toHaveLength(all.standings.rows.length);
    await councilWorkbook.writeStandings(fewer);
    expect(standingsValues(3).map((row) => row[2])).toEqual(
      fewer.standings.rows.map((row) => (row[2]?.kind === 'text' ? row[2].text : null)),
    );
  });

  test('a table without rows leaves the workbook as it was', async () => {
    const all = standingsOf([10]);
    await councilWorkbook.writeStandings(all);
    const before = standingsValues(8);
    await councilWorkbook.writeStandings({ ...all, standings: { ...all.standings, rows: [] } });
    expect(standingsValues(8)).toEqual(before);
  });
});
