/** Somebody typing into a workbook: the draft in the active cell, what became of it, and what Excel refused. No DOM. */
import { LockedCell } from '../../excel-host/objects/permission.ts';
import { ValidationStop } from '../../excel-host/objects/type-values.ts';
import { ExcelError } from '../../excel-host/workbook/excel-error.ts';
import type { ExcelErrorCode } from '../../excel-host/workbook/excel-error.ts';
import type { ValidationAlert } from '../../excel-host/workbook/validation-check.ts';
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

/** Where the selection goes once something typed is entered. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay';

export class Typing extends Selecting {
  /** Grows with every change of what the cells hold or how they look. */
  contents = 0;
  /** Whether arrow keys move in the draft rather than on from the cell, as after F2. */
  draftKeepsArrows = false;
  refusal: Refusal | null = null;
  question: Question | null = null;
  #entered = false;
  #draft: string | null = null;

  protected contentsChanged(): void {
    this.contents++;
    this.changed();
  }

  /** Whether somebody has typed here since the workbook was opened. */
  get typed(): boolean {
    return this.#entered || this.draft !== null;
  }

  /** What is being typed into the active cell; the workbook does not have it yet, and the pane waits for it. */
  get draft(): string | null {
    return this.#draft;
  }

  /** Whether the pane asked for something that has to wait until the typing ends. */
  get isPaneWaiting(): boolean {
    return this.host.isWaitedFor;
  }

  /** Ends the typing. What the pane waits for finds the selection where `goOn` leaves it. */
  #endTyping(goOn: () => void): void {
    const wasTyping = this.#draft !== null;
    this.#draft = null;
    goOn();
    if (wasTyping) this.host.finishEditing();
  }

  /** The active cell as it is edited: what is being typed, else what it holds. */
  get text(): string {
    if (this.draft !== null) return this.draft;
    const { row, column } = this.active;
    const cell = this.sheet.grid.get(row, column);
    if (cell === undefined) return '';
    if (cell.formula !== null) return String(this.sheet.formulaLocalAt(row, column, this.workbook.locale));
    return editText(cell.value, cell.format, this.workbook);
  }

  /** Types: `text` is all that stands in the cell so far. A locked cell refuses. */
  type(text: string): void {
    if (this.draft === null && isLocked(this.sheet, this.active)) {
      this.refuse('locked');
      return;
    }
    if (this.draft === null) {
      this.draftKeepsArrows = false;
      this.host.startEditing(this.sheet.name, this.activeAddress);
    }
    this.#draft = text;
    this.refusal = null;
    this.changed();
  }

  /** Starts to change what the active cell holds. */
  edit(): void {
    this.type(this.text);
    this.draftKeepsArrows = true;
  }

  /** Forgets what was being typed. */
  cancel(): void {
    this.question = null;
    this.refusal = null;
    this.#endTyping(() => this.changed());
  }

  /**
   * Enters what was typed and goes on. `false`, with the draft kept, where Excel refuses it or the sheet's rule asks
   * first.
   */
  enter(onward: Onward): boolean {
    if (this.question !== null) return false;
    if (this.draft !== null) {
      if (this.#asks(this.draft, onward) || !this.#type(this.draft)) return false;
    }
    this.#endTyping(() => this.#goOn(onward));
    return true;
  }

  /** Enters what the sheet's rule only warned of. */
  insist(): void {
    const { question, draft } = this;
    this.question = null;
    if (question === null || draft === null || !this.#type(draft)) return;
    this.#endTyping(() => this.#goOn(question.onward));
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
    return this.change(() => this.host.typeAsUser(this.sheet.name, this.activeAddress, [[draft]]));
  }

  #goOn(onward: Onward): void {
    if (onward === 'stay') this.changed();
    else if (onward === 'right' || onward === 'left') this.tab(onward === 'right' ? 1 : -1);
    else this.move(onward === 'down' ? 1 : -1, 0);
  }

  /** Changes cells; `false` where Excel refuses. */
  protected change(work: () => void): boolean {
    const changed = this.#try(() => {
      work();
      return true;
    });
    if (changed === undefined) return false;
    this.edited();
    return true;
  }

  /** Cells were changed by hand. */
  protected edited(): void {
    this.refusal = null;
    this.#entered = true;
    this.contentsChanged();
  }

  /** `undefined`, with the reason shown, where Excel refuses. */
  #try<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      const reason =
        error instanceof ExcelError && !(error instanceof ValidationStop) ? REASONS[error.code] : undefined;
      if (reason === undefined) throw error;
      this.refuse(reason, error instanceof LockedCell ? error.address : this.activeAddress);
      return undefined;
    }
  }

  /** Takes the refusal off the screen. */
  dismiss(): void {
    this.refusal = null;
    this.changed();
  }

  protected refuse(reason: Refusal['reason'], address = this.activeAddress): void {
    this.refusal = { reason, address };
    this.changed();
  }
}
