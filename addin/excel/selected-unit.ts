/** The unit whose row is selected in a table of the workbook, and hearing of it when the selection moves. */
import { standingsColumns } from '../../shared/sheet/standings/standings-columns.ts';
import { runExcel } from './run-excel.ts';

/** As `CouncilWorkbookPort.watchSelection` has it. The listener dies with the pane: it is registered again on every load. */
export async function watchSelection(onSelect: () => void): Promise<() => Promise<void>> {
  const heard = await runExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async () => onSelect());
    await context.sync();
    return handler;
  });
  return () =>
    Excel.run(heard.context, async (context) => {
      heard.remove();
      await context.sync();
    });
}

/** The code in the column of units, in the row of the active cell; `null` where no table has such a row. Two requests. */
export async function selectedUnit(): Promise<string | null> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell().untrack();
    cell.load({ rowIndex: true });
    const tables = cell.getTables(false);
    tables.load({ name: true });
    await context.sync();
    const [table] = tables.items;
    if (table === undefined) return null;
    const row = `${cell.rowIndex + 1}:${cell.rowIndex + 1}`;
    const column = table.columns.getItemOrNullObject(standingsColumns.unit);
    const code = column
      .getDataBodyRange()
      .untrack()
      .getIntersectionOrNullObject(table.worksheet.getRange(row).untrack())
      .untrack();
    code.load({ values: true });
    await context.sync();
    if (column.isNullObject || code.isNullObject) return null;
    const text = String(code.values[0]?.[0] ?? '').trim();
    return text === '' ? null : text;
  });
}
