import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData, openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

describe('data validation', () => {
  test.each<{ rule: Excel.DataValidationRule; type: string }>([
    { rule: { list: { inCellDropDown: true, source: 'Có,Không' } }, type: 'List' },
    { rule: { decimal: { formula1: 0, formula2: 100, operator: 'Between' } }, type: 'Decimal' },
    { rule: { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, type: 'WholeNumber' },
    { rule: { date: { formula1: '2026-01-01', operator: 'GreaterThan' } }, type: 'Date' },
    { rule: { textLength: { formula1: 10, operator: 'LessThan' } }, type: 'TextLength' },
    { rule: { custom: { formula: '=ISNUMBER(A1)' } }, type: 'Custom' },
  ])('a $type rule reads back', async ({ rule, type }) => {
    const validation = await onData((sheet) => {
      const cells = sheet.getRange('A1:A9').dataValidation;
      cells.rule = rule;
      cells.prompt = { message: 'Nhập số', showPrompt: true, title: 'Gợi ý' };
      cells.errorAlert = { message: 'Sai', showAlert: true, style: 'Stop', title: 'Lỗi' };
      return sheet.getRange('A3').dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
    });
    expect(validation.type).toBe(type);
    expect(validation.rule).toMatchObject(rule);
    expect([validation.prompt.message, validation.errorAlert.title, validation.ignoreBlanks]).toEqual([
      'Nhập số',
      'Lỗi',
      true,
    ]);
  });

  test('clearing a part leaves the rest, and the whole then reads as mixed', async () => {
    const { mixed, cleared } = await onData((sheet) => {
      sheet.getRange('A1:A9').dataValidation.rule = { custom: { formula: '=TRUE' } };
      sheet.getRange('A4:A5').dataValidation.clear();
      return {
        mixed: sheet.getRange('A1:A9').dataValidation.load('type'),
        cleared: sheet.getRange('A4:A5').dataValidation.load('type'),
      };
    });
    expect([mixed.type, cleared.type]).toEqual(['MixedCriteria', 'None']);
    expect(host.workbook.active.validations).toHaveLength(2);
  });

  test.each<{ name: string; rule: object }>([
    { name: 'no kind', rule: {} },
    { name: 'two kinds', rule: { custom: { formula: '=TRUE' }, list: { source: 'a' } } },
    { name: 'half a comparison', rule: { decimal: { formula1: 0, operator: 'Between' } } },
    {
      name: 'a literal list over 255 characters',
      rule: { list: { inCellDropDown: true, source: 'x'.repeat(256) } },
    },
  ])('a rule with $name is refused', async ({ rule }) => {
    const work = onData((sheet) => {
      sheet.getRange('A1').dataValidation.rule = rule;
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
  });
});

describe('conditional formats', () => {
  test('the newest comes first, is found by its range, and cleared with it', async () => {
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
    expect(list.items.map((item) => [item.type, item.priority])).toEqual([
      ['Custom', 0],
      ['CellValue', 1],
    ]);
    expect(first).toEqual(['=$A1=""', true]);
    expect(rest.value).toBe(2);
  });
});

describe('sorting', () => {
  test('orders rows by their values, numbers before text, blanks last', async () => {
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
    expect(range.values.map((row) => row[0])).toEqual(['Mã', 'd', 'b', 'a', 'c']);
  });

  test('refuses rows with formulas, loudly', async () => {
    const work = onData((sheet) => {
      sheet.getRange('A1:A2').formulas = [['=1'], [2]];
      sheet.getRange('A1:A2').sort.apply([{ key: 0 }]);
    });
    expect(await codeOf(work)).toBe('NotImplemented');
  });
});
