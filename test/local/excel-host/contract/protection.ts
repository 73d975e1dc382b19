import { codeOf, onData, refused, type ExcelCase } from './excel-case.ts';

/** The sheet is protected; B1:B2 may be written, columns may be sized. */
const protect = () =>
  onData((sheet) => {
    sheet.getRange('B1:B2').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
  });

const denied = (title: string, act: (sheet: Excel.Worksheet) => void): ExcelCase =>
  refused(title, 'AccessDenied', act, protect);

export const protection: readonly ExcelCase[] = [
  {
    title: 'unlocked cells take values, by an add-in and by hand',
    act: async (hands) => {
      await protect();
      await onData((sheet) => {
        sheet.getRange('B1').values = [[5]];
      });
      const code = await hands.typeAsUser('Data', 'B2', [[6]]);
      const range = await onData((sheet) => sheet.getRange('B1:B2').load('values'));
      return [code, range.values];
    },
    gives: [null, [[5], [6]]],
  },
  {
    title: 'typing into a locked cell is refused with AccessDenied',
    act: async (hands) => {
      await protect();
      return hands.typeAsUser('Data', 'A1', [[1]]);
    },
    gives: 'AccessDenied',
  },
  denied('writing a locked cell', (sheet) => {
    sheet.getRange('A1').values = [[1]];
  }),
  denied('writing a range with one locked cell', (sheet) => {
    sheet.getRange('A1:B1').values = [[1, 2]];
  }),
  denied('clearing a locked cell', (sheet) => sheet.getRange('A1').clear('Contents')),
  denied('formatting', (sheet) => {
    sheet.getRange('B1').format.fill.color = '#FF0000';
  }),
  denied('a number format', (sheet) => {
    sheet.getRange('B1').numberFormat = [['0']];
  }),
  denied('unlocking', (sheet) => {
    sheet.getRange('A1').format.protection.locked = false;
  }),
  denied('inserting rows', (sheet) => void sheet.getRange('1:1').insert('Down')),
  denied('deleting rows', (sheet) => sheet.getRange('1:1').delete('Up')),
  denied('making a table', (sheet) => void sheet.tables.add('B1:B2', true)),
  denied('validation', (sheet) => {
    sheet.getRange('B1').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
  }),
  denied('a conditional format', (sheet) => void sheet.getRange('B1').conditionalFormats.add('Custom')),
  denied('merging', (sheet) => sheet.getRange('B1:B2').merge()),
  {
    title: 'what the options allow is allowed',
    act: async () => {
      await protect();
      const format = await onData((sheet) => {
        sheet.getRange('A:A').format.columnWidth = 90;
        return sheet.getRange('A:A').format.load('columnWidth');
      });
      return format.columnWidth;
    },
    gives: 90,
  },
  {
    title: 'protection says so, wants unprotect before protect, and comes off',
    act: async () => {
      await protect();
      const read = await onData((sheet) => sheet.protection.load('protected,options'));
      const again = await codeOf(onData((sheet) => sheet.protection.protect()));
      const range = await onData((sheet) => {
        sheet.protection.unprotect();
        sheet.getRange('A1').values = [[1]];
        return sheet.getRange('A1').load('values');
      });
      const { allowFormatColumns, allowFormatCells } = read.options;
      return [read.protected, allowFormatColumns, allowFormatCells, again, range.values];
    },
    gives: [true, true, false, 'InvalidOperation', [[1]]],
  },
  {
    title: 'a password keeps others from taking the protection off',
    act: async () => {
      await onData((sheet) => sheet.protection.protect({}, 'mật khẩu'));
      const wrong = await codeOf(onData((sheet) => sheet.protection.unprotect('sai')));
      const right = await codeOf(onData((sheet) => sheet.protection.unprotect('mật khẩu')));
      return [wrong, right];
    },
    gives: ['AccessDenied', null],
  },
];
