/** What of a chart's own wishes reaches the library that draws it. */
import { describe, expect, test } from 'vitest';
import type { ChartType } from '../../../local/excel-host/workbook/chart-type.ts';
import { newChart, newSeries } from '../../../local/excel-host/workbook/chart.ts';
import type { Chart } from '../../../local/excel-host/workbook/chart.ts';
import { drawnChart } from '../../../local/excel-host/workbook/drawn-chart.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { chartConfig, type ChartView } from '../../../local/workbench/page/chart-config.ts';
import { labelText } from '../../../local/workbench/page/chart-labels.ts';

const CORNER = { line: 0, offset: 0 };

/** Two series of three wards, the second with a blank. */
function view(type: ChartType, change: (chart: Chart) => void = () => undefined): ChartView {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('S');
  const rows = [
    ['Phường 1', 20, 5],
    ['Phường 3', 18.5, ''],
    ['Phường 4', 24, 1],
  ];
  sheet.write({ row: 0, column: 0, rows: 3, columns: 3 }, (row, column) => rows[row]?.[column] ?? null);
  const column = (index: number) => ({
    sheet: sheet.id,
    area: { row: 0, column: index, rows: 3, columns: 1 },
  });
  const series = [newSeries('Đạt', column(1), column(0)), newSeries('Không đạt', column(2), column(0))];
  const anchor = { row: [CORNER, CORNER], column: [CORNER, CORNER] } as const;
  const chart = newChart({ id: '1', name: 'C', type, anchor, source: null, plotBy: 'Columns', series });
  change(chart);
  return { chart, drawn: drawnChart(workbook, chart), locale: 'vi-VN', scale: 1 };
}

test.each<[ChartType, string, 'x' | 'y', boolean]>([
  ['ColumnClustered', 'bar', 'x', false],
  ['ColumnStacked', 'bar', 'x', true],
  ['BarClustered', 'bar', 'y', false],
  ['Line', 'line', 'x', false],
  ['AreaStacked', 'line', 'x', true],
])('%s is drawn as %s along %s, stacked: %s', (type, drawn, along, stacked) => {
  const config = chartConfig(view(type));
  expect([config.type, config.options?.indexAxis, config.options?.scales?.['x']]).toMatchObject([
    drawn,
    along,
    { stacked },
  ]);
});

test('categories, names and values are the cells’; a blank is no point', () => {
  const { data } = chartConfig(view('Line'));
  expect(data.labels).toEqual(['Phường 1', 'Phường 3', 'Phường 4']);
  expect(data.datasets.map(({ label, data: points }) => [label, points])).toEqual([
    ['Đạt', [20, 18.5, 24]],
    ['Không đạt', [5, null, 1]],
  ]);
});

test('stacked to a hundred, each value is its part of its category', () => {
  const { data } = chartConfig(view('ColumnStacked100'));
  expect(data.datasets.map(({ data: points }) => points)).toEqual([
    [0.8, 1, 0.96],
    [0.2, null, 0.04],
  ]);
});

test('a pie shows its first series, a colour a point, and no axes', () => {
  const { data, options } = chartConfig(view('Pie'));
  expect(data.datasets).toHaveLength(1);
  expect(data.datasets[0]?.backgroundColor).toEqual(['#4472C4', '#ED7D31', '#A5A5A5']);
  expect(options?.scales).toEqual({});
});

test('scatter puts each value over its category’s number', () => {
  expect(chartConfig(view('XYScatter')).data.datasets[1]?.data).toEqual([
    { x: 1, y: 5 },
    null,
    { x: 3, y: 1 },
  ]);
});

test('title, legend, axis titles, scale, format and colours are the chart’s own', () => {
  const { data, options } = chartConfig(
    view('BarClustered', (chart) => {
      chart.title.text = 'Kết quả';
      chart.legend.position = 'Right';
      chart.valueAxis.title = { ...chart.valueAxis.title, visible: true, text: 'Số chỉ tiêu' };
      chart.valueAxis.maximum = 40;
      chart.valueAxis.numberFormat = '0.0';
      const [first] = chart.series;
      if (first !== undefined) Object.assign(first, { color: '#123456', pointColors: { 1: '#FF0000' } });
    }),
  );
  expect(options?.plugins).toMatchObject({
    title: { display: true, text: 'Kết quả' },
    legend: { display: true, position: 'right' },
  });
  const value = options?.scales?.['x'];
  expect(value).toMatchObject({ max: 40, min: 0, title: { display: true, text: 'Số chỉ tiêu' } });
  const tick: unknown = value?.ticks?.callback;
  expect(typeof tick === 'function' ? tick.call(null, 12.5) : null).toBe('12,5');
  expect(data.datasets[0]?.backgroundColor).toEqual(['#123456', '#FF0000', '#123456']);
});

test('lying bars count their categories upwards, unless they are turned round', () => {
  const reverseOf = (turned: boolean) =>
    chartConfig(
      view('BarClustered', (chart) => {
        chart.categoryAxis.reversePlotOrder = turned;
      }),
    ).options?.scales?.['y'];
  // The library counts downwards unless it is told to reverse.
  expect(reverseOf(false)).toMatchObject({ reverse: true });
  expect(reverseOf(true)).toMatchObject({ reverse: false });
});

describe('the label of a point', () => {
  const one = view('Pie');
  const labels = { ...newSeries(null, null, null).dataLabels };

  test('is the value as its cell shows it, or in a format of its own', () => {
    expect(labelText(one, labels, 0, 1)).toBe('18,5');
    expect(labelText(one, { ...labels, numberFormat: '0.00' }, 0, 1)).toBe('18,50');
  });

  test('can say series, category and part too', () => {
    const all = { ...labels, showSeriesName: true, showCategoryName: true, showPercentage: true };
    expect(labelText(one, all, 0, 0)).toBe('Đạt; Phường 1; 20; 32%');
  });

  test('of a blank is none', () => {
    expect(labelText(one, labels, 1, 1)).toBe('');
  });
});
