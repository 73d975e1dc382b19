/** The words beside the points of a chart's series, drawn once the series are. */
import type { Chart as ChartJs, Plugin } from 'chart.js';
import { displayText } from '../../excel-host/workbook/display-text.ts';
import type { ChartDataLabels, ChartSeries } from '../../excel-host/workbook/chart.ts';
import { CHART_KINDS } from '../../excel-host/workbook/chart-type.ts';
import type { ChartView } from './chart-config.ts';
import { fontFamily } from './font-family.ts';

/** From the end of a bar or a point, in pixels. */
const GAP = 3;

/**
 * Draws the labels of every series that has them. Limit: beside or in the middle of a point, wherever Excel would put
 * them.
 */
export const chartLabels = (view: ChartView): Plugin => ({
  id: 'chart-labels',
  afterDatasetsDraw(shown) {
    for (const [index, series] of view.chart.series.entries()) {
      if (series.hasDataLabels && shown.isDatasetVisible(index)) drawLabels(view, shown, index, series);
    }
  },
});

function drawLabels(view: ChartView, shown: ChartJs, index: number, { dataLabels }: ChartSeries): void {
  const { ctx } = shown;
  ctx.save();
  const { font } = dataLabels;
  const looks = [font.italic && 'italic', font.bold && 'bold'].filter((look) => look !== false);
  ctx.font = [...looks, `${font.size * view.scale}px`, fontFamily(font.name)].join(' ');
  ctx.fillStyle = font.color;
  const lies = CHART_KINDS[view.chart.type].shape === 'bar';
  ctx.textAlign = lies ? 'left' : 'center';
  ctx.textBaseline = lies ? 'middle' : 'bottom';
  const [right, down] = lies ? [GAP, 0] : [0, -GAP];
  for (const [point, element] of shown.getDatasetMeta(index).data.entries()) {
    const { x, y } = element.tooltipPosition(true);
    if (x !== null && y !== null)
      ctx.fillText(labelText(view, dataLabels, index, point), x + right, y + down);
  }
  ctx.restore();
}

/** What the label of a point says, in Excel's order. */
export function labelText(
  { drawn, locale }: ChartView,
  labels: ChartDataLabels,
  index: number,
  point: number,
): string {
  const series = drawn.series[index];
  const value = series?.values[point] ?? null;
  if (series === undefined || value === null) return '';
  const total = series.values.reduce<number>((sum, one) => sum + Math.abs(one ?? 0), 0);
  const { numberFormat } = labels;
  const number =
    numberFormat === null ? (series.texts[point] ?? '') : displayText(value, numberFormat, locale);
  const parts = [
    labels.showSeriesName ? series.name : '',
    labels.showCategoryName ? (drawn.categories[point] ?? '') : '',
    labels.showValue ? number : '',
    labels.showPercentage && total > 0 ? displayText(Math.abs(value) / total, '0%', locale) : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
