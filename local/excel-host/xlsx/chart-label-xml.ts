/** The labels of a series in a chart part. */
import type { ChartSeries } from '../workbook/chart.ts';
import { CHART_KINDS } from '../workbook/chart-type.ts';
import type { ChartType } from '../workbook/chart-type.ts';
import { codeOf, LABEL_CODES } from './chart-codes.ts';
import { fontXml, value } from './chart-text-xml.ts';
import { element } from './xml-text.ts';

/** Excel takes a file for damaged that says of labels what its kind of chart cannot do. */
function allowedPositions(type: ChartType): readonly string[] {
  const { shape, stacking } = CHART_KINDS[type];
  if (shape === 'column' || shape === 'bar')
    return stacking === 'none' ? ['ctr', 'inEnd', 'inBase', 'outEnd'] : ['ctr', 'inEnd', 'inBase'];
  if (shape === 'line' || shape === 'scatter') return ['ctr', 'l', 'r', 't', 'b'];
  return shape === 'pie' ? ['bestFit', 'ctr', 'inEnd', 'outEnd'] : [];
}

/** Empty when the series shows none. */
export function dataLabelsXml({ hasDataLabels, dataLabels }: ChartSeries, type: ChartType): string {
  if (!hasDataLabels) return '';
  const { numberFormat, position, font } = dataLabels;
  const place = codeOf(LABEL_CODES, position);
  const flag = (name: string, on: boolean) => value(name, on ? 1 : 0);
  return element(
    'c:dLbls',
    {},
    numberFormat === null ? '' : element('c:numFmt', { formatCode: numberFormat, sourceLinked: 0 }),
    fontXml(font),
    allowedPositions(type).includes(place) ? value('c:dLblPos', place) : '',
    value('c:showLegendKey', 0),
    flag('c:showVal', dataLabels.showValue),
    flag('c:showCatName', dataLabels.showCategoryName),
    flag('c:showSerName', dataLabels.showSeriesName),
    flag('c:showPercent', dataLabels.showPercentage),
    value('c:showBubbleSize', 0),
  );
}
