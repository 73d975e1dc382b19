import { onData, type ExcelCase } from './excel-case.ts';

/** A table, a name, formulas over both, a validation, a row's height and a merge, to be carried along. */
const layOut = () =>
  onData((sheet, { workbook }) => {
    sheet.getRange('B2:C4').values = [
      ['Mã', 'Điểm'],
      ['P01', 9],
      ['P02', 7],
    ];
    sheet.tables.add('B2:C4', true).name = 'Standings';
    workbook.names.add('Scores', sheet.getRange('C3:C4'));
    sheet.getRange('E1:E2').formulas = [['=SUM(C3:C4)'], ['=SUM(Scores)']];
    sheet.getRange('C3:C4').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
    sheet.getRange('3:3').format.rowHeight = 33;
  });

interface Carried {
  readonly table: string;
  readonly name: string;
  /** Where the two formulas are now, and what they are and give. */
  readonly sums: {
    readonly at: string;
    readonly formulas: readonly string[];
    readonly values: readonly number[];
  };
  /** Cells that are validated, and the first above or left of them that is not. */
  readonly validated: string;
  readonly bare: string;
  /** The row of height 33. */
  readonly tallRow: string;
}

/** The case that an edit leaves everything like this. */
const carries = (title: string, edit: (sheet: Excel.Worksheet) => void, gives: Carried): ExcelCase => ({
  title,
  act: async () => {
    await layOut();
    await onData(edit);
    const read = await onData((sheet, { workbook }) => ({
      table: sheet.tables.getItem('Standings').getRange().load('address'),
      name: workbook.names.getItem('Scores').load('formula'),
      sums: sheet.getRange(gives.sums.at).load('formulas,values'),
      validated: sheet.getRange(gives.validated).dataValidation.load('type'),
      bare: sheet.getRange(gives.bare).dataValidation.load('type'),
      tallRow: sheet.getRange(gives.tallRow).format.load('rowHeight'),
    }));
    return {
      table: read.table.address,
      name: read.name.formula,
      formulas: read.sums.formulas.flat(),
      values: read.sums.values.flat(),
      validation: [read.validated.type, read.bare.type],
      rowHeight: read.tallRow.rowHeight,
    };
  },
  gives: {
    table: `Data!${gives.table}`,
    name: gives.name,
    formulas: gives.sums.formulas,
    values: gives.sums.values,
    validation: ['Decimal', 'None'],
    rowHeight: 33,
  },
});

export const insertAndDelete: readonly ExcelCase[] = [
  carries(
    'a row inserted into a table grows table, name, formula and validation',
    (sheet) => {
      sheet.getRange('4:4').insert('Down');
      sheet.getRange('C4').values = [[4]];
    },
    {
      table: 'B2:C5',
      name: '=Data!$C$3:$C$5',
      sums: { at: 'E1:E2', formulas: ['=SUM(C3:C5)', '=SUM(Scores)'], values: [20, 20] },
      validated: 'C3:C5',
      bare: 'C2',
      tallRow: '3:3',
    },
  ),
  carries('a row inserted above a table moves them', (sheet) => void sheet.getRange('1:1').insert('Down'), {
    table: 'B3:C5',
    name: '=Data!$C$4:$C$5',
    sums: { at: 'E2:E3', formulas: ['=SUM(C4:C5)', '=SUM(Scores)'], values: [16, 16] },
    validated: 'C4:C5',
    bare: 'C3',
    tallRow: '4:4',
  }),
  carries('a deleted row shrinks them', (sheet) => sheet.getRange('4:4').delete('Up'), {
    table: 'B2:C3',
    name: '=Data!$C$3:$C$3',
    sums: { at: 'E1:E2', formulas: ['=SUM(C3:C3)', '=SUM(Scores)'], values: [9, 9] },
    validated: 'C3',
    bare: 'C4',
    tallRow: '3:3',
  }),
  carries(
    'columns inserted before them move them, with the cells',
    (sheet) => void sheet.getRange('A:B').insert('Right'),
    {
      table: 'D2:E4',
      name: '=Data!$E$3:$E$4',
      sums: { at: 'G1:G2', formulas: ['=SUM(E3:E4)', '=SUM(Scores)'], values: [16, 16] },
      validated: 'E3:E4',
      bare: 'D3:D4',
      tallRow: '3:3',
    },
  ),
  carries(
    'cells inserted beside a table leave it alone',
    (sheet) => void sheet.getRange('E1').insert('Down'),
    {
      table: 'B2:C4',
      name: '=Data!$C$3:$C$4',
      sums: { at: 'E2:E3', formulas: ['=SUM(C3:C4)', '=SUM(Scores)'], values: [16, 16] },
      validated: 'C3:C4',
      bare: 'C2',
      tallRow: '3:3',
    },
  ),
  {
    title: 'a name whose cells are all deleted has lost its reference',
    act: async () => {
      await layOut();
      const { name, range } = await onData((sheet, { workbook }) => {
        sheet.getRange('C:C').delete('Left');
        const scores = workbook.names.getItem('Scores').load('formula');
        return { name: scores, range: scores.getRangeOrNullObject().load('address') };
      });
      return [name.formula, range.isNullObject];
    },
    gives: ['=#REF!', true],
  },
  {
    title: 'a range held between requests follows its cells',
    act: async () => {
      await layOut();
      const range = await onData(async (sheet, context) => {
        const held = sheet.getRange('C4');
        await context.sync();
        sheet.getRange('1:2').insert('Down');
        return held.load('address,values');
      });
      return [range.address, range.values];
    },
    gives: ['Data!C6', [[7]]],
  },
  {
    title: 'formulas on another sheet follow, and follow a renamed sheet',
    act: async () => {
      await layOut();
      const { range, name } = await onData((sheet, { workbook }) => {
        const other = workbook.worksheets.add('Tổng');
        other.getRange('A1').formulas = [['=Data!C4']];
        sheet.getRange('1:1').insert('Down');
        sheet.name = 'Báo cáo';
        return {
          range: other.getRange('A1').load('formulas,values'),
          name: workbook.names.getItem('Scores').load('formula'),
        };
      });
      return [range.formulas, range.values, name.formula];
    },
    gives: [[["='Báo cáo'!C5"]], [[7]], "='Báo cáo'!$C$4:$C$5"],
  },
];
