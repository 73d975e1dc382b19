/** A ward's own sheet on the Excel host: looked at, adopted, and changed in every way that sheets are changed. */
import { beforeEach, describe, expect, test } from 'vitest';
import { AlreadyInWorkbook, SheetChangedMeanwhile } from '../../../addin/flows/failures.ts';
import { adoptUnitSheet, lookAtSheet } from '../../../addin/flows/adopt-unit-sheet.ts';
import { checkUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import type { CellValue } from '../../../shared/sheet/sheet-block.ts';
import { rangeAddress } from '../../../shared/sheet/sheet-block.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { nameOf, published, unit, usualHeader } from '../../shared/fixtures/foreign-sheet.ts';
import { openServer } from '../flows/fake-server.ts';
import { countRequests, openWorkbook } from './excel-desk.ts';

const campaign = published.catalog.campaign.id;
const header = {
  dataAsOf: published.catalog.campaign.dataAsOf,
  preparedBy: 'Nguyễn Văn An',
  approvedBy: 'Trần Bình',
};
const { api } = openServer(
  { [campaign]: [200, published], submission: 'nothing-submitted' },
  'store-unavailable',
);
const ports = { api, sheet: unitSheet };

const SHEET = 'Sheet1';
/** Rows 1 to 12: title, header in row 4, table to row 9, signatures. */
const rows: CellValue[][] = [
  ['UBND PHƯỜNG 1', '', '', '', '', ''],
  ['BÁO CÁO KẾT QUẢ', '', '', '', '', ''],
  ['', '', '', '', '', ''],
  [...usualHeader],
  ['I', 'CHỈ TIÊU KINH TẾ', '', '', '', ''],
  [1, nameOf('5'), 'doanh nghiệp', '', 150, 'theo thuế'],
  [2, nameOf('6'), 'hộ', '', 4, ''],
  ['', '', '', '', '', ''],
  [3, nameOf('7'), 'lượt người', '', 500, ''],
  ['', '', '', '', '', ''],
  ['', 'Gò Vấp, ngày 14 tháng 12 năm 2026', '', '', '', ''],
  ['', 'NGƯỜI LẬP BIỂU', '', '', 'CHỦ TỊCH', ''],
];

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  host.typeAsUser(SHEET, rangeAddress(0, 0, rows.length, usualHeader.length), rows);
});

async function look() {
  const seen = await lookAtSheet(ports, { campaign, unit });
  if (seen.kind !== 'table') throw new Error(`No table was seen: ${seen.kind}.`);
  return seen;
}

async function adopt(): Promise<void> {
  const seen = await look();
  await adoptUnitSheet(unitSheet, seen, seen.proposal, header);
}

/** What each indicator reports, and the errors, of the sheet as it is now. */
async function reported() {
  const checked = await checkUnitSheet(ports);
  const lines = checked?.submission?.lines ?? [];
  return {
    lines: Object.fromEntries(
      lines.map(({ indicator, reported: { kind: _kind, ...figures } }) => [
        indicator,
        Object.values(figures).join('/'),
      ]),
    ),
    errors: (checked?.issues ?? [])
      .filter(({ severity }) => severity === 'error')
      .map(({ code, cell }) => [code, cell]),
  };
}

const usual = { lines: { 5: '150', 6: '4', 7: '500' }, errors: [] };

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(SHEET);
const edit = (change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    change(sheetOf(context), context);
    await context.sync();
  });

describe('requests', () => {
  test('looking takes two at most, adopting two, checking three with its marks two', async () => {
    const looked = await countRequests(host, look);
    expect(looked.requests).toBeLessThanOrEqual(2);
    const { proposal } = looked.result;
    const adopted = await countRequests(host, () =>
      adoptUnitSheet(unitSheet, looked.result, proposal, header),
    );
    expect(adopted.requests).toBeLessThanOrEqual(2);
    const read = await countRequests(host, () => unitSheet.read());
    expect(read.requests).toBe(1);
    const checked = await countRequests(host, () => checkUnitSheet(ports));
    expect(checked.requests).toBeLessThanOrEqual(3);
    const issues = checked.result?.issues ?? [];
    expect(issues).not.toEqual([]);
    expect((await countRequests(host, () => unitSheet.mark(issues))).requests).toBeLessThanOrEqual(2);
  });
});

