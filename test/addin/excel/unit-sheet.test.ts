import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AlreadyInWorkbook } from '../../../addin/flows/failures.ts';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { columnPoints } from '../../../addin/excel/styles.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { wardCode } from '../../../local/sample/sample-units.ts';
import type { Issue } from '../../../shared/model/issue.ts';
import { issueError, issueWarning } from '../../../shared/model/issue.ts';
import { parseIdentity, parseUnitSheet } from '../../../shared/sheet/unit/parse-unit-sheet.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { cellValue, countRequests, openWorkbook } from './excel-desk.ts';

const catalog = sampleCatalog('2026-11-23');
const unit = wardCode(1);
const sheet = drawUnitSheet({ version: 1, publishedAt: '2026-10-25T10:00:00Z', catalog }, unit);
const { worksheet } = sheet;

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

async function readBlock() {
  const read = await unitSheet.read();
  if (read === null) throw new Error('There is no unit sheet.');
  return read.block;
}

/** Conditional formats that lie on a cell, as the clerk would see them. */
async function marksOn(cell: string): Promise<number> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(worksheet).getRange(cell).conditionalFormats;
    const count = formats.getCount();
    await context.sync();
    return count.value;
  });
}

/** Fills of the conditional formats on a cell. */
async function colorsOfMarks(cell: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(worksheet).getRange(cell).conditionalFormats;
    formats.load({ custom: { format: { fill: { color: true } } } });
    await context.sync();
    return formats.items.map((format) => format.custom.format.fill.color);
  });
}

/** What the counted requests did beyond reading: properties set, and methods but those that hold ranges. */
function written(): string[] {
  return host.requests.entries
    .flatMap(({ request }) => request.Actions)
    .filter(({ ActionType, Name }) => [3, 4].includes(ActionType) && !Name.endsWith('Reference'))
    .map(({ Name }) => Name);
}

describe('creating', () => {
  test('a sheet that was emptied, which is read as none, can be made anew beside it', async () => {
    await unitSheet.create(sheet);
    await Excel.run(async (context) => {
      const old = context.workbook.worksheets.getItem(worksheet);
      old.protection.unprotect();
      old.getRange().clear();
      await context.sync();
    });
    expect(await unitSheet.read()).toBeNull();
    await unitSheet.create(sheet);
    expect((await readBlock()).worksheet).toBe(`${worksheet} (2)`);
  });

  test('takes two requests and reads back as the identity it was drawn for', async () => {
    const { requests } = await countRequests(host, () => unitSheet.create(sheet));
    expect(requests).toBe(2);
    const block = await readBlock();
    expect(parseIdentity(block)).toEqual({
      identity: { campaign: catalog.campaign.id, unit, catalogVersion: 1 },
      issues: [],
    });
  });

  test('shows the sheet with the first field to fill in selected', async () => {
    await unitSheet.create(sheet);
    expect(host.selection()).toEqual({ sheet: worksheet, address: 'D8' });
  });

  test('is refused where the workbook has one, which stays as it was', async () => {
    await unitSheet.create(sheet);
    host.typeAsUser(worksheet, 'D8', [['Nguyễn Văn An']]);
    await expect(unitSheet.create(sheet)).rejects.toBeInstanceOf(AlreadyInWorkbook);
    expect(cellValue(host, worksheet, 7, 3)).toBe('Nguyễn Văn An');
    expect(host.workbook.sheets).toHaveLength(2);
  });

  test('works again after the clerk deleted the sheet', async () => {
    await unitSheet.create(sheet);
    const found = host.workbook.findSheet(worksheet);
    if (found !== null) host.workbook.removeSheet(found);
    expect(await unitSheet.read()).toBeNull();
    await unitSheet.create(sheet);
    expect(await unitSheet.read()).not.toBeNull();
  });

  test('never writes over a worksheet that has the name already', async () => {
    host.workbook.addSheet(worksheet);
    host.typeAsUser(worksheet, 'A1', [['của tôi']]);
    await unitSheet.create(sheet);
    expect(cellValue(host, worksheet, 0, 0)).toBe('của tôi');
    expect((await readBlock()).worksheet).toBe(`${worksheet} (2)`);
  });

  test('lets the clerk type into inputs and nowhere else', async () => {
    await unitSheet.create(sheet);
    host.typeAsUser(worksheet, 'F14', [[5.5]]);
    expect(() => host.typeAsUser(worksheet, 'E14', [[9]])).toThrowError(
      expect.objectContaining({ code: 'AccessDenied' }),
    );
    expect(cellValue(host, worksheet, 13, 5)).toBe(5.5);
  });

  test('keeps what is typed as evidence as it was typed', async () => {
    await unitSheet.create(sheet);
    host.typeAsUser(worksheet, 'O14', [['12/2023']]);
    expect(cellValue(host, worksheet, 13, 14)).toBe('12/2023');
  });

  test('is wide enough to be read and prints on A4 at no less than 65 %', () => {
    const width = sheet.columnWidths
      .filter((_, column) => !sheet.hiddenColumns.includes(column))
      .reduce((points, characters) => points + columnPoints(characters), 0);
    const POINTS_PER_MM = 72 / 25.4;
    const printed = (297 - 30 - 15) * POINTS_PER_MM;
    expect(printed / width).toBeGreaterThanOrEqual(0.65);
  });

  test('shows the result, the completion and the verdict of what is typed', async () => {
    await unitSheet.create(sheet);
    const block = await readBlock();
    const row = block.values.findIndex((cells) => cells[1] === '10');
    host.typeAsUser(worksheet, `F${row + 1}:G${row + 1}`, [[932, 1000]]);
    expect([8, 9, 10].map((column) => cellValue(host, worksheet, row, column))).toEqual([93.2, 100, 'Đạt']);
  });
});

