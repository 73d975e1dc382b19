/** A clerk's sheet after the council has published a newer catalog. */
import { beforeEach, describe, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { createUnitSheet } from '../../../addin/flows/create-unit-sheet.ts';
import { updateUnitSheet, type UpdateOutcome } from '../../../addin/flows/update-unit-sheet.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import type { Catalog } from '../../../shared/model/catalog.ts';
import type { StoredSubmission } from '../../../shared/model/receipt.ts';
import {
  actual,
  assign,
  byDate,
  catalogOf,
  day,
  indicator,
  line,
  quantity,
  ratio,
} from '../../shared/fixtures/catalog.ts';
import { cellValue, countRequests, openWorkbook } from '../excel/excel-desk.ts';
import { openServer } from './fake-server.ts';
import { storedReport } from './stored-report.ts';

const SHEET = 'Báo cáo Phường U1';
const OLD = 'Báo cáo Phường U1 (bản 1)';

const first = catalogOf({
  indicators: [indicator('1'), indicator('2'), indicator('3', ratio), indicator('4', byDate), indicator('5')],
  assignments: [
    ...['1', '2', '5'].map((code) => assign('U1', code, quantity('10'))),
    assign('U1', '3', quantity('95')),
    assign('U1', '4', day('2023-12-01')),
  ],
});

/** Indicator 0 is new, 2 is gone, 3 is now a number, 4 has another day, 5 another name. */
const second: Catalog = {
  ...first,
  indicators: [
    indicator('0'),
    indicator('1'),
    indicator('3', { measureUnit: 'hồ sơ' }),
    indicator('4', byDate),
    indicator('5', { name: 'Tên mới' }),
  ],
  assignments: [
    ...['0', '1', '5'].map((code) => assign('U1', code, quantity('10'))),
    assign('U1', '3', quantity('95')),
    assign('U1', '4', day('2023-12-10')),
  ],
};

const stored = storedReport([line('1', actual('8')), line('5', actual('3'))]);

function serverWith(version: number, catalog: Catalog, submission: StoredSubmission | null = null) {
  const published = { version, publishedAt: '2023-11-01T00:00:00Z', catalog };
  return openServer(
    {
      [catalog.campaign.id]: [200, published],
      submission: submission === null ? 'nothing-submitted' : [200, submission],
    },
    'store-unavailable',
  );
}

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  const { api } = serverWith(1, first);
  await createUnitSheet({ api, sheet: unitSheet }, { campaign: first.campaign.id, unit: 'U1' });
});

const update = (catalog = second, submission: StoredSubmission | null = null): Promise<UpdateOutcome> =>
  updateUnitSheet({ api: serverWith(2, catalog, submission).api, sheet: unitSheet });

/** The row of an indicator on a worksheet, from one. */
function rowOf(worksheet: string, code: string): number {
  for (let row = 12; row < 30; row += 1) if (cellValue(host, worksheet, row, 1) === code) return row + 1;
  throw new Error(`${worksheet} has no row ${code}.`);
}

const type = (code: string, column: string, value: string | number) =>
  host.typeAsUser(SHEET, `${column}${rowOf(SHEET, code)}`, [[value]]);

async function contentOf(worksheet: string, cell: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(worksheet).getRange(cell);
    range.load({ formulas: true, numberFormat: true });
    await context.sync();
    return [range.formulas[0]?.[0], range.numberFormat[0]?.[0]];
  });
}

describe('what was typed', () => {
  test('goes to the new row of its indicator, formulas with the cells they name', async () => {
    host.typeAsUser(SHEET, 'D8', [['Nguyễn Văn An']]);
    type('1', 'F', 7);
    type('5', 'F', `=F${rowOf(SHEET, '1')}*2+Sheet1!A1`);
    type('5', 'N', "'=ghi chú");
    type('4', 'F', 45_260);
    const before = rowOf(SHEET, '1');
    expect(await update()).toMatchObject({ kind: 'updated' });
    const now = rowOf(SHEET, '1');
    expect(now).toBe(before + 1);
    expect(cellValue(host, SHEET, 7, 3)).toBe('Nguyễn Văn An');
    expect(await contentOf(SHEET, `F${now}`)).toEqual([7, '#,##0']);
    expect(await contentOf(SHEET, `F${rowOf(SHEET, '5')}`)).toEqual([`=F${now}*2+Sheet1!A1`, '#,##0']);
    expect(cellValue(host, SHEET, rowOf(SHEET, '5') - 1, 5)).toBe(14);
    expect(cellValue(host, SHEET, rowOf(SHEET, '5') - 1, 13)).toBe('=ghi chú');
    expect(await contentOf(SHEET, `F${rowOf(SHEET, '4')}`)).toEqual([45_260, 'dd/mm/yyyy']);
  });

  test('and has no place any more stays on the old worksheet and is named with its cell', async () => {
    type('2', 'F', 4);
    type('2', 'N', 'theo báo cáo quý');
    type('3', 'F', 93);
    type('3', 'G', 100);
    const [dropped, changed] = [rowOf(SHEET, '2'), rowOf(SHEET, '3')];
    const outcome = await update();
    expect(outcome).toMatchObject({
      update: {
        oldWorksheet: OLD,
        changes: {
          left: [
            { cell: `F${dropped}`, indicator: '2', field: 'actual', text: '4' },
            { cell: `N${dropped}`, indicator: '2', field: 'note', text: 'theo báo cáo quý' },
            { cell: `G${changed}`, indicator: '3', field: 'denominator', text: '100' },
          ],
        },
      },
    });
    expect(cellValue(host, OLD, dropped - 1, 5)).toBe(4);
    expect(cellValue(host, OLD, changed - 1, 6)).toBe(100);
    expect(cellValue(host, SHEET, rowOf(SHEET, '3') - 1, 5)).toBe(93);
  });

  test('is not lost with a formula that named a dropped indicator', async () => {
    type('2', 'F', 4);
    type('1', 'F', `=F${rowOf(SHEET, '2')}+1`);
    const row = rowOf(SHEET, '2');
    await update();
    expect(await contentOf(SHEET, `F${rowOf(SHEET, '1')}`)).toEqual([`='${OLD}'!F${row}+1`, '#,##0']);
    expect(cellValue(host, SHEET, rowOf(SHEET, '1') - 1, 5)).toBe(5);
  });
});