describe('adopting', () => {
  test('makes of the sheet what a sheet of our making would report, and writes none of its cells', async () => {
    const before = await unitSheet.look(null);
    await adopt();
    expect(await reported()).toEqual(usual);
    expect(await unitSheet.look(null)).toEqual(before);
    const checked = await checkUnitSheet(ports);
    expect(checked?.submission).toMatchObject({ campaign, unit, catalogVersion: 1, ...header });
    expect(checked?.submission?.lines[0]).toMatchObject({
      indicator: '5',
      note: 'theo thuế',
      estimate: false,
    });
  });

  test("is refused beside a sheet of our making, which stays the unit's", async () => {
    const seen = await look();
    await unitSheet.create(drawUnitSheet(published, unit));
    await expect(adoptUnitSheet(unitSheet, seen, seen.proposal, header)).rejects.toBeInstanceOf(
      AlreadyInWorkbook,
    );
    expect((await unitSheet.read())?.adopted).toBeNull();
  });

  test('is refused when the header moved since it was looked at', async () => {
    const seen = await look();
    await edit((sheet) => sheet.getRange('1:1').insert('Down'));
    await expect(adoptUnitSheet(unitSheet, seen, seen.proposal, header)).rejects.toBeInstanceOf(
      SheetChangedMeanwhile,
    );
    expect(await unitSheet.read()).toBeNull();
  });

  test('can be done again, and then stands in place of the first', async () => {
    await adopt();
    await adopt();
    expect(await reported()).toEqual(usual);
  });

  test('of a blank worksheet, or of one without a table, says what it saw', async () => {
    host.workbook.addSheet('Trống');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Trống').activate();
      await context.sync();
    });
    expect(await lookAtSheet(ports, { campaign, unit })).toEqual({ kind: 'blank' });
    host.typeAsUser('Trống', 'B2', [['Mua bút']]);
    expect(await lookAtSheet(ports, { campaign, unit })).toEqual({ kind: 'noTable', worksheet: 'Trống' });
  });
});

describe('what cannot be remembered', () => {
  test('is not adopted: a table of too many rows says how many it has', async () => {
    const list = Array.from({ length: 2_001 }, (_, at): CellValue[] => [
      at,
      `Hộ ông Nguyễn Văn ${at}`,
      'hộ',
      '',
      1,
      '',
    ]);
    host.typeAsUser(SHEET, rangeAddress(9, 0, list.length, usualHeader.length), list);
    const seen = await lookAtSheet(ports, { campaign, unit });
    expect(seen).toEqual({ kind: 'tooLong', worksheet: SHEET, rows: 2_006, most: 2_000 });
  });

  test('there is no text of a cell among it, however long', async () => {
    host.typeAsUser(SHEET, 'B8:E8', [[`Giải thích: ${'rất dài '.repeat(4_000)}`, '', '', 5]]);
    await adopt();
    expect((await checkUnitSheet(ports))?.adopted?.worksheet).toBe(SHEET);
  });
});

describe('an adopted sheet is still read rightly after', () => {
  const changes: [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void][] = [
    ['a row was inserted above it', (sheet) => sheet.getRange('1:2').insert('Down')],
    ['a row was inserted in it', (sheet) => sheet.getRange('7:7').insert('Down')],
    ['a column was inserted before it', (sheet) => sheet.getRange('A:B').insert('Right')],
    ['a column was inserted in it', (sheet) => sheet.getRange('E:E').insert('Right')],
    ['a column nobody reads was deleted', (sheet) => sheet.getRange('A:A').delete('Left')],
    ['columns were hidden', (sheet) => (sheet.getRange('C:E').columnHidden = true)],
    ['its worksheet was renamed', (sheet) => (sheet.name = 'Tháng 12')],
    [
      'its worksheet was copied, and is in front again',
      (sheet) => {
        sheet.copy('Beginning');
        sheet.activate();
      },
    ],
    ['its worksheet was protected', (sheet) => sheet.protection.protect({}, 'bí mật')],
    ['a header was reworded', (sheet) => (sheet.getRange('E4').values = [['Số liệu của phường']])],
    [
      'its rows were sorted by their figures',
      (sheet) => sheet.getRange('A6:F9').sort.apply([{ key: 4, ascending: false }]),
    ],
    [
      'a row was added right below it',
      (sheet) => {
        sheet.getRange('A10:F10').insert('Down');
        sheet.getRange('A10:F10').values = [[4, 'Cộng', '', '', 9, '']];
      },
    ],
  ];

  test.each(changes)('%s', async (_, change) => {
    await adopt();
    await edit(change);
    expect(await reported()).toEqual(usual);
  });

  test('a row was deleted: its indicator alone is missing', async () => {
    await adopt();
    await edit((sheet) => sheet.getRange('7:7').delete('Up'));
    expect(await reported()).toEqual({ lines: { 5: '150', 7: '500' }, errors: [] });
  });

  test('a row of another indicator was added right below: it is read as well', async () => {
    await adopt();
    host.typeAsUser(SHEET, 'A10:F10', [[4, nameOf('8'), 'chỗ', '', 77, '']]);
    expect(await reported()).toEqual({ lines: { ...usual.lines, 8: '77' }, errors: [] });
  });
});

