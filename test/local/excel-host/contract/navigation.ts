import { onData, refused, type ExcelCase } from './excel-case.ts';

/** Nine cells, B2:D4. */
const nine = () =>
  onData((sheet) => {
    sheet.getRange('B2:D4').values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
  });

/** The case that B2:D4 leads to this address. */
const leads = (name: string, go: (range: Excel.Range) => Excel.Range, address: string): ExcelCase => ({
  title: `a range leads to ${name}`,
  act: async () => {
    await nine();
    const range = await onData((sheet) => go(sheet.getRange('B2:D4')).load('address'));
    return range.address;
  },
  gives: `Data!${address}`,
});

export const navigation: readonly ExcelCase[] = [
  leads('a cell', (range) => range.getCell(1, 2), 'D3'),
  leads('a row', (range) => range.getRow(1), 'B3:D3'),
  leads('a column', (range) => range.getColumn(0), 'B2:B4'),
  leads('its last cell', (range) => range.getLastCell(), 'D4'),
  leads('its last row', (range) => range.getLastRow(), 'B4:D4'),
  leads('an offset', (range) => range.getOffsetRange(2, -1), 'A4:C6'),
  leads('a resized range', (range) => range.getResizedRange(-2, 1), 'B2:E2'),
  leads('an absolute size', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'),
  leads('rows below', (range) => range.getRowsBelow(2), 'B5:D6'),
  leads('a column before', (range) => range.getColumnsBefore(), 'A2:A4'),
  leads('its entire rows', (range) => range.getEntireRow(), '2:4'),
  leads('its entire columns', (range) => range.getEntireColumn(), 'B:D'),
  leads('an intersection', (range) => range.getIntersection('C3:Z9'), 'C3:D4'),
  leads('a bounding rectangle', (range) => range.getBoundingRect('F1'), 'B1:F4'),
  leads('what of it is in use', (range) => range.getResizedRange(9, 9).getUsedRange(true), 'B2:D4'),
  refused('a range beyond the sheet', 'InvalidArgument', (sheet) => {
    sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
  }),
  {
    title: 'getRangeByIndexes counts from zero',
    act: async () => {
      const range = await onData((sheet) =>
        sheet.getRangeByIndexes(1, 1, 2, 3).load('address,rowIndex,columnIndex'),
      );
      return [range.address, range.rowIndex, range.columnIndex];
    },
    gives: ['Data!B2:D3', 1, 1],
  },
  {
    title: 'a quoted sheet name in an address leads to that sheet',
    act: async () => {
      const range = await onData((sheet, context) => {
        context.workbook.worksheets.add("Tổng 'hợp'1");
        return sheet.getRange("'Tổng ''hợp''1'!A1").load('address');
      });
      return range.address;
    },
    gives: "'Tổng ''hợp''1'!A1",
  },
  {
    title: 'the used range counts formats only when values are not all that matters',
    act: async () => {
      await nine();
      const { all, values, none } = await onData((sheet, context) => {
        sheet.getRange('F9').format.fill.color = '#FF0000';
        return {
          all: sheet.getUsedRange().load('address'),
          values: sheet.getUsedRangeOrNullObject(true).load('address'),
          none: context.workbook.worksheets.add('Empty').getUsedRangeOrNullObject().load('address'),
        };
      });
      return [all.address, values.address, none.isNullObject];
    },
    gives: ['Data!B2:F9', 'Data!B2:D4', true],
  },
];
