import { codeOf, onData, refused, type ExcelCase } from './excel-case.ts';

/** The sheet is protected; B1:B2 may be written, columns may be sized. */
const protect = () =>
  onData((sheet) => {
    sheet.getRange('B1:B2').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
  });

const denied = (title: string, act: (sheet: Excel.Worksheet) => void): ExcelCase =>
  refused(title, 'AccessDenied', act, protect);

/** What the protection of a workbook's structure forbids. */
const structural: readonly ((sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown)[] = [
  (_, workbook) => workbook.worksheets.add('Mới'),
  (sheet) => sheet.copy('End'),
  (sheet) => sheet.delete(),
  (sheet) => (sheet.name = 'Khác'),
  (sheet) => (sheet.position = 0),
  (sheet) => (sheet.visibility = 'Hidden'),
];

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
  {
    title: 'a workbook whose structure is protected keeps its sheets as they are, and says so',
    act: async () => {
      await onData((_, { workbook }) => workbook.protection.protect('mật khẩu'));
      const codes = [];
      for (const act of structural)
        codes.push(await codeOf(onData((sheet, { workbook }) => void act(sheet, workbook))));
      const read = await onData((sheet, { workbook }) => {
        sheet.getRange('A1').values = [[1]];
        return {
          protection: workbook.protection.load('protected'),
          sheets: workbook.worksheets.load('name'),
        };
      });
      return [codes, read.protection.protected, read.sheets.items.map(({ name }) => name)];
    },
    gives: [structural.map(() => 'AccessDenied'), true, ['Data']],
  },
  {
    title: 'the protection of the structure comes off by its password alone',
    act: async () => {
      const unprotect = (password?: string) =>
        codeOf(onData((_, { workbook }) => workbook.protection.unprotect(password)));
      await onData((_, { workbook }) => workbook.protection.protect('mật khẩu'));
      const again = await codeOf(onData((_, { workbook }) => workbook.protection.protect()));
      const codes = [again, await unprotect(), await unprotect('mật khẩu')];
      return [...codes, await codeOf(onData((_, { workbook }) => void workbook.worksheets.add('Mới')))];
    },
    gives: ['InvalidOperation', 'AccessDenied', null, null],
  },
];
