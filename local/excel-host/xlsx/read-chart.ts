/** A DrawingML chart part as a chart. Everything this host's charts do not have is left out; what would make them other charts is lost. */
import { parseReference } from '../workbook/address.ts';
import type { Anchor } from '../workbook/anchor.ts';
import type { Cells } from '../workbook/cells.ts';
import { newChart, newSeries } from '../workbook/chart.ts';
import type { Chart, ChartAxis, ChartFont, ChartSeries, ChartTitle } from '../workbook/chart.ts';
import { CHART_KINDS, isChartType } from '../workbook/chart-type.ts';
import type { ChartKind, ChartType } from '../workbook/chart-type.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { BLANKS_CODES, LABEL_CODES, LEGEND_CODES, STACKING_CODES, wordOf } from './chart-codes.ts';
import type { XmlNode } from './xml-tree.ts';

/** The groups of series this host draws; bars are told from columns by their direction. */
const SHAPES: Readonly<Record<string, ChartKind['shape']>> = {
  barChart: 'column',
  lineChart: 'line',
  areaChart: 'area',
  pieChart: 'pie',
  doughnutChart: 'doughnut',
  scatterChart: 'scatter',
};

const AXES = /^(catAx|valAx|dateAx|serAx)$/;
const FURNITURE = /^(layout|dTable|spPr|extLst)$/;

const valueOf = (node: XmlNode, ...path: readonly string[]): string | null =>
  node.at(...path).attribute('val');
const isOn = (node: XmlNode, name: string, fallback: boolean): boolean => {
  const found = node.at(name);
  return found.exists ? /^(1|true)$/.test(found.attribute('val') ?? '1') : fallback;
};
const numberOf = (node: XmlNode, ...path: readonly string[]): number | null => {
  const found = valueOf(node, ...path);
  return found === null ? null : Number(found);
};

/** `#RRGGBB`, `null` for the theme's colours. */
function colorOf(looks: XmlNode): string | null {
  const color = valueOf(looks, 'solidFill', 'srgbClr');
  return color === null ? null : `#${color.toUpperCase()}`;
}

/** The cells a formula means: one area of one sheet, `null` for all else. */
function cellsOf(workbook: Workbook, formula: string): Cells | null {
  const reference = parseReference(formula.trim());
  const sheet = reference?.sheet ? workbook.findSheet(reference.sheet) : null;
  return reference === null || sheet === null ? null : { sheet: sheet.id, area: reference.area };
}

const formulaOf = (node: XmlNode): string =>
  ['numRef', 'strRef', 'multiLvlStrRef'].map((kind) => node.at(kind, 'f').text).find((text) => text !== '') ??
  '';

function readFont(words: XmlNode, font: ChartFont): void {
  const looks = words.at('p', 'pPr', 'defRPr');
  const size = looks.attribute('sz');
  if (size !== null) font.size = Number(size) / 100;
  font.bold = looks.attribute('b') === '1';
  font.italic = looks.attribute('i') === '1';
  font.underline = looks.attribute('u') === 'sng' ? 'Single' : 'None';
  font.color = colorOf(looks) ?? font.color;
  font.name = looks.at('latin').attribute('typeface') ?? font.name;
}

function readTitle(node: XmlNode, title: ChartTitle): void {
  title.visible = node.exists;
  if (!node.exists) return;
  const rich = node.at('tx', 'rich');
  const runs = rich.all('p').map((line) =>
    line
      .all('r')
      .map((run) => run.at('t').text)
      .join(''),
  );
  title.text = rich.exists ? runs.join('\n') : null;
  title.overlay = isOn(node, 'overlay', false);
  readFont(rich.exists ? rich : node.at('txPr'), title.font);
}

function readAxis(node: XmlNode, axis: ChartAxis): void {
  readTitle(node.at('title'), axis.title);
  const format = node.at('numFmt');
  axis.visible = !isOn(node, 'delete', false);
  axis.minimum = numberOf(node, 'scaling', 'min');
  axis.maximum = numberOf(node, 'scaling', 'max');
  axis.majorUnit = numberOf(node, 'majorUnit');
  axis.reversePlotOrder = valueOf(node, 'scaling', 'orientation') === 'maxMin';
  axis.numberFormat = format.attribute('sourceLinked') === '0' ? format.attribute('formatCode') : null;
  axis.majorGridlines = node.at('majorGridlines').exists;
  axis.minorGridlines = node.at('minorGridlines').exists;
  readFont(node.at('txPr'), axis.font);
}

function readLabels(node: XmlNode, series: ChartSeries): void {
  const labels = series.dataLabels;
  if (!node.exists || isOn(node, 'delete', false)) return;
  labels.showValue = isOn(node, 'showVal', false);
  labels.showCategoryName = isOn(node, 'showCatName', false);
  labels.showSeriesName = isOn(node, 'showSerName', false);
  labels.showPercentage = isOn(node, 'showPercent', false);
  labels.position = wordOf(LABEL_CODES, valueOf(node, 'dLblPos'), 'BestFit');
  labels.numberFormat = node.at('numFmt').attribute('formatCode');
  readFont(node.at('txPr'), labels.font);
  series.hasDataLabels =
    labels.showValue || labels.showCategoryName || labels.showSeriesName || labels.showPercentage;
}

