/** A fresh workbook with one empty sheet, open in the real office.js. */
import { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { readOfficeSchema, startOfficeJs } from '../../../local/excel-host/node-office.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import type { WorkbookOptions } from '../../../local/excel-host/workbook/workbook.ts';

const schema = readOfficeSchema();

/** The sheet is called `Data`. */
export async function openWorkbook(options: WorkbookOptions = {}): Promise<ExcelHost> {
  const workbook = new Workbook(options);
  workbook.addSheet('Data');
  return openHost(workbook);
}

/** Opens a workbook there is. */
export async function openHost(workbook: Workbook): Promise<ExcelHost> {
  const office = await startOfficeJs();
  const host = new ExcelHost(workbook, schema);
  office.open(host);
  return host;
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

/** Waits until office.js's own late requests (giving up references) and events are through. */
export const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20));
