import { onData, refused, type ExcelCase } from './excel-case.ts';

/** The case that a validation rule reads back, with its prompt and alert. */
const validation = (type: string, rule: Excel.DataValidationRule): ExcelCase => ({
  title: `a ${type} rule reads back, on each of its cells`,
  act: async () => {
    const read = await onData((sheet) => {
      const cells = sheet.getRange('A1:A9').dataValidation;
      cells.rule = rule;
      cells.prompt = { message: 'Nhập số', showPrompt: true, title: 'Gợi ý' };
      cells.errorAlert = { message: 'Sai', showAlert: true, style: 'Stop', title: 'Lỗi' };
      return sheet.getRange('A3').dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
    });
    const stated = Object.entries(read.rule).filter(([, part]) => part !== null && part !== undefined);
    return {
      type: read.type,
      rule: Object.fromEntries(stated),
      prompt: read.prompt.message,
      alert: read.errorAlert.title,
      ignoreBlanks: read.ignoreBlanks,
    };
  },
  gives: { type, rule, prompt: 'Nhập số', alert: 'Lỗi', ignoreBlanks: true },
});

const refusedRule = (title: string, rule: object): ExcelCase =>
  refused(`a rule with ${title}`, 'InvalidArgument', (sheet) => {
    sheet.getRange('A1').dataValidation.rule = rule;
  });

