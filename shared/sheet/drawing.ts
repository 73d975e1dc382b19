/**
 * A drawing: the content and look of a worksheet as data, so that the pure core decides what stands where and the edge
 * only writes it. Ranges are A1 addresses on the drawing's own worksheet.
 */
import type { Decimal } from '../model/decimal.ts';

/**
 * What a cell shows as it is. `text` is written as text whatever it looks like; with a format, what is typed over it later
 * shows in that.
 */
export type DrawnFigure =
  | { readonly kind: 'blank'; readonly format: string | null }
  | { readonly kind: 'text'; readonly text: string; readonly format?: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string };

/** Content of one cell. A `formula` starts with `=`. */
export type DrawnCell =
  DrawnFigure | { readonly kind: 'formula'; readonly formula: string; readonly format: string };

/** Nothing, in whatever format the cell has. */
export const blank: DrawnFigure = { kind: 'blank', format: null };

/** A blank cell with the number format for what will be typed there. */
export function blankFormatted(format: string): DrawnFigure {
  return { kind: 'blank', format };
}

/** Text, whatever it looks like. */
export function text(value: string): DrawnFigure {
  return { kind: 'text', text: value };
}

/** A number with its (en-US) number format. */
export function number(value: number, format: string): DrawnFigure {
  return { kind: 'number', value, format };
}

/** A formula in en-US notation with the number format of its result. */
export function formula(value: string, format: string): DrawnCell {
  return { kind: 'formula', formula: value, format };
}

/** Excel's format for text: what is put into such a cell is not interpreted. */
export const TEXT_FORMAT = '@';
export const DATE_FORMAT = 'dd/mm/yyyy';
export const DATE_TIME_FORMAT = 'dd/mm/yyyy hh:mm';

/**
 * The format of a number with so many decimals, e.g. `#,##0.00`; shown in the reader's own locale. Optional decimals
 * (`#,##0.##`) would leave a whole number with a trailing comma.
 */
export function decimalsFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** A decimal as a number, with the decimals it has. */
export function decimalNumber(decimal: Decimal): DrawnFigure {
  const [, fraction = ''] = decimal.split('.');
  return number(Number(decimal), decimalsFormat(fraction.length));
}

/** Ways a range can look; the edge knows what each means in fonts and colours. */
export type Style =
  | 'title'
  | 'subtitle'
  | 'official'
  | 'officialBold'
  | 'officialItalic'
  | 'officialUnderlined'
  | 'gap'
  | 'roomAbove'
  | 'label'
  | 'value'
  | 'recipients'
  | 'notice'
  | 'footnote'
  | 'header'
  | 'caption'
  | 'printedHeader'
  | 'printedBand'
  | 'stayingLabels'
  | 'columnNumber'
  | 'group'
  | 'body'
  | 'input'
  | 'computed'
  | 'verdict'
  | 'centered'
  | 'left'
  | 'right';

export interface StyledRange {
  readonly address: string;
  readonly style: Style;
}
