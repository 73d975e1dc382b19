/** Filters in .xlsx files: ours written and read again, and those of other programs. */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadXlsx, saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

const CELLS = [
  ['Mã', 'Điểm', 'Ngày'],
  ['P01', 9, 46_114],
  ['', 7, 46_150],
  ['P03', 5, ''],
];

/** The parts of a file, some of their texts changed. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

describe('criteria of a column come back, and hide the same rows when they are applied again', () => {
  test.each<{ column: number; criteria: Excel.FilterCriteria }>([
    { column: 0, criteria: { filterOn: 'Values', values: ['P01', 'a<b&"c"', ''] } },
    {
      column: 2,
      criteria: { filterOn: 'Values', values: [{ date: '2026-04-01T00:00:00', specificity: 'Month' }] },
    },
    {
      column: 2,
      criteria: { filterOn: 'Values', values: [{ date: '2026-04-02T13:05:09', specificity: 'Second' }] },
    },
    { column: 1, criteria: { filterOn: 'Custom', criterion1: '>5' } },
    { column: 1, criteria: { filterOn: 'Custom', criterion1: '>=5', criterion2: '<9', operator: 'And' } },
    { column: 0, criteria: { filterOn: 'Custom', criterion1: '=*1', criterion2: '<>P?3', operator: 'Or' } },
    { column: 0, criteria: { filterOn: 'Custom', criterion1: '<>' } },
    { column: 0, criteria: { filterOn: 'Custom', criterion1: '=' } },
    { column: 1, criteria: { filterOn: 'TopItems', criterion1: '2' } },
    { column: 1, criteria: { filterOn: 'BottomPercent', criterion1: '50' } },
    { column: 1, criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' } },
    { column: 2, criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodApril' } },
    { column: 2, criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' } },
    { column: 2, criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter2' } },
  ])('$column: $criteria', async ({ column, criteria }) => {
    const { workbook } = await openWorkbook();
    await onData((sheet) => {
      sheet.getRange('A1:C4').values = CELLS;
      sheet.autoFilter.apply('A1:C4', column, criteria);
      sheet.getRange('E1:G4').values = CELLS;
      sheet.tables.add('E1:G4', true).columns.getItemAt(column).filter.apply(criteria);
    });
    const { bytes, notCarried } = await saveXlsx(workbook);
    const again = await loadXlsx(bytes);
    expect([notCarried, again.notLoaded]).toEqual([[], []]);
    const [before, after] = [workbook.active, again.active];
    expect(after.autoFilter).toEqual(before.autoFilter);
    expect(after.autoFilter?.columns.size).toBe(1);
    expect(after.tables[0]?.filters).toEqual(before.tables[0]?.filters);
    expect([...after.hiddenRows]).toEqual([...before.hiddenRows]);
  });
});

test('a file that is read again and saved again is the same filter', async () => {
  const { workbook } = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('A1:C4').values = CELLS;
    sheet.tables.add('A1:C4', true);
    sheet.tables.getItemAt(0).columns.getItemAt(2).filter.applyTopItemsFilter(1);
    sheet.tables.getItemAt(0).columns.getItemAt(0).filter.applyCustomFilter('<>');
  });
  const first = (await saveXlsx(workbook)).bytes;
  const second = (await saveXlsx(await loadXlsx(first))).bytes;
  const filter = (bytes: Uint8Array) =>
    /<autoFilter.*<\/autoFilter>/s.exec(
      strFromU8(unzipSync(bytes)['xl/tables/table1.xml'] ?? new Uint8Array()),
    )?.[0];
  expect(filter(first)).toBe(
    '<autoFilter ref="A1:C4"><filterColumn colId="0"><customFilters><customFilter operator="notEqual" val=" "/></customFilters></filterColumn><filterColumn colId="2"><top10 val="1"/></filterColumn></autoFilter>',
  );
  expect(filter(second)).toBe(filter(first));
});

test('criteria by colour are reported, and the others of the filter are carried', async () => {
  const { workbook } = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('A1:C4').values = CELLS;
    sheet.getRange('A2').format.fill.color = '#FF0000';
    const { columns } = sheet.tables.add('A1:C4', true);
    columns.getItemAt(0).filter.applyCellColorFilter('#FF0000');
    columns.getItemAt(1).filter.applyTopItemsFilter(2);
  });
  const { bytes, notCarried } = await saveXlsx(workbook);
  expect(notCarried).toEqual([{ kind: 'filter', sheet: 'Data', what: 'Table1' }]);
  expect([...((await loadXlsx(bytes)).active.tables[0]?.filters.keys() ?? [])]).toEqual([1]);
});

describe('of other programs', () => {
  test.each([
    '<colorFilter dxfId="0"/>',
    '<dynamicFilter type="today" val="46114"/>',
    '<iconFilter iconSet="3Arrows" iconId="0"/>',
  ])('%s is reported, and the filter is there without it', async (criteria) => {
    const file = new ExcelJS.Workbook();
    file.addWorksheet('Data').autoFilter = 'A1:B3';
    const bytes = changed(new Uint8Array(await file.xlsx.writeBuffer()), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '<autoFilter ref="A1:B3"/>',
        `<autoFilter ref="A1:B3"><filterColumn colId="0">${criteria}</filterColumn></autoFilter>`,
      ),
    );
    const workbook = await loadXlsx(bytes);
    expect(workbook.notLoaded).toEqual([{ kind: 'filter', sheet: 'Data', what: '' }]);
    expect(workbook.active.autoFilter?.columns.size).toBe(0);
  });

  const table = async (filter: string): Promise<Uint8Array> => {
    const { workbook } = await openWorkbook();
    await onData((sheet) => {
      sheet.getRange('A1:C4').values = CELLS;
      sheet.tables.add('A1:C4', true);
    });
    const { bytes } = await saveXlsx(workbook);
    return changed(bytes, 'xl/tables/table1.xml', (xml) =>
      xml.replace(/<autoFilter.*<\/autoFilter>/s, filter),
    );
  };

  test('a table has its filter buttons, as Excel writes them, unless it has no filter', async () => {
    const shown = async (filter: string) =>
      (await loadXlsx(await table(filter))).active.tables[0]?.showFilterButton;
    expect([await shown('<autoFilter ref="A1:C4"/>'), await shown('')]).toEqual([true, false]);
  });

  test('a table filtered by its highest is opened, which exceljs alone does not', async () => {
    const bytes = await table(
      '<autoFilter ref="A1:C4"><filterColumn colId="1"><top10 val="2" filterVal="7"/></filterColumn></autoFilter>',
    );
    await expect(new ExcelJS.Workbook().xlsx.load(new Uint8Array(bytes).buffer)).rejects.toThrow(/top10/);
    expect((await loadXlsx(bytes)).active.tables[0]?.filters.get(1)).toEqual({
      filterOn: 'TopItems',
      criterion1: '2',
    });
  });
});
