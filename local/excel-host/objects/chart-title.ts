/** `Excel.ChartTitle`, `Excel.ChartAxisTitle` and `Excel.ChartLegend`: the words around a chart. */
import type { ChartFont, ChartLegend, ChartTitle } from '../workbook/chart.ts';
import { bound, boundProperties } from './bound-property.ts';
import type { BoundProperty } from './bound-property.ts';
import { fontOnly } from './chart-format.ts';
import { HostObject } from './host-object.ts';
import { readBoolean, readOneOf, readText } from './read-argument.ts';

/** An object, by its Office.js class, of words that can be hidden and have a font. */
const words = (
  type: string,
  part: { visible: boolean; readonly font: ChartFont },
  own: Readonly<Record<string, BoundProperty>>,
  allow: () => void,
): HostObject =>
  new HostObject(type, {
    ...boundProperties({ Visible: bound(part, 'visible', readBoolean), ...own }, allow),
    navigate: { Format: () => fontOnly(`${type}Format`, part.font, allow) },
  });

/** A title with words is seen. */
const text = (title: ChartTitle, automatic: () => string): BoundProperty => ({
  get: () => title.text ?? automatic(),
  set: (value) => {
    title.text = readText(value);
    title.visible = true;
  },
});

/** The chart's title; `automatic` is what Excel writes while it has no words of its own. */
export const chartTitle = (title: ChartTitle, automatic: () => string, allow: () => void): HostObject =>
  words(
    'ChartTitle',
    title,
    {
      Text: text(title, automatic),
      Overlay: bound(title, 'overlay', readBoolean),
      Position: bound(title, 'position', (value) =>
        readOneOf(value, ['Automatic', 'Top', 'Bottom', 'Left', 'Right']),
      ),
    },
    allow,
  );

/** The title of an axis. */
export const chartAxisTitle = (title: ChartTitle, allow: () => void): HostObject =>
  words('ChartAxisTitle', title, { Text: text(title, () => 'Axis Title') }, allow);

/** The legend. */
export const chartLegend = (legend: ChartLegend, allow: () => void): HostObject =>
  words(
    'ChartLegend',
    legend,
    {
      Overlay: bound(legend, 'overlay', readBoolean),
      Position: bound(legend, 'position', (value) =>
        readOneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner']),
      ),
    },
    allow,
  );
