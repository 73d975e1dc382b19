/** The unit's sheet drawn anew in the place of the one there is, which is kept beside it. */
import type { UnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';
import type { SheetToReplace } from '../flows/ports.ts';
import { drawUnitSheetOn, PROTECTION } from './draw-unit-sheet.ts';
import { markIssues } from './issue-marks.ts';
import { isExcelError } from './excel-condition.ts';
import { readCalculated } from './read-calculated.ts';
import { runExcel } from './run-excel.ts';
import { endOfOwn } from './sheet-rows.ts';
import { colors } from './styles.ts';
import { loadStructure, requireOpenStructure, worksheetNames } from './workbook-structure.ts';

/** The sheet under the name, as values and as contents; `null` when there is none. */
export async function readWithFormulas(sheetName: string): Promise<SheetToReplace | null> {
  return runExcel(async (context) => {
    const { workbook } = context;
    loadStructure(workbook);
    const { block, used } = await readCalculated(context, () => find(workbook, sheetName));
    if (block.isNullObject || used.isNullObject) return null;
    const end = endOfOwn(used.values, block.rowIndex + block.rowCount - used.rowIndex);
    const values = used.values.slice(0, end);
    return {
      block: {
        worksheet: used.worksheet.name,
        row: used.rowIndex,
        column: used.columnIndex,
        values,
        formats: used.numberFormat.slice(0, end),
      },
      formulas: used.formulas.slice(0, end),
      worksheets: worksheetNames(workbook),
    };
  });
}

/** Queues only. */
function find({ names }: Excel.Workbook, sheetName: string) {
  const block = names.getItemOrNullObject(sheetName).getRangeOrNullObject().untrack();
  block.load({ rowIndex: true, rowCount: true });
  const used = block.worksheet.getUsedRangeOrNullObject(true).untrack();
  used.load({
    values: true,
    formulas: true,
    numberFormat: true,
    rowIndex: true,
    columnIndex: true,
    worksheet: { name: true },
  });
  return { block, used };
}

/** As `UnitSheetPort.replace` has it, in at most five requests. */
export async function replaceUnitSheet(sheetName: string, sheet: UnitSheet, oldName: string): Promise<void> {
  await runExcel(async (context) => {
    const { workbook } = context;
    const { names, worksheets } = workbook;
    const name = names.getItem(sheetName);
    const found = name.getRange().untrack().worksheet;
    found.load({ name: true, position: true, protection: { protected: true } });
    loadStructure(workbook);
    await context.sync();
    requireOpenStructure(workbook);

    await markIssues(context, sheetName, []);
    const old = worksheets.getItem(found.name);
    old.name = oldName;
    const worksheet = worksheets.add(sheet.worksheet);
    worksheet.position = found.position;
    name.delete();
    names.add(sheetName, drawUnitSheetOn(worksheet, sheet));
    await context.sync();
    if (found.protection.protected) await lockWhole(context, worksheets.getItem(oldName));
  });
}

/**
 * Nobody is to go on filling in a sheet that is not read any more. In a request of its own: where somebody's password
 * forbids it, all else has been done.
 */
async function lockWhole(context: Excel.RequestContext, old: Excel.Worksheet): Promise<void> {
  old.protection.unprotect();
  old.getRange().untrack().format.protection.locked = true;
  old.tabColor = colors.border;
  old.protection.protect(PROTECTION);
  try {
    await context.sync();
  } catch (error) {
    if (!isExcelError(error, 'AccessDenied')) throw error;
  }
}
