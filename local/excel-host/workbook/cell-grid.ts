/** The cells of one sheet: a map of rows of cells, and the formats of whole rows, whole columns and the sheet beneath them. */
import { areaBetween, isWholeColumns, isWholeRows, MAX_ROWS } from './area.ts';
import type { Area } from './area.ts';
import { DEFAULT_FORMAT } from './cell-format.ts';
import type { CellFormat } from './cell-format.ts';

/** Blank is the empty string, as Office.js reads it. */
export type CellValue = string | number | boolean;

/** One stored cell. `value` of a cell with a formula is stale: ask the workbook's calculation. */
export interface Cell {
  value: CellValue;
  formula: string | null;
  format: CellFormat;
}

function hasFormula(cell: Cell): cell is Cell & { formula: string } {
  return cell.formula !== null;
}

export type FormatChange = (format: CellFormat) => CellFormat;

/** Each distinct format is changed once, so that a million cells share one object. */
export function sharing(change: FormatChange): FormatChange {
  const known = new Map<CellFormat, CellFormat>();
  // Cells beside each other mostly look alike.
  let last: { readonly format: CellFormat; readonly changed: CellFormat } | null = null;
  return (format) => {
    if (last?.format === format) return last.changed;
    const changed = known.get(format) ?? change(format);
    known.set(format, changed);
    last = { format, changed };
    return changed;
  };
}

export class CellGrid {
  #rows = new Map<number, Map<number, Cell>>();
  #rowFormats = new Map<number, CellFormat>();
  #columnFormats = new Map<number, CellFormat>();
  #sheetFormat = DEFAULT_FORMAT;

  /** The stored cell, `undefined` where nothing was ever written or formatted. */
  get(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.get(column);
  }

