/** Over the codes that head the targets stand the names of the indicators, whatever is done to either of the tables. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { completeTargets } from '../../../addin/flows/complete-targets.ts';
import { setUpWorkbook } from '../../../addin/flows/create-council-workbook.ts';
import { exampleCatalog } from '../../../addin/flows/example-catalog.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { parseCouncilConfig } from '../../../shared/sheet/config/parse-council-config.ts';
import { countRequests, openWorkbook } from './excel-desk.ts';

const TODAY = '2026-11-02';
const example = exampleCatalog(TODAY);
const names = example.indicators.map(({ name }) => name);

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

/** Does something to the worksheets of indicators and targets. */
async function inExcel(change: (sheets: Excel.WorksheetCollection, tables: Excel.TableCollection) => void) {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets, context.workbook.tables);
    await context.sync();
  });
}

/** What stands over each column of the targets, by what heads it. */
async function captions(): Promise<[header: unknown, caption: unknown][]> {
  const { targets } = (await councilWorkbook.readConfig()).blocks;
  const sheet = targets && host.workbook.findSheet(targets.worksheet);
  if (targets === null || sheet === null) throw new Error('There is no table of targets.');
  return (targets.values[0] ?? []).map((header, at) => [
    header,
    sheet.valueAt(targets.row - 1, targets.column + at),
  ]);
}

const own = [
  ['Mã đơn vị', 'Tên chỉ tiêu'],
  ['Tên đơn vị', ''],
];

const indicatorRow = (code: string, name: string) => [
  [code, name, 'Cơ bản', 'hộ', 0, 'Số lượng', 'Càng nhiều càng tốt', 'Cộng', '', '', '', ''],
];

describe('of the example', () => {
  beforeEach(async () => {
    await setUpWorkbook(councilWorkbook, 'example', TODAY);
  });
  const expected = () => example.indicators.map(({ code }, at) => [code, names[at]]);

  test('they are the names that the indicators have, and no part of the table', async () => {
    expect(await captions()).toEqual([...own, ...expected()]);
    expect(parseCouncilConfig((await councilWorkbook.readConfig()).blocks)).toEqual({
      catalog: example,
      issues: [],
    });
  });

  test('the rows of names and codes, and the columns of units, stay in sight', () => {
    expect(host.workbook.findSheet('Kế hoạch')?.frozen).toEqual({ rows: 2, columns: 2 });
  });

  test('a name that is changed, or taken away, is followed', async () => {
    host.typeAsUser('Chỉ tiêu', 'B2', [['Tên mới'], ['']]);
    const said = (await captions()).map(([, caption]) => caption);
    expect(said.slice(2, 5)).toEqual(['Tên mới', '', names[2]]);
  });

  test('a column that is deleted takes its name along, and sorted rows change nothing', async () => {
    await inExcel((_, tables) => {
      tables.getItem('ThiDuaTargets').columns.getItemAt(3).delete();
      tables.getItem('ThiDuaTargets').sort.apply([{ key: 0, ascending: false }]);
      tables.getItem('ThiDuaIndicators').sort.apply([{ key: 0, ascending: false }]);
    });
    expect(await captions()).toEqual([...own, ...expected().filter((_, at) => at !== 1)]);
  });

  test('new indicators have theirs where they come to stand, in three requests', async () => {
    await inExcel((_, tables) => {
      tables.getItem('ThiDuaIndicators').rows.add(1, indicatorRow('N.1', 'Chỉ tiêu mới'));
      tables.getItem('ThiDuaIndicators').rows.add(undefined, indicatorRow('N.2', 'Chỉ tiêu sau cùng'));
    });
    const { requests } = await countRequests(host, () => completeTargets(councilWorkbook));
    expect(requests).toBe(3);
    expect(await captions()).toEqual([
      ...own,
      ...expected().slice(0, 1),
      ['N.1', 'Chỉ tiêu mới'],
      ...expected().slice(1),
      ['N.2', 'Chỉ tiêu sau cùng'],
    ]);
  });

  test('rows inserted above the table move them, and what the council wrote over a column stays', async () => {
    await inExcel((sheets, tables) => {
      sheets.getItem('Kế hoạch').getRange('1:2').insert('Down');
      sheets.getItem('Kế hoạch').getRange('C3').values = [['Của Hội đồng']];
      tables.getItem('ThiDuaIndicators').rows.add(undefined, indicatorRow('N.2', 'Chỉ tiêu sau cùng'));
    });
    await completeTargets(councilWorkbook);
    const [code] = expected()[0] ?? [];
    expect(await captions()).toEqual([
      ...own,
      [code, 'Của Hội đồng'],
      ...expected().slice(1),
      ['N.2', 'Chỉ tiêu sau cùng'],
    ]);
  });
});

test('an empty matrix gets them with its indicators', async () => {
  await setUpWorkbook(councilWorkbook, 'empty', TODAY);
  host.typeAsUser('Đơn vị', 'A2', [['01', 'Phường 1', 'P']]);
  host.typeAsUser('Chỉ tiêu', 'A2', [['1', 'Thu ngân sách']]);
  await completeTargets(councilWorkbook);
  expect(await captions()).toEqual([...own, ['1', 'Thu ngân sách']]);
});

test('headers of the indicators that are spelled otherwise are named as they are', async () => {
  await setUpWorkbook(councilWorkbook, 'empty', TODAY);
  host.typeAsUser('Chỉ tiêu', 'A1:B2', [
    ['MÃ', 'Chỉ  tiêu'.normalize('NFD')],
    ['1', 'Thu ngân sách'],
  ]);
  await completeTargets(councilWorkbook);
  expect(await captions()).toEqual([...own, ['1', 'Thu ngân sách']]);
});

test('without the column of their names nothing is added: the check says what is missing', async () => {
  await setUpWorkbook(councilWorkbook, 'empty', TODAY);
  host.typeAsUser('Chỉ tiêu', 'A1:B2', [
    ['Mã', 'Nội dung'],
    ['1', 'Thu ngân sách'],
  ]);
  expect(await completeTargets(councilWorkbook)).toEqual({ kind: 'unreadable' });
});

test('a matrix laid out without them stays without, and is completed and read as before', async () => {
  await setUpWorkbook(councilWorkbook, 'example', TODAY);
  await inExcel((sheets, tables) => {
    sheets.getItem('Kế hoạch').getRange('1:1').delete('Up');
    tables.getItem('ThiDuaIndicators').rows.add(1, indicatorRow('N.1', 'Chỉ tiêu mới'));
  });
  expect(await completeTargets(councilWorkbook)).toEqual({ kind: 'added', units: 0, indicators: 1 });
  const { targets } = (await councilWorkbook.readConfig()).blocks;
  expect(targets?.row).toBe(0);
  expect(targets?.values[0]?.slice(2, 5)).toEqual([
    example.indicators[0]?.code,
    'N.1',
    example.indicators[1]?.code,
  ]);
});
