import { codeOf, onData, refused, type ExcelCase } from './excel-case.ts';

type ChartType = Parameters<Excel.ChartCollection['add']>[0];

/** Two figures of three wards, which charts show. */
export const figures = () =>
  onData((sheet) => {
    sheet.getRange('A1:C4').values = [
      ['Đơn vị', 'Đạt', 'Không đạt'],
      ['Phường 1', 20, 4],
      ['Phường 2', 18.5, 6],
      ['Phường 3', 24, ''],
    ];
    sheet.getRange('B2:B4').numberFormat = [['#,##0.0'], ['#,##0.0'], ['#,##0.0']];
  });

const add = (sheet: Excel.Worksheet, type: ChartType = 'ColumnClustered', address = 'A1:C4'): Excel.Chart =>
  sheet.charts.add(type, sheet.getRange(address));

const refusedChart = (what: string, code: string, act: (sheet: Excel.Worksheet) => void): ExcelCase =>
  refused(what, code, act, figures);

/** The case that an axis of a chart of the figures is scaled so. */
const scaled = (type: ChartType, axis: 'valueAxis' | 'categoryAxis', scale: [number, number]): ExcelCase => ({
  title: `the ${axis} of a ${type} chart has room for what is drawn`,
  act: async () => {
    await figures();
    const { minimum, maximum } = await onData((sheet) => {
      sheet.getRange('C2').values = [[5.5]];
      return add(sheet, type, type === 'XYScatter' ? 'B1:C4' : 'A1:C4').axes[axis].load('minimum,maximum');
    });
    return [minimum, maximum];
  },
  gives: scale,
});

/** What an add-in can do to charts. */
const EDITS: Readonly<Record<string, (sheet: Excel.Worksheet) => void>> = {
  'adding a chart': (sheet) => void add(sheet),
  'deleting a chart': (sheet) => sheet.charts.getItemAt(0).delete(),
  "a chart's title": (sheet) => {
    sheet.charts.getItemAt(0).title.text = 'x';
  },
  "a series' colour": (sheet) =>
    sheet.charts.getItemAt(0).series.getItemAt(0).format.fill.setSolidColor('red'),
  'other cells for a chart': (sheet) => sheet.charts.getItemAt(0).setData(sheet.getRange('A1:B4')),
};

