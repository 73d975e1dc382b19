/** Cell formats to exceljs styles and back. */
import type { Alignment, BorderStyle, Borders, Color, Fill, Font, Style } from 'exceljs';
import { DEFAULT_FORMAT } from '../workbook/cell-format.ts';
import type { Border, BorderSide, CellFormat } from '../workbook/cell-format.ts';
import type { LossKind } from '../workbook/loss.ts';

/** Office.js's words and the file's, where they differ by more than a capital. */
const HORIZONTAL: readonly (readonly [string, Alignment['horizontal']])[] = [
  ['Left', 'left'],
  ['Center', 'center'],
  ['Right', 'right'],
  ['Fill', 'fill'],
  ['Justify', 'justify'],
  ['CenterAcrossSelection', 'centerContinuous'],
  ['Distributed', 'distributed'],
];

const VERTICAL: readonly (readonly [string, Alignment['vertical']])[] = [
  ['Top', 'top'],
  ['Center', 'middle'],
  ['Justify', 'justify'],
  ['Distributed', 'distributed'],
];

const UNDERLINE: readonly (readonly [string, Font['underline']])[] = [
  ['Single', 'single'],
  ['Double', 'double'],
  ['SingleAccountant', 'singleAccounting'],
  ['DoubleAccountant', 'doubleAccounting'],
];

/** Line style and weight together are one word in the file. */
const LINES: readonly (readonly [string, string, BorderStyle])[] = [
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Dot', 'Thin', 'dotted'],
  ['Double', 'Thick', 'double'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
];

const SIDES: readonly (readonly [BorderSide, 'top' | 'bottom' | 'left' | 'right'])[] = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
];

const argb = (color: string): { argb: string } => ({ argb: `FF${color.slice(1)}` });

/** `null` for theme and indexed colours, whose meaning exceljs does not tell. */
function hex(color: Partial<Color> | undefined): string | null {
  const value = color?.argb;
  return typeof value === 'string' && /^[\da-f]{6,8}$/i.test(value)
    ? `#${value.slice(-6).toUpperCase()}`
    : null;
}

function line({ style, weight, color }: Border): { style: BorderStyle; color: { argb: string } } {
  const exact = LINES.find((one) => one[0] === style && one[1] === weight);
  const close = exact ?? LINES.find((one) => one[0] === style);
  return { style: close?.[2] ?? 'thin', color: argb(color) };
}

function borders(format: CellFormat): Partial<Borders> {
  const down = format.borders.DiagonalDown;
  const up = format.borders.DiagonalUp;
  const diagonal = down ?? up;
  const edges = SIDES.flatMap(([side, edge]) => {
    const own = format.borders[side];
    return own === undefined ? [] : [[edge, line(own)] as const];
  });
  return {
    ...Object.fromEntries(edges),
    ...(diagonal && { diagonal: { ...line(diagonal), up: up !== undefined, down: down !== undefined } }),
  };
}

/** The style of a cell in a file. */
export function styleOf(format: CellFormat): Partial<Style> {
  const horizontal = HORIZONTAL.find(([word]) => word === format.horizontalAlignment)?.[1];
  const vertical = VERTICAL.find(([word]) => word === format.verticalAlignment)?.[1];
  const underline = UNDERLINE.find(([word]) => word === format.underline)?.[1];
  const font: Partial<Font> = {
    name: format.fontName,
    size: format.fontSize,
    color: argb(format.fontColor),
    ...(format.bold && { bold: true }),
    ...(format.italic && { italic: true }),
    ...(format.strikethrough && { strike: true }),
    ...(underline !== undefined && { underline }),
  };
  const alignment: Partial<Alignment> = {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(format.wrapText && { wrapText: true }),
    ...(format.shrinkToFit && { shrinkToFit: true }),
    ...(format.indentLevel > 0 && { indent: format.indentLevel }),
    ...(format.textOrientation !== 0 && { textRotation: format.textOrientation }),
  };
  const fill: Fill | null =
    format.fillColor === null ? null : { type: 'pattern', pattern: 'solid', fgColor: argb(format.fillColor) };
  return {
    font,
    ...(format.numberFormat !== 'General' && { numFmt: format.numberFormat }),
    ...(fill !== null && { fill }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(Object.keys(format.borders).length > 0 && { border: borders(format) }),
    protection: { locked: format.locked, ...(format.formulaHidden && { hidden: true }) },
  };
}

function readBorders(border: Partial<Borders> | undefined): CellFormat['borders'] {
  const own = (one: { style?: BorderStyle; color?: Partial<Color> } | undefined): Border | null => {
    const words = LINES.find(([, , style]) => style === one?.style);
    return words === undefined
      ? null
      : { style: words[0], weight: words[1], color: hex(one?.color) ?? '#000000' };
  };
  const found: Partial<Record<BorderSide, Border>> = {};
  for (const [side, edge] of SIDES) {
    const edgeLine = own(border?.[edge]);
    if (edgeLine !== null) found[side] = edgeLine;
  }
  const diagonal = own(border?.diagonal);
  if (diagonal !== null && border?.diagonal?.up) found.DiagonalUp = diagonal;
  if (diagonal !== null && border?.diagonal?.down) found.DiagonalDown = diagonal;
  return found;
}

const fillOf = (fill: Fill | undefined): string | null =>
  fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor) : null;

/** The format of a cell from a file; what the file leaves open is Excel's default. */
export function formatOf(style: Partial<Style>): CellFormat {
  const { font, alignment, protection } = style;
  const rotation = alignment?.textRotation;
  const underline = font?.underline === true ? 'single' : font?.underline;
  return {
    numberFormat: style.numFmt ?? DEFAULT_FORMAT.numberFormat,
    fillColor: fillOf(style.fill),
    fontName: font?.name ?? DEFAULT_FORMAT.fontName,
    fontSize: font?.size ?? DEFAULT_FORMAT.fontSize,
    fontColor: hex(font?.color) ?? DEFAULT_FORMAT.fontColor,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: UNDERLINE.find(([, word]) => word === underline)?.[0] ?? 'None',
    strikethrough: font?.strike ?? false,
    horizontalAlignment: HORIZONTAL.find(([, word]) => word === alignment?.horizontal)?.[0] ?? 'General',
    verticalAlignment: VERTICAL.find(([, word]) => word === alignment?.vertical)?.[0] ?? 'Bottom',
    wrapText: alignment?.wrapText ?? false,
    shrinkToFit: alignment?.shrinkToFit ?? false,
    indentLevel: alignment?.indent ?? 0,
    textOrientation: typeof rotation === 'number' ? rotation : 0,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    borders: readBorders(style.border),
  };
}

/** The first two colours of a theme are the paper and the ink, which fonts have anyway. */
const isThemed = (color: Partial<Color> | undefined): boolean => (color?.theme ?? 0) > 1;

/** What of a style `formatOf` cannot read. */
export function unreadable(style: Partial<Style>): LossKind[] {
  const fill = style.fill;
  const themed = fill?.type === 'pattern' && fill.pattern === 'solid' && hex(fill.fgColor) === null;
  const patterned =
    fill?.type === 'gradient' || (fill?.type === 'pattern' && !/^(solid|none)$/.test(fill.pattern));
  return [
    ...(themed || isThemed(style.font?.color) ? (['themeColor'] as const) : []),
    ...(patterned ? (['patternFill'] as const) : []),
  ];
}
