import { areaBetween, isWholeColumns, isWholeRows } from '../area.ts';
import { mapFormula, writeArea } from './formula-parts.ts';
import type { AreaPart } from './formula-parts.ts';

/** A step between two cells. */
export interface Step {
  readonly rows: number;
  readonly columns: number;
}

/** From one cell to another. */
export const stepBetween = (
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): Step => ({ rows: to.row - from.row, columns: to.column - from.column });

/** The first and the last line of one axis after a step, with their `$`; they may have passed each other. */
function stepped(first: number, size: number, isFixed: readonly [boolean, boolean], by: number) {
  const from = { line: first + (isFixed[0] ? 0 : by), fixed: isFixed[0] };
  const to = { line: first + size - 1 + (isFixed[1] ? 0 : by), fixed: isFixed[1] };
  return from.line <= to.line ? ([from, to] as const) : ([to, from] as const);
}

function stepArea({ area, isFixed: [left, top, right, bottom], ...part }: AreaPart, step: Step): string {
  const rows = isWholeColumns(area) ? 0 : step.rows;
  const columns = isWholeRows(area) ? 0 : step.columns;
  const [first, last] = stepped(area.row, area.rows, [top, bottom], rows);
  const [start, end] = stepped(area.column, area.columns, [left, right], columns);
  return writeArea({
    ...part,
    area: areaBetween(first.line, start.line, last.line, end.line),
    isFixed: [start.fixed, first.fixed, end.fixed, last.fixed],
  });
}

/**
 * A formula as a copy of its cell has it, `step` away: relative references go along, `$` ones stay, and one that would
 * leave the sheet reads `#REF!`.
 */
export const copiedFormula = (formula: string, step: Step): string =>
  mapFormula(formula, (part) => (part.kind === 'area' ? stepArea(part, step) : null));
