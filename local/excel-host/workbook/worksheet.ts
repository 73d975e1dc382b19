/** One worksheet: its cells and what lies on and around them. Rules of the API (protection, sizes) are not applied here. */
import { intersect } from './area.ts';
import type { Area } from './area.ts';
import { recolumnFilters } from './auto-filter.ts';
import type { AutoFilter } from './auto-filter.ts';
import type { Calculation } from './calculation.ts';
import type { CellFormat } from './cell-format.ts';
import { CellGrid } from './cell-grid.ts';
import type { CellValue } from './cell-grid.ts';
import type { Chart } from './chart.ts';
import { parseInput } from './cell-input.ts';
import type { CellInput } from './cell-input.ts';
import type { Comment, Note } from './comment.ts';
import type { Hyperlink } from './hyperlink.ts';
import { newPageLayout } from './page-layout.ts';
import type { PageLayout } from './page-layout.ts';
import { localFormula, readLocalFormula } from './formula/local-formula.ts';
import { shownFormula } from './formula/stored-formula.ts';
import { recolumn } from './formula/rewrite-formula.ts';
import { toR1C1 } from './r1c1.ts';
import type { ConditionalFormat, ValidatedArea } from './rules-on-cells.ts';
import type { SheetProtection } from './sheet-protection.ts';
import { headerArea } from './table.ts';
import type { Table } from './table.ts';
import type { Locale } from './workbook.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Points: a default column is 8.43 characters of Calibri 11 wide. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** A table's columns that stay where they are when it gets another area. */
const columnsInPlace = (before: Area, now: Area): (number | null)[] =>
  Array.from({ length: now.columns }, (_, index) => {
    const was = now.column + index - before.column;
    return was >= 0 && was < before.columns ? was : null;
  });

export class Worksheet {
  readonly id: string;
  readonly grid = new CellGrid();
  readonly #calculation: Calculation;
  name: string;
  visibility: Visibility = 'Visible';
  /** `#RRGGBB`, or empty for none. */
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  tables: Table[] = [];
  merges: Area[] = [];
  validations: ValidatedArea[] = [];
  /** First in the list, first in priority. */
  conditionalFormats: ConditionalFormat[] = [];
  charts: Chart[] = [];
  comments: Comment[] = [];
  notes: Note[] = [];
  hyperlinks: Hyperlink[] = [];
  /** Widths and heights in points, of those that are not standard. */
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenColumns = new Set<number>();
  hiddenRows = new Set<number>();
  autoFilter: AutoFilter | null = null;
  protection: SheetProtection | null = null;
  /** How many rows and columns stay in view. */
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  pageLayout: PageLayout = newPageLayout();

  constructor(id: string, name: string, calculation: Calculation) {
    this.id = id;
    this.name = name;
    this.#calculation = calculation;
  }

  /** The value as Office.js reads it: blank is `''`, an error is its text. */
  valueAt(row: number, column: number): CellValue {
    const cell = this.grid.get(row, column);
    if (cell === undefined) return '';
    return cell.formula === null ? cell.value : this.#calculation.value(this, row, column);
  }

  /** The formula as written, or the value of a cell without one. */
  formulaAt(row: number, column: number): CellValue {
    const cell = this.grid.get(row, column);
    if (cell === undefined) return '';
    return cell.formula === null ? cell.value : shownFormula(cell.formula, { sheet: this, row, column });
  }

  /** As `formulaAt`, a formula as the user's language writes it. */
  formulaLocalAt(row: number, column: number, locale: Locale): CellValue {
    const isFormula = (this.grid.get(row, column)?.formula ?? null) !== null;
    const shown = this.formulaAt(row, column);
    return isFormula ? localFormula(String(shown), locale) : shown;
  }

  /** As `formulaAt`, in R1C1 notation. */
  formulaR1C1At(row: number, column: number): CellValue {
    const isFormula = (this.grid.get(row, column)?.formula ?? null) !== null;
    const shown = this.formulaAt(row, column);
    return isFormula ? toR1C1(String(shown), { row, column }) : shown;
  }