function readSeries(workbook: Workbook, node: XmlNode, type: ChartType): ChartSeries {
  const cells = (...names: string[]): Cells | null =>
    names.map((name) => cellsOf(workbook, formulaOf(node.at(name)))).find((one) => one !== null) ?? null;
  const named = node.at('tx');
  const own = named.at('v');
  const name = own.exists ? own.text : cells('tx');
  const series = newSeries(
    named.exists ? (name ?? '#REF!') : null,
    cells('val', 'yVal'),
    cells('cat', 'xVal'),
  );
  const looks = node.at('spPr');
  series.type = type;
  series.color = colorOf(looks) ?? (CHART_KINDS[type].shape === 'line' ? colorOf(looks.at('ln')) : null);
  const line = colorOf(looks.at('ln'));
  series.lineColor = line === series.color ? null : line;
  const points = node
    .all('dPt')
    .map((point) => [valueOf(point, 'idx') ?? '', colorOf(point.at('spPr'))] as const);
  series.pointColors = Object.fromEntries(
    points.flatMap(([place, color]) => (color === null ? [] : [[place, color]])),
  );
  readLabels(node.at('dLbls'), series);
  return series;
}

/** The type of a group of series, `null` when this host has none like it. */
function typeOf(name: string, group: XmlNode): ChartType | null {
  const shape = valueOf(group, 'barDir') === 'bar' ? 'bar' : SHAPES[name];
  const stacking = wordOf(STACKING_CODES, valueOf(group, 'grouping'), 'none');
  const symbol = valueOf(group, 'ser', 'marker', 'symbol');
  const markers =
    shape === 'scatter' || (shape === 'line' && isOn(group, 'marker', false) && symbol !== 'none');
  const found = Object.entries(CHART_KINDS).find(
    ([, kind]) => kind.shape === shape && kind.stacking === stacking && kind.markers === markers,
  );
  return found !== undefined && isChartType(found[0]) ? found[0] : null;
}

/** Reads a chart part; `null` when this host draws no such chart. */
export function readChart(
  workbook: Workbook,
  space: XmlNode,
  { name, anchor }: { readonly name: string; readonly anchor: Anchor },
): Chart | null {
  const node = space.at('chart');
  const plot = node.at('plotArea');
  const groups = plot.names
    .filter((tag) => !AXES.test(tag) && !FURNITURE.test(tag))
    .flatMap((tag) => plot.all(tag).map((group) => ({ group, type: typeOf(tag, group) })));
  const read = groups.flatMap(({ group, type }) =>
    type === null
      ? []
      : group
          .all('ser')
          .map((one) => ({ order: numberOf(one, 'order') ?? 0, series: readSeries(workbook, one, type) })),
  );
  const type = groups[0]?.type ?? null;
  const valueAxes = plot.all('valAx');
  const isScatter = type === 'XYScatter';
  // Two value axes beside categories: the second is of a kind we do not have.
  if (type === null || groups.some((one) => one.type === null) || valueAxes.length > (isScatter ? 2 : 1))
    return null;
  const series = read.sort((a, b) => a.order - b.order).map((one) => one.series);
  for (const one of series) if (one.type === type) one.type = null;
  const first = series[0]?.values?.area;
  const plotBy = first !== undefined && first.rows === 1 && first.columns > 1 ? 'Rows' : 'Columns';
  const id = `{CHART${workbook.nextId()}}`;
  const chart = newChart({ id, name, type, anchor, source: null, plotBy, series });
  readTitle(node.at('title'), chart.title);
  chart.title.visible &&= !isOn(node, 'autoTitleDeleted', false);
  const legend = node.at('legend');
  chart.legend.visible = legend.exists;
  chart.legend.position = wordOf(LEGEND_CODES, valueOf(legend, 'legendPos'), 'Right');
  chart.legend.overlay = isOn(legend, 'overlay', false);
  readFont(legend.at('txPr'), chart.legend.font);
  const [firstValues, secondValues] = valueAxes;
  const categories = isScatter ? firstValues : (plot.all('catAx')[0] ?? plot.all('dateAx')[0]);
  const values = isScatter ? secondValues : firstValues;
  if (categories !== undefined) readAxis(categories, chart.categoryAxis);
  if (values !== undefined) readAxis(values, chart.valueAxis);
  chart.plotVisibleOnly = isOn(node, 'plotVisOnly', false);
  chart.displayBlanksAs = wordOf(BLANKS_CODES, valueOf(node, 'dispBlanksAs'), 'Zero');
  chart.color = colorOf(space.at('spPr'));
  return chart;
}
