/**
 * An official paper as a worksheet of its own, to be printed and filed: rows above a table, the table, rows below it.
 * Rows are as high as their text, for merged cells do not grow with it, and not every program lets others grow.
 */
import { blank, type DrawnCell, type Style, type StyledRange } from '../drawing.ts';
import { rangeAddress } from '../sheet-block.ts';
import { linesOfText, MOST_LINES } from '../text-lines.ts';

export interface PaperSheet {
  readonly worksheet: string;
  readonly orientation: 'portrait' | 'landscape';
  /** From A1 on; rows of equal length. */
  readonly cells: readonly (readonly DrawnCell[])[];
  readonly styles: readonly StyledRange[];
  readonly merges: readonly string[];
  readonly columnWidths: readonly number[];
  /** Zero-based row of the table's header, whose rows repeat on every printed page. */
  readonly headerRow: number;
  readonly headerRows: number;
  /** How many rows of the table stand below its header. */
  readonly bodyRows: number;
  /** Zero-based rows of the table that head the one below them. */
  readonly headings: readonly number[];
  /** Zero-based row from which on the paper is not parted any more: the signature's, to its end. */
  readonly closingRow: number;
  /** Rows of more than a line. */
  readonly tallRows: readonly { readonly row: number; readonly lines: number }[];
  /** What is filled in by hand before it is printed; all else is locked. */
  readonly blanks: readonly string[];
  /** What every page says at its foot; nothing where it is empty. */
  readonly footer: string;
}

/** Where a part of a row stands; `rows` where it takes more than one. */
export interface Span {
  readonly column: number;
  readonly columns: number;
  readonly rows?: number;
}

export interface PaperPart {
  readonly span: Span;
  readonly cell: DrawnCell;
  readonly style: Style;
  /** Filled in by hand. */
  readonly isBlank?: boolean;
}
export type PaperRow = readonly PaperPart[];

export interface PaperColumn {
  readonly label: string;
  /** In characters of the body font. */
  readonly width: number;
  /** Of the cells below the header. */
  readonly style?: Style;
}

/** A row of the table: a cell in each column, or words across all of them, which may head what follows. */
export type TableRow =
  | { readonly kind: 'line'; readonly cells: readonly DrawnCell[] }
  | { readonly kind: 'band' | 'heading'; readonly part: PaperPart };

export interface Paper extends Pick<PaperSheet, 'worksheet' | 'orientation' | 'footer'> {
  readonly columns: readonly PaperColumn[];
  readonly above: readonly PaperRow[];
  readonly header: readonly PaperRow[];
  readonly body: readonly TableRow[];
  readonly below: readonly PaperRow[];
  /** What ends the paper and stays on one page: the place for signature and seal. */
  readonly closing: readonly PaperRow[];
}

/** The paper's rows one under the other, with the addresses that they come to have. */
export function layOutPaper({ columns, above, header, body, below, closing, ...paper }: Paper): PaperSheet {
  const headerRow = above.length;
  const bodyRow = headerRow + header.length;
  const parted: PaperRow[] = [
    ...above,
    ...header,
    ...body.map((row) => (row.kind === 'line' ? [] : [row.part])),
    ...below,
    ...closing,
  ];
  const lines = body.flatMap((row, at) =>
    row.kind === 'line' ? [{ row: bodyRow + at, cells: row.cells }] : [],
  );
  const cells = parted.map((row) => cellsOf(row, columns.length));
  for (const line of lines) cells[line.row] = [...line.cells];
  const placed = parted.flatMap((parts, row) =>
    parts.map((part) => ({ ...part, row, address: addressOf(row, part.span) })),
  );
  return {
    ...paper,
    cells,
    styles: [
      // Bands come after: they stand on what all rows of the table have.
      ...tableStyles(columns, bodyRow, body.length),
      ...placed.map(({ address, style }) => ({ address, style })),
    ],
    merges: placed
      .filter(({ span }) => span.columns > 1 || span.rows !== undefined)
      .map(({ address }) => address),
    columnWidths: columns.map(({ width }) => width),
    headerRow,
    headerRows: header.length,
    bodyRows: body.length,
    headings: body.flatMap(({ kind }, at) => (kind === 'heading' ? [bodyRow + at] : [])),
    closingRow: parted.length - closing.length,
    tallRows: tallRows([
      ...lines.map((line) => ({ row: line.row, lines: linesOfCells(line.cells, columns) })),
      ...placed.map(({ row, span, cell, style }) => ({
        row,
        lines: linesOfPart(span, cell, style, columns),
      })),
    ]),
    blanks: placed.filter(({ isBlank }) => isBlank === true).map(({ address }) => address),
  };
}

