/** A unit's report on a new worksheet, to be read: one request for the names that are taken, a second one to write it. */
import { freeWorksheetName } from '../../shared/sheet/worksheet-names.ts';
import type { UnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';
import { drawUnitSheetOn } from './draw-unit-sheet.ts';
import { runExcel } from './run-excel.ts';
import { loadStructure, requireOpenStructure, worksheetNames } from './workbook-structure.ts';

/** Columns and rows may be widened to read them; nothing else is to be done here. */
const READ_ONLY: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

/** As `CouncilWorkbookPort.addReport` has it. A worksheet whose name is taken is never written over. */
export async function addReport(sheet: UnitSheet): Promise<string> {
  return runExcel(async (context) => {
    const { workbook } = context;
    loadStructure(workbook);
    await context.sync();
    requireOpenStructure(workbook);
    const name = freeWorksheetName(sheet.worksheet, worksheetNames(workbook));
    drawUnitSheetOn(workbook.worksheets.add(name), sheet, READ_ONLY);
    await context.sync();
    return name;
  });
}
