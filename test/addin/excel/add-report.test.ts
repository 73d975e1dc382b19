import { beforeEach, expect, test } from 'vitest';
import { addReport } from '../../../addin/excel/add-report.ts';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { wardCode } from '../../../local/sample/sample-units.ts';
import { fillUnitSheet } from '../../../shared/sheet/unit/fill-unit-sheet.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { cellValue, countRequests, openWorkbook } from './excel-desk.ts';
import { catalog } from './standings-samples.ts';

const drawn = drawUnitSheet({ version: 1, publishedAt: '2026-11-01T00:00:00Z', catalog }, wardCode(1));
const { sheet } = fillUnitSheet(
  drawn,
  {
    campaign: catalog.campaign.id,
    unit: wardCode(1),
    catalogVersion: 1,
    dataAsOf: '2026-12-10',
    preparedBy: '=HYPERLINK("x")',
    approvedBy: 'Trần Văn Minh',
    lines: [],
  },
  2,
  catalog,
);

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

test('a report is written in at most three requests, with all of it locked and nothing taken for a formula', async () => {
  const { result, requests } = await countRequests(host, () => addReport(sheet));
  expect(result).toBe('Báo cáo Phường 1 (lần 2)');
  expect(requests).toBeLessThanOrEqual(3);
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(result);
    const { protection } = worksheet.getUsedRange().format;
    protection.load({ locked: true });
    worksheet.protection.load({ protected: true, options: true });
    await context.sync();
    expect(protection.locked).toBe(true);
    expect(worksheet.protection.protected).toBe(true);
    expect(worksheet.protection.options).toMatchObject({ allowInsertRows: false, allowSort: false });
  });
  const values = sheet.cells.map((row, at) => row.map((_, column) => cellValue(host, result, at, column)));
  expect(values.flat()).toContain('=HYPERLINK("x")');
});

test('a worksheet that is there is never written over, and no sheet of a unit is taken for the clerk’s', async () => {
  await addReport(sheet);
  expect(await addReport(sheet)).toBe('Báo cáo Phường 1 (lần 2) (2)');
  expect(await unitSheet.read()).toBeNull();
});
