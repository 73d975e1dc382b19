import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { drawnChart } from '../../../local/excel-host/workbook/drawn-chart.ts';
import type { DrawnChart } from '../../../local/excel-host/workbook/drawn-chart.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('A1:C4').values = [
      ['Đơn vị', 'Đạt', 'Không đạt'],
      ['Phường 1', 20, 4],
      ['Phường 2', 18.5, 6],
      ['Phường 3', 24, ''],
    ];
    sheet.getRange('B2:B4').numberFormat = [['#,##0.0'], ['#,##0.0'], ['#,##0.0']];
  });
});

type ChartArguments = Parameters<Excel.ChartCollection['add']>;

/** Adds a chart of a range and answers its object. */
const add = (
  sheet: Excel.Worksheet,
  type: ChartArguments[0] = 'ColumnClustered',
  address = 'A1:C4',
  seriesBy?: ChartArguments[2],
): Excel.Chart => sheet.charts.add(type, sheet.getRange(address), seriesBy);

/** What the first chart of the sheet shows. */
function drawn(): DrawnChart {
  const [chart] = host.workbook.sheets.flatMap((sheet) => sheet.charts);
  if (chart === undefined) throw new Error('There is no chart.');
  return drawnChart(host.workbook, chart);
}

const shown = () => drawn().series.map(({ name, values }) => [name, ...values]);

describe('a chart shows', () => {
  test('series named by their heads over categories from the first column', async () => {
    await onData((sheet) => void add(sheet));
    expect(drawn().categories).toEqual(['Phường 1', 'Phường 2', 'Phường 3']);
    expect(shown()).toEqual([
      ['Đạt', 20, 18.5, 24],
      ['Không đạt', 4, 6, null],
    ]);
    expect(drawn().series[0]?.texts).toEqual(['20,0', '18,5', '24,0']);
  });

  test('rows as series when asked, or when there are fewer of them', async () => {
    await onData((sheet) => void add(sheet, 'ColumnClustered', 'A1:C4', 'Rows'));
    expect(shown()[0]).toEqual(['Phường 1', 20, 4]);
    expect(drawn().categories).toEqual(['Đạt', 'Không đạt']);
    await onData((sheet) => sheet.charts.getItemAt(0).setData(sheet.getRange('A1:C2')));
    expect(shown()).toEqual([['Phường 1', 20, 4]]);
  });

  test('numbers above and beside an empty corner as labels', async () => {
    await onData((sheet) => {
      sheet.getRange('E1:G3').values = [
        ['', 2024, 2025],
        [1, 5, 6],
        [2, 7, 8],
      ];
      add(sheet, 'ColumnClustered', 'E1:G3');
    });
    expect(drawn().categories).toEqual(['1', '2']);
    expect(shown()).toEqual([
      ['2024', 5, 7],
      ['2025', 6, 8],
    ]);
  });

  test('numbers without labels counted from one', async () => {
    await onData((sheet) => void add(sheet, 'ColumnClustered', 'B2:B4'));
    expect([drawn().categories, shown()]).toEqual([['1', '2', '3'], [['Series1', 20, 18.5, 24]]]);
  });

  test('what the cells say now, formulas too', async () => {
    await onData((sheet) => {
      sheet.getRange('C4').formulas = [['=B4*2']];
      add(sheet);
      sheet.getRange('B1').values = [['Vượt']];
      sheet.getRange('B4').values = [[30]];
    });
    expect(shown()).toEqual([
      ['Vượt', 20, 18.5, 30],
      ['Không đạt', 4, 6, 60],
    ]);
  });

  test('text as zero, #N/A and blanks not at all, hidden rows only when asked', async () => {
    await onData((sheet) => {
      sheet.getRange('B2:B3').formulas = [['chưa'], ['=NA()']];
      sheet.getRange('4:4').rowHidden = true;
      add(sheet, 'ColumnClustered', 'A1:B4');
    });
    expect(shown()).toEqual([['Đạt', 0, null]]);
    await onData((sheet) => {
      sheet.charts.getItemAt(0).plotVisibleOnly = false;
    });
    expect(shown()).toEqual([['Đạt', 0, null, 24]]);
  });

  test('cells yet to be filled, but of whole columns only those in use', async () => {
    await onData((sheet) => void add(sheet, 'ColumnClustered', 'A1:B6'));
    expect(shown()).toEqual([['Đạt', 20, 18.5, 24, null, null]]);
    await onData((sheet) => sheet.charts.getItemAt(0).setData(sheet.getRange('A:B')));
    expect(shown()).toEqual([['Đạt', 20, 18.5, 24]]);
  });

  test('every series as the type says that came last', async () => {
    await onData((sheet) => {
      const chart = add(sheet);
      chart.series.getItemAt(1).chartType = 'Line';
      chart.chartType = 'BarStacked';
      chart.series.getItemAt(0).chartType = 'Area';
    });
    expect(drawn().series.map(({ type }) => type)).toEqual(['Area', 'BarStacked']);
  });

  test('a scatter of pairs of numbers', async () => {
    await onData((sheet) => void add(sheet, 'XYScatter', 'B2:C3'));
    expect(drawn().series[0]).toMatchObject({ xValues: [20, 18.5], values: [4, 6] });
  });
});

