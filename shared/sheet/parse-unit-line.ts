/** One row of a unit's sheet to the line that it reports. */
import type { Indicator } from '../model/indicator.ts';
import { hasErrors, issueWarning, type Issue } from '../model/issue.ts';
import type { SubmissionLine } from '../model/submission.ts';
import type { Target } from '../model/target.ts';
import { completionOf } from '../rules/judge/completion.ts';
import { declaredPercentOf } from '../rules/judge/declared-percent.ts';
import { drawTarget } from './draw-target.ts';
import { parseMarkCell, parseNumberCell, parseTextCell, type ParsedCell } from './parse-cell.ts';
import { parseEvidenceCell } from './parse-evidence.ts';
import { parseReported } from './parse-reported.ts';
import { comparableText } from '../notation/comparable-text.ts';
import { addressIn, type CellValue, type SheetBlock } from './sheet-block.ts';
import type { UnitColumn } from './unit-sheet-columns.ts';
import type { UnitSheetFrame } from './unit-sheet-frame.ts';

/** As `FreeText` has it. */
const LONGEST_NOTE = 2000;

/** The cells of a row by column; a column that the sheet does not have is blank. */
export function cellsOfRow(block: SheetBlock, frame: UnitSheetFrame, row: number) {
  return (key: UnitColumn): CellValue => block.values[row]?.[frame.columns.get(key) ?? -1] ?? '';
}

/** Where the column of an issue's `field` stands in a row; the code's cell where the sheet has no such column. */
export function addressOfColumn(
  block: SheetBlock,
  frame: UnitSheetFrame,
  row: number,
  field: Issue['field'],
): ReturnType<typeof addressIn> {
  const columns: ReadonlyMap<string | undefined, number> = frame.columns;
  return addressIn(block, row, columns.get(field) ?? frame.columns.get('code') ?? 0);
}

/**
 * The line of one row; `null` when nothing is reported in it, or when it holds an error. What is wrong with it is added
 * to the issues.
 */
export function parseUnitLine(
  block: SheetBlock,
  frame: UnitSheetFrame,
  row: number,
  { indicator, target }: { readonly indicator: Indicator; readonly target: Target },
  issues: Issue[],
): SubmissionLine | null {
  const cell = cellsOfRow(block, frame, row);
  const found: Issue[] = [];
  const parse = <T>(key: UnitColumn, parser: (value: CellValue) => ParsedCell<T>): T | null => {
    const { value, issue } = parser(cell(key));
    if (issue !== null) found.push({ ...issue, field: key });
    return value;
  };
  const notArising = parse('notArising', parseMarkCell) ?? false;
  const estimate = parse('estimate', parseMarkCell) ?? false;
  const note = parse('note', (value) => parseTextCell(value, LONGEST_NOTE)) ?? '';
  const evidence = parse('evidence', parseEvidenceCell) ?? [];
  const { reported, issues: reportedIssues } = parseReported(indicator, {
    actual: cell('actual'),
    denominator: cell('denominator'),
    notArising,
  });
  found.push(...reportedIssues);
  const remark = note !== '' ? 'note' : evidence.length > 0 ? 'evidence' : estimate ? 'estimate' : null;
  if (reported === null && remark !== null && !hasErrors(found)) {
    found.push(issueWarning('remark-without-value', { field: remark }));
  }
  const isOfTarget = reported !== null && showsTarget(cell('target'), target);
  const stated = isOfTarget ? parse('completion', parseStatedPercent) : null;
  issues.push(
    ...found.map((issue) => ({
      ...issue,
      ...addressOfColumn(block, frame, row, issue.field),
      indicator: indicator.code,
      params: { name: indicator.name, ...issue.params },
    })),
  );
  if (reported === null || hasErrors(found)) return null;
  const declaredPercent = declaredPercentOf(stated, completionOf(indicator, target, reported));
  return { indicator: indicator.code, reported, estimate, note, declaredPercent, evidence };
}

/** Whether a row shows what is asked for. Made before the council changed the target, it computes with the earlier one. */
function showsTarget(cell: CellValue, target: Target): boolean {
  const shown = comparableText(cell);
  if (shown === '' || target.kind !== 'quantity') return true;
  const drawn = drawTarget(target);
  return shown === comparableText(drawn.kind === 'number' ? drawn.value : target.text);
}

/**
 * The percent in the column of completions. The column is the sheet's own and nothing is computed from it, so that what
 * is no number there, such as an error of its formula, is said but keeps nothing from being sent.
 */
function parseStatedPercent(cell: CellValue): ParsedCell<string> {
  const { value, issue } = parseNumberCell(cell);
  return issue === null ? { value, issue } : { value: null, issue: issueWarning(issue.code, issue) };
}
