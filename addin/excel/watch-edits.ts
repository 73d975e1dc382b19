/** Edits of the person at this workbook, told as they happen. */
import { runExcel } from './run-excel.ts';

/**
 * Listens on all worksheets, since what lies under a named item may be computed from any of them, or have been copied.
 * `null` when the workbook has no such item. The listener dies with the pane: it is registered again on every load.
 */
export async function watchEdits(
  itemName: string,
  onEdit: () => void,
): Promise<(() => Promise<void>) | null> {
  const heard = await runExcel(async (context) => {
    const block = context.workbook.names.getItemOrNullObject(itemName).getRangeOrNullObject().untrack();
    await context.sync();
    if (block.isNullObject) return null;
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      if (isOwnEdit(event)) onEdit();
    });
    await context.sync();
    return handler;
  });
  if (heard === null) return null;
  return () => endWatching(heard);
}

async function endWatching(
  heard: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>,
): Promise<void> {
  await Excel.run({ previousObjects: heard.context, delayForCellEdit: true }, async (context) => {
    heard.remove();
    await context.sync();
  });
}

/** Whether it was typed, pasted or undone here. Before ExcelApi 1.14 nothing tells what the add-in itself wrote. */
function isOwnEdit({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return source === 'Local' && triggerSource !== 'ThisLocalAddin';
}
