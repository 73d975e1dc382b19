/** `Excel.ChartSeriesCollection` and `Excel.ChartSeries`. */
import { formatCells } from '../workbook/cells.ts';
import { newSeries } from '../workbook/chart.ts';
import type { Chart, ChartSeries } from '../workbook/chart.ts';
import { drawnChart, seriesName } from '../workbook/drawn-chart.ts';
import type { DrawnSeries } from '../workbook/drawn-chart.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { bound, boundProperties } from './bound-property.ts';
import { readChartType, readLine } from './chart-argument.ts';
import { chartDataLabels } from './chart-data-labels.ts';
import { chartFill } from './chart-format.ts';
import { chartPoints } from './chart-points.ts';
import { readColor } from './color.ts';
import { HostObject, isMissing } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { readBoolean, readInteger, readOneOf, readText } from './read-argument.ts';
import type { Session } from './session.ts';

const MAX_NAME = 255;

const readName = (value: Argument): string => {
  const name = readText(value);
  if (name.length > MAX_NAME) throw new ExcelError('InvalidArgument');
  return name;
};

const readDimension = (value: Argument) => readOneOf(value, ['Categories', 'Values', 'XValues', 'YValues']);

const isValues = (dimension: ReturnType<typeof readDimension>): boolean =>
  /^(Values|YValues)$/.test(dimension);

function seriesFormat(series: ChartSeries, allow: () => void): HostObject {
  const line = boundProperties(
    {
      Color: {
        get: () => series.lineColor ?? series.color ?? '',
        set: (value) => {
          series.lineColor = readColor(value);
        },
      },
    },
    allow,
  );
  return new HostObject('ChartSeriesFormat', {
    navigate: {
      Fill: () =>
        chartFill((color) => {
          series.color = color;
        }, allow),
      Line: () => new HostObject('ChartLineFormat', line),
    },
  });
}

function chartSeries(session: Session, chart: Chart, series: ChartSeries, allow: () => void): HostObject {
  const { workbook } = session;
  const edit = () => {
    allow();
    chart.source = null;
  };
  const drawn = (): { series: DrawnSeries | undefined; categories: readonly string[] } => {
    const { series: all, categories } = drawnChart(workbook, chart);
    return { series: all[chart.series.indexOf(series)], categories };
  };
  return new HostObject('ChartSeries', {
    ...boundProperties(
      {
        Name: {
          get: () => seriesName(workbook, chart, series),
          set: (value) => {
            series.name = readName(value);
          },
        },
        ChartType: {
          get: () => series.type ?? chart.type,
          set: (value) => {
            series.type = readChartType(value);
          },
        },
        HasDataLabels: bound(series, 'hasDataLabels', readBoolean),
      },
      allow,
    ),
    navigate: {
      Format: () => seriesFormat(series, allow),
      DataLabels: () => chartDataLabels(() => [series], allow),
      Points: () => chartPoints(session, chart, series, allow),
    },
    call: {
      SetValues: (range) => {
        edit();
        series.values = readLine(range);
      },
      SetXAxisValues: (range) => {
        edit();
        series.categories = readLine(range);
      },
      Delete: () => {
        edit();
        chart.series = chart.series.filter((one) => one !== series);
      },
      GetDimensionValues: (dimension) => {
        const { series: own, categories } = drawn();
        if (isValues(readDimension(dimension))) return own?.values ?? [];
        return chart.type === 'XYScatter' ? (own?.xValues ?? []) : categories;
      },
      GetDimensionDataSourceString: (dimension) =>
        formatCells(workbook, isValues(readDimension(dimension)) ? series.values : series.categories),
    },
  });
}

/** The series of a chart, in the order they are drawn. */
export function chartSeriesCollection(session: Session, chart: Chart, allow: () => void): HostObject {
  return new HostObject('ChartSeriesCollection', {
    items: () => chart.series.map((series) => chartSeries(session, chart, series, allow)),
    call: {
      Add: (name, index) => {
        allow();
        chart.source = null;
        const series = newSeries(isMissing(name) ? null : readName(name), null, null);
        const place = readInteger(index, chart.series.length);
        if (place < 0 || place > chart.series.length) throw new ExcelError('InvalidArgument');
        chart.series.splice(place, 0, series);
        return chartSeries(session, chart, series, allow);
      },
    },
  });
}
