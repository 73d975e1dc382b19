/** One row of a unit's sheet to the line that it reports. */
import type { Decimal } from '../../model/decimal.ts';
import { hasErrors, issueWarning, type Issue } from '../../model/issue.ts';
import type { SubmissionLine } from '../../model/submission.ts';
import type { Target } from '../../model/target.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { completionOf } from '../../rules/judge/completion.ts';
import { declaredPercentOf } from '../../rules/judge/declared-percent.ts';
import { checkShownResult } from './check-shown-result.ts';
import { checkText } from './check-text.ts';
import { drawTarget } from '../cells/draw-target.ts';
import { parseMarkCell, parseNumberCell, parseTextCell, type ParsedCell } from '../cells/parse-cell.ts';
import { parseEvidenceCell } from './parse-evidence.ts';
import type { ParsedFigure } from '../cells/parse-figure.ts';
import { parseReported } from './parse-reported.ts';
import { checkRowLabels, type RowLabels } from './parse-row-labels.ts';
import { readCell, type ReadCell } from '../cells/read-cell.ts';
import { addressIn, cellIn, type CellValue, type SheetBlock } from '../sheet-block.ts';
import type { UnitColumn } from './unit-sheet-columns.ts';
import type { UnitSheetFrame } from './unit-sheet-frame.ts';

/** As `FreeText` has it. */
const LONGEST_NOTE = 2000;

/** The cells of a row by column; a column that the sheet does not have is blank. */
export function cellsOfRow(block: SheetBlock, frame: UnitSheetFrame, row: number) {
  return (key: UnitColumn): ReadCell => readCell(block, row, frame.columns.get(key) ?? -1);
}

/**
 * Where the column of an issue's `field` stands in a row; the code's cell where the sheet has no such column, as an adopted
 * one may have none: its rows are then found by their names.
 */
export function addressOfColumn(
  block: SheetBlock,
  frame: UnitSheetFrame,
  row: number,
  field: Issue['field'],
): ReturnType<typeof addressIn> {
  const columns: ReadonlyMap<string | undefined, number> = frame.columns;
  const column = columns.get(field);
  const own = column === undefined ? null : cellIn(block, row, column);
  return own ?? addressIn(block, row, frame.columns.get('code') ?? 0);
}

/** What a row is checked against. */
export type AskedOfRow = Omit<RowLabels, 'cell'>;

/**
 * The line of one row; `null` when nothing is reported in it, or when it holds an error. What is wrong with it is added
 * to the issues.
 */
export function parseUnitLine(
  block: SheetBlock,
  frame: UnitSheetFrame,
  row: number,
  asked: AskedOfRow,
  issues: Issue[],
): SubmissionLine | null {
  const { indicator, target } = asked;
  const cell = cellsOfRow(block, frame, row);
  const found: Issue[] = checkRowLabels({ ...asked, cell });
  const parse = <T>(key: UnitColumn, parser: (value: CellValue) => ParsedCell<T>): T | null => {
    const { value, issue } = parser(cell(key).value);
    if (issue !== null) found.push({ ...issue, field: key });
    return value;
  };
  const notArising = parse('notArising', parseMarkCell) ?? false;
  const estimate = parse('estimate', parseMarkCell) ?? false;
  const note = parse('note', (value) => parseTextCell(value, LONGEST_NOTE)) ?? '';
  const evidence = parse('evidence', parseEvidenceCell) ?? [];
  for (const key of ['note', 'evidence'] as const) {
    found.push(...checkText(cell(key).value).map((issue) => ({ ...issue, field: key })));
  }
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
  if (reported !== null && reportedIssues.length === 0) {
    found.push(...checkShownResult(reported, cell('result').value));
  }
  const isOfTarget = reported !== null && showsTarget(cell('target').value, target);
  const stated = isOfTarget ? parseStatedPercent(cell('completion')) : null;
  if (stated !== null && stated.issue !== null) found.push({ ...stated.issue, field: 'completion' });
  issues.push(
    ...found.map((issue) => ({
      ...issue,
      ...addressOfColumn(block, frame, row, issue.field),
      indicator: indicator.code,
      params: { name: indicator.name, ...issue.params },
    })),
  );
  if (reported === null || hasErrors(found)) return null;
  const declaredPercent = declaredPercentOf(stated?.value ?? null, completionOf(indicator, target, reported));
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
 * The percent in the column of completions, `95`, or `95%` where a unit's own sheet shows it so. The column is the
 * sheet's and nothing is computed from it, so that what is no number there, such as an error of its formula, is said
 * but keeps nothing from being sent.
 */
function parseStatedPercent({ shown }: ReadCell): ParsedFigure<Decimal> {
  const { value, issue } = parseNumberCell(typeof shown === 'string' ? shown.replace(/\s*%\s*$/, '') : shown);
  return issue === null
    ? { value, issue }
    : { value: null, issue: issueWarning(issue.code, { params: { ...issue.params, text: String(shown) } }) };
}
