/** New units and indicators come into the targets matrix without anybody typing their codes. */
import { beforeEach, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { completeTargets } from '../../../addin/flows/complete-targets.ts';
import { setUpWorkbook } from '../../../addin/flows/create-council-workbook.ts';
import { exampleCatalog } from '../../../addin/flows/example-catalog.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { parseCouncilConfig } from '../../../shared/sheet/config/parse-council-config.ts';
import { countRequests, openWorkbook } from '../excel/excel-desk.ts';

const TODAY = '2026-11-02';
const example = exampleCatalog(TODAY);

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const targets = async () => (await councilWorkbook.readConfig()).blocks.targets?.values ?? [];
const parsed = async () => parseCouncilConfig((await councilWorkbook.readConfig()).blocks);

/** Inserts a row into a table of the council's, as a council does that adds something. */
async function insertRow(table: string, at: number, cells: (string | number)[]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).rows.add(at, [cells]);
    await context.sync();
  });
}

test('a matrix that has everything is left as it is', async () => {
  await setUpWorkbook(councilWorkbook, 'example', TODAY);
  const before = await targets();
  expect(await completeTargets(councilWorkbook)).toEqual({ kind: 'complete' });
  expect(await targets()).toEqual(before);
});

test('new ones come where their own tables have them, in three requests, and every target stays', async () => {
  await setUpWorkbook(councilWorkbook, 'example', TODAY);
  await insertRow('ThiDuaUnits', 1, ['P1.10', 'Phường Mới', 'P', '']);
  await insertRow('ThiDuaUnits', 6, ['YT', 'Phòng Y tế', 'CM', '']);
  await insertRow('ThiDuaUnits', 7, ['VH', 'Phòng Văn hóa', 'CM', '']);
  const indicator = ['', 'Chỉ tiêu mới', 'Cơ bản', 'hộ', 0, 'Số lượng', 'Càng nhiều càng tốt', 'Cộng'];
  await insertRow('ThiDuaIndicators', 0, ['0.10', ...indicator.slice(1), '', '', '', '']);
  const { result, requests } = await countRequests(host, () => completeTargets(councilWorkbook));
  expect(result).toEqual({ kind: 'added', units: 3, indicators: 1 });
  expect(requests).toBe(3);
  const values = await targets();
  expect(values[0]?.slice(0, 4)).toEqual(['Mã đơn vị', 'Tên đơn vị', '0.1', '1']);
  expect(values.slice(1).map(([code, name]) => [code, name])).toEqual([
    ['P01', 'Phường Thứ Nhất (ví dụ)'],
    ['P1.10', 'Phường Mới'],
    ['P02', 'Phường Thứ Hai (ví dụ)'],
    ['P03', 'Phường Thứ Ba (ví dụ)'],
    ['KT', 'Phòng Kinh tế (ví dụ)'],
    ['NV', 'Phòng Nội vụ (ví dụ)'],
    ['YT', 'Phòng Y tế'],
    ['VH', 'Phòng Văn hóa'],
  ]);
  const { catalog, issues } = await parsed();
  expect(issues.map(({ code }) => code)).toEqual([
    'unit-without-targets',
    'unit-without-targets',
    'unit-without-targets',
    'indicator-for-nobody',
  ]);
  expect(catalog?.assignments).toEqual(example.assignments);
});

test('an empty matrix gets all of them in place of its blank row', async () => {
  await setUpWorkbook(councilWorkbook, 'empty', TODAY);
  host.typeAsUser('Đơn vị', 'A2', [['01', 'Phường 1', 'P']]);
  host.typeAsUser('Chỉ tiêu', 'A2', [['1', 'Thu ngân sách']]);
  expect(await completeTargets(councilWorkbook)).toEqual({ kind: 'added', units: 1, indicators: 1 });
  expect(await targets()).toEqual([
    ['Mã đơn vị', 'Tên đơn vị', '1'],
    ['01', 'Phường 1', ''],
  ]);
});

test('a matrix in an order of its own keeps it', async () => {
  await setUpWorkbook(councilWorkbook, 'example', TODAY);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('ThiDuaTargets').sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  await insertRow('ThiDuaUnits', 3, ['P04', 'Phường Thứ Tư', 'P', '']);
  await completeTargets(councilWorkbook);
  expect((await targets()).slice(1).map(([code]) => code)).toEqual(['P03', 'P04', 'P02', 'P01', 'NV', 'KT']);
});

test('without the table of units nothing is done', async () => {
  await setUpWorkbook(councilWorkbook, 'example', TODAY);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Đơn vị').delete();
    await context.sync();
  });
  const before = await targets();
  expect(await completeTargets(councilWorkbook)).toEqual({ kind: 'unreadable' });
  expect(await targets()).toEqual(before);
});
