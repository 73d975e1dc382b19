/** Somebody's hands on a workbook: what is being typed, copied and taken back, and what was refused. No DOM. */
import { ValidationStop } from '../../excel-host/objects/type-values.ts';
import type { PastedRows } from '../../excel-host/objects/paste-cells.ts';
import { formatArea } from '../../excel-host/workbook/address.ts';
import type { Area } from '../../excel-host/workbook/area.ts';
import { displayText } from '../../excel-host/workbook/display-text.ts';
import { ExcelError } from '../../excel-host/workbook/excel-error.ts';
import type { ExcelErrorCode } from '../../excel-host/workbook/excel-error.ts';
import { takeCells } from '../../excel-host/workbook/moved-cell.ts';
import type { ValidationAlert } from '../../excel-host/workbook/validation-check.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';
import { isSameText, readClipboard, writeClipboard } from './clipboard.ts';
import { editText } from './edit-text.ts';
import { isLocked } from './next-cell.ts';
import { Selecting } from './selecting.ts';

/** What Excel would not do, and where. */
export interface Refusal {
  readonly reason: 'locked' | 'notAFormula' | 'merged' | 'offSheet' | 'tooMany';
  readonly address: string;
}

const REASONS: Partial<Record<ExcelErrorCode, Refusal['reason']>> = {
  AccessDenied: 'locked',
  InvalidArgument: 'notAFormula',
  InvalidOperation: 'merged',
  NonBlankCellOffSheet: 'offSheet',
  RangeExceedsLimit: 'tooMany',
};

/** What the sheet's own rule says to what was typed, before it is entered. */
export interface Question {
  readonly alert: ValidationAlert;
  readonly address: string;
  readonly onward: Onward;
}

/** Cells waiting to be pasted, with the text that stands for them on the system clipboard. */
export interface Copied {
  readonly sheet: Worksheet;
  readonly area: Area;
  readonly isCut: boolean;
  readonly cells: PastedRows;
  readonly text: string;
}

