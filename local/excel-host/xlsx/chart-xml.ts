/** A chart as a DrawingML chart part (ECMA-376, part 1, 21.2). The order of elements is the schema's: Excel insists on it. */
import { formatCells } from '../workbook/cells.ts';
import type { Chart, ChartSeries } from '../workbook/chart.ts';
import { CHART_KINDS, hasAxes } from '../workbook/chart-type.ts';
import type { ChartType } from '../workbook/chart-type.ts';
import { drawnChart } from '../workbook/drawn-chart.ts';
import type { DrawnChart, DrawnSeries } from '../workbook/drawn-chart.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { axesXml, AXIS_IDS } from './chart-axis-xml.ts';
import { BLANKS_CODES, codeOf, LEGEND_CODES, STACKING_CODES } from './chart-codes.ts';
import { dataLabelsXml } from './chart-label-xml.ts';
import { fill, fontXml, outline, titleXml, value } from './chart-text-xml.ts';
import { element, escapeXml } from './xml-text.ts';

const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';
const ACCENTS = 6;
const LINE_WIDTH = 28_575;

/** Everything about one series that its XML says. */
interface Told {
  readonly workbook: Workbook;
  readonly series: ChartSeries;
  readonly drawn: DrawnSeries;
  readonly categories: readonly string[];
  readonly index: number;
}

const points = (texts: readonly (string | null)[]): string =>
  value('c:ptCount', texts.length) +
  texts
    .map((text, idx) => (text === null ? '' : element('c:pt', { idx }, element('c:v', {}, escapeXml(text)))))
    .join('');

const reference = (kind: 'str' | 'num', formula: string, cached: string): string =>
  element(`c:${kind}Ref`, {}, element('c:f', {}, escapeXml(formula)), element(`c:${kind}Cache`, {}, cached));

function nameXml({ workbook, series, drawn }: Told): string {
  if (series.name === null) return '';
  if (typeof series.name === 'string') return element('c:tx', {}, element('c:v', {}, escapeXml(series.name)));
  return element('c:tx', {}, reference('str', formatCells(workbook, series.name), points([drawn.name])));
}

/** The series' own colour or the theme's next accent; a pie's slices each take an accent of their own. */
function lookXml({ series, index }: Told, type: ChartType): string {
  const { shape } = CHART_KINDS[type];
  if ((shape === 'pie' || shape === 'doughnut') && series.color === null) return '';
  const paint = fill(series.color ?? index % ACCENTS);
  const line = series.lineColor === null ? paint : fill(series.lineColor);
  if (shape === 'line') return element('c:spPr', {}, element('a:ln', { w: LINE_WIDTH, cap: 'rnd' }, line));
  // Points without lines between them.
  if (shape === 'scatter') return element('c:spPr', {}, outline(null));
  return element('c:spPr', {}, paint, series.lineColor === null ? '' : element('a:ln', {}, line));
}

function markerXml({ series, index }: Told, type: ChartType): string {
  const { shape, markers } = CHART_KINDS[type];
  if (shape !== 'line' && shape !== 'scatter') return '';
  if (!markers) return element('c:marker', {}, value('c:symbol', 'none'));
  const look = element('c:spPr', {}, fill(series.color ?? index % ACCENTS));
  return element('c:marker', {}, value('c:symbol', 'circle'), value('c:size', 5), look);
}

const pointXml = ([idx, color]: [string, string]): string =>
  element('c:dPt', {}, value('c:idx', idx), value('c:bubble3D', 0), element('c:spPr', {}, fill(color)));

function categoriesXml({ workbook, series, drawn, categories }: Told, type: ChartType): string {
  if (series.categories === null) return '';
  const formula = formatCells(workbook, series.categories);
  if (type !== 'XYScatter') return element('c:cat', {}, reference('str', formula, points(categories)));
  return element('c:xVal', {}, reference('num', formula, points(drawn.xValues.map(String))));
}

