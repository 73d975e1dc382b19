/** Showing a cell to the person at the workbook. */
import { runExcel } from './run-excel.ts';

/** Activates the worksheet and selects the cell. Rejects with `SheetOutOfReach` when it was deleted, renamed or hidden. */
export async function goTo(worksheet: string, cell: string): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheet);
    sheet.activate();
    const range = sheet.getRange(cell).untrack();
    range.select();
    await context.sync();
  });
}
