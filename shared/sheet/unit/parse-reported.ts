/** The figures of one row to what is reported, by the indicator's measure. */
import type { Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import { hasErrors, issueError, type Issue } from '../../model/issue.ts';
import type { Reported } from '../../model/submission.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import {
  parseDateFigure,
  parseNumberFigure,
  parseYesNoFigure,
  type ParsedFigure,
} from '../cells/parse-figure.ts';
import type { ReadCell } from '../cells/read-cell.ts';

export interface ReportedCells {
  readonly actual: ReadCell;
  readonly denominator: ReadCell;
  readonly notArising: boolean;
}

export interface ParsedReported {
  /** `null` when nothing is reported, or when errors keep it from being understood. */
  readonly reported: Reported | null;
  /** With `field` `actual`, `denominator` or `notArising`. */
  readonly issues: Issue[];
}

/** What a row reports. All blank is nothing reported, which is not an issue of the row. */
export function parseReported(indicator: Indicator, cells: ReportedCells): ParsedReported {
  const filled = [cells.actual, cells.denominator].some(({ value }) => comparableText(value) !== '');
  if (cells.notArising) {
    return filled
      ? refused('not-arising-with-value', 'notArising')
      : { reported: { kind: 'notArising' }, issues: [] };
  }
  if (!filled) return { reported: null, issues: [] };
  switch (indicator.measure) {
    case 'number':
      return single(indicator, cells, parseNumberFigure, (actual) => ({ kind: 'number', actual }));
    case 'ratio':
      return pair(indicator, cells, (numerator, denominator) => ({ kind: 'ratio', numerator, denominator }));
    case 'change':
      return pair(indicator, cells, (current, before) => ({ kind: 'change', current, before }));
    case 'date':
      return single(indicator, cells, parseDateFigure, (date) => ({ kind: 'date', date }));
    case 'yesNo':
      return single(indicator, cells, parseYesNoFigure, (yes) => ({ kind: 'yesNo', yes }));
    case 'allOf':
      return refused('indicator-is-parent', 'actual');
  }
}

function refused(code: Issue['code'], field: string): ParsedReported {
  return { reported: null, issues: [issueError(code, { field })] };
}

/** A measure of one cell; a second figure beside it would be lost, so it is refused. */
function single<T>(
  indicator: Indicator,
  cells: ReportedCells,
  parse: (indicator: Indicator, cell: ReadCell) => ParsedFigure<T>,
  make: (value: T) => Reported,
): ParsedReported {
  if (comparableText(cells.denominator.value) !== '') return refused('wrong-measure', 'denominator');
  const { value, issue } = parse(indicator, cells.actual);
  return { reported: value === null ? null : make(value), issues: at('actual', issue) };
}

function pair(
  indicator: Indicator,
  cells: ReportedCells,
  make: (first: Decimal, second: Decimal) => Reported,
): ParsedReported {
  const first = parseNumberFigure(indicator, cells.actual);
  const second = parseNumberFigure(indicator, cells.denominator);
  const issues = [...at('actual', first.issue), ...at('denominator', second.issue)];
  if (hasErrors(issues)) return { reported: null, issues };
  if (first.value === null) return refused('value-incomplete', 'actual');
  if (second.value === null) return refused('value-incomplete', 'denominator');
  return { reported: make(first.value, second.value), issues };
}

function at(field: string, issue: Issue | null): Issue[] {
  return issue === null ? [] : [{ ...issue, field }];
}