describe('a chart keeps to its cells', () => {
  beforeEach(() => onData((sheet) => void add(sheet)));

  test('when rows come inside and above', async () => {
    await onData((sheet) => {
      sheet.getRange('3:3').insert('Down');
      sheet.getRange('1:2').insert('Down');
    });
    expect(shown()[0]).toEqual(['Đạt', 20, null, 18.5, 24]);
  });

  test('when rows go', async () => {
    await onData((sheet) => sheet.getRange('2:3').delete('Up'));
    expect([drawn().categories, shown()[0]]).toEqual([['Phường 3'], ['Đạt', 24]]);
  });

  test('and loses those that are deleted', async () => {
    await onData((sheet) => sheet.getRange('C:C').delete('Left'));
    expect(shown()).toEqual([['Đạt', 20, 18.5, 24], ['#REF!']]);
  });

  test('when their sheet is renamed, and loses them with it', async () => {
    await onData((sheet, { workbook }) => {
      const other = workbook.worksheets.add('Biểu đồ');
      other.charts.add('Pie', sheet.getRange('A1:B4'));
      sheet.charts.getItemAt(0).delete();
      sheet.name = 'Số liệu';
    });
    expect(shown()).toEqual([['Đạt', 20, 18.5, 24]]);
    const source = await Excel.run(async (context) => {
      const [sheet, other] = ['Số liệu', 'Biểu đồ'].map((name) => context.workbook.worksheets.getItem(name));
      const text = other?.charts.getItemAt(0).series.getItemAt(0).getDimensionDataSourceString('Values');
      await context.sync();
      sheet?.delete();
      await context.sync();
      return text?.value;
    });
    expect(source).toBe("'Số liệu'!$B$2:$B$4");
    expect(shown()).toEqual([['#REF!']]);
  });

  test('and goes with its own sheet', async () => {
    await onData((sheet, { workbook }) => {
      workbook.worksheets.add('Khác');
      sheet.delete();
    });
    expect(host.workbook.sheets.flatMap((sheet) => sheet.charts)).toEqual([]);
  });
});

describe('where a chart lies', () => {
  test('over the cells it was put on, whose rows it moves and grows with', async () => {
    const box = (chart: Excel.Chart) => [chart.left, chart.top, chart.width, chart.height];
    const boxes = await onData(async (sheet, context) => {
      const chart = add(sheet);
      chart.setPosition('E3', 'H12');
      chart.load('left,top,width,height');
      await context.sync();
      const before = box(chart);
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('6:6').format.rowHeight = 45;
      chart.load('left,top,width,height');
      await context.sync();
      const after = box(chart);
      chart.left = 10;
      chart.width = 100;
      chart.load('left,top,width,height');
      await context.sync();
      return [before, after, box(chart)];
    });
    expect(boxes).toEqual([
      [192, 30, 192, 150],
      [192, 45, 192, 180],
      [10, 45, 100, 180],
    ]);
  });
});

