import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { AlreadyInWorkbook } from '../../../addin/flows/failures.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { ConfigTable } from '../../../shared/model/issue.ts';
import { drawCouncilConfig, drawEmptyConfig } from '../../../shared/sheet/config/draw-council-config.ts';
import { parseCouncilConfig } from '../../../shared/sheet/config/parse-council-config.ts';
import { cellAddress } from '../../../shared/sheet/sheet-block.ts';
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
    expect(issues.map(({ code }) => code)).toEqual(ConfigTable.options.map(() => 'table-missing'));
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
    table.area = { ...table.area, rows: table.area.rows + 1 };
    table.showTotals = true;
    host.typeAsUser(sheet.name, `A${table.area.rows}`, [['Tổng cộng']]);
    expect(parseCouncilConfig((await councilWorkbook.readConfig()).blocks)).toEqual({ catalog, issues: [] });
  });

  test('a table is found after its worksheet was renamed', async () => {
    await councilWorkbook.createConfig(drawCouncilConfig(catalog));
    const sheet = host.workbook.findSheet('Đơn vị');
    if (sheet !== null) host.workbook.renameSheet(sheet, 'Danh sách');
    expect((await councilWorkbook.readConfig()).blocks.units?.worksheet).toBe('Danh sách');
  });

  test('all that is typed later is printed too, and whoever reads a target sees its unit', async () => {
    await councilWorkbook.createConfig(drawEmptyConfig());
    for (const { pageLayout } of host.workbook.sheets.slice(1)) expect(pageLayout.printArea).toBeNull();
    const { frozen, pageLayout } = host.workbook.findSheet('Kế hoạch') ?? {};
    expect(frozen).toEqual({ rows: 2, columns: 2 });
    expect(pageLayout?.printTitleColumns).toMatchObject({ column: 0, columns: 2 });
    expect(pageLayout?.printTitleRows).toMatchObject({ row: 0, rows: 2 });
  });

  test('text that looks like a formula stays text all the way', async () => {
    const [first, ...others] = catalog.units;
    if (first === undefined) throw new Error('The sample has no units.');
    const risky = { ...catalog, units: [{ ...first, name: '=HYPERLINK("http://x")' }, ...others] };
    await councilWorkbook.createConfig(drawCouncilConfig(risky));
    const { catalog: parsed } = parseCouncilConfig((await councilWorkbook.readConfig()).blocks);
    expect(parsed?.units[0]?.name).toBe('=HYPERLINK("http://x")');
  });

  test('targets in words are laid out and read back as they were', async () => {
    const [first, ...others] = catalog.assignments;
    if (first === undefined) throw new Error('The sample has no targets.');
    const target = { kind: 'quantity', min: '96', max: '98', open: 'min', text: '> 96 - 98 (ước)' } as const;
    const worded = { ...catalog, assignments: [{ ...first, target }, ...others] };
    await councilWorkbook.createConfig(drawCouncilConfig(worded));
    const { blocks } = await councilWorkbook.readConfig();
    expect(parseCouncilConfig(blocks)).toEqual({ catalog: worded, issues: [] });
  });
});

describe('what Excel makes of what the council types', () => {
  /** Where the first percent stands that a unit is not asked for: a cell that has no format yet. */
  async function blankPercentCell() {
    await councilWorkbook.createConfig(drawCouncilConfig(catalog));
    const { targets } = (await councilWorkbook.readConfig()).blocks;
    if (targets === null) throw new Error('There is no table of targets.');
    for (const { code, measure } of catalog.indicators) {
      const column = targets.values[0]?.indexOf(code) ?? -1;
      const row = targets.values.findIndex((cells) => cells[column] === '');
      if (measure === 'ratio' && row > 0) {
        const at = cellAddress(targets.row + row, targets.column + column);
        return { worksheet: targets.worksheet, at, unit: targets.values[row]?.[0], code };
      }
    }
    throw new Error('Every unit of the sample is asked for every percent.');
  }

  test('95% is the percent that it shows, read in the same one request', async () => {
    const { worksheet, at, unit, code } = await blankPercentCell();
    host.typeAsUser(worksheet, at, [['95%']]);
    const read = await countRequests(host, () => councilWorkbook.readConfig());
    expect(read.requests).toBe(1);
    const { catalog: parsed, issues } = parseCouncilConfig(read.result.blocks);
    expect(issues).toEqual([]);
    expect(parsed?.assignments.find((one) => one.unit === unit && one.indicator === code)?.target).toEqual({
      kind: 'quantity',
      min: '95',
      max: '95',
      open: 'none',
      text: '95%',
    });
  });

  test('7-8, of which it makes a day, is refused at its cell and not taken for 45145', async () => {
    const { worksheet, at } = await blankPercentCell();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(worksheet).getRange(at);
      range.numberFormat = [['d-mmm']];
      range.values = [[45_145]];
      await context.sync();
    });
    const { issues } = parseCouncilConfig((await councilWorkbook.readConfig()).blocks);
    expect(issues).toMatchObject([
      { code: 'target-not-understood', cell: at, worksheet, params: { text: '07/08' } },
    ]);
  });
});
