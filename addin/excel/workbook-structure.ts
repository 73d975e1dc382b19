/**
 * Adding worksheets to a workbook, which may be protected against it. That is found out in the request before, so that nothing is
 * half done: Excel refuses a batch only where it has come to.
 */
import { WorkbookProtected } from '../flows/failures.ts';

/** Queues only; for the request before one that adds worksheets. */
export function loadStructure({ worksheets, protection }: Excel.Workbook): void {
  worksheets.load({ name: true });
  protection.load({ protected: true });
}

/** The names that are taken, once they are loaded. */
export function worksheetNames({ worksheets }: Excel.Workbook): string[] {
  return worksheets.items.map(({ name }) => name);
}

/** Throws `WorkbookProtected` where worksheets can be neither added nor renamed. */
export function requireOpenStructure({ protection }: Excel.Workbook): void {
  if (protection.protected) throw new WorkbookProtected('The structure of the workbook is protected.');
}
