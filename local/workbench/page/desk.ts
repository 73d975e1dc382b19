/** Somebody's hands on a workbook: beyond typing, what is copied, chosen from a list and taken back. No DOM. */
import type { PastedRows } from '../../excel-host/objects/paste-cells.ts';
import { formatArea } from '../../excel-host/workbook/address.ts';
import { cellArea } from '../../excel-host/workbook/area.ts';
import type { Area } from '../../excel-host/workbook/area.ts';
import { displayText } from '../../excel-host/workbook/display-text.ts';
import { dropDownAt } from '../../excel-host/workbook/listed-values.ts';
import type { ListedValue } from '../../excel-host/workbook/listed-values.ts';
import { takeCells } from '../../excel-host/workbook/moved-cell.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';
import { moved } from './choosing.ts';
import type { Choosing } from './choosing.ts';
import { isSameText, readClipboard, writeClipboard } from './clipboard.ts';
import { editText } from './edit-text.ts';
import { isLocked } from './next-cell.ts';
import { Typing } from './typing.ts';

/** Cells waiting to be pasted, with the text that stands for them on the system clipboard. */
export interface Copied {
  readonly sheet: Worksheet;
  readonly area: Area;
  readonly isCut: boolean;
  readonly cells: PastedRows;
  readonly text: string;
}

export class Desk extends Typing {
  /** The list of the active cell, while it is open. */
  choosing: Choosing | null = null;
  /** `null` once they are pasted elsewhere, given up, or something else was done to cells. */
  copied: Copied | null = null;

  protected override paneWorked(wrote: boolean): void {
    // As in Excel: they may not stand where they stood.
    if (wrote) this.copied = null;
    this.contentsChanged();
  }

  /** What the list of the active cell lets in; none where it has no list, or takes nothing. */
  get listed(): readonly ListedValue[] {
    const { sheet, active } = this;
    return isLocked(sheet, active) ? [] : dropDownAt(this.workbook, sheet, active);
  }

  /** Opens the list of the active cell on what it holds; `false` where there is none. */
  openChoices(): boolean {
    if (this.draft !== null) return false;
    const choices = this.listed;
    if (choices.length === 0) return false;
    const { row, column } = this.active;
    const { numberFormat } = this.sheet.grid.formatAt(row, column);
    const shown = displayText(this.sheet.valueAt(row, column), numberFormat, this.workbook.locale);
    this.choosing = {
      choices,
      index: Math.max(
        0,
        choices.findIndex(({ text }) => text === shown),
      ),
    };
    this.changed();
    return true;
  }

  moveChoice(steps: number): void {
    if (this.choosing === null) return;
    this.choosing = moved(this.choosing, steps);
    this.changed();
  }

  closeChoices(): void {
    this.choosing = null;
    this.changed();
  }

  /** Enters a choice of the open list, the marked one unless another is pressed. */
  choose(index = this.choosing?.index ?? 0): void {
    const choice = this.choosing?.choices[index];
    this.choosing = null;
    if (choice === undefined) return;
    const { row, column } = this.active;
    const { value, text } = choice;
    const format = this.sheet.grid.formatAt(row, column);
    this.type(typeof value === 'string' ? editText(value, format, this.workbook) : text);
    this.enter('stay');
  }

  protected override selected(): void {
    this.choosing = null;
  }

  override type(text: string): void {
    this.choosing = null;
    super.type(text);
  }

  /** Forgets what was being typed, or what was copied. */
  override cancel(): void {
    if (this.draft === null) this.copied = null;
    super.cancel();
  }

  protected override edited(): void {
    this.copied = null;
    super.edited();
  }

  /** Empties the selected cells; refused as a whole when one of them is locked. */
  clear(): void {
    this.change(() => this.host.clearAsUser(this.sheet.name, formatArea(this.selection)));
  }

  /** The selected cells as text for the clipboard; they wait to be pasted. `null` where cutting is refused. */
  copy(isCut = false): string | null {
    const { sheet, drawnSelection: area } = this;
    const cells = takeCells(sheet, area);
    const locked = isCut ? cells.flat().find((cell) => isLocked(sheet, cell)) : undefined;
    if (locked !== undefined) {
      this.refuse('locked', formatArea(cellArea(locked.row, locked.column)));
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
    return this.change(() => {
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
    this.change(() => this.host.pasteAsUser(sheet.name, formatArea(target), source));
  }

  /** Takes the last edit back, or does it again. */
  step(direction: 'undo' | 'redo'): void {
    if (this.host.stepAsUser(direction)) this.edited();
  }
}
