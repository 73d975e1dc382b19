/** A target cell of the council's tables to a target, by the indicator's measure. */
import { fractionOf } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Target } from '../model/target.ts';
import { targetKindOf } from '../rules/validate-catalog.ts';
import { parseDateCell, parseNumberCell, parseYesNoCell, type ParsedCell } from './parse-cell.ts';
import { issueError } from '../model/issue.ts';
import type { CellValue } from './sheet-block.ts';

/** What stands in a target cell: a number, a date, or the mark of something to be done. Blank is no target. */
export function parseTargetCell(indicator: Pick<Indicator, 'measure'>, cell: CellValue): ParsedCell<Target> {
  switch (targetKindOf(indicator)) {
    case 'quantity': {
      const parsed = parseNumberCell(cell);
      if (parsed.issue?.code === 'not-a-number') return notUnderstood(cell);
      return withValue(parsed, (decimal) => ({
        kind: 'quantity',
        min: decimal,
        max: decimal,
        text: decimalText(decimal),
      }));
    }
    case 'date':
      return withValue(parseDateCell(cell), (by) => ({
        kind: 'date',
        by,
        text: by.split('-').toReversed().join('/'),
      }));
    case 'done': {
      const parsed = parseYesNoCell(cell);
      if (parsed.issue !== null || parsed.value === false) return notUnderstood(cell);
      return withValue(parsed, () => ({ kind: 'done', text: String(cell).trim() }));
    }
  }
}

function notUnderstood(cell: CellValue): ParsedCell<never> {
  return { value: null, issue: issueError('target-not-understood', { params: { text: String(cell) } }) };
}

function withValue<T>(parsed: ParsedCell<T>, make: (value: T) => Target): ParsedCell<Target> {
  if (parsed.issue !== null) return parsed;
  return { value: parsed.value === null ? null : make(parsed.value), issue: null };
}

const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 15 });

/** The number as Vietnamese documents write it, e.g. `15.000` or `0,3`. */
function decimalText(decimal: string): string {
  return grouped.format(fractionOf(decimal).valueOf());
}
