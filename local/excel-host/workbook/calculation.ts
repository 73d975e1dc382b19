/**
 * Formula values, by HyperFormula. The engine starts with the first formula, so that plain data costs nothing.
 * Limits: no structured references (`Table1[Cột]`), no spilling, and Excel's newest functions read as `#NAME?`.
 */
import { ErrorType, HyperFormula } from 'hyperformula';
import type { CellValue as EngineValue, RawCellContent } from 'hyperformula';
import { boundingArea, cellArea, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from './area.ts';
import type { Area } from './area.ts';
import type { Cell, CellGrid, CellValue } from './cell-grid.ts';

/** What the engine must know of the workbook to start. */
export interface CalculationSource {
  sheets(): readonly { readonly name: string; readonly grid: CellGrid }[];
  names(): readonly NameDefinition[];
}

export interface NameDefinition {
  readonly name: string;
  readonly formula: string;
  /** The sheet's name for a sheet-scoped name. */
  readonly scope: string | null;
}

// Excel's own calendar and blanks, as HyperFormula's guide "Compatibility with Microsoft Excel" sets them.
const CONFIG = {
  licenseKey: 'gpl-v3',
  maxRows: MAX_ROWS,
  maxColumns: MAX_COLUMNS,
  nullDate: { year: 1899, month: 12, day: 31 },
  leapYear1900: true,
  evaluateNullToZero: true,
  useArrayArithmetic: true,
} as const;

const contentOf = (cell: Cell): RawCellContent => {
  if (cell.formula !== null) return cell.formula;
  if (cell.value === '') return null;
  return typeof cell.value === 'string' ? `'${cell.value}` : cell.value;
};

/** Excel calculates a circular cell as 0; every other error reads as its text, e.g. `#DIV/0!`. */
const valueOf = (value: EngineValue): CellValue => {
  if (value === null) return 0;
  if (typeof value !== 'object') return value;
  return value.type === ErrorType.CYCLE ? 0 : value.value;
};

function rowsOf(grid: CellGrid): RawCellContent[][] {
  const used = grid.usedArea(true);
  if (used === null) return [];
  const rows = Array.from({ length: used.row + used.rows }, (): RawCellContent[] => []);
  for (const [row, column, cell] of grid.cellsIn(WHOLE_SHEET)) {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = contentOf(cell);
  }
  return rows.map((cells) => Array.from(cells, (content) => content ?? null));
}

/** The smallest part of an area with every stored cell of it, `null` when there is none. */
function storedBlock(grid: CellGrid, area: Area): Area | null {
  let block: Area | null = null;
  for (const [row, column] of grid.cellsIn(area)) {
    const cell = cellArea(row, column);
    block = block === null ? cell : boundingArea(block, cell);
  }
  return block;
}

export class Calculation {
  readonly #source: CalculationSource;
  #engine: HyperFormula | null = null;

  constructor(source: CalculationSource) {
    this.#source = source;
  }

  #start(): HyperFormula {
    const sheets = Object.fromEntries(this.#source.sheets().map((sheet) => [sheet.name, rowsOf(sheet.grid)]));
    this.#engine = HyperFormula.buildFromSheets(sheets, CONFIG);
    for (const definition of this.#source.names()) this.addName(definition);
    return this.#engine;
  }

  #sheetId(engine: HyperFormula, sheet: string): number {
    const id = engine.getSheetId(sheet);
    if (id === undefined) throw new Error(`The calculation lost the sheet ${sheet}.`);
    return id;
  }

  /** Whether Excel would take the text, which starts with `=`, as a formula. */
  isFormula(text: string): boolean {
    return (this.#engine ?? this.#start()).validateFormula(text);
  }

  /** Tells the engine that the stored cells of an area changed. One call a block: many small ones take minutes. */
  refresh(sheet: string, grid: CellGrid, area: Area): void {
    const engine = this.#engine;
    const block = engine === null ? null : storedBlock(grid, area);
    if (engine === null || block === null) return;
    const contents = Array.from({ length: block.rows }, (_, row) =>
      Array.from({ length: block.columns }, (__, column) => {
        const cell = grid.get(block.row + row, block.column + column);
        return cell === undefined ? null : contentOf(cell);
      }),
    );
    engine.setCellContents(
      { sheet: this.#sheetId(engine, sheet), row: block.row, col: block.column },
      contents,
    );
  }

  /** The value of a cell that holds a formula. */
  value(sheet: string, row: number, column: number): CellValue {
    const engine = this.#engine ?? this.#start();
    return valueOf(engine.getCellValue({ sheet: this.#sheetId(engine, sheet), row, col: column }));
  }

  /** Reads every formula back after the engine rewrote references (rows inserted, a sheet renamed). */
  readFormulas(): void {
    const engine = this.#engine;
    if (engine === null) return;
    for (const { name, grid } of this.#source.sheets()) {
      const sheet = this.#sheetId(engine, name);
      for (const [row, col, cell] of grid.cellsIn(WHOLE_SHEET)) {
        if (cell.formula !== null) cell.formula = engine.getCellFormula({ sheet, row, col }) ?? cell.formula;
      }
    }
  }

  addSheet(sheet: string): void {
    this.#engine?.addSheet(sheet);
  }

  renameSheet(from: string, to: string): void {
    this.#engine?.renameSheet(this.#sheetId(this.#engine, from), to);
  }

  removeSheet(sheet: string): void {
    this.#engine?.removeSheet(this.#sheetId(this.#engine, sheet));
  }

  /** A name the engine cannot hold (e.g. with `ế` in it) is left out: formulas on it read `#NAME?`. */
  addName({ name, formula, scope }: NameDefinition): void {
    const engine = this.#engine;
    if (engine === null) return;
    const id = scope === null ? undefined : this.#sheetId(engine, scope);
    if (engine.isItPossibleToAddNamedExpression(name, formula, id))
      engine.addNamedExpression(name, formula, id);
  }

  removeName({ name, scope }: NameDefinition): void {
    const engine = this.#engine;
    if (engine === null) return;
    const id = scope === null ? undefined : this.#sheetId(engine, scope);
    if (engine.isItPossibleToRemoveNamedExpression(name, id)) engine.removeNamedExpression(name, id);
  }

  /** Inserts (`count` > 0) or removes (`count` < 0) whole rows or columns. */
  shiftLines(sheet: string, axis: 'row' | 'column', at: number, count: number): void {
    const engine = this.#engine;
    if (engine === null) return;
    const id = this.#sheetId(engine, sheet);
    const lines: [number, number] = [at, Math.abs(count)];
    if (axis === 'row' && count > 0) engine.addRows(id, lines);
    else if (axis === 'row') engine.removeRows(id, lines);
    else if (count > 0) engine.addColumns(id, lines);
    else engine.removeColumns(id, lines);
  }

  /** Moves a block so that references to it follow, as cutting and pasting does. */
  moveBlock(sheet: string, block: Area, row: number, column: number): void {
    const engine = this.#engine;
    if (engine === null) return;
    const id = this.#sheetId(engine, sheet);
    const start = { sheet: id, row: block.row, col: block.column };
    const end = { sheet: id, row: block.row + block.rows - 1, col: block.column + block.columns - 1 };
    engine.moveCells({ start, end }, { sheet: id, row, col: column });
  }
}