  /** The stored cell, made with the format that lies beneath it when there is none. */
  ensure(row: number, column: number): Cell {
    let cells = this.#rows.get(row);
    if (cells === undefined) this.#rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (cell === undefined) {
      cells.set(column, (cell = { value: '', formula: null, format: this.#layerFormat(row, column) }));
    }
    return cell;
  }

  formatAt(row: number, column: number): CellFormat {
    return this.get(row, column)?.format ?? this.#layerFormat(row, column);
  }

  #layerFormat(row: number, column: number): CellFormat {
    return this.#rowFormats.get(row) ?? this.#columnFormats.get(column) ?? this.#sheetFormat;
  }

  /** The stored cells of an area, row by row in no promised order. */
  *cellsIn(area: Area): Generator<[row: number, column: number, cell: Cell]> {
    for (const [row, cells] of this.#rowsIn(area)) {
      for (const [column, cell] of cells) {
        if (column >= area.column && column < area.column + area.columns) yield [row, column, cell];
      }
    }
  }

  /** The stored cells that have a formula: few among millions. */
  *formulaCells(): Generator<[row: number, column: number, cell: Cell & { formula: string }]> {
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) if (hasFormula(cell)) yield [row, column, cell];
    }
  }

  *#rowsIn(area: Area): Generator<[number, Map<number, Cell>]> {
    const last = area.row + area.rows;
    if (area.rows > this.#rows.size) {
      for (const entry of this.#rows) if (entry[0] >= area.row && entry[0] < last) yield entry;
      return;
    }
    for (let row = area.row; row < last; row++) {
      const cells = this.#rows.get(row);
      if (cells !== undefined) yield [row, cells];
    }
  }

  /** The distinct formats in an area, those of cells never written included. */
  formatsIn(area: Area): Set<CellFormat> {
    const formats = new Set<CellFormat>();
    let stored = 0;
    for (const [, , cell] of this.cellsIn(area)) {
      formats.add(cell.format);
      stored++;
    }
    if (stored === area.rows * area.columns) return formats;
    const ruledRows = [...this.#rowFormats].filter(([row]) => row >= area.row && row < area.row + area.rows);
    for (const [, format] of ruledRows) formats.add(format);
    if (ruledRows.length === area.rows) return formats;
    for (let column = area.column; column < area.column + area.columns; column++) {
      formats.add(this.#columnFormats.get(column) ?? this.#sheetFormat);
    }
    return formats;
  }

  /** Changes the format of every cell of an area, written or not. */
  restyle(area: Area, change: FormatChange): void {
    const changed = sharing(change);
    if (isWholeColumns(area) && isWholeRows(area)) {
      this.#sheetFormat = changed(this.#sheetFormat);
      for (const [row, format] of this.#rowFormats) this.#rowFormats.set(row, changed(format));
      for (const [column, format] of this.#columnFormats) this.#columnFormats.set(column, changed(format));
    } else if (isWholeColumns(area)) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        for (const row of this.#rowFormats.keys()) this.ensure(row, column);
        this.#columnFormats.set(column, changed(this.#columnFormats.get(column) ?? this.#sheetFormat));
      }
    } else if (isWholeRows(area)) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (const column of this.#columnFormats.keys())
          if (!this.#rowFormats.has(row)) this.ensure(row, column);
        this.#rowFormats.set(row, changed(this.#rowFormats.get(row) ?? this.#sheetFormat));
      }
    } else {
      this.#restyleCells(area, changed);
      return;
    }
    for (const [, , cell] of this.cellsIn(area)) cell.format = changed(cell.format);
  }

  /** Stores every cell of the area. Large tables have millions, so that this makes nothing but the cells. */
  #restyleCells(area: Area, changed: FormatChange): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      let cells = this.#rows.get(row);
      if (cells === undefined) this.#rows.set(row, (cells = new Map()));
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cells.get(column);
        if (cell !== undefined) cell.format = changed(cell.format);
        else {
          const format = changed(this.#layerFormat(row, column));
          cells.set(column, { value: '', formula: null, format });
        }
      }
    }
  }

  /** The smallest area with every value, and unless `valuesOnly` every formatted cell; `null` for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    let top = MAX_ROWS;
    let left = Number.POSITIVE_INFINITY;
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        const blank = cell.value === '' && cell.formula === null;
        if (blank && (valuesOnly || cell.format === this.#layerFormat(row, column))) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : areaBetween(top, left, bottom, right);
  }

  /** The formats that lie beneath the cells, for a file to carry. */
  get layers(): {
    readonly rows: ReadonlyMap<number, CellFormat>;
    readonly columns: ReadonlyMap<number, CellFormat>;
    readonly sheet: CellFormat;
  } {
    return { rows: this.#rowFormats, columns: this.#columnFormats, sheet: this.#sheetFormat };
  }

  /** Moves every cell and every row or column format; `to` answers the new place, or `null` for a removed cell. */
  relocate(
    to: (row: number, column: number) => { row: number; column: number } | null,
    lines: { rows?: (row: number) => number | null; columns?: (column: number) => number | null },
  ): void {
    const moved = new Map<number, Map<number, Cell>>();
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        const place = to(row, column);
        if (place === null) continue;
        let target = moved.get(place.row);
        if (target === undefined) moved.set(place.row, (target = new Map()));
        target.set(place.column, cell);
      }
    }
    this.#rows = moved;
    if (lines.rows !== undefined) this.#rowFormats = relocateKeys(this.#rowFormats, lines.rows);
    if (lines.columns !== undefined) this.#columnFormats = relocateKeys(this.#columnFormats, lines.columns);
  }

  /** Takes over every cell and format of another grid; formulas as `formula` answers them. */
  copyFrom(other: CellGrid, formula: (formula: string) => string): void {
    for (const [row, cells] of other.#rows) {
      const copies = [...cells].map(([column, cell]): [number, Cell] => [
        column,
        { ...cell, formula: cell.formula === null ? null : formula(cell.formula) },
      ]);
      this.#rows.set(row, new Map(copies));
    }
    this.#rowFormats = new Map(other.#rowFormats);
    this.#columnFormats = new Map(other.#columnFormats);
    this.#sheetFormat = other.#sheetFormat;
  }

  /** Whether the cell is stored and holds something. */
  isBlank(row: number, column: number): boolean {
    const cell = this.get(row, column);
    return cell === undefined || (cell.value === '' && cell.formula === null);
  }

  /** Makes a cell one that was never written: it looks as its row, column or sheet does. */
  forget(row: number, column: number): void {
    this.#rows.get(row)?.delete(column);
  }

  /** Gives every cell of an area the default format, without storing cells that look so anyway. */
  clearFormats(area: Area): void {
    const layered =
      this.#rowFormats.size + this.#columnFormats.size > 0 || this.#sheetFormat !== DEFAULT_FORMAT;
    if (layered) this.restyle(area, () => DEFAULT_FORMAT);
    else for (const [, , cell] of this.cellsIn(area)) cell.format = DEFAULT_FORMAT;
  }
}

function relocateKeys<T>(lines: Map<number, T>, to: (line: number) => number | null): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [line, value] of lines) {
    const place = to(line);
    if (place !== null) moved.set(place, value);
  }
  return moved;
}
