/** How a council begins: a workbook laid out with help, empty or with the example, and never over anything. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import {
  addMissingTables,
  missingTables,
  setUpWorkbook,
} from '../../../addin/flows/create-council-workbook.ts';
import { exampleCatalog } from '../../../addin/flows/example-catalog.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { isJsonObject } from '../../../local/excel-host/protocol/json.ts';
import { listedCells, validatedAt } from '../../../local/excel-host/workbook/listed-values.ts';
import { validationAlert } from '../../../local/excel-host/workbook/validation-check.ts';
import { ConfigTable } from '../../../shared/model/issue.ts';
import { configTables } from '../../../shared/sheet/config/council-columns.ts';
import { parseCouncilConfig } from '../../../shared/sheet/config/parse-council-config.ts';
import { countRequests, openWorkbook } from '../excel/excel-desk.ts';

const TODAY = '2026-11-02';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const parsed = async () => parseCouncilConfig((await councilWorkbook.readConfig()).blocks);
const sheetNames = () => host.workbook.sheets.map(({ name }) => name);

/** A cell of a table by the label of its column and its row among the data. */
function cellOf(table: ConfigTable, label: string, row: number) {
  const found = host.workbook.findTable(configTables[table].table);
  if (found === null) throw new Error(`There is no table of ${table}.`);
  const {
    sheet,
    table: { area },
  } = found;
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    if (sheet.valueAt(area.row, column) === label) return { sheet, row: area.row + 1 + row, column };
  }
  throw new Error(`The table of ${table} has no column ${label}.`);
}

/** What the drop-down list of a cell offers. */
function offered(table: ConfigTable, label: string, row = 0): unknown[] {
  const { sheet, ...at } = cellOf(table, label, row);
  const validated = validatedAt(sheet, at);
  const list = validated?.validation.rule['list'];
  const source = isJsonObject(list) ? list['source'] : null;
  if (validated === null || typeof source !== 'string') throw new Error(`There is no list at ${label}.`);
  const checked = { workbook: host.workbook, sheet, ...at, validated };
  return listedCells(checked, source).map(({ value }) => value);
}

describe('a workbook of the council', () => {
  test('with the example says a whole campaign, in two requests', async () => {
    const { result, requests } = await countRequests(host, () =>
      setUpWorkbook(councilWorkbook, 'example', TODAY),
    );
    expect(requests).toBe(2);
    expect(result).toEqual({ kind: 'created', tables: ConfigTable.options });
    expect(await parsed()).toEqual({ catalog: exampleCatalog(TODAY), issues: [] });
    expect(sheetNames()).toEqual([
      'Sheet1',
      ...Object.values(configTables).map(({ worksheet }) => worksheet),
      'Cách ghi',
    ]);
  });

  test('that is empty has every table, in two requests, and says at their cells what is missing', async () => {
    const { requests } = await countRequests(host, () => setUpWorkbook(councilWorkbook, 'empty', TODAY));
    expect(requests).toBe(2);
    expect(await missingTables(councilWorkbook)).toEqual([]);
    const { catalog, issues } = await parsed();
    expect(catalog).toBeNull();
    expect(issues.map(({ code, worksheet, cell }) => [code, worksheet, cell])).toEqual([
      ...['blocks', 'units', 'indicators', 'targets'].map((table) => [
        'required-cell-blank',
        configTables[ConfigTable.parse(table)].worksheet,
        table === 'targets' ? 'A3' : 'A2',
      ]),
      ...['B2', 'B3', 'B5', 'B6', 'B7'].map((cell) => ['required-cell-blank', 'Đợt thi đua', cell]),
    ]);
  });

  test('that has one of the tables is not laid out over it', async () => {
    await setUpWorkbook(councilWorkbook, 'empty', TODAY);
    const before = sheetNames();
    for (const beginning of ['empty', 'example'] as const) {
      expect(await setUpWorkbook(councilWorkbook, beginning, TODAY)).toEqual({ kind: 'alreadyThere' });
    }
    expect(sheetNames()).toEqual(before);
  });

  test("leaves worksheets of the council's own alone, also where they have the names of ours", async () => {
    host.workbook.addSheet('Đơn vị');
    host.typeAsUser('Đơn vị', 'A1', [['danh sách riêng']]);
    await setUpWorkbook(councilWorkbook, 'example', TODAY);
    expect(host.workbook.findSheet('Đơn vị')?.valueAt(0, 0)).toBe('danh sách riêng');
    const { blocks } = await councilWorkbook.readConfig();
    expect(blocks.units?.worksheet).toBe('Đơn vị (2)');
    expect(await parsed()).toEqual({ catalog: exampleCatalog(TODAY), issues: [] });
  });

  test('gets back the tables that were deleted, and keeps what is there', async () => {
    await setUpWorkbook(councilWorkbook, 'example', TODAY);
    for (const name of ['Thang điểm', 'Xếp loại']) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).delete();
        await context.sync();
      });
    }
    expect(await missingTables(councilWorkbook)).toEqual(['scoring', 'levels']);
    expect(await addMissingTables(councilWorkbook)).toEqual({
      kind: 'created',
      tables: ['scoring', 'levels'],
    });
    const { catalog, issues } = await parsed();
    expect(issues).toEqual([]);
    expect(catalog?.units).toEqual(exampleCatalog(TODAY).units);
    // Lists of the new tables lead to the tables that stayed.
    expect(offered('scoring', 'Mã chỉ tiêu')).toEqual(
      exampleCatalog(TODAY).indicators.map(({ code }) => code),
    );
    expect(offered('scoring', 'Loại điểm')).toEqual(['Chuẩn', 'Thưởng, trừ']);
  });
});