test('a small laptop shows twelve rows of two lines below the labels of their columns, wherever it is scrolled to', async () => {
  await unitSheet.create(sheet);
  const { rows, columns, points } = await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(worksheet);
    const frozen = target.freezePanes.getLocationOrNullObject();
    frozen.load({ rowCount: true, columnCount: true, format: { rowHeight: true } });
    await context.sync();
    const { rowCount, columnCount, format } = frozen;
    return { rows: rowCount, columns: columnCount, points: rowCount * format.rowHeight };
  });
  expect({ rows, columns }).toEqual({ rows: 1, columns: 3 });
  // 768 pixels, of which the browser, Excel's ribbon, headings and tabs leave about 600; 96 pixels are 72 points.
  const GRID_POINTS = 600 * (72 / 96);
  const ROW_POINTS = 2 * 15.75;
  expect((GRID_POINTS - points) / ROW_POINTS).toBeGreaterThanOrEqual(12);
  const labels = sheet.columnWidths.flatMap((_, column) =>
    sheet.hiddenColumns.includes(column) ? [] : [cellValue(host, worksheet, 0, column)],
  );
  expect(labels).toEqual(labels.map((_, column) => cellValue(host, worksheet, sheet.headerRow, column)));
});

describe('typing', () => {
  const rowOf = (code: string) =>
    sheet.cells.findLastIndex(([, cell]) => cell?.kind === 'text' && cell.text === code) + 1;
  const says = (cell: string, typed: string | number) =>
    host.alertFor(worksheet, cell, [[typed]])?.title ?? null;

  beforeEach(() => unitSheet.create(sheet));

  test.each<[what: string, cell: () => string, good: (string | number)[], bad: [string | number, string]]>([
    [
      'a growth or an amount',
      () => `F${rowOf('1')}`,
      [0, -2.5, '=0,7+0,1', ''],
      ['2 tỷ', 'Ô này cần một con số'],
    ],
    ['a part of a ratio', () => `G${rowOf('10')}`, [0, 1000], [-1, 'Ô này cần số từ 0 trở lên']],
    ['a day of these years', () => `F${rowOf('G1')}`, ['15/10/2026', 46_000], [40_000, 'Ngày chưa đúng']],
    ['a mark', () => `M${rowOf('1')}`, ['x', ''], ['có lẽ', 'Chỉ đánh dấu x']],
    [
      'a note',
      () => `N${rowOf('1')}`,
      ['Theo báo cáo', 'a'.repeat(2000)],
      ['a'.repeat(2001), 'Ghi chú quá dài'],
    ],
    ['the day of the figures', () => 'D7', ['23/11/2026'], ['hôm nay', 'Ngày chưa đúng']],
    ['a name', () => 'D8', ['Nguyễn Thị Hoa'], ['a'.repeat(301), 'Họ tên quá dài']],
  ])('%s is taken, and what is none is told in words', (_, cell, good, [bad, title]) => {
    expect(good.map((typed) => says(cell(), typed))).toEqual(good.map(() => null));
    expect(says(cell(), bad)).toBe(title);
  });

  test('is advised only where one column holds figures of two kinds', async () => {
    const hints = await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(worksheet);
      const cells = ['F10', 'G10', 'G15', 'N10'].map((place) => {
        const { dataValidation } = target.getRange(`${place[0]}${rowOf(place.slice(1))}`);
        dataValidation.load({ prompt: true });
        return dataValidation;
      });
      await context.sync();
      return cells.map(({ prompt }) => (prompt.showPrompt ? prompt.title : null));
    });
    expect(hints).toEqual([null, 'Mẫu số', 'Cùng kỳ năm trước', null]);
  });

  test('is told in titles and messages that Excel has room for', () => {
    const remarks = sheet.inputs.flatMap(({ entry: { refusal, hint } }) =>
      hint === null ? [refusal] : [refusal, hint],
    );
    expect(remarks.filter(({ title, message }) => title.length > 32 || message.length > 225)).toEqual([]);
  });
});

