/** Somebody's eyes on a workbook: which sheet is in front and what is selected on it. No DOM. */
import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import { formatArea, parseReference } from '../../excel-host/workbook/address.ts';
import {
  boundingArea,
  cellArea,
  contains,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
} from '../../excel-host/workbook/area.ts';
import type { Area } from '../../excel-host/workbook/area.ts';
import type { Workbook } from '../../excel-host/workbook/workbook.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';
import { edgeFrom, lastUsed, regionAround } from './edge.ts';
import { DRAWABLE, extentOf } from './extent.ts';
import { mergeAt, stepFrom, tabFrom, type CellPlace } from './next-cell.ts';
import { SeenHost } from './seen-host.ts';

/** Lines of a sheet, from one to another. */
export interface Lines {
  readonly axis: 'row' | 'column';
  readonly index: number;
}

/** Where an address led: there, to no cell of any visible sheet, or to one that is not drawn here. */
export type Arrival = 'there' | 'nowhere' | 'notDrawn';

export class Selecting {
  readonly host: SeenHost;
  /** The selection made here last, and the cell where it began. */
  #made = { address: 'A1', began: { row: 0, column: 0 } };
  /** What was selected on the sheets that are not in front, by their id. */
  readonly #left = new Map<string, Area>();
  readonly #listeners = new Set<() => void>();

  constructor(workbook: Workbook, schema: OfficeSchema) {
    this.host = new SeenHost(workbook, schema, (wrote) => this.paneWorked(wrote));
  }

  /** Calls back after every change; answers how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** The selection went elsewhere. */
  protected selected(): void {}

  /** The pane may have gone elsewhere in the workbook and, where it `wrote`, have changed it. */
  protected paneWorked(_wrote: boolean): void {
    this.changed();
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  get sheet(): Worksheet {
    return this.workbook.active;
  }

  get extent(): Area {
    return extentOf(this.sheet, this.selection);
  }

  get selection(): Area {
    return this.workbook.selection;
  }

  /** The selection as far as it is drawn: a whole column has a million cells, and no more to see. */
  get drawnSelection(): Area {
    return intersect(this.selection, this.extent) ?? this.selection;
  }

  /** The one selected cell that is typed into. */
  get active(): CellPlace {
    const { selection } = this;
    const { row, column } = formatArea(selection) === this.#made.address ? this.#made.began : selection;
    return { row, column };
  }

  get activeAddress(): string {
    const { row, column } = this.active;
    return formatArea(cellArea(row, column));
  }

  select(place: CellPlace): void {
    this.#selectOn(this.sheet, mergeAt(this.sheet, place), place);
  }

  /** Selects everything from where the selection began to here. */
  extendTo(place: CellPlace): void {
    const { active } = this;
    const area = boundingArea(mergeAt(this.sheet, active), mergeAt(this.sheet, place));
    this.#selectOn(this.sheet, area, active);
  }

  /** Moves by so many rows and columns; `extend` grows the selection instead. */
  move(rows: number, columns: number, extend = false): void {
    const from = extend ? this.#farCorner() : this.active;
    this.#goOrGrow(stepFrom(from, rows, columns, this.sheet, DRAWABLE), extend);
  }

  /** Moves to where the filled cells end, or the next begin, as Ctrl with an arrow does. */
  moveToEdge(rows: number, columns: number, extend = false): void {
    const from = extend ? this.#farCorner() : this.active;
    this.#goOrGrow(edgeFrom(this.sheet, from, { rows, columns }, this.extent), extend);
  }

  /** Moves to the last cell in use, of the row or of the sheet. */
  moveToEnd(of: 'row' | 'sheet', extend = false): void {
    const last = lastUsed(this.sheet, of === 'row' ? this.active.row : null);
    this.#goOrGrow(last, extend);
  }

  #goOrGrow(place: CellPlace, grow: boolean): void {
    if (grow) this.extendTo(place);
    else this.select(place);
  }

  tab(step: 1 | -1): void {
    this.select(tabFrom(this.active, step, this.sheet, this.extent));
  }

  /** Selects the filled block around the active cell; where that is selected already, or there is none, the sheet. */
  selectAll(): void {
    const region = regionAround(this.sheet, this.active);
    const isNew = region !== null && formatArea(region) !== formatArea(this.selection);
    this.#selectOn(this.sheet, isNew ? region : WHOLE_SHEET, this.active);
  }

  selectSheet(): void {
    this.#selectOn(this.sheet, WHOLE_SHEET, { row: 0, column: 0 });
  }

  /** Selects a whole row or column; `extend` takes those from the active cell's on with it. */
  selectLine({ axis, index }: Lines, extend = false): void {
    const from = extend ? this.active[axis] : index;
    const [first, count] = [Math.min(from, index), Math.abs(from - index) + 1];
    const area =
      axis === 'row'
        ? { row: first, rows: count, column: 0, columns: MAX_COLUMNS }
        : { row: 0, rows: MAX_ROWS, column: first, columns: count };
    const began = extend ? this.active : { row: area.row, column: area.column };
    this.#selectOn(this.sheet, area, began);
  }

  /** Makes whole rows or columns of what is selected. */
  selectLines(axis: Lines['axis']): void {
    const { selection } = this;
    const area =
      axis === 'row'
        ? { ...selection, column: 0, columns: MAX_COLUMNS }
        : { ...selection, row: 0, rows: MAX_ROWS };
    this.#selectOn(this.sheet, area, this.active);
  }

  #farCorner(): CellPlace {
    const { row, column, rows, columns } = this.drawnSelection;
    const active = this.active;
    return {
      row: active.row === row ? row + rows - 1 : row,
      column: active.column === column ? column + columns - 1 : column,
    };
  }

  /** Selects what an address names, e.g. `F12` or `'Phường 5'!F12`, or a name does. */
  goTo(text: string): Arrival {
    const named = this.workbook.findName(text.trim(), null)?.formula.slice(1);
    const reference = parseReference(named ?? text.trim());
    if (reference === null) return 'nowhere';
    const sheet = reference.sheet === null ? this.sheet : this.workbook.findSheet(reference.sheet);
    if (sheet?.visibility !== 'Visible') return 'nowhere';
    if (!contains(DRAWABLE, cellArea(reference.area.row, reference.area.column))) return 'notDrawn';
    this.#left.set(this.sheet.id, this.selection);
    this.#selectOn(sheet, reference.area);
    return 'there';
  }

  /** Brings a sheet to the front, with what was selected on it before. */
  show(sheet: Worksheet): void {
    this.#left.set(this.sheet.id, this.selection);
    this.#selectOn(sheet, this.#left.get(sheet.id) ?? cellArea(0, 0));
  }

  /** Brings the visible sheet before or after to the front; there is nothing beyond the first and the last. */
  showBeside(step: 1 | -1): void {
    const visible = this.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const beside = visible[visible.indexOf(this.sheet) + step];
    if (beside !== undefined) this.show(beside);
  }

  #selectOn(sheet: Worksheet, area: Area, began: CellPlace = area): void {
    this.#made = { address: formatArea(area), began: { row: began.row, column: began.column } };
    this.host.selectAsUser(sheet.name, this.#made.address);
    this.selected();
    this.changed();
  }
}
