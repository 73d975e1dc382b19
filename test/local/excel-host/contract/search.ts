import { codeOf, onData, refused, type ExcelCase } from './excel-case.ts';

/** Text in many spellings, a number shown in the user's language, a formula. */
export const words = () =>
  onData((sheet) => {
    sheet.getRange('A1:C3').values = [
      ['Phường 1', 'phường', 1234.5],
      ['xã', 'Phường 2', '=1+1'],
      ['a*b', 'axb', 'Phường 1'],
    ];
    sheet.getRange('C1').numberFormat = [['#,##0.0']];
  });

const SEARCHES: readonly {
  readonly text: string;
  readonly criteria: Excel.SearchCriteria;
  readonly at: string | null;
  readonly within?: string;
}[] = [
  { text: 'phường', criteria: {}, at: 'A1' },
  { text: 'phường', criteria: { matchCase: true }, at: 'B1' },
  { text: 'phường', criteria: { completeMatch: true }, at: 'B1' },
  { text: 'PHƯỜNG 1', criteria: { completeMatch: true, searchDirection: 'Backwards' }, at: 'C3' },
  { text: 'phường', criteria: {}, at: 'B2', within: 'B2:B3' },
  { text: '1.234,5', criteria: {}, at: 'C1' },
  { text: '1+1', criteria: {}, at: null },
  { text: '2', criteria: { completeMatch: true }, at: 'C2' },
  { text: 'ph?ờng *1', criteria: {}, at: 'A1' },
  { text: 'a*b', criteria: {}, at: 'A3' },
  { text: 'a~*b', criteria: { searchDirection: 'Backwards' }, at: 'A3' },
  { text: 'a?b', criteria: { searchDirection: 'Backwards' }, at: 'B3' },
  { text: 'phường', criteria: {}, at: 'B1', within: 'A1' },
  { text: 'phường', criteria: { searchDirection: 'Backwards' }, at: 'C3', within: 'A1' },
  { text: 'quận', criteria: {}, at: null },
];

export const search: readonly ExcelCase[] = [
  ...SEARCHES.map(({ text, criteria, at, within = 'A1:C3' }): ExcelCase => ({
    title: `find of ${text} in ${within} by ${JSON.stringify(criteria)} answers ${at ?? 'nothing'}`,
    act: async () => {
      await words();
      const cell = await onData((sheet) =>
        sheet.getRange(within).findOrNullObject(text, criteria).load('address'),
      );
      return cell.isNullObject ? null : cell.address;
    },
    gives: at === null ? null : `Data!${at}`,
  })),
  refused(
    'finding what is not there',
    'ItemNotFound',
    (sheet) => void sheet.getRange('A1:C3').find('quận', {}).load('address'),
    words,
  ),
  {
    title: 'findAll answers every cell, neighbours as one rectangle',
    act: async () => {
      await words();
      const { all, none } = await onData((sheet) => ({
        all: sheet.findAll('phường', {}).load('address,cellCount'),
        none: sheet.findAllOrNullObject('quận', {}),
      }));
      return [all.address, all.cellCount, none.isNullObject];
    },
    gives: ['Data!A1:B1,Data!B2,Data!C3', 4, true],
  },
  {
    title: 'replaceAll changes what the formula bar shows, and answers how many cells',
    act: async () => {
      await words();
      const { inRange, inSheet, range } = await onData((sheet) => ({
        inRange: sheet.getRange('A1:C2').replaceAll('phường', 'Xã', { matchCase: false }),
        inSheet: sheet.replaceAll('1', '3', {}),
        range: sheet.getRange('A1:C3').load('formulas,values'),
      }));
      return {
        replaced: [inRange.value, inSheet.value],
        formulas: range.formulas,
        result: range.values[1]?.[2],
      };
    },
    gives: {
      replaced: [3, 4],
      formulas: [
        ['Xã 3', 'Xã', 3234.5],
        ['xã', 'Xã 2', '=3+3'],
        ['a*b', 'axb', 'Phường 3'],
      ],
      result: 6,
    },
  },
  {
    title: 'replaceAll leaves everything as it was where one cell is locked',
    act: async () => {
      await words();
      await onData((sheet) => {
        sheet.getRange('A1').format.protection.locked = false;
        sheet.protection.protect();
      });
      const code = await codeOf(onData((sheet) => void sheet.replaceAll('1', '3', {})));
      const cell = await onData((sheet) => sheet.getRange('A1').load('values'));
      return [code, cell.values];
    },
    gives: ['AccessDenied', [['Phường 1']]],
  },
];
