/**
 * Marks of issues, and of comments to be answered, on their cells. A mark is a conditional format, so it lies over the clerk's own formatting and leaves
 * it untouched when it comes off; ours are known by their formula. Only marks that changed are written: whoever types
 * sees no flicker, and keeps an undo that a written sheet may lose.
 */
import type { Severity } from '../../shared/model/issue.ts';
import type { CellToMark } from '../flows/ports.ts';
import { isExcelError } from './excel-condition.ts';

/** How the formulas of our marks begin. */
const MARK_SIGN = '=N("ThiDua';

/** Always true, unlike any rule a person would write, and telling what it was put on: Excel moves and copies marks. */
const markFormula = (cell: string, severity: Severity) => `${MARK_SIGN} ${severity} ${cell}")=0`;

const fills: Record<Severity, string> = { error: '#F8C9C4', warning: '#FFE699' };
const fonts: Record<Severity, string> = { error: '#8A0E0E', warning: '#5F4700' };

/**
 * Puts a mark on the cell of each issue, errors over warnings, and takes off those that are past. Two requests whatever
 * the number of issues; where nothing changed the second lets go of the sheet and writes nothing. A protected sheet gets its
 * own protection back; `false` when a password of somebody's keeps it, which is left alone.
 */
export async function markIssues(
  context: Excel.RequestContext,
  sheetName: string,
  issues: readonly CellToMark[],
): Promise<boolean> {
  const { worksheet } = context.workbook.names.getItem(sheetName).getRange().untrack();
  // All of it: rows below the named range and the title above it are marked as well.
  const cells = worksheet.getRange().track();
  worksheet.load({ name: true, protection: { protected: true, options: true } });
  const formats = cells.conditionalFormats;
  formats.load({ type: true, customOrNullObject: { rule: { formula: true } } });
  await context.sync();

  const missing = new Map(
    cellsToMark(worksheet.name, issues).map((mark) => [markFormula(mark.cell, mark.severity), mark]),
  );
  const past = formats.items.filter((format) => {
    const formula = formulaOfMark(format);
    return formula !== null && !missing.delete(formula);
  });
  if (past.length === 0 && missing.size === 0) {
    cells.untrack();
    return true;
  }

  const { protected: wasProtected, options } = worksheet.protection;
  if (wasProtected) worksheet.protection.unprotect();
  for (const format of past) format.delete();
  for (const { cell, severity } of missing.values())
    addMark(worksheet.getRange(cell).untrack(), cell, severity);
  if (wasProtected) worksheet.protection.protect(options);
  cells.untrack();
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (wasProtected && isExcelError(error, 'AccessDenied')) return false;
    throw error;
  }
}

/** The formula of a mark of ours; `null` for anybody else's format. */
function formulaOfMark({ type, customOrNullObject }: Excel.ConditionalFormat): string | null {
  if (type !== 'Custom') return null;
  const { formula } = customOrNullObject.rule;
  return formula.startsWith(MARK_SIGN) ? formula : null;
}

interface Mark {
  readonly cell: string;
  readonly severity: Severity;
}

function cellsToMark(worksheet: string, issues: readonly CellToMark[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { cell, severity, worksheet: of } of issues) {
    if (cell === undefined || of !== worksheet) continue;
    if (marks.get(cell)?.severity !== 'error') marks.set(cell, { cell, severity });
  }
  return [...marks.values()];
}

function addMark(range: Excel.Range, cell: string, severity: Severity): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = markFormula(cell, severity);
  custom.format.fill.color = fills[severity];
  custom.format.font.color = fonts[severity];
}
