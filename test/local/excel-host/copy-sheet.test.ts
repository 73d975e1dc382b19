import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

describe('a copy says of itself what the sheet says of itself', () => {
  beforeEach(async () => {
    await onData((sheet, { workbook }) => {
      const other = workbook.worksheets.add('Khác');
      other.getRange('A1').values = [[100]];
      sheet.getRange('A1:B3').values = [
        ['Mã', 'Điểm'],
        ['P01', 9],
        ['P02', 7],
      ];
      sheet.tables.add('A1:B3', true).name = 'Standings';
      workbook.names.add('Scores', sheet.getRange('B2:B3'));
      workbook.names.add('Limit', '=10');
      sheet.names.add('Top', sheet.getRange('B2'));
      sheet.getRange('D1:D4').formulas = [['=B2+1'], ['=Data!B2+1'], ['=Khác!A1'], ['=SUM(Scores)+Top']];
      sheet.getRange('D1').format.fill.color = '#FF0000';
      sheet.getRange('B2:B3').dataValidation.rule = {
        list: { inCellDropDown: true, source: '=Data!$B$2:$B$3' },
      };
      const highlight = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
      highlight.custom.rule.formula = '=Data!$B2>8';
      sheet.getRange('F1:G2').merge();
      sheet.getRange('1:1').format.rowHeight = 33;
      sheet.getRange('A:A').format.columnWidth = 99;
      sheet.getRange('H:H').columnHidden = true;
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.setPrintArea('A1:D4');
      sheet.protection.protect({ allowSort: true });
    });
    await onData((sheet) => {
      const copy = sheet.copy('End');
      copy.protection.unprotect();
      copy.getRange('B2').values = [[50]];
    });
  });

  const copied = () => {
    const copy = host.workbook.findSheet('Data (2)');
    if (copy === null) throw new Error('There is no copy.');
    return copy;
  };

  test('formulas and names', () => {
    const copy = copied();
    expect([0, 1, 2, 3].map((row) => copy.formulaAt(row, 3))).toEqual([
      '=B2+1',
      "='Data (2)'!B2+1",
      '=Khác!A1',
      '=SUM(Scores)+Top',
    ]);
    expect([0, 1, 2, 3].map((row) => copy.valueAt(row, 3))).toEqual([51, 51, 100, 107]);
    expect(host.workbook.active.valueAt(3, 3)).toBe(25);
    expect(host.workbook.names.map(({ name, formula, scope }) => [name, formula, scope === copy.id])).toEqual(
      [
        ['Scores', '=Data!$B$2:$B$3', false],
        ['Limit', '=10', false],
        ['Top', '=Data!$B$2', false],
        ['Top', "='Data (2)'!$B$2", true],
        ['Scores', "='Data (2)'!$B$2:$B$3", true],
      ],
    );
  });

  test('tables, under names of their own', () => {
    expect(host.workbook.tables().map(({ sheet, table }) => [sheet.name, table.name])).toEqual([
      ['Data', 'Standings'],
      ['Data (2)', 'Standings2'],
    ]);
  });

  test('validation and conditional formats', () => {
    const copy = copied();
    expect(copy.validations[0]?.validation.rule).toEqual({
      list: { inCellDropDown: true, source: "='Data (2)'!$B$2:$B$3" },
    });
    expect(copy.conditionalFormats[0]?.detail.get('Rule.Formula')).toBe("='Data (2)'!$B2>8");
  });

  test('look and page', () => {
    const copy = copied();
    const source = host.workbook.active;
    for (const part of [
      'merges',
      'rowHeights',
      'columnWidths',
      'hiddenColumns',
      'frozen',
      'pageLayout',
    ] as const) {
      expect(copy[part]).toEqual(source[part]);
    }
    expect(copy.merges).toHaveLength(1);
    expect(copy.grid.formatAt(0, 3).fillColor).toBe('#FF0000');
    expect([source.protection?.options.allowSort, copy.protection]).toEqual([true, null]);
  });

  test('and is a sheet apart', async () => {
    await onData((_, { workbook }) => {
      const copy = workbook.worksheets.getItem('Data (2)');
      copy.getRange('1:1').insert('Down');
      copy.pageLayout.orientation = 'Landscape';
    });
    const source = host.workbook.active;
    expect([source.valueAt(0, 0), source.rowHeights.get(0), source.pageLayout.orientation]).toEqual([
      'Mã',
      33,
      'Portrait',
    ]);
  });
});

test('charts, comments and links go with the copy, and charts draw the copy', async () => {
  await onData((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Mã', 'Điểm'],
      ['P01', 9],
      ['P02', 7],
    ];
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3')).title.text = 'Xếp hạng';
    sheet.comments.add('B2', 'Sai?').replies.add('Đúng rồi.');
    sheet.getRange('A2').hyperlink = { address: 'https://thidua.vn/', textToDisplay: 'P01' };
    sheet.copy('End');
  });
  const [source, copy] = host.workbook.sheets;
  const chart = copy?.charts[0];
  expect([chart?.title.text, chart?.series[0]?.values?.sheet]).toEqual(['Xếp hạng', copy?.id]);
  expect(source?.charts[0]?.series[0]?.values?.sheet).toBe(source?.id);
  expect(copy?.comments.map(({ content, replies }) => [content, replies[0]?.content])).toEqual([
    ['Sai?', 'Đúng rồi.'],
  ]);
  expect(copy?.hyperlinks).toEqual(source?.hyperlinks);
  const ids = [source, copy].flatMap((sheet) => [sheet?.charts[0]?.id, sheet?.comments[0]?.id]);
  expect(new Set(ids).size).toBe(4);
});