function seriesXml(told: Told, type: ChartType, numberFormat: string): string {
  const { workbook, series, drawn, index } = told;
  const { shape } = CHART_KINDS[type];
  const cached =
    element('c:formatCode', {}, escapeXml(numberFormat)) +
    points(drawn.values.map((one) => (one === null ? null : String(one))));
  const values = reference('num', formatCells(workbook, series.values), cached);
  return element(
    'c:ser',
    {},
    value('c:idx', index),
    value('c:order', index),
    nameXml(told),
    lookXml(told, type),
    shape === 'column' || shape === 'bar' ? value('c:invertIfNegative', 0) : '',
    markerXml(told, type),
    ...Object.entries(series.pointColors).map(pointXml),
    dataLabelsXml(series, type),
    categoriesXml(told, type),
    element(type === 'XYScatter' ? 'c:yVal' : 'c:val', {}, values),
    shape === 'line' || shape === 'scatter' ? value('c:smooth', 0) : '',
  );
}

/** One group of series that are drawn alike. */
function groupXml(type: ChartType, series: readonly string[]): string {
  const { shape, stacking } = CHART_KINDS[type];
  const axes = AXIS_IDS.map((id) => value('c:axId', id));
  const vary = (on: 0 | 1) => value('c:varyColors', on);
  const grouping = value('c:grouping', codeOf(STACKING_CODES, stacking));
  switch (shape) {
    case 'column':
    case 'bar':
      return element(
        'c:barChart',
        {},
        value('c:barDir', shape === 'bar' ? 'bar' : 'col'),
        value('c:grouping', stacking === 'none' ? 'clustered' : codeOf(STACKING_CODES, stacking)),
        vary(0),
        ...series,
        value('c:gapWidth', 150),
        stacking === 'none' ? '' : value('c:overlap', 100),
        ...axes,
      );
    case 'line':
      return element('c:lineChart', {}, grouping, vary(0), ...series, value('c:marker', 1), ...axes);
    case 'area':
      return element('c:areaChart', {}, grouping, vary(0), ...series, ...axes);
    case 'scatter':
      return element(
        'c:scatterChart',
        {},
        value('c:scatterStyle', 'lineMarker'),
        vary(0),
        ...series,
        ...axes,
      );
    case 'pie':
      return element('c:pieChart', {}, vary(1), ...series, value('c:firstSliceAng', 0));
    case 'doughnut':
      return element(
        'c:doughnutChart',
        {},
        vary(1),
        ...series,
        value('c:firstSliceAng', 0),
        value('c:holeSize', 75),
      );
  }
}

function groupsXml(workbook: Workbook, chart: Chart, drawn: DrawnChart): string {
  const groups = new Map<ChartType, string[]>();
  for (const [index, series] of chart.series.entries()) {
    const own = drawn.series[index];
    if (own === undefined) continue;
    const told: Told = { workbook, series, drawn: own, categories: drawn.categories, index };
    groups.set(own.type, [...(groups.get(own.type) ?? []), seriesXml(told, own.type, drawn.numberFormat)]);
  }
  // A chart without series has a group all the same.
  if (groups.size === 0) groups.set(chart.type, []);
  return [...groups].map(([type, series]) => groupXml(type, series)).join('');
}

function legendXml({ visible, position, overlay, font }: Chart['legend']): string {
  if (!visible) return '';
  return element(
    'c:legend',
    {},
    value('c:legendPos', codeOf(LEGEND_CODES, position)),
    value('c:overlay', overlay ? 1 : 0),
    fontXml(font),
  );
}

/** The whole part, without its XML declaration. */
export function chartXml(workbook: Workbook, chart: Chart): string {
  const drawn = drawnChart(workbook, chart);
  const plot = element(
    'c:plotArea',
    {},
    element('c:layout', {}),
    groupsXml(workbook, chart, drawn),
    hasAxes(chart.type) ? axesXml(chart, drawn.numberFormat) : '',
  );
  return element(
    'c:chartSpace',
    {
      'xmlns:c': `${DRAWINGML}/chart`,
      'xmlns:a': `${DRAWINGML}/main`,
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    value('c:roundedCorners', 0),
    element(
      'c:chart',
      {},
      titleXml(chart.title),
      value('c:autoTitleDeleted', chart.title.visible ? 0 : 1),
      plot,
      legendXml(chart.legend),
      value('c:plotVisOnly', chart.plotVisibleOnly ? 1 : 0),
      value('c:dispBlanksAs', codeOf(BLANKS_CODES, chart.displayBlanksAs)),
    ),
    chart.color === null ? '' : element('c:spPr', {}, fill(chart.color)),
  );
}
