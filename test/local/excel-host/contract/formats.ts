import { onData, refused, type ExcelCase } from './excel-case.ts';

/** What is loaded of an object, without office.js's own marks. */
const data = (object: { toJSON(): object }): unknown => JSON.parse(JSON.stringify(object));

/** The case that a format reads back as it was set. `load` names all of `gives`. */
const format = (
  name: string,
  set: (format: Excel.RangeFormat) => void,
  load: string,
  gives: object,
): ExcelCase => ({
  title: `${name} reads back as it was set`,
  act: async () =>
    data(
      await onData((sheet) => {
        const range = sheet.getRange('B2:C3');
        set(range.format);
        return range.format.load(load);
      }),
    ),
  gives,
});

export const formats: readonly ExcelCase[] = [
  format(
    'fill',
    (cells) => {
      cells.fill.color = '#ffcc00';
    },
    'fill/color',
    { fill: { color: '#FFCC00' } },
  ),
  format(
    'font',
    (cells) => {
      Object.assign(cells.font, { bold: true, color: 'red', size: 14, name: 'Times New Roman' });
    },
    'font/bold,font/color,font/size,font/name,font/italic',
    { font: { bold: true, color: '#FF0000', size: 14, name: 'Times New Roman', italic: false } },
  ),
  format(
    'alignment',
    (cells) => {
      cells.horizontalAlignment = 'Center';
      cells.verticalAlignment = 'Top';
      cells.wrapText = true;
      cells.indentLevel = 2;
    },
    'horizontalAlignment,verticalAlignment,wrapText,indentLevel',
    { horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 2 },
  ),
  format(
    'size',
    (cells) => {
      cells.columnWidth = 100;
      cells.rowHeight = 40;
    },
    'columnWidth,rowHeight',
    { columnWidth: 100, rowHeight: 40 },
  ),
  format(
    'protection',
    (cells) => {
      cells.protection.locked = false;
    },
    'protection/locked,protection/formulaHidden',
    { protection: { locked: false, formulaHidden: false } },
  ),
  {
    title: 'a format the cells do not share reads as null',
    act: async () =>
      data(
        await onData((sheet) => {
          sheet.getRange('A1').format.font.bold = true;
          return sheet.getRange('A1:A2').format.font.load('bold,italic');
        }),
      ),
    gives: { bold: null, italic: false },
  },
  {
    title: 'a column format reaches cells written later, a cell format stands before it',
    act: async () => {
      const range = await onData(async (sheet, context) => {
        sheet.getRange('A3').numberFormat = [['0.0']];
        sheet.getRange('A:A').format.font.bold = true;
        Object.assign(sheet.getRange('A:A'), { numberFormat: '@' });
        sheet.getRange('A3').numberFormat = [['0.00']];
        await context.sync();
        sheet.getRange('A1:A3').values = [['001'], ['=1'], ['2']];
        return sheet.getRange('A1:A3').load('numberFormat,values,format/font/bold');
      });
      return [range.numberFormat, range.values, range.format.font.bold];
    },
    gives: [[['@'], ['@'], ['0.00']], [['001'], ['=1'], [2]], true],
  },
  {
    title: 'borders lie on the edge they were set on',
    act: async () => {
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
      return [top.style, top.weight, inner.style, inner.color, none.style];
    },
    gives: ['Continuous', 'Thick', 'Continuous', '#00FF00', 'None'],
  },
  {
    title: 'clearing formats keeps values, clearing contents keeps formats',
    act: async () => {
      const ranges = await onData((sheet) => {
        for (const address of ['A1', 'B1']) {
          sheet.getRange(address).values = [[1]];
          sheet.getRange(address).format.fill.color = '#FF0000';
        }
        sheet.getRange('A1').clear('Formats');
        sheet.getRange('B1').clear('Contents');
        return ['A1', 'B1'].map((address) => sheet.getRange(address).load('values,format/fill/color'));
      });
      return ranges.map((range) => [range.values[0]?.[0], range.format.fill.color]);
    },
    gives: [
      [1, '#FFFFFF'],
      ['', '#FF0000'],
    ],
  },
  {
    title: 'merging keeps the first value only',
    act: async () => {
      const range = await onData((sheet) => {
        sheet.getRange('A1:B1').values = [['tiêu đề', 'mất']];
        sheet.getRange('A1:B2').merge();
        return sheet.getRange('A1:B1').load('values');
      });
      return range.values;
    },
    gives: [['tiêu đề', '']],
  },
  {
    title: 'several areas are formatted together, and nothing between them',
    act: async () => {
      const fills = await onData((sheet) => {
        sheet.getRanges('A1,C3:D4').format.fill.color = '#FFC7CE';
        return ['A1', 'D4', 'B2'].map((address) => sheet.getRange(address).format.fill.load('color'));
      });
      return fills.map((fill) => fill.color);
    },
    gives: ['#FFC7CE', '#FFC7CE', '#FFFFFF'],
  },
  refused('an unknown colour', 'InvalidArgument', (sheet) => {
    sheet.getRange('A1').format.fill.color = 'no colour';
  }),
  refused('an unknown alignment', 'InvalidArgument', (sheet) => {
    Object.assign(sheet.getRange('A1').format, { horizontalAlignment: 'Middle' });
  }),
];
