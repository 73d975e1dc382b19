/**
 * Functions of an add-in in cells, e.g. `=THIDUA.RANK("P05")`. Excel asks the add-in for a value once and shows `#BUSY!`
 * until it comes; the value of one that streams is replaced whenever the add-in has another. Limits: cells that ask the
 * same share one invocation, which is given up with the workbook and not with the last cell.
 */
import type { CellValue } from './cell-grid.ts';

/** As the add-in's metadata declares it. */
export interface CustomFunction {
  /** What the add-in associates its code with. */
  readonly id: string;
  /** As cells call it, in capitals, with the namespace of the manifest: `THIDUA.RANK`. */
  readonly name: string;
  /** All of them have to be given. */
  readonly parameters: number;
  readonly streams: boolean;
}

/** One question to the add-in. */
export interface Invocation {
  readonly id: number;
  readonly function: CustomFunction;
  readonly args: readonly CellValue[];
}

/** The errors that an add-in can answer with. */
export type CustomError = '#N/A' | '#DIV/0!' | '#NUM!' | '#VALUE!';

/** What a call comes to. */
export type CustomResult =
  | { readonly kind: 'busy' }
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'error'; readonly error: CustomError };

const BUSY: CustomResult = { kind: 'busy' };

interface Call {
  readonly invocation: Invocation;
  result: CustomResult;
}

export class CustomFunctions {
  readonly #declared = new Map<string, CustomFunction>();
  readonly #calls = new Map<string, Call>();
  #unasked: Invocation[] = [];
  #listener: ((invocations: readonly Invocation[]) => void) | null = null;

  declare(functions: readonly CustomFunction[]): void {
    for (const one of functions) this.#declared.set(one.name, one);
  }

  /** What a call of a cell comes to now; `null` where no add-in declares such a function. */
  resultOf(name: string, args: readonly CellValue[]): CustomResult | null {
    const called = this.#declared.get(name);
    if (called === undefined) return null;
    // The add-in is not asked: it would take what comes after the arguments for one of them (OfficeDev/office-js#710).
    if (args.length !== called.parameters) return { kind: 'error', error: '#VALUE!' };
    const key = JSON.stringify([name, args]);
    const known = this.#calls.get(key);
    if (known !== undefined) return known.result;
    const invocation = { id: this.#calls.size + 1, function: called, args };
    this.#calls.set(key, { invocation, result: BUSY });
    this.#unasked.push(invocation);
    // Cells are calculated one by one: what they ask goes to the add-in together.
    queueMicrotask(() => this.#ask());
    return BUSY;
  }

  /** Whether an add-in's runtime has said that it is there. */
  get isHeard(): boolean {
    return this.#listener !== null;
  }

  /** From now on the add-in hears what is asked; first everything that cells have asked before. */
  onInvoke(listener: (invocations: readonly Invocation[]) => void): void {
    this.#listener = listener;
    this.#unasked = [...this.#calls.values()].map(({ invocation }) => invocation);
    this.#ask();
  }

  /** Takes the answer to an invocation. `false`: nobody asked for it. */
  settle(id: number, result: CustomResult): boolean {
    const call = [...this.#calls.values()].find(({ invocation }) => invocation.id === id);
    if (call === undefined) return false;
    call.result = result;
    return true;
  }

  #ask(): void {
    if (this.#listener === null || this.#unasked.length === 0) return;
    const invocations = this.#unasked;
    this.#unasked = [];
    this.#listener(invocations);
  }
}
