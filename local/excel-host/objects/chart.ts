/** `Excel.ChartCollection` and `Excel.Chart`. Not drawn here: pictures of charts (`getImage`) are not made. */
import type { Json } from '../protocol/json.ts';
import { anchorAt, boxOf, boxOver } from '../workbook/anchor.ts';
import type { Box } from '../workbook/anchor.ts';
import { boundingArea, cellArea, intersect, isWholeColumns, isWholeRows } from '../workbook/area.ts';
import { newChart } from '../workbook/chart.ts';
import type { Chart } from '../workbook/chart.ts';
import { seriesOf } from '../workbook/chart-source.ts';
import { titleOf } from '../workbook/drawn-chart.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { STANDARD_WIDTH } from '../workbook/worksheet.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { bound, boundProperties } from './bound-property.ts';
import type { BoundProperty } from './bound-property.ts';
import { readChartType } from './chart-argument.ts';
import { chartAxes } from './chart-axis.ts';
import { chartDataLabels } from './chart-data-labels.ts';
import { chartFill } from './chart-format.ts';
import { chartSeriesCollection } from './chart-series.ts';
import { chartLegend, chartTitle } from './chart-title.ts';
import { HostObject, isHostObject, isMissing } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { requirePermission } from './permission.ts';
import { placeOf, readBoolean, readNumber, readOneOf, readPlace, readText } from './read-argument.ts';
import { activateSheet } from './select.ts';
import type { Session } from './session.ts';

/** Points: as large as Excel makes a new chart. */
const NEW_SIZE = { width: 360, height: 216 };

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;
const PLOT_BY = ['Rows', 'Columns'] as const;
const BLANKS = ['NotPlotted', 'Zero', 'Interplotted'] as const;

/** What a chart is to show, cut into series. Whole rows and columns count as far as they are used. */
function readSource(
  source: Argument,
  type: Chart['type'],
  seriesBy: Argument,
): Pick<Chart, 'source' | 'plotBy' | 'series'> & { readonly box: Box } {
  if (!isHostObject(source)) throw new ExcelError('InvalidArgument');
  const { sheet, area: given } = placeOf(source);
  const used = isWholeColumns(given) || isWholeRows(given) ? sheet.grid.usedArea(true) : given;
  const area = (used && intersect(used, given)) ?? cellArea(given.row, given.column);
  return {
    source: { sheet: sheet.id, area },
    ...seriesOf(sheet, area, type, readOneOf(seriesBy, SERIES_BY, 'Auto')),
    box: boxOver(sheet, area),
  };
}

function addChart(session: Session, sheet: Worksheet, args: readonly Argument[]): Chart {
  requirePermission(sheet, 'allowEditObjects');
  const type = readChartType(args[0]);
  const { box, ...shown } = readSource(args[1], type, args[2]);
  // Beside its cells, where Excel would take the middle of the window.
  const place: Box = { left: box.left + box.width + STANDARD_WIDTH / 2, top: box.top, ...NEW_SIZE };
  const number = session.workbook.nextId();
  const chart = newChart({
    id: `{CHART${number}}`,
    name: freeName(sheet),
    type,
    anchor: anchorAt(sheet, place),
    ...shown,
  });
  sheet.charts.push(chart);
  return chart;
}

