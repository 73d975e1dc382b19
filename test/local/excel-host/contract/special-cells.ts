import { onData, refused, type ExcelCase } from './excel-case.ts';
import { words } from './search.ts';

const KINDS: readonly {
  readonly name: string;
  readonly find: (range: Excel.Range) => Excel.RangeAreas;
  readonly address: string | null;
}[] = [
  {
    name: 'constants',
    find: (range) => range.getSpecialCellsOrNullObject('Constants'),
    address: 'Data!A1:C1,Data!A2:B2,Data!A3:C3',
  },
  {
    name: 'constants that are numbers',
    find: (range) => range.getSpecialCellsOrNullObject('Constants', 'Numbers'),
    address: 'Data!C1',
  },
  { name: 'formulas', find: (range) => range.getSpecialCellsOrNullObject('Formulas'), address: 'Data!C2' },
  {
    name: 'formulas that are text or errors',
    find: (range) => range.getSpecialCellsOrNullObject('Formulas', 'ErrorsText'),
    address: null,
  },
  {
    name: 'blanks among the cells in use',
    find: (range) => {
      range.getCell(5, 3).values = [['x']];
      return range.getResizedRange(5, 5).getSpecialCellsOrNullObject('Blanks');
    },
    address: 'Data!D1:D3,Data!A4:D5,Data!A6:C6',
  },
  {
    name: 'visible cells',
    find: (range) => {
      range.getRow(1).rowHidden = true;
      range.getColumn(0).columnHidden = true;
      return range.getSpecialCellsOrNullObject('Visible');
    },
    address: 'Data!B1:C1,Data!B3:C3',
  },
  {
    name: 'validated cells',
    find: (range) => {
      range.getColumn(1).dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      return range.getEntireRow().getSpecialCellsOrNullObject('DataValidations');
    },
    address: 'Data!B1:B3',
  },
  {
    name: 'cells with overlapping conditional formats',
    find: (range) => {
      range.getColumn(0).conditionalFormats.add('Custom');
      range.getRow(0).conditionalFormats.add('Custom');
      return range.getSpecialCellsOrNullObject('ConditionalFormats');
    },
    address: 'Data!A1:C1,Data!A2:A3',
  },
];

export const specialCells: readonly ExcelCase[] = [
  ...KINDS.map(({ name, find, address }): ExcelCase => ({
    title: `${name} are found`,
    act: async () => {
      await words();
      const found = await onData((sheet) => find(sheet.getRange('A1:C3')).load('address'));
      return found.isNullObject ? null : found.address;
    },
    gives: address,
  })),
  refused('finding none, where a null object was not asked for,', 'ItemNotFound', (sheet) => {
    sheet.getRange('E5:E9').getSpecialCells('Formulas').load('address');
  }),
];
