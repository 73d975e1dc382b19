/** A target cell of the council's tables to a target, by the indicator's measure. The text stays as typed. */
import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../../model/identifiers.ts';
import { targetKindOf, type Indicator } from '../../model/indicator.ts';
import { issueError, type Issue, type IssueCode } from '../../model/issue.ts';
import type { Target } from '../../model/target.ts';
import { dateFromText, dateText } from './excel-date.ts';
import { numberText } from '../../notation/number-text.ts';
import {
  parseDateCell,
  parseNameCell,
  parseNumberCell,
  parseYesNoCell,
  type ParsedCell,
} from './parse-cell.ts';
import { parseQuantityText, statedUnit } from '../../notation/quantity-text.ts';
import { withoutRemark } from '../../notation/remark.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import type { CellValue } from '../sheet-block.ts';

/**
 * What a target cell states: a number or an interval, a day, or the mark of something to be done. Blank is no target;
 * text in none of the notations is an issue, never a guess.
 */
export function parseTargetCell(
  indicator: Pick<Indicator, 'measure' | 'measureUnit'>,
  cell: CellValue,
): ParsedCell<Target> {
  const kind = targetKindOf(indicator);
  if (typeof cell === 'number' && kind === 'quantity') {
    return withValue(parseNumberCell(cell), (decimal) => ({
      kind,
      min: decimal,
      max: decimal,
      open: 'none',
      text: numberText(decimal),
    }));
  }
  if (typeof cell === 'number' && kind === 'date') {
    return withValue(parseDateCell(cell), (by) => ({ kind, by, text: dateText(by) }));
  }
  const typed = parseNameCell(cell);
  if (typed.issue !== null) return typed;
  if (typed.value === null) return { value: null, issue: null };
  const text = typed.value;
  const { stated, issue: remarkIssue } = withoutRemark(text);
  if (remarkIssue !== null) return refused(remarkIssue, { text });
  switch (kind) {
    case 'quantity': {
      const { interval, issue } = parseQuantityText(indicator, stated);
      if (issue === null) return { value: { kind, ...interval, text }, issue };
      if (issue === 'measure-unit-differs') return refused(issue, { text, expected: statedUnit(indicator) });
      return refused(issue === 'not-a-range' ? 'target-not-understood' : issue, { text });
    }
    case 'date': {
      const by = dayOf(stated);
      return by === null
        ? refused('target-not-understood', { text })
        : { value: { kind, by, text }, issue: null };
    }
    case 'done':
      return isDone(stated)
        ? { value: { kind, text }, issue: null }
        : refused('target-not-understood', { text });
  }
}

/**
 * What the district's target cell states. Where the units that met it are counted, a number is how many they are to be:
 * days are told from it by how Excel shows them.
 */
export function parseDistrictTargetCell(
  indicator: Pick<Indicator, 'measure' | 'measureUnit' | 'aggregation'>,
  cell: CellValue,
): ParsedCell<Target> {
  if (indicator.aggregation !== 'countMet') return parseTargetCell(indicator, cell);
  const units = parseTargetCell({ measure: 'number', measureUnit: 'đơn vị' }, cell);
  return units.issue === null || targetKindOf(indicator) === 'quantity'
    ? units
    : parseTargetCell(indicator, cell);
}

/** Up to and including a day, however that is said; only `trước` leaves the day out. */
const DAY = /^(?:(trước)|đến hết|đến|hết|trong|(?:chậm|muộn) nhất(?: là| đến| vào)?)? ?(.+)$/u;

function dayOf(text: string): IsoDate | null {
  const [, before, date = ''] = DAY.exec(comparableText(text)) ?? [];
  const day = dateFromText(date);
  if (day === null || before === undefined) return day;
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

const DONE = new Set(['hoàn thành', 'đã hoàn thành', 'đạt', 'đạt mọi phần', 'đạt mọi thành phần']);

function isDone(text: string): boolean {
  return DONE.has(comparableText(text)) || parseYesNoCell(text).value === true;
}

function refused(code: IssueCode, params: Issue['params']): ParsedCell<never> {
  return { value: null, issue: issueError(code, { params }) };
}

function withValue<T>(parsed: ParsedCell<T>, make: (value: T) => Target): ParsedCell<Target> {
  if (parsed.issue !== null) return parsed;
  return { value: parsed.value === null ? null : make(parsed.value), issue: null };
}