/** Where the selection goes once something typed is entered. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay';

export class Desk extends Selecting {
  /** Grows with every change of what the cells hold or how they look. */
  contents = 0;
  /** What is being typed into the active cell; the workbook does not have it yet. */
  draft: string | null = null;
  /** Whether arrow keys move in the draft rather than on from the cell, as after F2. */
  draftKeepsArrows = false;
  refusal: Refusal | null = null;
  question: Question | null = null;
  /** `null` once they are pasted elsewhere, given up, or something else was done to cells. */
  copied: Copied | null = null;
  #entered = false;
  /** Where the draft belongs. */
  #draftAt = '';

  /** The pane may have gone elsewhere: a draft that Excel had refused does not go with it. */
  protected override paneWorked(wrote: boolean): void {
    if (this.draft !== null && this.#draftAt !== this.#here) this.draft = null;
    // As in Excel: they may not stand where they stood.
    if (wrote) this.copied = null;
    this.#contentsChanged();
  }

  #contentsChanged(): void {
    this.contents++;
    this.changed();
  }

  /** Whether somebody has typed here since the workbook was opened. */
  get typed(): boolean {
    return this.#entered || this.draft !== null;
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
    this.changed();
  }

  /** Starts to change what the active cell holds. */
  edit(): void {
    this.type(this.text);
    this.draftKeepsArrows = true;
  }

  /** Forgets what was being typed, or what was copied. */
  cancel(): void {
    if (this.draft === null) this.copied = null;
    this.draft = null;
    this.question = null;
    this.refusal = null;
    this.changed();
  }

  /** Enters what was typed and goes on. `false`, with the draft kept, where Excel refuses it or the sheet's rule asks first. */
  enter(onward: Onward): boolean {
    if (this.question !== null) return false;
    if (this.draft !== null) {
      if (this.#asks(this.draft, onward) || !this.#type(this.draft)) return false;
    }
    this.draft = null;
    this.#goOn(onward);
    return true;
  }

  /** Enters what the sheet's rule only warned of. */
  insist(): void {
    const { question, draft } = this;
    this.question = null;
    if (question === null || draft === null || !this.#type(draft)) return;
    this.draft = null;
    this.#goOn(question.onward);
  }

  /** Goes back to what was typed, to change it. */
  correct(): void {
    this.question = null;
    this.draftKeepsArrows = true;
    this.changed();
  }

  /** Whether it cannot be entered just like that. */
  #asks(draft: string, onward: Onward): boolean {
    const alert = this.#try(() => this.host.alertFor(this.sheet.name, this.activeAddress, [[draft]]));
    if (alert === null) return false;
    // Excel refuses it anyway, and has said why.
    if (alert === undefined) return true;
    this.question = { alert, address: this.activeAddress, onward };
    this.changed();
    return true;
  }

  #type(draft: string): boolean {
    return this.#change(() => this.host.typeAsUser(this.sheet.name, this.activeAddress, [[draft]]));
  }

  #goOn(onward: Onward): void {
    if (onward === 'stay') this.changed();
    else if (onward === 'right' || onward === 'left') this.tab(onward === 'right' ? 1 : -1);
    else this.move(onward === 'down' ? 1 : -1, 0);
  }

  /** Empties the selected cells; refused as a whole when one of them is locked. */
  clear(): void {
    this.#change(() => this.host.clearAsUser(this.sheet.name, formatArea(this.selection)));
  }

  /** The selected cells as text for the clipboard; they wait to be pasted. `null` where cutting is refused. */
  copy(isCut = false): string | null {
    const { sheet, drawnSelection: area } = this;
    const cells = takeCells(sheet, area);
    if (isCut && sheet.protection !== null && cells.flat().some(({ format }) => format.locked)) {
      this.#refuse('locked');
      return null;
    }
    const { locale } = this.workbook;
    const texts = cells.map((line) =>
      line.map(({ row, column, format }) =>
        displayText(sheet.valueAt(row, column), format.numberFormat, locale),
      ),
    );
    const text = writeClipboard(texts);
    this.copied = { sheet, area, isCut, cells, text };
    this.refusal = null;
    this.changed();
    return text;
  }

  /** Pastes what the clipboard holds over the selection: cells copied here whole, anything else as text. */
  paste(text: string): void {
    const { copied } = this;
    if (copied !== null && isSameText(copied.text, text)) {
      const pasted = this.#paste(copied);
      this.copied = pasted && copied.isCut ? null : copied;
    } else {
      const rows = readClipboard(text);
      if (rows.length > 0) this.#paste(rows);
    }
    this.changed();
  }

  #paste(what: PastedRows | Copied): boolean {
    const { sheet } = this;
    const at = formatArea(this.selection);
    return this.#change(() => {
      const filled =
        'area' in what ? this.#pasteCopied(what, at) : this.host.pasteAsUser(sheet.name, at, what);
      this.host.selectAsUser(sheet.name, formatArea(filled));
    });
  }

  #pasteCopied(copied: Copied, at: string): Area {
    return copied.isCut
      ? this.host.moveAsUser(copied, this.sheet.name, at)
      : this.host.pasteAsUser(this.sheet.name, at, copied.cells, copied);
  }

  /** Fills the selection from its first row; a single row from the one above it. */
  fillDown(): void {
    const { sheet, drawnSelection: area } = this;
    const above = area.rows === 1 ? area.row - 1 : area.row;
    if (above < 0) return;
    const target = { ...area, row: above + 1, rows: area.row + area.rows - above - 1 };
    const source = takeCells(sheet, { ...area, row: above, rows: 1 });
    this.#change(() => this.host.pasteAsUser(sheet.name, formatArea(target), source));
  }

  /** Takes the last edit back, or does it again. */
  step(direction: 'undo' | 'redo'): void {
    if (this.host.stepAsUser(direction)) this.#edited();
  }

  /** Changes cells; `false` where Excel refuses. */
  #change(work: () => void): boolean {
    const changed = this.#try(() => {
      work();
      return true;
    });
    if (changed === undefined) return false;
    this.#edited();
    return true;
  }

  #edited(): void {
    this.refusal = null;
    this.copied = null;
    this.#entered = true;
    this.#contentsChanged();
  }

  /** `undefined`, with the reason shown, where Excel refuses. */
  #try<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      const reason =
        error instanceof ExcelError && !(error instanceof ValidationStop) ? REASONS[error.code] : undefined;
      if (reason === undefined) throw error;
      this.#refuse(reason);
      return undefined;
    }
  }

  /** Takes the refusal off the screen. */
  dismiss(): void {
    this.refusal = null;
    this.changed();
  }

  #refuse(reason: Refusal['reason']): void {
    this.refusal = { reason, address: this.activeAddress };
    this.changed();
  }
}
