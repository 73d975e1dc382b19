/** Edits of the person at this workbook, told as they happen. */
import { isExcelError, runExcel } from './run-excel.ts';

/**
 * Listens on the worksheet that a named item lies on, wherever it is moved and whatever it is called later. `null` when
 * the workbook has no such item. The listener dies with the pane: it is registered again on every load.
 */
export async function watchEdits(
  itemName: string,
  onEdit: () => void,
): Promise<(() => Promise<void>) | null> {
  const heard = await runExcel(async (context) => {
    const block = context.workbook.names.getItemOrNullObject(itemName).getRangeOrNullObject().untrack();
    block.load({ worksheet: { id: true } });
    await context.sync();
    if (block.isNullObject) return null;
    const worksheet = context.workbook.worksheets.getItem(block.worksheet.id);
    const handler = worksheet.onChanged.add(async (event) => {
      if (isOwnEdit(event)) onEdit();
    });
    await context.sync();
    return handler;
  });
  if (heard === null) return null;
  return () => endWatching(heard);
}

/** A worksheet that was deleted has taken its listeners along. */
async function endWatching(
  heard: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>,
): Promise<void> {
  try {
    await Excel.run(heard.context, async (context) => {
      heard.remove();
      await context.sync();
    });
  } catch (error) {
    if (!isExcelError(error, 'ItemNotFound')) throw error;
  }
}

/** Whether it was typed, pasted or undone here. Before ExcelApi 1.14 nothing tells what the add-in itself wrote. */
function isOwnEdit({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return source === 'Local' && triggerSource !== 'ThisLocalAddin';
}
