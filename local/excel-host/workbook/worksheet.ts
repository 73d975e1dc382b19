/** One worksheet: its cells and what lies on and around them. Rules of the API (protection, sizes) are not applied here. */
import { intersect } from './area.ts';
import type { Area } from './area.ts';
import type { AutoFilter } from './auto-filter.ts';
import type { Calculation } from './calculation.ts';
import type { CellFormat } from './cell-format.ts';
import { CellGrid } from './cell-grid.ts';
import type { CellValue } from './cell-grid.ts';
import type { Chart } from './chart.ts';
import { parseInput } from './cell-input.ts';
import type { Comment, Note } from './comment.ts';
import type { Hyperlink } from './hyperlink.ts';
import { newPageLayout } from './page-layout.ts';
import type { PageLayout } from './page-layout.ts';
import { toR1C1 } from './r1c1.ts';
import type { ConditionalFormat, ValidatedArea } from './rules-on-cells.ts';
import type { SheetProtection } from './sheet-protection.ts';
import { headerArea } from './table.ts';
import type { Table } from './table.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Points: a default column is 8.43 characters of Calibri 11 wide. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

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
    return cell.formula === null ? cell.value : this.#calculation.value(this.name, row, column);
  }

  /** The formula as written, or the value of a cell without one. */
  formulaAt(row: number, column: number): CellValue {
    const cell = this.grid.get(row, column);
    return cell === undefined ? '' : (cell.formula ?? cell.value);
  }

  /** As `formulaAt`, in R1C1 notation. */
  formulaR1C1At(row: number, column: number): CellValue {
    const formula = this.grid.get(row, column)?.formula ?? null;
    return formula === null ? this.valueAt(row, column) : toR1C1(formula, { row, column });
  }

  /**
   * Writes values or formulas as Excel takes them in. `inputAt` answers `null` for a cell to leave alone.
   * Throws `InvalidArgument` for a formula that cannot be read; nothing is written then.
   */
  write(area: Area, inputAt: (row: number, column: number) => CellValue | null): void {
    const isFormula = (text: string) => this.#calculation.isFormula(text);
    const parsed: (() => void)[] = [];
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        const input = inputAt(row, column);
        if (input === null) continue;
        const place: [number, number] = [area.row + row, area.column + column];
        const format = this.grid.formatAt(...place);
        const { value, formula, numberFormat } = parseInput(input, format, isFormula);
        parsed.push(() => {
          const cell = this.grid.ensure(...place);
          cell.value = value;
          cell.formula = formula;
          if (numberFormat !== undefined && format.numberFormat === 'General')
            cell.format = { ...format, numberFormat };
        });
      }
    }
    for (const store of parsed) store();
    this.#headersStayText(area);
    this.refresh(area);
  }

  /** Lets formulas see cells that were stored past `write`. */
  refresh(area: Area): void {
    this.#calculation.refresh(this.name, this.grid, area);
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

  /** Makes a table's header cells what Excel requires: text, none empty, no two alike. */
  nameColumns(table: Table): void {
    const header = headerArea(table);
    if (header === null) return;
    const taken = new Set<string>();
    for (let column = header.column; column < header.column + header.columns; column++) {
      const cell = this.grid.ensure(header.row, column);
      const wanted = String(this.valueAt(header.row, column)) || `Column${column - header.column + 1}`;
      let name = wanted;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
      taken.add(name.toLowerCase());
      cell.value = name;
      cell.formula = null;
    }
    this.refresh(header);
  }

  #headersStayText(area: Area): void {
    for (const table of this.tables) {
      const header = headerArea(table);
      if (header !== null && intersect(header, area) !== null) this.nameColumns(table);
    }
  }
}