describe('printing', () => {
  test('is on A4 across, one page wide, with the header on every page and the signatures in', async () => {
    await unitSheet.create(sheet);
    const page = await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(worksheet);
      pageLayout.load({ orientation: true, paperSize: true, zoom: true, leftMargin: true });
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load({ address: true });
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load({ address: true });
      await context.sync();
      const { orientation, paperSize, zoom, leftMargin } = pageLayout;
      return { orientation, paperSize, zoom, leftMargin, area: area.address, titles: titles.address };
    });
    expect(page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      leftMargin: (30 * 72) / 25.4,
    });
    const last = sheet.cells.length + 1 + sheet.signatures.length;
    // The labels that stay in sight above the paper are not on it.
    expect(page.area).toMatch(new RegExp(`!A2:Q${last}$`));
    expect(page.titles).toMatch(/!\$?(A\$?)?11:\$?([A-Z]+\$?)?12$/);
  });

  test('shows who signs as soon as they are named above', async () => {
    await unitSheet.create(sheet);
    host.typeAsUser(worksheet, 'D8', [['Nguyễn Thị Hoa']]);
    host.typeAsUser(worksheet, 'D9', [['Trần Văn Minh']]);
    const last = sheet.cells.length + sheet.signatures.length;
    expect([cellValue(host, worksheet, last, 2), cellValue(host, worksheet, last, 13)]).toEqual([
      'Nguyễn Thị Hoa',
      'Trần Văn Minh',
    ]);
  });
});

describe('signatures below the table', () => {
  const blankRow = sheet.cells.length + 1;

  test('are not read', async () => {
    await unitSheet.create(sheet);
    expect((await readBlock()).values).toHaveLength(sheet.cells.length);
  });

  test('bring nothing into the report, even where the blank row above them was filled in', async () => {
    await unitSheet.create(sheet);
    const issuesNow = async () => {
      const block = await readBlock();
      const { identity } = parseIdentity(block);
      if (identity === null) throw new Error('The identity was lost.');
      return { rows: block.values.length, issues: parseUnitSheet(block, identity, catalog).issues };
    };
    const before = await issuesNow();
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(worksheet);
      target.protection.unprotect();
      target.getRange(`C${blankRow}`).values = [['Ghi thêm dưới biểu']];
      await context.sync();
    });
    const after = await issuesNow();
    expect(after.rows).toBeGreaterThan(before.rows);
    expect(after.issues).toEqual(before.issues);
  });
});

