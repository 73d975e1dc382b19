/** Words, fonts and colours of a chart part. */
import type { ChartFont, ChartTitle } from '../workbook/chart.ts';
import { element, escapeXml } from './xml-text.ts';

/** `<c:size val="5"/>` */
export const value = (name: string, val: string | number): string => element(name, { val });

/** A solid colour: `#RRGGBB`, or the theme's accent of that number, from 0. */
export const fill = (color: string | number): string =>
  element(
    'a:solidFill',
    {},
    typeof color === 'number'
      ? value('a:schemeClr', `accent${color + 1}`)
      : value('a:srgbClr', color.slice(1)),
  );

/** A line of a colour, `null` for none. */
export const outline = (color: string | null): string =>
  element('a:ln', {}, color === null ? element('a:noFill', {}) : fill(color));

/** A font's properties; sizes are in hundredths of a point. */
const properties = (tag: 'a:defRPr' | 'a:rPr', font: ChartFont): string =>
  element(
    tag,
    {
      ...(tag === 'a:rPr' && { lang: 'vi-VN' }),
      sz: Math.round(font.size * 100),
      b: font.bold ? 1 : 0,
      i: font.italic ? 1 : 0,
      u: font.underline === 'Single' ? 'sng' : 'none',
    },
    fill(font.color),
    element('a:latin', { typeface: font.name }),
  );

const paragraphs = (font: ChartFont, run: string): string =>
  element('a:bodyPr', {}) +
  element('a:lstStyle', {}) +
  element('a:p', {}, element('a:pPr', {}, properties('a:defRPr', font)), run);

/** The font of words a chart writes itself. */
export const fontXml = (font: ChartFont): string =>
  element('c:txPr', {}, paragraphs(font, element('a:endParaRPr', { lang: 'vi-VN' })));

/** A title, empty when none is seen; without words of its own Excel writes them. */
export function titleXml({ visible, text, overlay, font }: ChartTitle): string {
  if (!visible) return '';
  const run =
    text === null ? '' : element('a:r', {}, properties('a:rPr', font), element('a:t', {}, escapeXml(text)));
  return element(
    'c:title',
    {},
    text === null ? '' : element('c:tx', {}, element('c:rich', {}, paragraphs(font, run))),
    value('c:overlay', overlay ? 1 : 0),
    text === null ? fontXml(font) : '',
  );
}
