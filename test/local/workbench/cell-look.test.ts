import { describe, expect, test } from 'vitest';
import type { CellFormat } from '../../../local/excel-host/workbook/cell-format.ts';
import type { CellValue } from '../../../local/excel-host/workbook/cell-grid.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import type { Worksheet } from '../../../local/excel-host/workbook/worksheet.ts';
import { cellLook, type CellLook } from '../../../local/workbench/page/cell-look.ts';
import { areaOf } from '../excel-host/area-of.ts';

function newSheet(): { workbook: Workbook; sheet: Worksheet } {
  const workbook = new Workbook();
  return { workbook, sheet: workbook.addSheet('S') };
}

const put = (sheet: Worksheet, address: string, value: CellValue, look: Partial<CellFormat> = {}): void => {
  sheet.write(areaOf(address), () => value);
  sheet.grid.restyle(areaOf(address), (format) => ({ ...format, ...look }));
};

function lookAt(sheet: Worksheet, address: string): CellLook {
  const { row, column } = areaOf(address);
  return cellLook(sheet, row, column, 10, 'vi-VN');
}

test.each<[CellValue, string, string, string]>([
  [1234.5, '#,##0.00', '1.234,50', 'right'],
  [46349, 'dd/mm/yyyy', '23/11/2026', 'right'],
  ['Phường', 'General', 'Phường', 'left'],
  [true, 'General', 'TRUE', 'center'],
  ['', 'General', '', 'left'],
])('%j in %s shows as %j, %s', (value, numberFormat, text, textAlign) => {
  const { sheet } = newSheet();
  put(sheet, 'A1', value, { numberFormat });
  const look = lookAt(sheet, 'A1');
  expect(look.text).toBe(text);
  expect(look.content).toMatchObject({ textAlign });
});

describe('text that is too long', () => {
  const widthOf = (sheet: Worksheet) => lookAt(sheet, 'A1').content['width'];

  test('runs on over blank cells up to the next that is not', () => {
    const { sheet } = newSheet();
    put(sheet, 'A1', 'một tiêu đề dài');
    put(sheet, 'D1', 'x');
    expect(widthOf(sheet)).toBe('calc(144pt * var(--zoom))');
  });

  test.each<[string, CellValue, Partial<CellFormat>]>([
    ['a number', 5, {}],
    ['text set right', 'x', { horizontalAlignment: 'Right' }],
  ])('stays in its cell: %s', (_, value, look) => {
    const { sheet } = newSheet();
    put(sheet, 'A1', value, look);
    expect(widthOf(sheet)).toBe('calc(48pt * var(--zoom))');
  });

  test('breaks into lines where the cell wraps', () => {
    const { sheet } = newSheet();
    put(sheet, 'A1', 'x', { wrapText: true });
    expect(lookAt(sheet, 'A1').content).toMatchObject({ whiteSpace: 'pre-wrap' });
    expect(widthOf(sheet)).toBeUndefined();
  });
});

describe('fill and font colour', () => {
  const colorsOf = ({ box, content }: CellLook) => [box['backgroundColor'], content['color']];

  function withMark(formula: string): Worksheet {
    const { sheet } = newSheet();
    put(sheet, 'A1', 'x', { fillColor: '#FFF9E5', fontColor: '#123456' });
    const detail = new Map([
      ['Rule.Formula', formula],
      ['Format.Fill.Color', '#F8C9C4'],
      ['Format.Font.Color', '#8A0E0E'],
    ]);
    sheet.conditionalFormats.push({
      id: '1',
      type: 'Custom',
      area: areaOf('A1'),
      stopIfTrue: false,
      detail,
    });
    return sheet;
  }

  test('a conditional format that holds goes over the cell’s own', () => {
    expect(colorsOf(lookAt(withMark('=N("ThiDua")=0'), 'A1'))).toEqual(['#F8C9C4', '#8A0E0E']);
  });

  test.each(['=1=2', '=A1="x"', '=broken('])(
    'one that does not hold, or cannot be drawn, does not: %s',
    (formula) => {
      expect(colorsOf(lookAt(withMark(formula), 'A1'))).toEqual(['#FFF9E5', '#123456']);
    },
  );

  test('a conditional format leaves other cells alone', () => {
    expect(colorsOf(lookAt(withMark('=1=1'), 'B1'))).toEqual([undefined, '#000000']);
  });

  test('a table’s style lies beneath the cell’s own', () => {
    const { workbook, sheet } = newSheet();
    put(sheet, 'A1', 'Đơn vị');
    put(sheet, 'A2', 'x');
    put(sheet, 'A3', 'y');
    workbook.addTable(sheet, areaOf('A1:A3'));
    expect(['A1', 'A2', 'A3'].map((address) => colorsOf(lookAt(sheet, address)))).toEqual([
      ['#4472C4', '#FFFFFF'],
      ['#D9E2F3', '#000000'],
      [undefined, '#000000'],
    ]);
    sheet.grid.restyle(areaOf('A1'), (format) => ({ ...format, fillColor: '#1F4E78' }));
    expect(colorsOf(lookAt(sheet, 'A1'))[0]).toBe('#1F4E78');
  });
});

describe('lines', () => {
  const line = { style: 'Continuous', weight: 'Medium', color: '#A6A6A6' };

  test.each<[string, string, Partial<CellFormat>]>([
    ['the cell’s own', 'A1', { borders: { EdgeRight: line } }],
    ['its right neighbour’s', 'B1', { borders: { EdgeLeft: line } }],
  ])('the right one is %s', (_, address, look) => {
    const { sheet } = newSheet();
    put(sheet, address, 'x', look);
    expect(lookAt(sheet, 'A1').box['borderRight']).toBe('2px solid #A6A6A6');
  });

  test('gridlines show where the sheet has them and no fill lies over them', () => {
    const { sheet } = newSheet();
    put(sheet, 'B1', 'x', { fillColor: '#FFFFFF' });
    const lines = () => ['A1', 'B1'].map((address) => lookAt(sheet, address).box['borderBottom']);
    expect(lines()).toEqual(['1px solid #e1e4e8', '1px solid transparent']);
    sheet.showGridlines = false;
    expect(lines()).toEqual(['1px solid transparent', '1px solid transparent']);
  });
});
