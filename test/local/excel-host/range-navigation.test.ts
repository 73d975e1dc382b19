import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, onData, openWorkbook } from './open-workbook.ts';

beforeEach(async () => {
  await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('B2:D4').values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
  });
});

describe('ranges lead to ranges', () => {
  test.each<{ name: string; go: (range: Excel.Range) => Excel.Range; address: string }>([
    { name: 'a cell', go: (range) => range.getCell(1, 2), address: 'D3' },
    { name: 'a row', go: (range) => range.getRow(1), address: 'B3:D3' },
    { name: 'a column', go: (range) => range.getColumn(0), address: 'B2:B4' },
    { name: 'the last cell', go: (range) => range.getLastCell(), address: 'D4' },
    { name: 'the last row', go: (range) => range.getLastRow(), address: 'B4:D4' },
    { name: 'an offset', go: (range) => range.getOffsetRange(2, -1), address: 'A4:C6' },
    { name: 'a resized range', go: (range) => range.getResizedRange(-2, 1), address: 'B2:E2' },
    { name: 'an absolute size', go: (range) => range.getAbsoluteResizedRange(1, 1), address: 'B2' },
    { name: 'rows below', go: (range) => range.getRowsBelow(2), address: 'B5:D6' },
    { name: 'a column before', go: (range) => range.getColumnsBefore(), address: 'A2:A4' },
    { name: 'its rows', go: (range) => range.getEntireRow(), address: '2:4' },
    { name: 'its columns', go: (range) => range.getEntireColumn(), address: 'B:D' },
    { name: 'an intersection', go: (range) => range.getIntersection('C3:Z9'), address: 'C3:D4' },
    { name: 'a bounding rectangle', go: (range) => range.getBoundingRect('F1'), address: 'B1:F4' },
    {
      name: 'what of it is in use',
      go: (range) => range.getResizedRange(9, 9).getUsedRange(true),
      address: 'B2:D4',
    },
  ])('$name', async ({ go, address }) => {
    const range = await onData((sheet) => go(sheet.getRange('B2:D4')).load('address'));
    expect(range.address).toBe(`Data!${address}`);
  });

  test('beyond the sheet there is nothing', async () => {
    expect(await codeOf(onData((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address')))).toBe(
      'InvalidArgument',
    );
  });
});

test('getRangeByIndexes counts from zero', async () => {
  const range = await onData((sheet) =>
    sheet.getRangeByIndexes(1, 1, 2, 3).load('address,rowIndex,columnIndex'),
  );
  expect(range.toJSON()).toMatchObject({ address: 'Data!B2:D3', rowIndex: 1, columnIndex: 1 });
});

test('a quoted sheet name in an address leads to that sheet', async () => {
  const range = await onData((sheet, context) => {
    context.workbook.worksheets.add("Tổng 'hợp'1");
    return sheet.getRange("'Tổng ''hợp''1'!A1").load('address');
  });
  expect(range.address).toBe("'Tổng ''hợp''1'!A1");
});

test('the used range counts formats only when values are not all that matters', async () => {
  const { all, values, none } = await onData((sheet, context) => {
    sheet.getRange('F9').format.fill.color = '#FF0000';
    return {
      all: sheet.getUsedRange().load('address'),
      values: sheet.getUsedRangeOrNullObject(true).load('address'),
      none: context.workbook.worksheets.add('Empty').getUsedRangeOrNullObject().load('address'),
    };
  });
  expect(all.address).toBe('Data!B2:F9');
  expect(values.address).toBe('Data!B2:D4');
  expect(none.isNullObject).toBe(true);
});
