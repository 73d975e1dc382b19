/** The figures of one row to what is reported, by the indicator's measure. */
import type { Indicator } from '../model/indicator.ts';
import { issueError, type Issue } from '../model/issue.ts';
import type { Reported } from '../model/submission.ts';
import { parseDateCell, parseNumberCell, parseYesNoCell, type ParsedCell } from './parse-cell.ts';
import { comparableText } from '../notation/comparable-text.ts';
import type { CellValue } from './sheet-block.ts';

export interface ReportedCells {
  readonly actual: CellValue;
  readonly denominator: CellValue;
  readonly notArising: boolean;
}

export interface ParsedReported {
  /** `null` when nothing is reported, or when the issues keep it from being understood. */
  readonly reported: Reported | null;
  /** With `field` `actual`, `denominator` or `notArising`. */
  readonly issues: Issue[];
}

/** What a row reports. All blank is nothing reported, which is not an issue of the row. */
export function parseReported(indicator: Indicator, cells: ReportedCells): ParsedReported {
  const filled = [cells.actual, cells.denominator].some((cell) => comparableText(cell) !== '');
  if (cells.notArising) {
    return filled
      ? refused('not-arising-with-value', 'notArising')
      : { reported: { kind: 'notArising' }, issues: [] };
  }
  if (!filled) return { reported: null, issues: [] };
  switch (indicator.measure) {
    case 'number':
      return single(cells, parseNumberCell, (actual) => ({ kind: 'number', actual }));
    case 'ratio':
      return pair(cells, (numerator, denominator) => ({ kind: 'ratio', numerator, denominator }));
    case 'change':
      return pair(cells, (current, before) => ({ kind: 'change', current, before }));
    case 'date':
      return single(cells, parseDateCell, (date) => ({ kind: 'date', date }));
    case 'yesNo':
      return single(cells, parseYesNoCell, (yes) => ({ kind: 'yesNo', yes }));
    case 'allOf':
      return refused('indicator-is-parent', 'actual');
  }
}

function refused(code: Issue['code'], field: string): ParsedReported {
  return { reported: null, issues: [issueError(code, { field })] };
}

/** A measure of one cell; a second figure beside it would be lost, so it is refused. */
function single<T>(
  cells: ReportedCells,
  parse: (cell: CellValue) => ParsedCell<T>,
  make: (value: T) => Reported,
): ParsedReported {
  if (comparableText(cells.denominator) !== '') return refused('wrong-measure', 'denominator');
  const { value, issue } = parse(cells.actual);
  if (issue !== null) return { reported: null, issues: [{ ...issue, field: 'actual' }] };
  return { reported: value === null ? null : make(value), issues: [] };
}

function pair(cells: ReportedCells, make: (first: string, second: string) => Reported): ParsedReported {
  const first = parseNumberCell(cells.actual);
  const second = parseNumberCell(cells.denominator);
  const issues = [
    ...(first.issue === null ? [] : [{ ...first.issue, field: 'actual' }]),
    ...(second.issue === null ? [] : [{ ...second.issue, field: 'denominator' }]),
  ];
  if (issues.length > 0) return { reported: null, issues };
  if (first.value === null) return refused('value-incomplete', 'actual');
  if (second.value === null) return refused('value-incomplete', 'denominator');
  return { reported: make(first.value, second.value), issues: [] };
}
