import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { formatArea } from '../../../local/excel-host/workbook/address.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet, { workbook }) => {
    workbook.worksheets.add('Khác');
    sheet.getRange('A1:B2').numberFormat = [
      ['@', '0.0'],
      ['General', 'General'],
    ];
    sheet.getRange('A1:B2').formulas = [
      ['=x', 5],
      ['', '=B1*$B$1'],
    ];
    sheet.getRange('B1').format.fill.color = '#FF0000';
  });
});

const written = (rows: number[], columns: number[], name = 'Data') => {
  const sheet = host.workbook.findSheet(name);
  return rows.map((row) => columns.map((column) => sheet?.formulaAt(row, column)));
};
const look = (row: number, column: number) => {
  const { fillColor, numberFormat } = host.workbook.active.grid.formatAt(row, column);
  return [fillColor, numberFormat];
};

describe('copyFrom', () => {
  test('brings all, references going along, to a destination that is too small', async () => {
    await onData((sheet) => sheet.getRange('D4').copyFrom('A1:B2'));
    expect(written([3, 4], [3, 4])).toEqual([
      ['=x', 5],
      ['', '=E4*$B$1'],
    ]);
    expect([look(3, 3), look(3, 4), host.workbook.active.valueAt(4, 4)]).toEqual([
      [null, '@'],
      ['#FF0000', '0.0'],
      25,
    ]);
  });

  test('again and again, over a destination a whole number of times as large', async () => {
    await onData((sheet) => sheet.getRange('D1:E6').copyFrom('B1:B2'));
    expect(written([0, 1, 2, 3, 4, 5], [3])).toEqual([
      [5],
      ['=D1*$B$1'],
      [5],
      ['=D3*$B$1'],
      [5],
      ['=D5*$B$1'],
    ]);
    expect(written([0, 1], [4])).toEqual([[5], ['=E1*$B$1']]);
  });

  test.each<{ kind: 'Formulas' | 'Values' | 'Formats'; content: unknown; format: unknown }>([
    { kind: 'Formulas', content: [[5], ['=D1*$B$1']], format: [null, 'General'] },
    { kind: 'Values', content: [[5], [25]], format: [null, 'General'] },
    { kind: 'Formats', content: [['old'], ['']], format: ['#FF0000', '0.0'] },
  ])('$kind alone', async ({ kind, content, format }) => {
    await onData((sheet) => {
      sheet.getRange('D1').values = [['old']];
      sheet.getRange('D1').copyFrom('B1:B2', kind);
    });
    expect([written([0, 1], [3]), look(0, 3)]).toEqual([content, format]);
  });

  test('leaves alone what blanks would cover where that is wanted', async () => {
    await onData((sheet) => {
      sheet.getRange('D1:D2').values = [['old'], ['old']];
      sheet.getRange('D1').copyFrom('A1:A2', 'Values', true);
    });
    expect(written([0, 1], [3])).toEqual([['=x'], ['old']]);
  });

  test('transposed', async () => {
    await onData((sheet) => {
      sheet.getRange('A5:C5').values = [[1, 2, 3]];
      sheet.getRange('E1').copyFrom('A5:C5', 'All', false, true);
    });
    expect(written([0, 1, 2], [4])).toEqual([[1], [2], [3]]);
  });

  test('from another sheet, with merges, validation, conditional formats, comments and links', async () => {
    await onData((sheet, { workbook }) => {
      sheet.getRange('B1').dataValidation.rule = { custom: { formula: '=B1>$B$2' } };
      sheet.getRange('A1:B1').conditionalFormats.add('Custom').custom.rule.formula = '=A1>$B$2';
      sheet.getRange('A3:B3').merge();
      sheet.comments.add('B1', 'Sai?');
      sheet.getRange('B2').hyperlink = { documentReference: 'Data!A1' };
      workbook.worksheets.getItem('Khác').getRange('C2').copyFrom(sheet.getRange('A1:B3'));
    });
    const other = host.workbook.findSheet('Khác');
    expect(written([1, 2], [2, 3], 'Khác')).toEqual([
      ['=x', 5],
      ['', '=D2*$B$1'],
    ]);
    expect(other?.merges.map(formatArea)).toEqual(['C4:D4']);
    expect(other?.comments.map(({ area, content }) => [formatArea(area), content])).toEqual([['D2', 'Sai?']]);
    expect(other?.hyperlinks.map(({ area }) => formatArea(area))).toEqual(['D3']);
    expect(other?.validations.map(({ area, validation }) => [formatArea(area), validation.rule])).toEqual([
      ['D2', { custom: { formula: '=D2>$B$2' } }],
    ]);
    expect(
      other?.conditionalFormats.map(({ area, detail }) => [formatArea(area), detail.get('Rule.Formula')]),
    ).toEqual([['C2:D2', '=C2>$B$2']]);
  });

  test.each<{ name: string; act: (sheet: Excel.Worksheet) => void; code: string }>([
    {
      name: 'onto locked cells',
      act: (sheet) => {
        sheet.protection.protect();
        sheet.getRange('D1').copyFrom('A1');
      },
      code: 'AccessDenied',
    },
    { name: 'links', act: (sheet) => sheet.getRange('D1').copyFrom('A1', 'Link'), code: 'NotImplemented' },
    { name: 'whole columns', act: (sheet) => sheet.getRange('D1').copyFrom('A:A'), code: 'NotImplemented' },
    {
      name: 'formulas, transposed',
      act: (sheet) => sheet.getRange('D1').copyFrom('B1:B2', 'All', false, true),
      code: 'NotImplemented',
    },
  ])('not $name', async ({ act, code }) => {
    expect(await codeOf(onData(act))).toBe(code);
  });
});

