/** `Excel.ChartPointsCollection`: the single columns, markers or slices of a series. */
import type { Chart, ChartSeries } from '../workbook/chart.ts';
import { drawnChart } from '../workbook/drawn-chart.ts';
import { chartFill } from './chart-format.ts';
import { HostObject } from './host-object.ts';
import type { Session } from './session.ts';

function chartPoint(series: ChartSeries, index: number, value: number | null, allow: () => void): HostObject {
  const paint = (color: string | null) => {
    const others = Object.entries(series.pointColors).filter(([key]) => key !== String(index));
    series.pointColors = Object.fromEntries(color === null ? others : [...others, [String(index), color]]);
  };
  return new HostObject('ChartPoint', {
    get: { Value: () => value },
    navigate: {
      Format: () => new HostObject('ChartPointFormat', { navigate: { Fill: () => chartFill(paint, allow) } }),
    },
  });
}

/** The points of a series, in the order of their cells. */
export function chartPoints(
  { workbook }: Session,
  chart: Chart,
  series: ChartSeries,
  allow: () => void,
): HostObject {
  return new HostObject('ChartPointsCollection', {
    items: () => {
      const values = drawnChart(workbook, chart).series[chart.series.indexOf(series)]?.values ?? [];
      return values.map((value, index) => chartPoint(series, index, value, allow));
    },
  });
}
