/** Adopting a foreign sheet: it is looked at, and names are bound to it. Nothing on it is written. */
import type { SheetToAdopt } from '../../shared/sheet/adopt/confirm-adoption.ts';
import type { LookedAtSheet } from '../../shared/sheet/adopt/propose-adoption.ts';
import { AlreadyInWorkbook, SheetChangedMeanwhile } from '../flows/failures.ts';
import { bindColumn, findAdoption, forgetAdoption, isAdopted, rememberAdoption } from './adopted-names.ts';
import { readCalculated } from './read-calculated.ts';
import { runExcel } from './run-excel.ts';
import { SHEET_NAME } from './unit-sheet-name.ts';

/** The worksheet of this name, or the one in front, in two requests; `null` when it is blank. */
export async function lookAtWorksheet(worksheet: string | null): Promise<LookedAtSheet | null> {
  return runExcel(async (context) => {
    const used = await readCalculated(context, () => findUsed(context.workbook, worksheet));
    if (used.isNullObject) return null;

    const { name } = used.worksheet;
    const found = context.workbook.worksheets.getItem(name);
    const columns = Array.from({ length: used.columnCount }, (_, column) =>
      found.getRangeByIndexes(used.rowIndex, used.columnIndex + column, 1, 1).untrack(),
    );
    for (const column of columns) column.load({ columnHidden: true });
    await context.sync();
    const hidden = columns.flatMap(({ columnHidden }, column) => (columnHidden ? [column] : []));
    return {
      block: {
        worksheet: name,
        row: used.rowIndex,
        column: used.columnIndex,
        values: used.values,
        formats: used.numberFormat,
      },
      hiddenColumns: hidden,
    };
  });
}

/** Queues only. */
function findUsed({ worksheets }: Excel.Workbook, worksheet: string | null): Excel.Range {
  const sheet = worksheet === null ? worksheets.getActiveWorksheet() : worksheets.getItem(worksheet);
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load({
    values: true,
    numberFormat: true,
    rowIndex: true,
    columnIndex: true,
    columnCount: true,
    worksheet: { name: true },
  });
  return used;
}

/**
 * Binds the workbook's names to the sheet as the clerk confirmed it, in place of what it had adopted before. Rejects with
 * `AlreadyInWorkbook` where there is a sheet of our making, with `SheetChangedMeanwhile` where the header is another.
 */
export async function adoptSheet({ worksheet, table, columns, adoption }: SheetToAdopt): Promise<void> {
  await runExcel(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(worksheet);
    const headers = columns.map((bound) => {
      const cell = sheet.getRangeByIndexes(bound.row, bound.column, 1, 1).track();
      cell.load({ values: true });
      return { ...bound, cell };
    });
    const name = workbook.names.getItemOrNullObject(SHEET_NAME);
    const existing = name.getRangeOrNullObject().untrack();
    const earlier = findAdoption(workbook);
    await context.sync();

    if (!existing.isNullObject && !isAdopted(earlier)) {
      throw new AlreadyInWorkbook('This workbook has a unit sheet.');
    }
    if (sheet.isNullObject || headers.some(({ cell, text }) => String(cell.values[0]?.[0] ?? '') !== text)) {
      throw new SheetChangedMeanwhile(`The header of ${worksheet} is not what it was.`);
    }
    if (!name.isNullObject) name.delete();
    forgetAdoption(earlier);
    workbook.names.add(SHEET_NAME, sheet.getRange(table).untrack());
    for (const { key, cell } of headers) {
      bindColumn(workbook, key, cell);
      cell.untrack();
    }
    rememberAdoption(workbook, adoption);
    await context.sync();
  });
}