describe('the parts of a chart', () => {
  test('read as Excel makes them', async () => {
    const { chart, one } = await onData((sheet) => {
      const added = add(sheet);
      const single = add(sheet, 'Pie', 'A1:B4');
      for (const each of [added, single]) {
        each.load('name,chartType,plotBy,title/text,title/visible,legend/visible,legend/position');
      }
      added.axes.valueAxis.load('minimum,maximum,majorUnit,numberFormat,visible,majorGridlines/visible');
      return { chart: added, one: single };
    });
    expect([chart.name, one.name, chart.chartType, chart.plotBy]).toEqual([
      'Chart 1',
      'Chart 2',
      'ColumnClustered',
      'Columns',
    ]);
    expect([chart.title.text, one.title.text]).toEqual(['Chart Title', 'Đạt']);
    expect([chart.legend.visible, chart.legend.position]).toEqual([true, 'Bottom']);
    expect(chart.axes.valueAxis.toJSON()).toMatchObject({
      minimum: 0,
      maximum: 30,
      majorUnit: 5,
      numberFormat: '#,##0.0',
      visible: true,
      majorGridlines: { visible: true },
    });
  });

  test.each<{ type: ChartArguments[0]; axis: 'valueAxis' | 'categoryAxis'; scale: [number, number] }>([
    { type: 'ColumnClustered', axis: 'valueAxis', scale: [0, 30] },
    { type: 'ColumnStacked', axis: 'valueAxis', scale: [0, 30] },
    { type: 'BarStacked100', axis: 'valueAxis', scale: [0, 1] },
    { type: 'XYScatter', axis: 'categoryAxis', scale: [0, 30] },
  ])('the $axis of a $type chart has room for what is drawn', async ({ type, axis, scale }) => {
    const read = await onData((sheet) => {
      sheet.getRange('C2').values = [[5.5]];
      return add(sheet, type, type === 'XYScatter' ? 'B1:C4' : 'A1:C4').axes[axis].load('minimum,maximum');
    });
    expect([read.minimum, read.maximum]).toEqual(scale);
  });

  test('take what they are given, for this request and the next', async () => {
    const again = await onData(async (sheet, context) => {
      const chart = add(sheet);
      chart.name = 'Kết quả';
      chart.title.text = 'Kết quả thi đua';
      chart.title.format.font.size = 18;
      chart.title.format.font.bold = true;
      chart.legend.position = 'Right';
      chart.axes.categoryAxis.title.text = 'Đơn vị';
      chart.axes.valueAxis.minimum = 10;
      chart.axes.valueAxis.maximum = 40;
      chart.axes.valueAxis.numberFormat = '0';
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.visible = false;
      chart.dataLabels.showValue = true;
      await context.sync();
      chart.series.getItemAt(0).format.fill.setSolidColor('#1F4E79');
      chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor('red');
      chart.series.getItemAt(1).chartType = 'Line';
      const found = sheet.charts.getItem('kết quả');
      found.load('name,title/text,title/format/font/size,title/format/font/bold,legend/position');
      found.axes.valueAxis.load('minimum,maximum,numberFormat,majorGridlines/visible');
      found.axes.categoryAxis.load('visible,title/text,title/visible');
      found.series.load('items/name,items/chartType,items/hasDataLabels');
      await context.sync();
      found.axes.valueAxis.minimum = '';
      found.axes.valueAxis.load('minimum');
      await context.sync();
      return found;
    });
    expect(again.toJSON()).toMatchObject({
      name: 'Kết quả',
      title: { text: 'Kết quả thi đua', format: { font: { size: 18, bold: true } } },
      legend: { position: 'Right' },
      axes: {
        valueAxis: { minimum: 0, maximum: 40, numberFormat: '0', majorGridlines: { visible: false } },
        categoryAxis: { visible: false, title: { text: 'Đơn vị', visible: true } },
      },
    });
    expect(again.series.items.map((one) => [one.name, one.chartType, one.hasDataLabels])).toEqual([
      ['Đạt', 'ColumnClustered', true],
      ['Không đạt', 'Line', true],
    ]);
    expect(drawn().series[0]).toMatchObject({ color: '#1F4E79', pointColors: { 1: '#FF0000' } });
  });

  test('a series is added with cells of its own, and deleted', async () => {
    const count = await onData(async (sheet) => {
      const chart = add(sheet, 'ColumnClustered', 'A1:B4');
      const series = chart.series.add('Kế hoạch');
      series.setValues(sheet.getRange('C2:C4'));
      series.setXAxisValues(sheet.getRange('A2:A4'));
      const values = series.getDimensionValues('Values');
      chart.series.getItemAt(0).delete();
      return { left: chart.series.getCount(), values };
    });
    expect([count.left.value, count.values.value]).toEqual([1, [4, 6, null]]);
    expect(shown()).toEqual([['Kế hoạch', 4, 6, null]]);
  });

  test('rows and columns change places', async () => {
    await onData((sheet) => {
      add(sheet).plotBy = 'Rows';
    });
    expect(shown().map(([name]) => name)).toEqual(['Phường 1', 'Phường 2', 'Phường 3']);
  });
});

