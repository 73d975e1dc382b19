/** How high rows are in .xlsx files. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { loadXlsx, saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

const LONG = 'Tỷ lệ hồ sơ giải quyết thủ tục hành chính đúng hạn';

/** The file of a sheet that was written so, and the heights that it gives its first rows. */
async function saved(act: (sheet: Excel.Worksheet) => void) {
  const { workbook } = await openWorkbook();
  await onData(act);
  const { bytes } = await saveXlsx(workbook);
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(new Uint8Array(bytes).buffer);
  const rows = file.worksheets[0];
  return { bytes, heights: [1, 2, 3, 4].map((row) => rows?.getRow(row).height) };
}

describe('a row without a height of its own', () => {
  test('is in the file as high as its text takes lines, and no higher than others for a line', async () => {
    const { heights } = await saved((sheet) => {
      sheet.getRange('A1:A4').values = [['ngắn'], [LONG], [LONG], [1234567890123]];
      sheet.getRange('A1:A2').format.wrapText = true;
      sheet.getRange('A4').format.wrapText = true;
      sheet.getRange('A:A').format.columnWidth = 100;
    });
    const [short, long, notWrapped, number] = heights;
    expect([short, notWrapped, number]).toEqual([undefined, undefined, undefined]);
    expect(long).toBeGreaterThanOrEqual(2 * 11 * 1.3);
  });

  test('is as high as its largest letters', async () => {
    const { heights } = await saved((sheet) => {
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        ['a', 'b'],
      ];
      sheet.getRange('B1').format.font.size = 16;
    });
    expect(heights).toEqual([21, undefined, undefined, undefined]);
  });

  test('is not made higher by merged cells', async () => {
    const { heights } = await saved((sheet) => {
      sheet.getRange('A1').values = [[LONG]];
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1').format.wrapText = true;
    });
    expect(heights[0]).toBeUndefined();
  });

  test('has none after the file was read, for nobody gave it one', async () => {
    const first = await saved((sheet) => {
      sheet.getRange('A1').values = [[LONG]];
      sheet.getRange('A1').format.wrapText = true;
    });
    expect(first.heights[0]).toBeGreaterThan(15);
    const again = await loadXlsx(first.bytes);
    expect([...again.active.rowHeights]).toEqual([]);
  });
});

test('a height that somebody gave is kept, whatever the text', async () => {
  const { bytes, heights } = await saved((sheet) => {
    sheet.getRange('A1').values = [[LONG]];
    sheet.getRange('A1').format.wrapText = true;
    sheet.getRange('1:1').format.rowHeight = 18;
  });
  expect(heights[0]).toBe(18);
  expect([...(await loadXlsx(bytes)).active.rowHeights]).toEqual([[0, 18]]);
});
