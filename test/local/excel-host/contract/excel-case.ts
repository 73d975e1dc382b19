/** What a case of the contract is, and what it may use: `Excel`, `OfficeExtension` and the user's hands. Runs in any topology. */
import type { LogEntry } from '../../../../local/excel-host/protocol/request-log.ts';
import type { CellValue } from '../../../../local/excel-host/workbook/cell-grid.ts';
import type { CustomFunction } from '../../../../local/excel-host/workbook/custom-functions.ts';
import type { WorkbookOptions } from '../../../../local/excel-host/workbook/workbook.ts';

/** The user at the open workbook, and who counts the requests. Everything travels as plain data. */
export interface Hands {
  /** Types from the address's first cell on. Answers the code Excel refuses it with, `null` when it takes it. */
  typeAsUser(
    sheet: string,
    address: string,
    values: readonly (readonly CellValue[])[],
  ): Promise<string | null>;
  /** Pastes text over a selection. Answers as `typeAsUser` does. */
  pasteAsUser(sheet: string, address: string, texts: readonly (readonly string[])[]): Promise<string | null>;
  /** Types as somebody who has the workbook open elsewhere would. Answers as `typeAsUser` does. */
  typeAsCoAuthor(
    sheet: string,
    address: string,
    values: readonly (readonly CellValue[])[],
  ): Promise<string | null>;
  /** Begins to edit a cell, which holds up requests until the end of it. */
  startEditing(sheet: string, address: string): Promise<void>;
  finishEditing(): Promise<void>;
  selectAsUser(sheet: string, address: string): Promise<void>;
  selection(): Promise<{ sheet: string; address: string }>;
  /** Says that an add-in has these functions, as its metadata would. */
  declareFunctions(functions: readonly CustomFunction[]): Promise<void>;
  /** Every request since the workbook was opened. */
  requests(): Promise<readonly LogEntry[]>;
}

/** Opens a fresh workbook with one empty sheet, `Data`; from now on `Excel.run` works on it. One adapter a topology. */
export type OpenExcel = (options: WorkbookOptions) => Promise<Hands>;

/** One behaviour of Excel: `act` runs where the add-in would and answers plain data. */
export interface ExcelCase {
  /** The invariant, in words. */
  readonly title: string;
  readonly opens?: WorkbookOptions;
  readonly act: (hands: Hands) => Promise<unknown>;
  /** What `act` answers, all of it. */
  readonly gives: unknown;
}

/** Runs a batch on the sheet `Data`, with one sync at its end. */
export function onData<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const result = await batch(context.workbook.worksheets.getItem('Data'), context);
    await context.sync();
    return result;
  });
}

/** The code office.js rejects with, `null` when it does not. */
export async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** The case that a batch fails with this code, in a workbook that `prepare` made ready. */
export const refused = (
  title: string,
  code: string,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  prepare: () => Promise<unknown> = async () => {},
): ExcelCase => ({
  title: `${title} is refused with ${code}`,
  act: async () => {
    await prepare();
    return codeOf(onData(act));
  },
  gives: code,
});

/** Waits for what comes later than the answer to a request: events, and office.js giving up what it kept. */
export async function until(come: () => boolean | Promise<boolean>, tries = 500): Promise<void> {
  if (await come()) return;
  if (tries === 0) throw new Error('It never came.');
  await new Promise((resolve) => void setTimeout(resolve, 10));
  await until(come, tries - 1);
}