export const charts: readonly ExcelCase[] = [
  {
    title: 'a chart is made of series named by their heads, titled, with a legend and scaled axes',
    act: async () => {
      await figures();
      const { chart, one } = await onData((sheet) => {
        const added = add(sheet);
        const single = add(sheet, 'Pie', 'A1:B4');
        for (const each of [added, single])
          each.load('name,chartType,plotBy,title/text,legend/visible,legend/position');
        added.series.load('items/name');
        added.axes.valueAxis.load('minimum,maximum,majorUnit,numberFormat,visible,majorGridlines/visible');
        return { chart: added, one: single };
      });
      const { minimum, maximum, majorUnit, numberFormat, visible, majorGridlines } = chart.axes.valueAxis;
      return {
        kinds: [chart, one].map((each) => [each.name, each.chartType, each.plotBy, each.title.text]),
        series: chart.series.items.map(({ name }) => name),
        legend: [chart.legend.visible, chart.legend.position],
        axis: [minimum, maximum, majorUnit, numberFormat, visible, majorGridlines.visible],
      };
    },
    gives: {
      kinds: [
        ['Chart 1', 'ColumnClustered', 'Columns', 'Chart Title'],
        ['Chart 2', 'Pie', 'Columns', 'Đạt'],
      ],
      series: ['Đạt', 'Không đạt'],
      legend: [true, 'Bottom'],
      axis: [0, 30, 5, '#,##0.0', true, true],
    },
  },
  scaled('ColumnClustered', 'valueAxis', [0, 30]),
  scaled('ColumnStacked', 'valueAxis', [0, 30]),
  scaled('BarStacked100', 'valueAxis', [0, 1]),
  scaled('XYScatter', 'categoryAxis', [0, 30]),
  {
    title: 'the parts of a chart keep what they are given, for this request and the next',
    act: async () => {
      await figures();
      const again = await onData(async (sheet, context) => {
        const chart = add(sheet);
        chart.name = 'Kết quả';
        chart.title.text = 'Kết quả thi đua';
        chart.title.format.font.size = 18;
        chart.legend.position = 'Right';
        chart.axes.categoryAxis.title.text = 'Đơn vị';
        chart.axes.categoryAxis.visible = false;
        chart.axes.valueAxis.minimum = 10;
        chart.axes.valueAxis.maximum = 40;
        chart.axes.valueAxis.numberFormat = '0';
        chart.axes.valueAxis.majorGridlines.visible = false;
        chart.dataLabels.showValue = true;
        chart.series.getItemAt(0).dataLabels.format.font.size = 8;
        await context.sync();
        chart.series.getItemAt(1).chartType = 'Line';
        const found = sheet.charts.getItem('kết quả');
        found.load('name,title/text,title/format/font/size,legend/position');
        found.axes.valueAxis.load('minimum,maximum,numberFormat,majorGridlines/visible');
        found.axes.categoryAxis.load('visible,title/text,title/visible');
        found.series.load('items/name,items/chartType,items/hasDataLabels,items/dataLabels/format/font/size');
        await context.sync();
        found.axes.valueAxis.minimum = '';
        found.axes.valueAxis.load('minimum');
        await context.sync();
        return found;
      });
      const { valueAxis: value, categoryAxis: category } = again.axes;
      return {
        chart: [again.name, again.title.text, again.title.format.font.size, again.legend.position],
        value: [value.minimum, value.maximum, value.numberFormat, value.majorGridlines.visible],
        category: [category.visible, category.title.text, category.title.visible],
        series: again.series.items.map((one) => [
          one.name,
          one.chartType,
          one.hasDataLabels,
          one.dataLabels.format.font.size,
        ]),
      };
    },
    gives: {
      chart: ['Kết quả', 'Kết quả thi đua', 18, 'Right'],
      value: [0, 40, '0', false],
      category: [false, 'Đơn vị', true],
      series: [
        ['Đạt', 'ColumnClustered', true, 8],
        ['Không đạt', 'Line', true, 9],
      ],
    },
  },
  {
    title: 'a chart lies over the cells it was put on, whose rows it moves and grows with',
    act: () =>
      onData(async (sheet, context) => {
        const chart = add(sheet);
        const box = async (): Promise<number[]> => {
          chart.load('left,top,width,height');
          await context.sync();
          return [chart.left, chart.top, chart.width, chart.height];
        };
        chart.setPosition('E3', 'H12');
        const before = await box();
        sheet.getRange('1:1').insert('Down');
        sheet.getRange('6:6').format.rowHeight = 45;
        const after = await box();
        chart.left = 10;
        chart.width = 100;
        return [before, after, await box()];
      }),
    gives: [
      [192, 30, 192, 150],
      [192, 45, 192, 180],
      [10, 45, 100, 180],
    ],
  },
  {
    title: 'a chart of all rows of a table goes on showing all of them when rows are added or taken away',
    act: async () => {
      await figures();
      return onData(async (sheet, context) => {
        const table = sheet.tables.add('A1:C4', true);
        const [all, some] = [add(sheet, 'BarClustered', 'B2:B4'), add(sheet, 'BarClustered', 'B2:B3')].map(
          (chart) => chart.series.getItemAt(0),
        );
        const shown = async () => {
          const sources = [all, some].map((series) => series?.getDimensionDataSourceString('Values'));
          await context.sync();
          return sources.map((source) => source?.value);
        };
        const told = [await shown()];
        table.rows.add(undefined, [
          ['Phường 4', 12, 3],
          ['Phường 5', 11, 2],
        ]);
        told.push(await shown());
        table.resize('A1:C3');
        told.push(await shown());
        return told;
      });
    },
    gives: [
      ['Data!$B$2:$B$4', 'Data!$B$2:$B$3'],
      ['Data!$B$2:$B$6', 'Data!$B$2:$B$3'],
      ['Data!$B$2:$B$3', 'Data!$B$2:$B$3'],
    ],
  },
  {
    title: 'a series is added with cells of its own, which it follows',
    act: async () => {
      await figures();
      const { left, values, source } = await onData((sheet) => {
        const chart = add(sheet, 'ColumnClustered', 'A1:B4');
        const series = chart.series.add('Kế hoạch');
        series.setValues(sheet.getRange('C2:C4'));
        series.setXAxisValues(sheet.getRange('A2:A4'));
        chart.series.getItemAt(0).delete();
        sheet.getRange('3:3').insert('Down');
        return {
          left: chart.series.getCount(),
          values: series.getDimensionValues('Values'),
          source: series.getDimensionDataSourceString('Values'),
        };
      });
      return [left.value, values.value, source.value];
    },
    gives: [1, [4, null, 6, null], 'Data!$C$2:$C$5'],
  },
  {
    title: 'charts are counted, found by name or place, and deleted',
    act: async () => {
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
      return [count.value, missing.isNullObject, items.count, items.items.map(({ name }) => name)];
    },
    gives: [1, true, 1, ['Hai']],
  },
  refusedChart('a chart that is not there', 'ItemNotFound', (sheet) => void sheet.charts.getItem('x').load()),
  refusedChart(
    'a place among charts that is not there',
    'InvalidArgument',
    (sheet) => void sheet.charts.getItemAt(5).load(),
  ),
  refusedChart('a negative width', 'InvalidArgument', (sheet) => {
    add(sheet).width = -1;
  }),
  refusedChart('a legend nowhere', 'InvalidArgument', (sheet) => {
    add(sheet).legend.position = 'Custom';
  }),
  refusedChart('a series of two columns', 'InvalidArgument', (sheet) =>
    add(sheet).series.getItemAt(0).setValues(sheet.getRange('B2:C4')),
  ),
  refusedChart('an axis of a pie', 'InvalidOperation', (sheet) => {
    add(sheet, 'Pie').axes.valueAxis.minimum = 0;
  }),
  ...Object.entries(EDITS).map(([what, edit]): ExcelCase => ({
    title: `${what} on a protected sheet is refused, unless objects may be edited`,
    act: async () => {
      await figures();
      await onData((sheet) => {
        add(sheet);
        sheet.protection.protect();
      });
      const locked = await codeOf(onData(edit));
      await onData((sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect({ allowEditObjects: true });
      });
      return [locked, await codeOf(onData(edit))];
    },
    gives: ['AccessDenied', null],
  })),
];