export const rulesOnCells: readonly ExcelCase[] = [
  validation('List', { list: { inCellDropDown: true, source: 'Có,Không' } }),
  validation('Decimal', { decimal: { formula1: 0, formula2: 100, operator: 'Between' } }),
  validation('WholeNumber', { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }),
  validation('Date', { date: { formula1: '2026-01-01', operator: 'GreaterThan' } }),
  validation('TextLength', { textLength: { formula1: 10, operator: 'LessThan' } }),
  validation('Custom', { custom: { formula: '=ISNUMBER(A1)' } }),
  {
    title: 'clearing a part of a validation leaves the rest, and the whole then reads as mixed',
    act: async () => {
      const parts = await onData((sheet) => {
        sheet.getRange('A1:A9').dataValidation.rule = { custom: { formula: '=TRUE' } };
        sheet.getRange('A4:A5').dataValidation.clear();
        return ['A1:A9', 'A4:A5', 'A1:A3', 'A6:A9'].map((address) =>
          sheet.getRange(address).dataValidation.load('type'),
        );
      });
      return parts.map((part) => part.type);
    },
    gives: ['MixedCriteria', 'None', 'Custom', 'Custom'],
  },
  {
    title: 'what is left of a validation says the same of each cell, and reads as one where it is',
    act: async () => {
      const read = await onData(async (sheet, context) => {
        const cells = sheet.getRange('A1:A9').dataValidation;
        cells.rule = { custom: { formula: '=A1>$B$1' } };
        sheet.getRange('A4').dataValidation.clear();
        sheet.getRange('A6').dataValidation.prompt = { message: 'Số', showPrompt: true, title: '' };
        await context.sync();
        return ['A5', 'A6', 'A7:A9', 'A1:A3'].map((address) =>
          sheet.getRange(address).dataValidation.load('rule'),
        );
      });
      return read.map(({ rule }) => rule.custom?.formula);
    },
    gives: ['=A5>$B$1', '=A6>$B$1', '=A7>$B$1', '=A1>$B$1'],
  },
  {
    title: 'what is left of a conditional format says the same of each cell, each part an object of its own',
    act: async () => {
      const parts = await onData(async (sheet, context) => {
        sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = '=A1>$B$1';
        sheet.getRange('A4').conditionalFormats.clearAll();
        const left = sheet.getRange('A1:A9').conditionalFormats.load('items/id');
        await context.sync();
        const read = left.items.map((one) => ({
          range: one.getRange().load('address'),
          rule: one.custom.rule.load('formula'),
        }));
        await context.sync();
        return read.map(({ range, rule }) => [range.address, rule.formula]);
      });
      return parts;
    },
    gives: [
      ['Data!A1:A3', '=A1>$B$1'],
      ['Data!A5:A9', '=A5>$B$1'],
    ],
  },
  refusedRule('no kind', {}),
  refusedRule('two kinds', { custom: { formula: '=TRUE' }, list: { source: 'a' } }),
  refusedRule('half a comparison', { decimal: { formula1: 0, operator: 'Between' } }),
  refusedRule('a literal list over 255 characters', {
    list: { inCellDropDown: true, source: 'x'.repeat(256) },
  }),
  {
    title: 'the newest conditional format comes first, is found by its range, and cleared with it',
    act: async () => {
      const { list, first, rest } = await onData(async (sheet, context) => {
        const cells = sheet.getRange('A1:A9');
        const value = cells.conditionalFormats.add('CellValue');
        value.cellValue.format.font.color = '#FF0000';
        value.cellValue.rule = { formula1: '=4', operator: 'GreaterThan' };
        const custom = cells.conditionalFormats.add('Custom');
        custom.custom.rule.formula = '=$A1=""';
        custom.custom.format.fill.color = '#FFEB9C';
        await context.sync();
        const found = sheet.getRange('A3').conditionalFormats.load('items/type,items/priority');
        const one = cells.conditionalFormats.getItemAt(0);
        one.custom.rule.load('formula');
        const absent = one.cellValueOrNullObject.load('rule');
        await context.sync();
        sheet.getRange('A1:A5').conditionalFormats.clearAll();
        return {
          list: found,
          first: [one.custom.rule.formula, absent.isNullObject],
          rest: cells.conditionalFormats.getCount(),
        };
      });
      return [list.items.map((item) => [item.type, item.priority]), first, rest.value];
    },
    gives: [
      [
        ['Custom', 0],
        ['CellValue', 1],
      ],
      ['=$A1=""', true],
      2,
    ],
  },
  {
    title: 'sorting orders rows by their values, numbers before text, blanks last',
    act: async () => {
      const range = await onData((sheet) => {
        sheet.getRange('A1:B5').values = [
          ['Mã', 'Điểm'],
          ['b', 2],
          ['a', 'x'],
          ['c', ''],
          ['d', 1],
        ];
        const cells = sheet.getRange('A1:B5');
        cells.sort.apply([{ key: 1, ascending: true }], false, true);
        return cells.load('values');
      });
      return range.values.map((row) => row[0]);
    },
    gives: ['Mã', 'd', 'b', 'a', 'c'],
  },
  {
    title: 'sorting takes the formulas of a row, its comment and its link along',
    act: async () => {
      const { cells, location, links } = await onData(async (sheet, context) => {
        sheet.getRange('A1:B2').formulas = [
          ['b', '=A1&"!"'],
          ['a', '=A2&"?"'],
        ];
        sheet.comments.add('A1', 'Sai?');
        sheet.getRange('A1').hyperlink = { address: 'https://thidua.vn/' };
        sheet.getRange('A1:B2').sort.apply([{ key: 0 }]);
        await context.sync();
        return {
          cells: sheet.getRange('A1:B2').load('formulas,values'),
          location: sheet.comments.getItemAt(0).getLocation().load('address'),
          links: ['A1', 'A2'].map((address) => sheet.getRange(address).load('hyperlink')),
        };
      });
      return {
        formulas: cells.formulas,
        values: cells.values,
        comment: location.address,
        links: links.map(({ hyperlink }) => hyperlink?.address ?? null),
      };
    },
    gives: {
      formulas: [
        ['a', '=A1&"?"'],
        ['b', '=A2&"!"'],
      ],
      values: [
        ['a', 'a?'],
        ['b', 'b!'],
      ],
      comment: 'Data!A2',
      links: [null, 'https://thidua.vn/'],
    },
  },
];
