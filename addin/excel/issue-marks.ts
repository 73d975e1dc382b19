/**
 * Marks of issues on their cells. A mark is a conditional format, so it lies over the clerk's own formatting and leaves
 * it untouched when it comes off; ours are known by their formula.
 */
import type { Issue, Severity } from '../../shared/model/issue.ts';
import { isExcelError } from './run-excel.ts';

/** Always true, and unlike any rule a person would write. */
const MARK_FORMULA = '=N("ThiDua")=0';

const fills: Record<Severity, string> = { error: '#F8C9C4', warning: '#FFE699' };
const fonts: Record<Severity, string> = { error: '#8A0E0E', warning: '#5F4700' };

/**
 * Takes the marks off the sheet and puts one on the cell of each issue, errors over warnings. Two requests whatever the
 * number of issues. `false` when the sheet is protected with a password of somebody's, which is left alone.
 */
export async function markIssues(
  context: Excel.RequestContext,
  sheetName: string,
  protection: Excel.WorksheetProtectionOptions,
  issues: readonly Issue[],
): Promise<boolean> {
  const block = context.workbook.names.getItem(sheetName).getRange().track();
  const { worksheet } = block;
  worksheet.load({ name: true, protection: { protected: true } });
  const formats = block.conditionalFormats;
  formats.load({ type: true, customOrNullObject: { rule: { formula: true } } });
  await context.sync();

  const wasProtected = worksheet.protection.protected;
  if (wasProtected) worksheet.protection.unprotect();
  for (const format of formats.items) if (isOurs(format)) format.delete();
  for (const [cell, severity] of cellsToMark(worksheet.name, issues))
    addMark(worksheet.getRange(cell).untrack(), severity);
  if (wasProtected) worksheet.protection.protect(protection);
  block.untrack();
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (wasProtected && isExcelError(error, 'AccessDenied')) return false;
    throw error;
  }
}

function isOurs({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  return type === 'Custom' && customOrNullObject.rule.formula === MARK_FORMULA;
}

function cellsToMark(worksheet: string, issues: readonly Issue[]): Map<string, Severity> {
  const cells = new Map<string, Severity>();
  for (const issue of issues) {
    if (issue.cell === undefined || issue.worksheet !== worksheet) continue;
    if (cells.get(issue.cell) !== 'error') cells.set(issue.cell, issue.severity);
  }
  return cells;
}

function addMark(range: Excel.Range, severity: Severity): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = MARK_FORMULA;
  custom.format.fill.color = fills[severity];
  custom.format.font.color = fonts[severity];
}