describe('the lists of the tables', () => {
  beforeEach(async () => {
    await setUpWorkbook(councilWorkbook, 'example', TODAY);
  });

  test.each<[ConfigTable, string, string[]]>([
    ['units', 'Mã khối', ['P', 'CM']],
    ['targets', 'Mã đơn vị', ['P01', 'P02', 'P03', 'KT', 'NV']],
    ['indicators', 'Nhóm', ['Cơ bản', 'Giao ước']],
    ['indicators', 'Cách tổng hợp', ['Cộng', 'Gộp tử số, mẫu số', 'Đếm đơn vị đạt', 'Không tổng hợp']],
    ['scoring', 'Căn cứ', ['Tỷ lệ hoàn thành', 'Kết quả', 'Số ngày trễ']],
  ])('of %s, %s, offer what the parser reads', (table, label, words) => {
    expect(offered(table, label)).toEqual(words);
  });

  test('of the campaign stand at their items', () => {
    expect(offered('campaign', 'Giá trị', 9)).toEqual(['Không', 'Có']);
  });

  test('doubt what is not on them and refuse nothing: the parser takes what Excel would not', async () => {
    const { sheet, row, column } = cellOf('indicators', 'Cách báo cáo', 0);
    host.typeAsUser(sheet.name, 'F2', [['  SỐ LƯỢNG ']]);
    expect([row, column]).toEqual([1, 5]);
    expect(validationAlert(host.workbook, sheet, row, column)).toMatchObject({ style: 'Warning' });
    expect((await parsed()).issues).toEqual([]);
    const alerts = host.workbook.sheets.flatMap(({ validations }) =>
      validations.map(({ validation }) => validation.errorAlert),
    );
    expect(alerts.length).toBeGreaterThan(20);
    for (const alert of alerts) {
      expect(alert).toSatisfy(
        (one: { showAlert?: boolean; style?: string }) => one.showAlert === false || one.style === 'Warning',
      );
    }
  });

  test('fit into what Excel shows: titles of 32 characters, messages of 255', () => {
    const prompts = host.workbook.sheets.flatMap(({ validations }) =>
      validations.map(({ validation }) => validation.prompt),
    );
    for (const prompt of prompts) {
      expect(prompt).toSatisfy(
        (one: { title?: string; message?: string }) =>
          (one.title ?? '').length <= 32 && (one.message ?? '').length <= 255,
      );
    }
  });

  test('go by a guide that nobody sorts by accident', () => {
    expect(host.workbook.findSheet('Cách ghi')?.protection).toBeTruthy();
  });
});
