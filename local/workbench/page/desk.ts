/** Somebody's hands on a workbook: what is selected, what is being typed, what was refused. No DOM. */
import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import { formatArea, parseReference } from '../../excel-host/workbook/address.ts';
import { boundingArea, cellArea, contains } from '../../excel-host/workbook/area.ts';
import type { Area } from '../../excel-host/workbook/area.ts';
import { ExcelError } from '../../excel-host/workbook/excel-error.ts';
import type { Workbook } from '../../excel-host/workbook/workbook.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';
import { editText } from './edit-text.ts';
import { extentOf } from './extent.ts';
import { isLocked, mergeAt, stepFrom, tabFrom, type CellPlace } from './next-cell.ts';
import { SeenHost } from './seen-host.ts';

/** What Excel would not do, and where. */
export interface Refusal {
  readonly reason: 'locked' | 'notAFormula';
  readonly address: string;
}

/** Where the selection goes once something typed is entered. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay';

export class Desk {
  readonly host: SeenHost;
  /** Grows with every change of what the cells hold or how they look. */
  contents = 0;
  /** What is being typed into the active cell; the workbook does not have it yet. */
  draft: string | null = null;
  /** Whether arrow keys move in the draft rather than on from the cell, as after F2. */
  draftKeepsArrows = false;
  refusal: Refusal | null = null;
  #entered = false;
  /** Where the draft belongs. */
  #draftAt = '';
  /** The selection made here last, and the cell where it began. */
  #made = { address: 'A1', began: { row: 0, column: 0 } };
  /** What was selected on the sheets that are not in front, by their id. */
  readonly #left = new Map<string, Area>();
  readonly #listeners = new Set<() => void>();

  constructor(workbook: Workbook, schema: OfficeSchema) {
    this.host = new SeenHost(workbook, schema, () => this.#paneWorked());
  }

  /** Calls back after every change; answers how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The pane may have gone elsewhere: a draft that Excel had refused does not go with it. */
  #paneWorked(): void {
    if (this.draft !== null && this.#draftAt !== this.#here) this.draft = null;
    this.#contentsChanged();
  }

  #contentsChanged(): void {
    this.contents++;
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  /** Whether somebody has typed here since the workbook was opened. */
  get typed(): boolean {
    return this.#entered || this.draft !== null;
  }

  get sheet(): Worksheet {
    return this.workbook.active;
  }

  get extent(): Area {
    return extentOf(this.sheet);
  }

  /** The one selected cell that is typed into. */
  get active(): CellPlace {
    const { selection } = this.workbook;
    const { row, column } = formatArea(selection) === this.#made.address ? this.#made.began : selection;
    return { row, column };
  }

  get activeAddress(): string {
    const { row, column } = this.active;
    return formatArea(cellArea(row, column));
  }

  get #here(): string {
    return `${this.sheet.id}${this.activeAddress}`;
  }

  /** The active cell as it is edited: what is being typed, else what it holds. */
  get text(): string {
    if (this.draft !== null) return this.draft;
    const { row, column } = this.active;
    const cell = this.sheet.grid.get(row, column);
    if (cell === undefined) return '';
    if (cell.formula !== null) return String(this.sheet.formulaAt(row, column));
    return editText(cell.value, cell.format, this.workbook.locale);
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
    const to = stepFrom(from, rows, columns, this.sheet, this.extent);
    if (extend) this.extendTo(to);
    else this.select(to);
  }

  tab(step: 1 | -1): void {
    this.select(tabFrom(this.active, step, this.sheet, this.extent));
  }

  #farCorner(): CellPlace {
    const { row, column, rows, columns } = this.workbook.selection;
    const active = this.active;
    return {
      row: active.row === row ? row + rows - 1 : row,
      column: active.column === column ? column + columns - 1 : column,
    };
  }

  /** Selects what an address names, e.g. `F12` or `'Phường 5'!F12`, or a name does. `false` when there is no such place. */
  goTo(text: string): boolean {
    const named = this.workbook.findName(text.trim(), null)?.formula.slice(1);
    const reference = parseReference(named ?? text.trim());
    if (reference === null) return false;
    const sheet = reference.sheet === null ? this.sheet : this.workbook.findSheet(reference.sheet);
    if (sheet?.visibility !== 'Visible') return false;
    if (!contains(extentOf(sheet), reference.area)) return false;
    this.#left.set(this.sheet.id, this.workbook.selection);
    this.#selectOn(sheet, reference.area);
    return true;
  }

  /** Brings a sheet to the front, with what was selected on it before. */
  show(sheet: Worksheet): void {
    this.#left.set(this.sheet.id, this.workbook.selection);
    this.#selectOn(sheet, this.#left.get(sheet.id) ?? cellArea(0, 0));
  }

  #selectOn(sheet: Worksheet, area: Area, began: CellPlace = area): void {
    this.#made = { address: formatArea(area), began: { row: began.row, column: began.column } };
    this.host.selectAsUser(sheet.name, formatArea(area));
    this.#changed();
  }

  /** Types: `text` is all that stands in the cell so far. A locked cell refuses. */
  type(text: string): void {
    if (this.draft === null && isLocked(this.sheet, this.active)) {
      this.#refuse('locked');
      return;
    }
    if (this.draft === null) this.draftKeepsArrows = false;
    this.#draftAt = this.#here;
    this.draft = text;
    this.refusal = null;
    this.#changed();
  }

  /** Starts to change what the active cell holds. */
  edit(): void {
    this.type(this.text);
    this.draftKeepsArrows = true;
  }

  /** Forgets what was being typed. */
  cancel(): void {
    this.draft = null;
    this.refusal = null;
    this.#changed();
  }

  /** Enters what was typed and goes on. `false`, with the draft kept, where Excel refuses it. */
  enter(onward: Onward): boolean {
    if (this.draft !== null && !this.#try(this.activeAddress, [[this.draft]])) return false;
    this.draft = null;
    this.#goOn(onward);
    return true;
  }

  /** Writes; `false` where Excel refuses. */
  #try(address: string, values: string[][]): boolean {
    try {
      this.host.typeAsUser(this.sheet.name, address, values);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.#refuse(error.code === 'AccessDenied' ? 'locked' : 'notAFormula');
      return false;
    }
    this.refusal = null;
    this.#entered = true;
    this.#contentsChanged();
    return true;
  }

  #goOn(onward: Onward): void {
    if (onward === 'stay') this.#changed();
    else if (onward === 'right' || onward === 'left') this.tab(onward === 'right' ? 1 : -1);
    else this.move(onward === 'down' ? 1 : -1, 0);
  }

  /** Empties the selected cells; refused as a whole when one of them is locked. */
  clear(): void {
    const { selection } = this.workbook;
    const blank = Array.from({ length: selection.rows }, () => Array<string>(selection.columns).fill(''));
    this.#try(formatArea(selection), blank);
  }

  /** Takes the refusal off the screen. */
  dismiss(): void {
    this.refusal = null;
    this.#changed();
  }

  #refuse(reason: Refusal['reason']): void {
    this.refusal = { reason, address: this.activeAddress };
    this.#changed();
  }
}