function freeName({ charts }: Worksheet): string {
  let n = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${n}`)) n++;
  return `Chart ${n}`;
}

/** The type of every series; one alone can be given another afterwards. */
const chartType = (chart: Chart): BoundProperty =>
  bound(chart, 'type', (value) => {
    const type = readChartType(value);
    for (const series of chart.series) series.type = null;
    return type;
  });

/** Reads the chart's cells the other way round. */
function plotBy(session: Session, chart: Chart): BoundProperty {
  return bound(chart, 'plotBy', (value) => {
    const by = readOneOf(value, PLOT_BY);
    const sheet = chart.source === null ? null : session.workbook.findSheet(chart.source.sheet);
    if (chart.source === null || sheet === null)
      throw notImplemented('Chart.plotBy of a chart whose series were set one by one');
    chart.series = seriesOf(sheet, chart.source.area, chart.type, by).series;
    return by;
  });
}

/** One side of the chart's box, in points. */
const side = (sheet: Worksheet, chart: Chart, key: keyof Box): BoundProperty => ({
  get: () => boxOf(sheet, chart.anchor)[key],
  set: (value: Json) => {
    const size = readNumber(value);
    if (size < 0) throw new ExcelError('InvalidArgument');
    chart.anchor = anchorAt(sheet, { ...boxOf(sheet, chart.anchor), [key]: size });
  },
});

function setPosition(
  { workbook }: Session,
  sheet: Worksheet,
  chart: Chart,
  from: Argument,
  to: Argument,
): void {
  const start = readPlace(workbook, sheet, from).area;
  const end = isMissing(to) ? null : readPlace(workbook, sheet, to).area;
  const { left, top } = boxOver(sheet, start);
  const size = end === null ? boxOf(sheet, chart.anchor) : boxOver(sheet, boundingArea(start, end));
  chart.anchor = anchorAt(sheet, { left, top, width: size.width, height: size.height });
}

function chartObject(session: Session, sheet: Worksheet, chart: Chart): HostObject {
  const { workbook, objects } = session;
  const allow = () => requirePermission(sheet, 'allowEditObjects');
  const size = (key: keyof Box) => side(sheet, chart, key);
  const properties = boundProperties(
    {
      Name: bound(chart, 'name', readText),
      ChartType: chartType(chart),
      Left: size('left'),
      Top: size('top'),
      Width: size('width'),
      Height: size('height'),
      PlotBy: plotBy(session, chart),
      DisplayBlanksAs: bound(chart, 'displayBlanksAs', (value) => readOneOf(value, BLANKS)),
      PlotVisibleOnly: bound(chart, 'plotVisibleOnly', readBoolean),
    },
    allow,
  );
  const paint = (color: string | null) => {
    chart.color = color;
  };
  return new HostObject('Chart', {
    id: () => ({ Id: chart.id }),
    get: { ...properties.get, Id: () => chart.id },
    set: properties.set,
    navigate: {
      Worksheet: () => objects.worksheet(sheet),
      Title: () => chartTitle(chart.title, () => titleOf(workbook, chart), allow),
      Legend: () => chartLegend(chart.legend, allow),
      Axes: () => chartAxes(session, chart, allow),
      Series: () => chartSeriesCollection(session, chart, allow),
      DataLabels: () => chartDataLabels(() => chart.series, allow),
      Format: () => new HostObject('ChartAreaFormat', { navigate: { Fill: () => chartFill(paint, allow) } }),
    },
    call: {
      SetData: (source, seriesBy) => {
        allow();
        const { box: _, ...shown } = readSource(source, chart.type, seriesBy);
        Object.assign(chart, shown);
      },
      SetPosition: (from, to) => {
        allow();
        setPosition(session, sheet, chart, from, to);
      },
      Activate: () => activateSheet(session, sheet),
      Delete: () => {
        allow();
        sheet.charts = sheet.charts.filter((one) => one !== chart);
      },
    },
  });
}

/** The charts of one sheet, the lowest first. */
export function charts(session: Session, sheet: Worksheet): HostObject {
  const object = (chart: Chart) => chartObject(session, sheet, chart);
  return new HostObject('ChartCollection', {
    items: () => sheet.charts.map(object),
    find: (key) => {
      const wanted = readText(key).toLowerCase();
      const named = sheet.charts.find(({ name }) => name.toLowerCase() === wanted);
      const found = named ?? sheet.charts.find(({ id }) => id.toLowerCase() === wanted);
      return found === undefined ? null : object(found);
    },
    call: { Add: (...args) => object(addChart(session, sheet, args)) },
  });
}
