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
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(async (event) => {
        if (isOwnEdit(event)) onEdit();
      }),
      ...sortHandlers(worksheets, onEdit),
    ];
    await context.sync();
    return handlers;
  });
  if (heard === null) return null;
  return () => endWatching(heard);
}

type Heard = readonly Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>[];

/** A sort moves every address that was told, and may be told as nothing else. The add-in itself sorts nothing. */
function sortHandlers(worksheets: Excel.WorksheetCollection, onEdit: () => void): Heard {
  const onSorted = async ({ source }: { readonly source: 'Local' | 'Remote' | Excel.EventSource }) => {
    if (source === 'Local') onEdit();
  };
  // Older Excel does not tell of sorts: there the next edit, or the button, checks again.
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.10')) return [];
  return [worksheets.onRowSorted.add(onSorted), worksheets.onColumnSorted.add(onSorted)];
}

async function endWatching(heard: Heard): Promise<void> {
  const [first] = heard;
  if (first === undefined) return;
  await Excel.run({ previousObjects: first.context, delayForCellEdit: true }, async (context) => {
    for (const handler of heard) handler.remove();
    await context.sync();
  });
}

/** Whether it was typed, pasted or undone here. Before ExcelApi 1.14 nothing tells what the add-in itself wrote. */
function isOwnEdit({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return source === 'Local' && triggerSource !== 'ThisLocalAddin';
}
