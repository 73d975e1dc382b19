/** How one cell is drawn: its text and its styles, from its format, its table and the conditional formats on it. */
import { cellArea, overlaps } from '../../excel-host/workbook/area.ts';
import type { Border, BorderSide, CellFormat } from '../../excel-host/workbook/cell-format.ts';
import type { CellValue } from '../../excel-host/workbook/cell-grid.ts';
import { displayText } from '../../excel-host/workbook/display-text.ts';
import type { Locale } from '../../excel-host/workbook/workbook.ts';
import { STANDARD_WIDTH } from '../../excel-host/workbook/worksheet.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';
import { conditionalLook } from './conditional-look.ts';
import { fontFamily } from './font-family.ts';
import { tableLook } from './table-look.ts';

/** CSS by property, as the browser names it in scripts. */
export type Styles = Readonly<Record<string, string | number>>;

export interface CellLook {
  readonly text: string;
  /** Of the cell's box: fill and lines. */
  readonly box: Styles;
  /** Of the text in it. */
  readonly content: Styles;
}

const BLACK = '#000000';
const GRIDLINE = '1px solid #e1e4e8';
const NO_LINE = '1px solid transparent';
const LINE_PIXELS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

/** A length in points at the chosen zoom. */
export const points = (length: number): string => `calc(${length}pt * var(--zoom))`;

export const columnWidth = (sheet: Worksheet, column: number): number =>
  sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? STANDARD_WIDTH);

/** What goes before a column: the row numbers and the columns to its left. There a frozen column stays. */
export function leftOf(sheet: Worksheet, column: number): string {
  const before = Array.from({ length: column }, (_, index) => columnWidth(sheet, index));
  return `calc(var(--heading) + ${before.reduce((sum, width) => sum + width, 0)}pt * var(--zoom))`;
}

/** How a cell of a sheet looks. `columns` is how many are drawn. */
export function cellLook(
  sheet: Worksheet,
  row: number,
  column: number,
  columns: number,
  locale: Locale,
): CellLook {
  const format = sheet.grid.formatAt(row, column);
  const value = sheet.valueAt(row, column);
  const table = sheet.tables.find(({ area }) => overlaps(area, cellArea(row, column)));
  const styled = table === undefined ? null : tableLook(table, row, column);
  const marked = conditionalLook(sheet.conditionalFormats, row, column);
  const fill = marked.fill ?? format.fillColor ?? styled?.fill ?? null;
  const own = format.fontColor === BLACK ? null : format.fontColor;
  const align = alignment(format, value);
  const line = (side: BorderSide) => lineAt(sheet, row, column, side, fill !== null, styled?.line ?? null);
  return {
    text: displayText(value, format.numberFormat, locale),
    box: {
      ...(fill === null ? {} : { backgroundColor: fill }),
      borderRight: line('EdgeRight'),
      borderBottom: line('EdgeBottom'),
      verticalAlign: { Top: 'top', Center: 'middle' }[format.verticalAlignment] ?? 'bottom',
    },
    content: {
      color: marked.color ?? own ?? styled?.color ?? BLACK,
      fontFamily: fontFamily(format.fontName),
      fontSize: points(format.fontSize),
      fontWeight: format.bold || styled?.bold === true ? 700 : 400,
      ...(format.italic ? { fontStyle: 'italic' } : {}),
      ...decoration(format),
      textAlign: align,
      ...(format.indentLevel > 0 ? { textIndent: points(format.indentLevel * 9) } : {}),
      ...(format.wrapText
        ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }
        : {
            whiteSpace: 'pre',
            width: points(
              roomFor(sheet, row, column, columns, align, typeof value === 'string' && value !== ''),
            ),
          }),
    },
  };
}

function alignment({ horizontalAlignment }: CellFormat, value: CellValue): 'left' | 'center' | 'right' {
  if (horizontalAlignment === 'Left' || horizontalAlignment === 'Right')
    return horizontalAlignment === 'Left' ? 'left' : 'right';
  if (horizontalAlignment.startsWith('Center')) return 'center';
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || value.startsWith('#') ? 'center' : 'left';
}

function decoration({ underline, strikethrough }: CellFormat): Styles {
  const lines = [underline === 'None' ? '' : 'underline', strikethrough ? 'line-through' : ''].filter(
    Boolean,
  );
  return lines.length === 0 ? {} : { textDecoration: lines.join(' ') };
}

/** Text runs on over blank cells to its right; numbers and aligned text stay in theirs. In points. */
function roomFor(
  sheet: Worksheet,
  row: number,
  column: number,
  columns: number,
  align: string,
  isText: boolean,
): number {
  let width = columnWidth(sheet, column);
  if (!isText || align !== 'left') return width;
  for (let next = column + 1; next < columns && sheet.grid.isBlank(row, next); next++) {
    width += columnWidth(sheet, next);
  }
  return width;
}

/** The cell's own line, or its neighbour's on the same edge, or the table's, or the gridline. */
function lineAt(
  sheet: Worksheet,
  row: number,
  column: number,
  side: 'EdgeRight' | 'EdgeBottom' | BorderSide,
  filled: boolean,
  tableLine: string | null,
): string {
  const neighbour =
    side === 'EdgeRight'
      ? sheet.grid.formatAt(row, column + 1).borders.EdgeLeft
      : sheet.grid.formatAt(row + 1, column).borders.EdgeTop;
  const border = sheet.grid.formatAt(row, column).borders[side] ?? neighbour;
  if (border !== undefined) return cssLine(border);
  if (tableLine !== null && side === 'EdgeBottom') return `1px solid ${tableLine}`;
  return sheet.showGridlines && !filled ? GRIDLINE : NO_LINE;
}

function cssLine({ style, weight, color }: Border): string {
  const kind = style.startsWith('Dash')
    ? 'dashed'
    : style === 'Dot'
      ? 'dotted'
      : style === 'Double'
        ? 'double'
        : 'solid';
  return `${style === 'Double' ? 3 : (LINE_PIXELS[weight] ?? 1)}px ${kind} ${color}`;
}
