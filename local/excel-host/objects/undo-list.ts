/** What a person did by hand and may take back, as Excel's undo list: newest last, and nothing an add-in did. */
import type { SheetArea } from '../workbook/sheet-area.ts';

export interface HandEdit {
  /** What was changed, the place to look at first. */
  readonly places: readonly SheetArea[];
  readonly undo: () => void;
  readonly redo: () => void;
}

/** As many as Excel remembers. */
const MAX_EDITS = 100;

export class UndoList {
  #done: HandEdit[] = [];
  #undone: HandEdit[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** A new edit: what was undone before it cannot be redone any more. */
  add(edit: HandEdit): void {
    this.#done = [...this.#done, edit].slice(-MAX_EDITS);
    this.#undone = [];
  }

  /** Takes the newest edit back; `null` when there is none. */
  undo(): HandEdit | null {
    return step(this.#done, this.#undone, (edit) => edit.undo());
  }

  /** Does again what was undone last; `null` when there is nothing. */
  redo(): HandEdit | null {
    return step(this.#undone, this.#done, (edit) => edit.redo());
  }

  /** An add-in wrote: what was done before it cannot be taken back any more. */
  forget(): void {
    this.#done = [];
    this.#undone = [];
  }
}

/** Has the newest edit of one list change over to the other. */
function step(from: HandEdit[], to: HandEdit[], work: (edit: HandEdit) => void): HandEdit | null {
  const edit = from.pop();
  if (edit === undefined) return null;
  work(edit);
  to.push(edit);
  return edit;
}
