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
