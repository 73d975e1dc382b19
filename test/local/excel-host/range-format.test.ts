import { beforeEach, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData, openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

test.each<{ name: string; set: (format: Excel.RangeFormat) => void; load: string; reads: object }>([
  {
    name: 'fill',
    set: (format) => {
      format.fill.color = '#ffcc00';
    },
    load: 'fill/color',
    reads: { fill: { color: '#FFCC00' } },
  },
  {
    name: 'font',
    set: (format) => {
      format.font.bold = true;
      format.font.color = 'red';
      format.font.size = 14;
      format.font.name = 'Times New Roman';
    },
    load: 'font/bold,font/color,font/size,font/name,font/italic',
    reads: { font: { bold: true, color: '#FF0000', size: 14, name: 'Times New Roman', italic: false } },
  },
  {
    name: 'alignment',
    set: (format) => {
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 2;
    },
    load: 'horizontalAlignment,verticalAlignment,wrapText,indentLevel',
    reads: { horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 2 },
  },
  {
    name: 'size',
    set: (format) => {
      format.columnWidth = 100;
      format.rowHeight = 40;
    },
    load: 'columnWidth,rowHeight',
    reads: { columnWidth: 100, rowHeight: 40 },
  },
  {
    name: 'protection',
    set: (format) => {
      format.protection.locked = false;
    },
    load: 'protection/locked,protection/formulaHidden',
    reads: { protection: { locked: false, formulaHidden: false } },
  },
])('$name reads back as it was set', async ({ set, load, reads }) => {
  const format = await onData((sheet) => {
    const range = sheet.getRange('B2:C3');
    set(range.format);
    return range.format.load(load);
  });
  expect(format.toJSON()).toMatchObject(reads);
});

test('a format the cells do not share reads as null', async () => {
  const font = await onData((sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    return sheet.getRange('A1:A2').format.font.load('bold,italic');
  });
  expect(font.toJSON()).toMatchObject({ bold: null, italic: false });
});

test('a column format reaches cells written later, a cell format stands before it', async () => {
  const formats = await onData(async (sheet, context) => {
    sheet.getRange('A3').numberFormat = [['0.0']];
    sheet.getRange('A:A').format.font.bold = true;
    Object.assign(sheet.getRange('A:A'), { numberFormat: '@' });
    sheet.getRange('A3').numberFormat = [['0.00']];
    await context.sync();
    sheet.getRange('A1:A3').values = [['001'], ['=1'], ['2']];
    return sheet.getRange('A1:A3').load('numberFormat,values,format/font/bold');
  });
  expect(formats.numberFormat).toEqual([['@'], ['@'], ['0.00']]);
  expect(formats.values).toEqual([['001'], ['=1'], [2]]);
  expect(formats.format.font.bold).toBe(true);
});

test('borders lie on the edge they were set on', async () => {
  const { top, inner, none } = await onData((sheet) => {
    const { borders } = sheet.getRange('A1:B2').format;
    borders.getItem('EdgeTop').style = 'Continuous';
    borders.getItem('EdgeTop').weight = 'Thick';
    borders.getItem('InsideHorizontal').color = '#00FF00';
    return {
      top: sheet.getRange('A1:B1').format.borders.getItem('EdgeTop').load('style,weight'),
      inner: sheet.getRange('B1').format.borders.getItem('EdgeBottom').load('style,color'),
      none: sheet.getRange('A2').format.borders.getItem('EdgeTop').load('style'),
    };
  });
  expect(top.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Thick' });
  expect(inner.toJSON()).toMatchObject({ style: 'Continuous', color: '#00FF00' });
  expect(none.style).toBe('None');
});

test('clearing formats keeps values, clearing contents keeps formats', async () => {
  const { formats, contents } = await onData((sheet) => {
    for (const address of ['A1', 'B1']) {
      sheet.getRange(address).values = [[1]];
      sheet.getRange(address).format.fill.color = '#FF0000';
    }
    sheet.getRange('A1').clear('Formats');
    sheet.getRange('B1').clear('Contents');
    return {
      formats: sheet.getRange('A1').load('values,format/fill/color'),
      contents: sheet.getRange('B1').load('values,format/fill/color'),
    };
  });
  expect([formats.values[0]?.[0], formats.format.fill.color]).toEqual([1, '#FFFFFF']);
  expect([contents.values[0]?.[0], contents.format.fill.color]).toEqual(['', '#FF0000']);
});

test('merging keeps the first value only', async () => {
  await onData((sheet) => {
    sheet.getRange('A1:B1').values = [['tiêu đề', 'mất']];
    sheet.getRange('A1:B2').merge();
  });
  const sheet = host.workbook.active;
  expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  expect([sheet.valueAt(0, 0), sheet.valueAt(0, 1)]).toEqual(['tiêu đề', '']);
  await onData((data) => data.getRange('B2').unmerge());
  expect(sheet.merges).toEqual([]);
});

test('several areas are formatted together', async () => {
  await onData((sheet) => {
    sheet.getRanges('A1,C3:D4').format.fill.color = '#FFC7CE';
  });
  const { grid } = host.workbook.active;
  expect(
    [grid.formatAt(0, 0), grid.formatAt(3, 3), grid.formatAt(1, 1)].map((format) => format.fillColor),
  ).toEqual(['#FFC7CE', '#FFC7CE', null]);
});

test('an unknown colour or alignment is refused', async () => {
  const setting = (set: (format: Excel.RangeFormat) => void) =>
    codeOf(onData((sheet) => set(sheet.getRange('A1').format)));
  expect(
    await setting((format) => {
      format.fill.color = 'no colour';
    }),
  ).toBe('InvalidArgument');
  expect(
    await setting((format) => {
      Object.assign(format, { horizontalAlignment: 'Middle' });
    }),
  ).toBe('InvalidArgument');
});
