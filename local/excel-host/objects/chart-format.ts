/** `Excel.ChartFont` and `Excel.ChartFill`: the looks all parts of a chart share. */
import type { ChartFont } from '../workbook/chart.ts';
import { bound, boundProperties } from './bound-property.ts';
import { readColor } from './color.ts';
import { HostObject } from './host-object.ts';
import { readBoolean, readNumber, readOneOf, readText } from './read-argument.ts';

/** A font of a chart's text. */
const chartFont = (font: ChartFont, allow: () => void): HostObject =>
  new HostObject(
    'ChartFont',
    boundProperties(
      {
        Name: bound(font, 'name', readText),
        Size: bound(font, 'size', readNumber),
        Color: bound(font, 'color', readColor),
        Bold: bound(font, 'bold', readBoolean),
        Italic: bound(font, 'italic', readBoolean),
        Underline: bound(font, 'underline', (value) => readOneOf(value, ['None', 'Single'])),
      },
      allow,
    ),
  );

/** A format, by its Office.js class, that is no more than a font here. */
export const fontOnly = (type: string, font: ChartFont, allow: () => void): HostObject =>
  new HostObject(type, { navigate: { Font: () => chartFont(font, allow) } });

/** A fill; `paint` is given its colour, or `null` for Excel's own. */
export const chartFill = (paint: (color: string | null) => void, allow: () => void): HostObject =>
  new HostObject('ChartFill', {
    call: {
      SetSolidColor: (color) => {
        allow();
        paint(readColor(color));
      },
      Clear: () => {
        allow();
        paint(null);
      },
    },
  });
