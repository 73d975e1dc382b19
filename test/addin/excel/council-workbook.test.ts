import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { AlreadyInWorkbook } from '../../../addin/flows/ports.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { drawCouncilConfig } from '../../../shared/sheet/draw-council-config.ts';
import { parseCouncilConfig } from '../../../shared/sheet/parse-council-config.ts';
import { countRequests, openWorkbook } from './excel-desk.ts';
import { catalog } from './standings-samples.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

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

  test('a totals row is no row of the catalog', async () => {
    await councilWorkbook.createConfig(drawCouncilConfig(catalog));
    const found = host.workbook.findTable('ThiDuaUnits');
    if (found === null) throw new Error('There is no table of units.');
    const { table, sheet } = found;
    host.typeAsUser(sheet.name, `A${table.area.rows + 1}`, [['Tổng cộng']]);
    table.area = { ...table.area, rows: table.area.rows + 1 };
    table.showTotals = true;
    expect(parseCouncilConfig((await councilWorkbook.readConfig()).blocks)).toEqual({ catalog, issues: [] });
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