describe('an adopted sheet says so when', () => {
  test('a row was added that nobody knows', async () => {
    await adopt();
    await edit((sheet) => sheet.getRange('7:7').insert('Down'));
    host.typeAsUser(SHEET, 'B7:E7', [['Số buổi sinh hoạt', '', '', 12]]);
    expect((await reported()).errors).toEqual([['row-not-recognised', 'B7']]);
  });

  test('a row was doubled', async () => {
    await adopt();
    await edit((sheet) => sheet.getRange('7:7').insert('Down'));
    host.typeAsUser(SHEET, 'B7:E7', [[nameOf('5'), '', '', 12]]);
    expect((await reported()).errors).toEqual([['indicator-doubled', 'B7']]);
  });

  test('a column it needs was deleted', async () => {
    await adopt();
    await edit((sheet) => sheet.getRange('E:E').delete('Left'));
    expect((await reported()).errors).toEqual([['column-missing', 'A4']]);
  });

  test("a figure cannot be read, at the cell on the clerk's own sheet", async () => {
    await adopt();
    host.typeAsUser(SHEET, 'E7', [['bốn hộ']]);
    expect((await reported()).errors).toEqual([['not-a-number', 'E7']]);
  });

  test('its workbook came to another unit', async () => {
    await adopt();
    host.typeAsUser(SHEET, 'A1', [['UBND PHƯỜNG 3']]);
    expect((await reported()).errors).toEqual([['wrong-campaign-or-unit', 'A1']]);
  });

  test('what it remembers was tampered with: then it remembers nothing', async () => {
    await adopt();
    await edit((_, { workbook }) => workbook.settings.add('ThiDua.adoptedSheet', { unit: '../x' }));
    expect(await unitSheet.read()).toBeNull();
  });

  test('its worksheet was deleted', async () => {
    await adopt();
    host.workbook.addSheet('Khác');
    await edit((sheet) => sheet.delete());
    expect(await unitSheet.read()).toBeNull();
  });
});

describe('marks on an adopted sheet', () => {
  const marks = () =>
    Excel.run(async (context) => {
      const { conditionalFormats } = sheetOf(context).getRange();
      const count = conditionalFormats.getCount();
      await context.sync();
      return count.value;
    });

  test('come off wherever they were put, also on rows below the table and on the title', async () => {
    await adopt();
    host.typeAsUser(SHEET, 'A1', [['UBND PHƯỜNG 3']]);
    host.typeAsUser(SHEET, 'A10:F10', [[4, 'Số buổi sinh hoạt', '', '', 77, '']]);
    await checkUnitSheet(ports);
    const before = await marks();
    await checkUnitSheet(ports);
    expect(await marks()).toBe(before);
    await unitSheet.mark([]);
    expect(await marks()).toBe(0);
  });

  test('leave a protected sheet protected as it was', async () => {
    await adopt();
    await edit((sheet) => sheet.protection.protect({ allowInsertRows: true }));
    const checked = await checkUnitSheet(ports);
    expect(checked?.marked).toBe(true);
    expect(host.workbook.findSheet(SHEET)?.protection?.options).toMatchObject({
      allowInsertRows: true,
      allowSort: false,
    });
  });
});
