import { onData, refused, type ExcelCase } from './excel-case.ts';

/** A table, B2:D4, whose last column doubles the one before it, and a sum of that column outside. */
const table = () =>
  onData((sheet) => {
    sheet.getRange('B2:D4').values = [
      ['Mã', 'Điểm', 'Gấp đôi'],
      ['P01', 9, ''],
      ['P02', 7, ''],
    ];
    sheet.tables.add('B2:D4', true).name = 'Standings';
    sheet.getRange('D3:D4').formulas = [['=Standings[@Điểm]*2'], ['=[@điểm]*2']];
    sheet.getRange('F1').formulas = [['=sum(standings[Điểm])']];
  });

/** How the first doubling and the sum read, after an edit of the table. */
const follows = (
  title: string,
  act: (one: Excel.Table) => unknown,
  gives: readonly (readonly [formula: string, value: unknown])[],
  doubling = 'D3',
): ExcelCase => ({
  title,
  act: async () => {
    await table();
    await onData((sheet) => void act(sheet.tables.getItem('Standings')));
    const cells = await onData((sheet) =>
      [doubling, 'F1'].map((address) => sheet.getRange(address).load('formulas,values')),
    );
    return cells.map(({ formulas, values }) => [formulas[0]?.[0], values[0]?.[0]]);
  },
  gives,
});

/** How a sum reads before and after an edit of what it adds up, and again once it was calculated by hand. */
const byHand: ExcelCase = {
  title:
    'a workbook that is calculated by hand keeps its values until then, and calculates what is put in once',
  act: async () => {
    const sums = () =>
      onData((sheet) => ['A3', 'A4'].map((address) => sheet.getRange(address).load('values')));
    const read = async () => (await sums()).map(({ values }) => values[0]?.[0]);
    await onData((sheet, { workbook }) => {
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=A1+A2']];
      workbook.application.calculationMode = 'Manual';
    });
    const before = await read();
    await onData((sheet) => {
      sheet.getRange('A1').values = [[10]];
      sheet.getRange('A4').formulas = [['=2*3']];
    });
    const stale = await read();
    await onData((_, { workbook }) => workbook.application.calculate('Full'));
    return [before, stale, await read()];
  },
  gives: [
    [3, ''],
    [3, 6],
    [12, 6],
  ],
};

export const formulas: readonly ExcelCase[] = [
  byHand,
  follows('a reference by a column is worded as Excel words it, without the table within it', () => null, [
    ['=[@Điểm]*2', 18],
    ['=SUM(Standings[Điểm])', 16],
  ]),
  follows(
    'a reference by a column counts the rows that come and go',
    (one) => one.rows.add(undefined, [['P03', 4, '']]),
    [
      ['=[@Điểm]*2', 18],
      ['=SUM(Standings[Điểm])', 20],
    ],
  ),
  follows(
    'a reference by a column follows its new name and that of the table',
    (one) => {
      one.columns.getItem('Điểm').name = 'Tỷ lệ (%)';
      one.name = 'XepHang';
    },
    [
      ['=[@[Tỷ lệ (%)]]*2', 18],
      ['=SUM(XepHang[[Tỷ lệ (%)]])', 16],
    ],
  ),
  follows(
    'a reference by a column that is deleted is lost',
    (one) => one.columns.getItem('Điểm').delete(),
    [
      ['=#REF!*2', '#REF!'],
      ['=SUM(#REF!)', '#REF!'],
    ],
    'C3',
  ),
  follows(
    'a reference by a column becomes one to cells when the table becomes plain cells',
    (one) => one.convertToRange(),
    [
      ['=Data!$C3*2', 18],
      ['=SUM(Data!$C$3:$C$4)', 16],
    ],
  ),
  refused(
    'a reference by a column that is not there',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('F2').formulas = [['=SUM(Standings[Nope])']];
    },
    table,
  ),
  {
    title: 'the references of rules on cells follow the cells, as those of formulas do',
    act: async () => {
      const { rule, source } = await onData(async (sheet, context) => {
        const other = context.workbook.worksheets.add('Danh mục');
        sheet.getRange('B2:B9').conditionalFormats.add('Custom').custom.rule.formula = '=$A2>8';
        sheet.getRange('C2:C9').dataValidation.rule = {
          list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$5" },
        };
        await context.sync();
        sheet.getRange('1:2').delete('Up');
        other.getRange('A1').insert('Down');
        other.name = 'Đơn vị';
        return {
          rule: sheet.getRange('B1').conditionalFormats.getItemAt(0).custom.rule.load('formula'),
          source: sheet.getRange('C1').dataValidation.load('rule'),
        };
      });
      return [rule.formula, source.rule.list?.source];
    },
    gives: ['=$A1>8', "='Đơn vị'!$A$2:$A$6"],
  },
  {
    title: 'formulas are told and taken in the language of the user where that is asked for',
    opens: { locale: 'vi-VN' },
    act: async () => {
      const cells = await onData((sheet) => {
        sheet.getRange('A1').values = [[2]];
        sheet.getRange('B1').formulas = [['=IF(A1>1.5,"a,1.5",0)']];
        sheet.getRange('B2').formulasLocal = [['=SUM(A1;1,5)']];
        sheet.getRange('B3').formulasLocal = [['1,5']];
        return sheet.getRange('B1:B3').load('formulas,formulasLocal,values');
      });
      return [cells.formulas, cells.formulasLocal, cells.values];
    },
    gives: [
      [['=IF(A1>1.5,"a,1.5",0)'], ['=SUM(A1,1.5)'], [1.5]],
      [['=IF(A1>1,5;"a,1.5";0)'], ['=SUM(A1;1,5)'], [1.5]],
      [['a,1.5'], [3.5], [1.5]],
    ],
  },
  {
    title: 'the formula of a conditional format is told and taken in the language of the user, too',
    opens: { locale: 'vi-VN' },
    act: async () => {
      const rule = await onData((sheet) => {
        const { rule: made } = sheet.getRange('A1').conditionalFormats.add('Custom').custom;
        made.formulaLocal = '=A1>MAX(1,5;B1)';
        return made.load('formula,formulaLocal');
      });
      return [rule.formula, rule.formulaLocal];
    },
    gives: ['=A1>MAX(1.5,B1)', '=A1>MAX(1,5;B1)'],
  },
  refused('a formula of another language where that of the user is asked for', 'InvalidArgument', (sheet) => {
    sheet.getRange('A1').formulasLocal = [['=SUM(B1,C1)']];
  }),
];