describe('removeDuplicates', () => {
  beforeEach(async () => {
    await onData((sheet) => {
      sheet.getRange('D1:F5').formulas = [
        ['Mã', 'Điểm', 'Gấp đôi'],
        ['P01', 1, '=E2*2'],
        ['p01', 2, '=E3*2'],
        ['P02', 1, '=E4*2'],
        ['P01', 1, '=E5*2'],
      ];
    });
  });

  test('keeps the first of rows alike in some columns, and moves the others up with their formulas', async () => {
    const result = await onData((sheet) =>
      sheet.getRange('D1:F5').removeDuplicates([0], true).load('removed,uniqueRemaining'),
    );
    expect(result.toJSON()).toEqual({ removed: 2, uniqueRemaining: 2 });
    expect(written([0, 1, 2, 3, 4], [3, 4, 5])).toEqual([
      ['Mã', 'Điểm', 'Gấp đôi'],
      ['P01', 1, '=E2*2'],
      ['P02', 1, '=E3*2'],
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(host.workbook.active.valueAt(2, 5)).toBe(2);
  });

  test('compares all the columns named', async () => {
    const result = await onData((sheet) =>
      sheet.getRange('D2:F5').removeDuplicates([0, 1], false).load('removed,uniqueRemaining'),
    );
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
  });

  test.each([{ columns: [] }, { columns: [3] }])(
    'needs columns of the range, not $columns',
    async ({ columns }) => {
      const work = onData(
        (sheet) => void sheet.getRange('D2:F5').removeDuplicates(columns, false).load('removed'),
      );
      expect(await codeOf(work)).toBe('InvalidArgument');
    },
  );
});

test("number formats are read and written in the user's language too", async () => {
  const range = await onData((sheet) => {
    sheet.getRange('D1:E1').numberFormatLocal = [['#.##0,00 "VND, đ."', 'dd/mm/yyyy']];
    return sheet.getRange('D1:E1').load('numberFormat,numberFormatLocal');
  });
  expect(range.numberFormat).toEqual([['#,##0.00 "VND, đ."', 'dd/mm/yyyy']]);
  expect(range.numberFormatLocal).toEqual([['#.##0,00 "VND, đ."', 'dd/mm/yyyy']]);
});
