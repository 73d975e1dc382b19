/** `Excel.ChartAxes` and `Excel.ChartAxis`: the category axis and the value axis of a chart. */
import type { Json } from '../protocol/json.ts';
import { valueAxisScale, xAxisScale } from '../workbook/axis-scale.ts';
import type { Chart, ChartAxis } from '../workbook/chart.ts';
import { hasAxes } from '../workbook/chart-type.ts';
import { drawnChart } from '../workbook/drawn-chart.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { ValueScale } from '../workbook/value-scale.ts';
import { bound, boundProperties } from './bound-property.ts';
import type { BoundProperty } from './bound-property.ts';
import { readLine } from './chart-argument.ts';
import { fontOnly } from './chart-format.ts';
import { chartAxisTitle } from './chart-title.ts';
import { HostObject } from './host-object.ts';
import { readBoolean, readNumber, readOneOf, readText } from './read-argument.ts';
import type { Session } from './session.ts';

/** A number, or an empty text for Excel's own choice. */
const readScale = (value: Json): number | null => (value === '' ? null : readNumber(value));

function gridlines(axis: ChartAxis, key: 'majorGridlines' | 'minorGridlines', allow: () => void): HostObject {
  return new HostObject('ChartGridlines', boundProperties({ Visible: bound(axis, key, readBoolean) }, allow));
}

/** A scale reads as a number also where Excel chooses it. */
const scaled = (
  axis: ChartAxis,
  key: 'minimum' | 'maximum' | 'majorUnit',
  automatic: () => ValueScale,
): BoundProperty => ({
  get: () => axis[key] ?? automatic()[key],
  set: bound(axis, key, readScale).set,
});

function chartAxis(
  session: Session,
  chart: Chart,
  type: 'Category' | 'Value',
  allow: () => void,
): HostObject {
  const axis = type === 'Value' ? chart.valueAxis : chart.categoryAxis;
  const drawn = () => drawnChart(session.workbook, chart);
  const automatic = () => (type === 'Value' ? valueAxisScale : xAxisScale)(drawn());
  return new HostObject('ChartAxis', {
    ...boundProperties(
      {
        Visible: bound(axis, 'visible', readBoolean),
        ReversePlotOrder: bound(axis, 'reversePlotOrder', readBoolean),
        NumberFormat: {
          get: () => axis.numberFormat ?? drawn().numberFormat,
          set: (value) => {
            axis.numberFormat = readText(value);
          },
        },
        LinkNumberFormat: {
          get: () => axis.numberFormat === null,
          set: (value) => {
            const linked = readBoolean(value);
            axis.numberFormat = linked ? null : drawn().numberFormat;
          },
        },
        // A category axis has no scale, unless it is one of numbers.
        ...((type === 'Value' || chart.type === 'XYScatter') && {
          Minimum: scaled(axis, 'minimum', automatic),
          Maximum: scaled(axis, 'maximum', automatic),
          MajorUnit: scaled(axis, 'majorUnit', automatic),
        }),
      },
      allow,
    ),
    navigate: {
      Title: () => chartAxisTitle(axis.title, allow),
      MajorGridlines: () => gridlines(axis, 'majorGridlines', allow),
      MinorGridlines: () => gridlines(axis, 'minorGridlines', allow),
      Format: () => fontOnly('ChartAxisFormat', axis.font, allow),
    },
    call: {
      SetCategoryNames: (range) => {
        allow();
        const names = readLine(range);
        chart.source = null;
        for (const series of chart.series) series.categories = names;
      },
    },
  });
}

/** The axes of a chart. A pie has none: Excel's code for that is assumed. */
export function chartAxes(session: Session, chart: Chart, allow: () => void): HostObject {
  const axis = (type: 'Category' | 'Value') => {
    if (!hasAxes(chart.type)) throw new ExcelError('InvalidOperation', `A ${chart.type} chart has no axes.`);
    return chartAxis(session, chart, type, allow);
  };
  return new HostObject('ChartAxes', {
    navigate: { CategoryAxis: () => axis('Category'), ValueAxis: () => axis('Value') },
    call: {
      GetItem: (type, group) => {
        readOneOf(group, ['Primary'], 'Primary');
        return axis(readOneOf(type, ['Category', 'Value']));
      },
    },
  });
}
