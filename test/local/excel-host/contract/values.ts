import { onData, refused, type ExcelCase } from './excel-case.ts';

interface Written {
  readonly value?: unknown;
  readonly formula?: unknown;
  readonly text?: string;
  readonly type?: string;
  readonly format?: string;
}

/** The case that a value written into a cell reads back like this. */
const written = (title: string, value: unknown, gives: Written, numberFormat = 'General'): ExcelCase => ({
  title,
  act: async () => {
    const range = await onData((sheet) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [[numberFormat]];
      cell.values = [[value]];
      return cell.load('values,formulas,text,valueTypes,numberFormat');
    });
    const read = {
      value: range.values[0]?.[0],
      formula: range.formulas[0]?.[0],
      text: range.text[0]?.[0],
      type: range.valueTypes[0]?.[0],
      format: range.numberFormat[0]?.[0],
    };
    return Object.fromEntries(Object.entries(read).filter(([name]) => name in gives));
  },
  gives,
});

const refusedValues = (title: string, address: string, values: unknown): ExcelCase =>
  refused(title, 'InvalidArgument', (sheet) => void Object.assign(sheet.getRange(address), { values }));

export const values: readonly ExcelCase[] = [
  written('a number stays a number', 12.5, { value: 12.5, type: 'Double', text: '12,5' }),
  written('text stays text', 'Phường 1', { value: 'Phường 1', type: 'String', text: 'Phường 1' }),
  written('text that looks like a number becomes one', '12.5', { value: 12.5, type: 'Double' }),
  written('text with thousands becomes a number', '1,234', { value: 1234, type: 'Double' }),
  written('a percent sign brings the format', '95%', { value: 0.95, format: '0%', text: '95%' }),
  written('a formula is calculated', '=2*21', { value: 42, formula: '=2*21', text: '42' }),
  written('a leading apostrophe makes text and is dropped', "'=1+1", {
    value: '=1+1',
    formula: '=1+1',
    type: 'String',
  }),
  written('a plus sign starts a formula', '+1+2', { value: 3, formula: '=+1+2' }),
  written('an at sign starts a formula', '@SUM(1,2)', { value: 3, formula: '=SUM(1,2)' }),
  written('a lone dash stays text', '-', { value: '-', type: 'String' }),
  written('a boolean stays one', true, { value: true, type: 'Boolean', text: 'TRUE' }),
  written('an empty text is a blank cell', '', { value: '', type: 'Empty', text: '' }),
  written('a formula error reads as its text', '=1/0', { value: '#DIV/0!', type: 'Error' }),
  written(
    'a date is a serial that shows as a date',
    45_000,
    { value: 45_000, text: '15/03/2023' },
    'dd/mm/yyyy',
  ),
  ...[
    { name: 'a formula', value: '=1+1', reads: '=1+1' },
    { name: 'leading zeros', value: '007', reads: '007' },
    { name: 'a number', value: 7, reads: '7' },
    { name: 'an apostrophe, which is dropped', value: "'+84", reads: '+84' },
  ].map(({ name, value, reads }) =>
    written(
      `a text cell keeps ${name} as text`,
      value,
      { value: reads, formula: reads, type: 'String', format: '@' },
      '@',
    ),
  ),
  ...(
    [
      { locale: 'vi-VN', text: '1.234.567,90' },
      { locale: 'en-US', text: '1,234,567.90' },
    ] as const
  ).map(({ locale, text }) => ({
    ...written(
      `${locale} shows numbers its own way while formats stay en-US`,
      1_234_567.9,
      { value: 1_234_567.9, text, format: '#,##0.00' },
      '#,##0.00',
    ),
    opens: { locale },
  })),
  {
    title: 'null leaves a cell alone',
    act: async () => {
      const range = await onData((sheet) => {
        sheet.getRange('A1:B1').values = [[1, 2]];
        sheet.getRange('A1:B1').values = [[null, 3]];
        return sheet.getRange('A1:B1').load('values');
      });
      return range.values;
    },
    gives: [[1, 3]],
  },
  {
    title: 'one value fills every cell',
    act: async () => {
      const range = await onData((sheet) => {
        Object.assign(sheet.getRange('A1:B2'), { values: 5 });
        return sheet.getRange('A1:B2').load('values');
      });
      return range.values;
    },
    gives: [
      [5, 5],
      [5, 5],
    ],
  },
  {
    title: 'formulas follow the cells they read',
    act: async () => {
      const range = await onData(async (sheet, context) => {
        sheet.getRange('A1:A3').formulas = [[1], ['=A1*2'], ['=SUM(A1:A2)']];
        await context.sync();
        sheet.getRange('A1').values = [[10]];
        return sheet.getRange('A1:A3').load('values,formulas');
      });
      return [range.values, range.formulas];
    },
    gives: [
      [[10], [20], [30]],
      [[10], ['=A1*2'], ['=SUM(A1:A2)']],
    ],
  },
  {
    title: 'a relative formula written down a column in R1C1 reads the row it stands in',
    act: async () => {
      const range = await onData((sheet) => {
        sheet.getRange('A1:A2').values = [[10], [20]];
        const cells = sheet.getRange('B1:B2');
        cells.formulasR1C1 = [['=RC[-1]*2'], ['=RC[-1]*2']];
        return cells.load('values,formulas,formulasR1C1');
      });
      return [range.values, range.formulas, range.formulasR1C1];
    },
    gives: [
      [[20], [40]],
      [['=A1*2'], ['=A2*2']],
      [['=RC[-1]*2'], ['=RC[-1]*2']],
    ],
  },
  {
    title: 'constants in R1C1 read and write as they are, and null leaves a cell alone',
    act: async () => {
      const range = await onData((sheet) => {
        const row = sheet.getRange('A1:E1');
        row.numberFormat = [['General', 'General', '@', 'General', 'General']];
        row.values = [[1, 2, 3, 4, 5]];
        row.formulasR1C1 = [[7, 'RC', '=RC', "'=RC", null]];
        return row.load('values,formulasR1C1');
      });
      return [range.values, range.formulasR1C1];
    },
    gives: [[[7, 'RC', '=RC', '=RC', 5]], [[7, 'RC', '=RC', '=RC', 5]]],
  },
  {
    title: 'a whole column reads as null, its address still reads',
    act: async () => {
      const range = await onData((sheet) => sheet.getRange('A:B').load('values,address,columnCount'));
      return [range.values, range.address, range.columnCount];
    },
    gives: [null, 'Data!A:B', 2],
  },
  refusedValues('an array of the wrong shape', 'A1:B2', [[1, 2, 3]]),
  refusedValues('a formula Excel cannot read', 'A1', [['=1+']]),
  refusedValues('one value for a whole column', 'A:A', 1),
  refusedValues('a text of 32,768 letters', 'A1', [['x'.repeat(32_768)]]),
  refusedValues('a formula of 8,193 letters', 'A1', [[`=${'1+'.repeat(4_096)}`]]),
];