test('charts are counted, found by name or place, and deleted', async () => {
  const { count, missing, items } = await onData((sheet) => {
    add(sheet);
    add(sheet).name = 'Hai';
    sheet.charts.getItemAt(0).delete();
    return {
      count: sheet.charts.getCount(),
      missing: sheet.charts.getItemOrNullObject('Chart 1'),
      items: sheet.charts.load('count,items/name'),
    };
  });
  expect([count.value, missing.isNullObject, items.count]).toEqual([1, true, 1]);
  expect(items.items.map(({ name }) => name)).toEqual(['Hai']);
});

describe('refused', () => {
  test.each<{ name: string; code: string; act: (sheet: Excel.Worksheet) => void }>([
    {
      name: 'a chart that is not there',
      code: 'ItemNotFound',
      act: (sheet) => void sheet.charts.getItem('x').load(),
    },
    {
      name: 'a place that is not there',
      code: 'InvalidArgument',
      act: (sheet) => void sheet.charts.getItemAt(5).load(),
    },
    {
      name: 'a type not drawn',
      code: 'NotImplemented',
      act: (sheet) => void add(sheet, 'Sunburst'),
    },
    {
      name: 'a negative width',
      code: 'InvalidArgument',
      act: (sheet) => {
        add(sheet).width = -1;
      },
    },
    {
      name: 'a legend nowhere',
      code: 'InvalidArgument',
      act: (sheet) => {
        add(sheet).legend.position = 'Custom';
      },
    },
    {
      name: 'values of two columns',
      code: 'InvalidArgument',
      act: (sheet) => add(sheet).series.getItemAt(0).setValues(sheet.getRange('B2:C4')),
    },
    {
      name: 'the axes of a pie',
      code: 'InvalidOperation',
      act: (sheet) => {
        add(sheet, 'Pie').axes.valueAxis.minimum = 0;
      },
    },
    {
      name: 'trendlines',
      code: 'NotImplemented',
      act: (sheet) => void add(sheet).series.getItemAt(0).trendlines.add(),
    },
    { name: 'a picture', code: 'NotImplemented', act: (sheet) => void add(sheet).getImage() },
  ])('$name: $code', async ({ code, act }) => {
    expect(await codeOf(onData(act))).toBe(code);
  });

  test.each<{ name: string; act: (sheet: Excel.Worksheet) => void }>([
    { name: 'adding', act: (sheet) => void add(sheet) },
    { name: 'deleting', act: (sheet) => sheet.charts.getItemAt(0).delete() },
    {
      name: 'a title',
      act: (sheet) => {
        sheet.charts.getItemAt(0).title.text = 'x';
      },
    },
    {
      name: 'a colour',
      act: (sheet) => sheet.charts.getItemAt(0).series.getItemAt(0).format.fill.setSolidColor('red'),
    },
    { name: 'other cells', act: (sheet) => sheet.charts.getItemAt(0).setData(sheet.getRange('A1:B4')) },
  ])('$name on a protected sheet, unless objects may be edited', async ({ act }) => {
    await onData((sheet) => {
      add(sheet);
      sheet.protection.protect();
    });
    expect(await codeOf(onData(act))).toBe('AccessDenied');
    await onData((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowEditObjects: true });
    });
    expect(await codeOf(onData(act))).toBeNull();
  });
});