test('what changed is said by indicator, old and new', async () => {
  expect(await update()).toEqual({
    kind: 'updated',
    update: {
      from: 1,
      to: 2,
      oldWorksheet: OLD,
      changes: {
        added: [{ indicator: '0', name: 'Chỉ tiêu 0' }],
        dropped: [{ indicator: '2', name: 'Chỉ tiêu 2' }],
        targets: [{ indicator: '4', name: 'Chỉ tiêu 4', from: '01/12/2023', to: '10/12/2023' }],
        names: [{ indicator: '5', name: 'Tên mới', from: 'Chỉ tiêu 5', to: 'Tên mới' }],
        measures: [{ indicator: '3', name: 'Chỉ tiêu 3', from: 'hộ, tỷ lệ', to: 'hồ sơ, số' }],
        left: [],
      },
    },
  });
});

test('where only settings changed nothing is listed, and a new day of figures says which one it replaces', async () => {
  const changes = { added: [], dropped: [], targets: [], names: [], measures: [] };
  expect(await update({ ...first, scoring: { ...first.scoring, pointDecimals: 1 } })).toMatchObject({
    update: { changes: { ...changes, left: [] } },
  });
  const later = { ...first, campaign: { ...first.campaign, dataAsOf: '2023-12-20' } };
  const { api } = serverWith(3, later);
  expect(await updateUnitSheet({ api, sheet: unitSheet })).toMatchObject({
    update: { changes: { ...changes, left: [{ cell: 'D7', field: 'dataAsOf', text: '15/12/2023' }] } },
  });
});

test('the sheet is then the one that is checked, of the newest catalog, with what was last received beside', async () => {
  await update(second, stored);
  const { api } = serverWith(2, second, stored);
  const checked = await checkUnitSheet({ api, sheet: unitSheet });
  expect(checked?.issues.map(({ code }) => code)).not.toContain('catalog-newer');
  expect(cellValue(host, SHEET, rowOf(SHEET, '1') - 1, 7)).toBe(8);
  expect(cellValue(host, SHEET, rowOf(SHEET, '0') - 1, 7)).toBe('');
  expect(await updateUnitSheet({ api, sheet: unitSheet })).toEqual({ kind: 'upToDate' });
});

test('the old worksheet is locked and without marks, and the new one guarded as ever', async () => {
  const { api } = serverWith(2, second);
  await checkUnitSheet({ api, sheet: unitSheet });
  await update();
  expect(() => host.typeAsUser(OLD, 'F14', [[1]])).toThrowError(
    expect.objectContaining({ code: 'AccessDenied' }),
  );
  expect(() => host.typeAsUser(SHEET, 'E14', [[1]])).toThrowError(
    expect.objectContaining({ code: 'AccessDenied' }),
  );
  const marks = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(OLD).getRange().conditionalFormats.getCount();
    await context.sync();
    return used.value;
  });
  expect(marks).toBe(0);
});

test('takes no more than six requests of Excel, reading and writing together', async () => {
  const { requests } = await countRequests(host, () => update());
  expect(requests).toBeLessThanOrEqual(6);
});

test("a sheet with somebody's password is kept as it is, and the new one stands beside it", async () => {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(SHEET);
    protection.unprotect();
    protection.protect({}, 'bí mật');
    await context.sync();
  });
  expect(await update()).toMatchObject({ kind: 'updated' });
  expect(cellValue(host, OLD, rowOf(OLD, '2') - 1, 1)).toBe('2');
  expect(cellValue(host, SHEET, rowOf(SHEET, '0') - 1, 1)).toBe('0');
});

test('a sheet of a unit that the account does not report for says whose it is, and stays as it was', async () => {
  const published = { version: 2, publishedAt: '2023-11-01T00:00:00Z', catalog: second };
  const { api } = openServer(
    { [second.campaign.id]: [200, published], submission: 'forbidden' },
    'forbidden',
  );
  await expect(updateUnitSheet({ api, sheet: unitSheet })).rejects.toMatchObject({
    name: 'NotYourUnit',
    unit: 'Phường U1',
  });
  expect(host.workbook.findSheet(OLD)).toBeNull();
});

test('a workbook without a sheet has none to update', async () => {
  host = await openWorkbook();
  expect(await update()).toEqual({ kind: 'noSheet' });
});