describe('reading', () => {
  test('takes one request whatever the number of rows', async () => {
    await unitSheet.create(sheet);
    const { requests } = await countRequests(host, () => unitSheet.read());
    expect(requests).toBe(1);
  });

  test('a workbook without a unit sheet has none', async () => {
    expect(await unitSheet.read()).toBeNull();
  });

  test('finds the sheet after it was renamed and moved', async () => {
    await unitSheet.create(sheet);
    const found = host.workbook.findSheet(worksheet);
    if (found !== null) host.workbook.renameSheet(found, 'Tháng 12');
    expect((await readBlock()).worksheet).toBe('Tháng 12');
  });

  test('rows inserted above move every address with them', async () => {
    await unitSheet.create(sheet);
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(worksheet);
      target.protection.unprotect();
      target.getRange('1:2').insert('Down');
      await context.sync();
    });
    const block = await readBlock();
    const { identity } = parseIdentity(block);
    if (identity === null) throw new Error('The identity was lost.');
    const { issues } = parseUnitSheet(block, identity, catalog);
    expect(issues.find(({ field }) => field === 'preparedBy')?.cell).toBe('D10');
  });

  test('the revision of the latest receipt is kept in the workbook', async () => {
    await unitSheet.create(sheet);
    const base = { campaign: catalog.campaign.id, unit, revision: 7 };
    expect((await unitSheet.read())?.known).toBeNull();
    const { requests } = await countRequests(host, () => unitSheet.remember(base));
    expect(requests).toBe(1);
    expect((await unitSheet.read())?.known).toEqual(base);
  });
});

describe('marking', () => {
  const issues: Issue[] = [
    issueError('not-a-number', { worksheet, cell: 'F14' }),
    issueWarning('value-missing', { worksheet, cell: 'F15' }),
    issueWarning('negative-value', { worksheet, cell: 'F14' }),
    issueError('required-cell-blank', { worksheet: 'Trang khác', cell: 'F16' }),
  ];

  test('takes two requests whatever the number of issues, also the second time', async () => {
    await unitSheet.create(sheet);
    expect((await countRequests(host, () => unitSheet.mark(issues))).requests).toBeLessThanOrEqual(2);
    expect((await countRequests(host, () => unitSheet.mark(issues))).requests).toBeLessThanOrEqual(2);
  });

  test('writes nothing where nothing changed, and only what did', async () => {
    await unitSheet.create(sheet);
    await unitSheet.mark(issues);
    await countRequests(host, () => unitSheet.mark(issues));
    expect(written()).toEqual([]);
    await unitSheet.mark(issues.slice(1));
    expect(await colorsOfMarks('F14')).toEqual(['#FFE699']);
    expect(await colorsOfMarks('F15')).toEqual(['#FFE699']);
  });

  test('follows an issue whose row was moved, and takes off a mark that was pasted elsewhere', async () => {
    await unitSheet.create(sheet);
    await unitSheet.mark(issues.slice(0, 1));
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(worksheet);
      target.protection.unprotect();
      target.getRange('14:14').insert('Down');
      target.getRange('F20').copyFrom('F15');
      await context.sync();
    });
    expect([await marksOn('F15'), await marksOn('F20')]).toEqual([1, 1]);
    await unitSheet.mark([issueError('not-a-number', { worksheet, cell: 'F15' })]);
    expect([await marksOn('F14'), await marksOn('F15'), await marksOn('F20')]).toEqual([0, 1, 0]);
  });

  test('puts one mark on each cell of this sheet and none elsewhere', async () => {
    await unitSheet.create(sheet);
    expect(await unitSheet.mark(issues)).toBe(true);
    expect([await marksOn('F14'), await marksOn('F15'), await marksOn('F16')]).toEqual([1, 1, 0]);
  });

  test('takes its own marks off and leaves the rules of the clerk', async () => {
    await unitSheet.create(sheet);
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(worksheet);
      target.protection.unprotect();
      const own = target.getRange('F14').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      own.custom.rule.formula = '=F14>100';
      await context.sync();
    });
    await unitSheet.mark(issues);
    expect(await marksOn('F14')).toBe(2);
    await unitSheet.mark([]);
    expect([await marksOn('F14'), await marksOn('F15')]).toEqual([1, 0]);
  });

  test('keeps the sheet protected', async () => {
    await unitSheet.create(sheet);
    await unitSheet.mark(issues);
    expect(() => host.typeAsUser(worksheet, 'E14', [[9]])).toThrowError(
      expect.objectContaining({ code: 'AccessDenied' }),
    );
  });

  test("leaves a sheet with somebody's password alone and says so", async () => {
    await unitSheet.create(sheet);
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(worksheet);
      protection.unprotect();
      protection.protect({}, 'bí mật');
      await context.sync();
    });
    expect(await unitSheet.mark(issues)).toBe(false);
    expect(await marksOn('F14')).toBe(0);
  });
});

