/**
 * The workbook's formulas: how they are taken in, what becomes of them when cells move or names change, and their values,
 * by HyperFormula. Cells keep the formulas; the engine holds a copy in its own words, which starts with the first value
 * asked for and starts again after an edit that may have moved anything. So there is one truth, and plain data costs
 * nothing. Limits: what would spill reads `#SPILL!`, and a cell in a circle, or one that reads such a cell, is 0; in a
 * workbook that is calculated by hand whatever moves cells or changes names calculates it as well.
 */
import { ErrorType, HyperFormula } from 'hyperformula';
import type { CellValue as EngineValue, RawCellContent } from 'hyperformula';
import { boundingArea, cellArea, MAX_COLUMNS, MAX_ROWS } from './area.ts';
import type { Area } from './area.ts';
import type { Cell, CellGrid, CellValue } from './cell-grid.ts';
import { BUSY } from './formula/custom-function.ts';
import { engineFormula } from './formula/engine-formula.ts';
import { isEngineFunction } from './formula/engine-functions.ts';
import type { FormulaScope, Home, ScopeSheet } from './formula/formula-scope.ts';
import { toOneValue } from './formula/one-value-function.ts';
import { storedFormula } from './formula/stored-formula.ts';
import type { Surroundings } from './formula/surroundings.ts';

// Excel's own calendar, blanks and letters, as HyperFormula's guide "Compatibility with Microsoft Excel" sets them.
const CONFIG = {
  licenseKey: 'gpl-v3',
  maxRows: MAX_ROWS,
  maxColumns: MAX_COLUMNS,
  nullDate: { year: 1899, month: 12, day: 31 },
  leapYear1900: true,
  evaluateNullToZero: true,
  useArrayArithmetic: true,
  accentSensitive: true,
  ignoreWhitespace: 'any',
  // Fifteen digits, as Excel; the engine's own ten show.
  precisionRounding: 14,
  undoLimit: 0,
} as const;

/** Changes a kept formula. `home` is the cell it stands in, `null` for a name's. */
export type FormulaChange = (formula: string, home: Home | null) => string;

/** The engine in front of which formulas are tried; it holds no cells. */
let grammar: HyperFormula | null = null;

const isGrammatical = (formula: string): boolean =>
  (grammar ??= HyperFormula.buildEmpty(CONFIG)).validateFormula(formula);