/** A row of one part as wide as the paper. */
export function acrossAll(columns: readonly PaperColumn[], cell: DrawnCell, style: Style): PaperPart {
  return { span: { column: 0, columns: columns.length }, cell, style };
}

/** One row of labels, each over its column. */
export function labelRow(columns: readonly PaperColumn[], style: Style): PaperRow {
  return columns.map(({ label }, column) => ({
    span: { column, columns: 1 },
    cell: { kind: 'text', text: label },
    style,
  }));
}

function cellsOf(row: PaperRow, width: number): DrawnCell[] {
  const cells = new Map(row.map(({ span, cell }) => [span.column, cell]));
  return Array.from({ length: width }, (_, column) => cells.get(column) ?? blank);
}

function addressOf(row: number, { column, columns, rows = 1 }: Span): string {
  return rangeAddress(row, column, rows, columns);
}

function tableStyles(columns: readonly PaperColumn[], row: number, rows: number): StyledRange[] {
  if (rows === 0) return [];
  return [
    { address: rangeAddress(row, 0, rows, columns.length), style: 'body' },
    ...columns.flatMap(({ style }, column) =>
      style === undefined ? [] : [{ address: rangeAddress(row, column, rows, 1), style }],
    ),
  ];
}

/** How many characters stand in a width of one, by the style they are in. What is not named here does not wrap. */
const density: Partial<Record<Style, number>> = {
  body: 1,
  subtitle: 0.85,
  printedHeader: 0.95,
  printedBand: 0.95,
  footnote: 1.15,
  notice: 0.95,
};

/** How many lines the text of a cell takes in a column so wide, as a spreadsheet breaks it. */
function linesOfCell(cell: DrawnCell | undefined, width: number, style: Style): number {
  const share = density[style];
  if (cell?.kind !== 'text' || share === undefined) return 1;
  return linesOfText(cell.text, Math.max(1, Math.floor(width * share)));
}

function linesOfCells(cells: readonly DrawnCell[], columns: readonly PaperColumn[]): number {
  return Math.max(...columns.map(({ width }, column) => linesOfCell(cells[column], width, 'body')));
}

function linesOfPart(
  { column, columns: count, rows = 1 }: Span,
  cell: DrawnCell,
  style: Style,
  columns: readonly PaperColumn[],
): number {
  const width = columns.slice(column, column + count).reduce((sum, one) => sum + one.width, 0);
  return rows > 1 ? 1 : linesOfCell(cell, width, style);
}

/** Each row once, as high as the highest of its parts; rows of one line need nothing said. */
function tallRows(rows: PaperSheet['tallRows']): PaperSheet['tallRows'] {
  const highest = new Map<number, number>();
  for (const { row, lines } of rows) highest.set(row, Math.max(lines, highest.get(row) ?? 1));
  return [...highest]
    .filter(([, lines]) => lines > 1)
    .map(([row, lines]) => ({ row, lines: Math.min(lines, MOST_LINES) }));
}

/** How many characters of a remark stand in a line of a column of the table. */
export function lineOfColumn({ width }: PaperColumn): number {
  return Math.floor(width * (density.body ?? 1));
}
