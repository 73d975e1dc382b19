import type { CellValue } from '../cell-grid.ts';
import type { CustomResult } from '../custom-functions.ts';
import type { Locale } from '../workbook.ts';

/** Whether a cell, by its row and column, is none of those that count. */
export type IsLeftOut = (row: number, column: number) => boolean;

/** What the functions need to know of the workbook; the engine hands it to them as its `context`. */
export interface Surroundings {
  readonly now: () => Date;
  readonly locale: Locale;
  /** The cells of a sheet (its id) that `SUBTOTAL` passes over; with `shownOnly` all that are hidden. */
  readonly leftOut: (sheet: string, shownOnly: boolean) => IsLeftOut;
  /** What a call of an add-in's function comes to now; `null` where none declares it. */
  readonly customResult: (name: string, args: readonly CellValue[]) => CustomResult | null;
}

const isSurroundings = (context: unknown): context is Surroundings =>
  typeof context === 'object' && context !== null && 'now' in context && 'locale' in context;

/** Throws when the engine was started without them. */
export function surroundingsOf({ context }: { readonly context: unknown }): Surroundings {
  if (!isSurroundings(context)) throw new Error('The engine was started without the workbook around it.');
  return context;
}
