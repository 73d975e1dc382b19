/** While a person types in a cell Excel takes no request, or keeps it waiting until the typing ends. */
import type { QueryResponse } from './query.ts';

/** The bit of office.js's request flags that says `delayForCellEdit`. */
const DELAY_FOR_CELL_EDIT = 64;

/** What becomes of a request: its response, or `null` where a cell is being edited and the add-in would not wait. */
export type Answer = (response: QueryResponse | null) => void;

export class EditMode {
  #editing = false;
  #waiting: (() => void)[] = [];

  get isWaitedFor(): boolean {
    return this.#waiting.length > 0;
  }

  start(): void {
    this.#editing = true;
  }

  /** Ends the editing and carries out what waited, in the order it came. */
  finish(): void {
    this.#editing = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const request of waiting) request();
  }

  /** Carries a request out now, after the editing, or not at all. */
  take(flags: number, run: () => QueryResponse, answer: Answer): void {
    const wait = Math.floor(flags / DELAY_FOR_CELL_EDIT) % 2 === 1;
    if (!this.#editing) answer(run());
    else if (wait) this.#waiting.push(() => answer(run()));
    else answer(null);
  }
}
