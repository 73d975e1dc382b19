import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { drawnChart } from '../../../local/excel-host/workbook/drawn-chart.ts';
import type { DrawnChart } from '../../../local/excel-host/workbook/drawn-chart.ts';
import { figures } from './contract/charts.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await figures();
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

describe('the parts of a chart', () => {
  test('have the colours they are given', async () => {
    await onData((sheet) => {
      const series = add(sheet).series.getItemAt(0);
      series.format.fill.setSolidColor('#1F4E79');
      series.points.getItemAt(1).format.fill.setSolidColor('red');
    });
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

test.each<{ name: string; act: (sheet: Excel.Worksheet) => void }>([
  { name: 'a type not drawn', act: (sheet) => void add(sheet, 'Sunburst') },
  { name: 'a trendline', act: (sheet) => void add(sheet).series.getItemAt(0).trendlines.add() },
  { name: 'a picture', act: (sheet) => void add(sheet).getImage() },
])('$name fails by name', async ({ act }) => {
  expect(await codeOf(onData(act))).toBe('NotImplemented');
});