/** Excel calculates a circular cell as 0; every other error reads as its text, e.g. `#DIV/0!`. */
function valueOf(value: EngineValue): CellValue {
  if (value === null) return 0;
  if (typeof value !== 'object') return value;
  if (value.type === ErrorType.CYCLE) return 0;
  if (value.message === BUSY) return '#BUSY!';
  // What the engine cannot read came from a file; what is typed would have been refused.
  return value.type === ErrorType.ERROR ? '#NAME?' : value.value;
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
  readonly #scope: FormulaScope;
  readonly #surroundings: Surroundings;
  readonly #isByHand: () => boolean;
  #engine: HyperFormula | null = null;
  /** Whether a cell of the engine asks for a subtotal, which looks at what is hidden. */
  #seesRows = false;

  /** `isByHand`: whether values are to stay as they are until somebody asks for new ones. */
  constructor(scope: FormulaScope, surroundings: Surroundings, isByHand: () => boolean) {
    this.#scope = scope;
    this.#surroundings = surroundings;
    this.#isByHand = isByHand;
  }

  /** The formula, which starts with `=`, as the cell is to keep it; `null` for one Excel would refuse. */
  read(formula: string, home: Home): string | null {
    const stored = storedFormula(formula, this.#scope, home, isEngineFunction);
    if (stored === null || !isGrammatical(engineFormula(stored, this.#scope, home))) return null;
    return stored;
  }

  #contentOf(cell: Cell, home: Home): RawCellContent {
    if (cell.formula !== null) {
      const worded = engineFormula(cell.formula, this.#scope, home);
      this.#seesRows ||= /SUBTOTAL\(/i.test(worded);
      return toOneValue(worded);
    }
    if (cell.value === '') return null;
    return typeof cell.value === 'string' ? `'${cell.value}` : cell.value;
  }

  #rowsOf(sheet: ScopeSheet): RawCellContent[][] {
    const used = sheet.grid.usedArea(true);
    if (used === null) return [];
    return this.#contentsOf(sheet, {
      row: 0,
      column: 0,
      rows: used.row + used.rows,
      columns: used.column + used.columns,
    });
  }

  #contentsOf(sheet: ScopeSheet, area: Area): RawCellContent[][] {
    const rows = Array.from({ length: area.rows }, () => Array<RawCellContent>(area.columns).fill(null));
    for (const [row, column, cell] of sheet.grid.cellsIn(area)) {
      const cells = rows[row - area.row];
      if (cells !== undefined) cells[column - area.column] = this.#contentOf(cell, { sheet, row, column });
    }
    return rows;
  }

  #start(): HyperFormula {
    const sheets = Object.fromEntries(this.#scope.sheets.map((sheet) => [sheet.id, this.#rowsOf(sheet)]));
    this.#engine = HyperFormula.buildFromSheets(sheets, { ...CONFIG, context: this.#surroundings });
    return this.#engine;
  }

  #sheetId(engine: HyperFormula, sheet: ScopeSheet): number {
    const id = engine.getSheetId(sheet.id);
    if (id === undefined) throw new Error(`The calculation lost the sheet ${sheet.name}.`);
    return id;
  }

  /** Tells the engine that the stored cells of an area changed. One call a block: many small ones take minutes. */
  refresh(sheet: ScopeSheet, area: Area): void {
    const engine = this.#engine;
    const block = engine === null ? null : storedBlock(sheet.grid, area);
    if (engine === null || block === null) return;
    if (this.#isByHand()) return this.#refreshFormulas(engine, sheet, block);
    engine.setCellContents(
      { sheet: this.#sheetId(engine, sheet), row: block.row, col: block.column },
      this.#contentsOf(sheet, block),
    );
  }

  /** A formula is calculated once when it is put in, whoever calculates the others. */
  #refreshFormulas(engine: HyperFormula, sheet: ScopeSheet, area: Area): void {
    for (const [row, column, cell] of sheet.grid.cellsIn(area)) {
      const content = cell.formula === null ? null : this.#contentOf(cell, { sheet, row, column });
      if (content !== null)
        engine.setCellContents({ sheet: this.#sheetId(engine, sheet), row, col: column }, [[content]]);
    }
  }

  /** What a formula that stands in no cell comes to where it is read in a cell. Of a block: its first value. */
  evaluate(formula: string, home: Home): CellValue {
    const stored = this.read(formula, home);
    if (stored === null) return '#NAME?';
    const engine = this.#engine ?? this.#start();
    const worded = engineFormula(stored, this.#scope, home);
    const value = engine.calculateFormula(worded, this.#sheetId(engine, home.sheet));
    return valueOf(Array.isArray(value) ? (value[0]?.[0] ?? null) : value);
  }

  /** The value of a cell that holds a formula. */
  value(sheet: ScopeSheet, row: number, column: number): CellValue {
    const engine = this.#engine ?? this.#start();
    return valueOf(engine.getCellValue({ sheet: this.#sheetId(engine, sheet), row, col: column }));
  }

  /** Words every formula of cells and names anew, after what they refer to moved, was renamed or went. */
  rewrite(change: FormulaChange): void {
    for (const sheet of this.#scope.sheets) {
      for (const [row, column, cell] of sheet.grid.formulaCells()) {
        cell.formula = change(cell.formula, { sheet, row, column });
      }
    }
    for (const name of this.#scope.names) name.formula = change(name.formula, null);
    this.restart();
  }

  /** Lets formulas see which rows are hidden. */
  rowsHidden(): void {
    if (this.#seesRows) this.restart();
  }

  /** Forgets every value: what names mean changed, or where cells are, or the hour. */
  restart(): void {
    this.#engine?.destroy();
    this.#engine = null;
    this.#seesRows = false;
  }
}