describe('watching', () => {
  test('tells what is typed here, not what the add-in or a colleague writes', async () => {
    await unitSheet.create(sheet);
    let edits = 0;
    const end = await unitSheet.watch(() => (edits += 1));
    host.typeAsUser(worksheet, 'F14', [[5]]);
    await expect.poll(() => edits).toBe(1);
    await unitSheet.mark([issueError('not-a-number', { worksheet, cell: 'F14' })]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(worksheet).getRange('F15').values = [[6]];
      await context.sync();
    });
    host.typeAsUser(worksheet, 'F14', [[7]]);
    await expect.poll(() => edits).toBe(2);
    await end?.();
    host.typeAsUser(worksheet, 'F14', [[8]]);
    await unitSheet.read();
    expect(edits).toBe(2);
  });

  test('tells what is typed on other worksheets: figures may be computed from them', async () => {
    await unitSheet.create(sheet);
    let edits = 0;
    await unitSheet.watch(() => (edits += 1));
    host.typeAsUser('Sheet1', 'A1', [[5]]);
    await expect.poll(() => edits).toBe(1);
  });

  test('goes on where the worksheet was renamed, and can be ended after it was deleted', async () => {
    await unitSheet.create(sheet);
    let edits = 0;
    const end = await unitSheet.watch(() => (edits += 1));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(worksheet).name = 'Của tôi';
      await context.sync();
    });
    host.typeAsUser('Của tôi', 'F14', [[5]]);
    await expect.poll(() => edits).toBe(1);
    const found = host.workbook.findSheet('Của tôi');
    if (found !== null) host.workbook.removeSheet(found);
    await expect(end?.()).resolves.toBeUndefined();
  });

  const sortRows = () =>
    Excel.run(async (context) => {
      const sorted = context.workbook.worksheets.getItem(worksheet);
      sorted.protection.unprotect();
      sorted.getRange('A14:H16').sort.apply([{ key: 5 }]);
      await context.sync();
    });

  test('tells of rows that were sorted, whose addresses are other ones now, until it is ended', async () => {
    await unitSheet.create(sheet);
    let edits = 0;
    const end = await unitSheet.watch(() => (edits += 1));
    await sortRows();
    await expect.poll(() => edits).toBe(1);
    await end?.();
    await sortRows();
    await unitSheet.read();
    expect(edits).toBe(1);
  });

  test('goes without sorts on an Excel that does not tell of them', async () => {
    await unitSheet.create(sheet);
    const asked = vi
      .spyOn(Office.context.requirements, 'isSetSupported')
      .mockImplementation((set, version) => set !== 'ExcelApi' || String(version) !== '1.10');
    let edits = 0;
    await unitSheet.watch(() => (edits += 1));
    asked.mockRestore();
    await sortRows();
    await unitSheet.read();
    expect(edits).toBe(0);
    host.typeAsUser(worksheet, 'F14', [[5]]);
    await expect.poll(() => edits).toBe(1);
  });

  test('has nothing to watch without a sheet', async () => {
    expect(await unitSheet.watch(() => undefined)).toBeNull();
  });
});

test('going to a cell takes one request and selects it', async () => {
  await unitSheet.create(sheet);
  const { requests } = await countRequests(host, () => unitSheet.goTo(worksheet, 'G20'));
  expect(requests).toBe(1);
  expect(host.selection()).toEqual({ sheet: worksheet, address: 'G20' });
});