  /**
   * Writes values or formulas as Excel takes them in; formulas are read as `locale` writes them. `inputAt` answers `null`
   * for a cell to leave alone. Throws `InvalidArgument` for a formula that cannot be read; nothing is written then.
   */
  write(
    area: Area,
    inputAt: (row: number, column: number) => CellValue | null,
    locale: Locale = 'en-US',
  ): void {
    const parsed: { readonly row: number; readonly column: number; readonly input: CellInput }[] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const content = inputAt(row - area.row, column - area.column);
        if (content === null) continue;
        const readFormula = (text: string) => {
          const formula = readLocalFormula(text, locale);
          return formula === null ? null : this.#calculation.read(formula, { sheet: this, row, column });
        };
        const input = parseInput(content, this.grid.formatAt(row, column), readFormula);
        parsed.push({ row, column, input });
      }
    }
    for (const { row, column, input } of parsed) {
      const { value, formula, numberFormat } = input;
      const cell = this.grid.ensure(row, column);
      cell.value = value;
      cell.formula = formula;
      if (numberFormat !== undefined && cell.format.numberFormat === 'General')
        cell.format = { ...cell.format, numberFormat };
    }
    this.#headersStayText(area);
    this.refresh(area);
  }

  /** Lets formulas see cells that were stored past `write`. */
  refresh(area: Area): void {
    this.#calculation.refresh(this, area);
  }

  /** Empties cells; their formats stay. */
  clearContents(area: Area): void {
    for (const [, , cell] of this.grid.cellsIn(area)) {
      cell.value = '';
      cell.formula = null;
    }
    this.#headersStayText(area);
    this.refresh(area);
  }

  clearFormats(area: Area): void {
    this.grid.clearFormats(area);
  }

  /** What all cells of some areas share in one respect, `null` where they differ. */
  sharedFormat<T extends string | number | boolean | null>(
    areas: readonly Area[],
    pick: (format: CellFormat) => T,
  ): T | null {
    const found = new Set(areas.flatMap((area) => [...this.grid.formatsIn(area)].map(pick)));
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : null;
  }

  /** Makes a table's columns have the names Excel requires: text, none empty, no two alike; formulas follow a new name. */
  nameColumns(table: Table): void {
    const header = headerArea(table);
    const names: string[] = [];
    const taken = new Set<string>();
    for (let index = 0; index < table.area.columns; index++) {
      const column = table.area.column + index;
      const written = header === null ? (table.columns[index] ?? '') : this.valueAt(header.row, column);
      const wanted = String(written) || `Column${index + 1}`;
      let name = wanted;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
      taken.add(name.toLowerCase());
      names.push(name);
      if (header !== null)
        Object.assign(this.grid.ensure(header.row, column), { value: name, formula: null });
    }
    const before = table.columns;
    table.columns = names;
    if (header !== null) this.refresh(header);
    this.#moveReferences(table, before, names);
  }

  /** Formulas go by the columns' names: `now` has the present name of each of the columns `before`, `null` for none. */
  #moveReferences(table: Table, before: readonly string[], now: readonly (string | null)[]): void {
    if (before.every((name, index) => name === '' || name === now[index])) return;
    this.#calculation.rewrite((formula) => recolumn(formula, table.name, before, now));
  }

  /** Gives a table other cells. `from` says which of its columns each of the new ones was, `null` for none. */
  reshapeTable(table: Table, area: Area, from = columnsInPlace(table.area, area)): void {
    const before = table.columns;
    const left = before.map((name, index) => (from.includes(index) ? name : null));
    table.area = area;
    recolumnFilters(table.filters, from);
    table.columns = from.map((index) => (index === null ? '' : (before[index] ?? '')));
    this.#moveReferences(table, before, left);
    this.nameColumns(table);
    this.#calculation.restart();
  }

  #headersStayText(area: Area): void {
    for (const table of this.tables) {
      const header = headerArea(table);
      if (header !== null && intersect(header, area) !== null) this.nameColumns(table);
    }
  }
}
