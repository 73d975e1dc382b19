/**
 * Every conversation with Excel starts here.
 *
 * office.js keeps every range it hands out until a further request lets go of them. A range that is used in one breath
 * only is therefore `untrack()`ed at once; one that is needed in a second breath is `track()`ed, and `untrack()`ed before
 * the last sync, which then carries the word along.
 */
import { watched } from './cell-edit.ts';
import { excelCondition } from './excel-condition.ts';

/**
 * Runs one batch. A cell in edit mode delays it instead of failing it. Rejects with what people can mend where Excel's
 * code says so (`SheetProtected`, `SheetOutOfReach`), else with `OfficeExtension.Error`, whose `code` is Excel's.
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await watched(Excel.run({ delayForCellEdit: true }, batch));
  } catch (error) {
    throw excelCondition(error) ?? error;
  }
}
