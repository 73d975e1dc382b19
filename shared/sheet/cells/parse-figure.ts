/** Parses the cells of a row's figures: numbers, and what clerks type in their place, each with its own issue. */
import { decimalFromNumber, type Decimal } from '../../model/decimal.ts';
import type { IsoDate } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import { issueError, issueWarning, type Issue, type IssueCode } from '../../model/issue.ts';
import { readFigureText } from '../../notation/figure-text.ts';
import { isInPercent } from '../../notation/quantity-text.ts';
import { parseDateCell, parseNumberCell, parseYesNoCell, type ParsedCell } from './parse-cell.ts';
import type { ReadCell } from './read-cell.ts';

/** What a figure's cell holds. A warning may stand beside a value; an error never does. */
export interface ParsedFigure<T> {
  readonly value: T | null;
  readonly issue: Issue | null;
}

/** The number of an indicator. A percent is a figure only where the indicator is reported in percent. */
export function parseNumberFigure(indicator: Indicator, { value, shown }: ReadCell): ParsedFigure<Decimal> {
  if (typeof value === 'number' && typeof shown === 'string') return shownOtherwise(indicator, shown);
  const parsed = parseNumberCell(value);
  if (typeof value !== 'string' || parsed.issue?.code === 'formula-error') return parsed;
  if (parsed.value !== null) return { value: parsed.value, issue: warn('number-as-text', value) };
  return parsed.issue === null ? parsed : numberInText(indicator, value, parsed);
}

/** A number that its format shows as a percent or as a day, which is what the clerk meant, or what Excel made of it. */
function shownOtherwise(indicator: Indicator, shown: string): ParsedFigure<Decimal> {
  if (!shown.endsWith('%')) return refused('date-in-figure', shown);
  const read = readFigureText(indicator, shown);
  if (!reportsPercent(indicator) || !('decimal' in read)) return refused('percent-in-figure', shown);
  const expected = read.decimal;
  return { value: expected, issue: issueWarning('shown-as-percent', { params: { text: shown, expected } }) };
}

function numberInText(
  indicator: Indicator,
  text: string,
  otherwise: ParsedCell<Decimal>,
): ParsedFigure<Decimal> {
  const read = readFigureText(indicator, text);
  if ('decimal' in read && !isNumberOfCell(read.decimal)) return refused('number-out-of-range', text);
  switch (read.kind) {
    case 'percent':
      return reportsPercent(indicator)
        ? { value: read.decimal, issue: warn('number-as-text', text) }
        : refused('percent-in-figure', text);
    case 'blanks':
      return refused('number-with-blanks', text);
    case 'unit':
      return refused('unit-beside-number', text);
    case 'otherUnit':
      return {
        value: null,
        issue: issueError('other-unit-beside-number', { params: { text, other: indicator.measureUnit } }),
      };
    case 'ambiguous':
      return refused('number-ambiguous', text);
    case 'notArising':
    case 'placeholder':
      return standIn(read.kind, text);
    case 'number':
    case 'unknown':
      return otherwise;
  }
}

/** The date of an indicator. Text is understood with a warning: nothing in the workbook computes with it. */
export function parseDateFigure(indicator: Indicator, { value }: ReadCell): ParsedFigure<IsoDate> {
  const parsed = parseDateCell(value);
  if (typeof value !== 'string') return parsed;
  if (parsed.value !== null) return { value: parsed.value, issue: warn('date-as-text', value) };
  return parsed.issue?.code === 'not-a-date' ? (standInOf(indicator, value) ?? parsed) : parsed;
}

export function parseYesNoFigure(indicator: Indicator, { value }: ReadCell): ParsedFigure<boolean> {
  const parsed = parseYesNoCell(value);
  return parsed.issue?.code === 'not-yes-or-no' ? (standInOf(indicator, String(value)) ?? parsed) : parsed;
}

/** What stands for a figure that is not there. */
function standInOf(indicator: Indicator, text: string): ParsedFigure<never> | null {
  const { kind } = readFigureText(indicator, text);
  return kind === 'notArising' || kind === 'placeholder' ? standIn(kind, text) : null;
}

function standIn(kind: 'notArising' | 'placeholder', text: string): ParsedFigure<never> {
  return kind === 'notArising'
    ? refused('not-arising-as-text', text)
    : refused('placeholder-in-figure', text);
}

function reportsPercent(indicator: Indicator): boolean {
  return indicator.measure === 'number' && isInPercent(indicator);
}

/** Whether a number cell keeps the decimal: one with more digits would come back changed. */
function isNumberOfCell(decimal: Decimal): boolean {
  return decimalFromNumber(Number(decimal)) === decimal;
}

function refused(code: IssueCode, text: string): ParsedFigure<never> {
  return { value: null, issue: issueError(code, { params: { text } }) };
}

function warn(code: IssueCode, text: string): Issue {
  return issueWarning(code, { params: { text } });
}
