/**
 * Figures that their cells show with fewer decimals than they have. A warning that speaks of 27.451,5 under a cell that
 * reads 27.452 would look wrong itself, so it is told what the cell shows.
 */
import { decimalFromNumber, fractionOf, roundedDecimal } from '../../model/decimal.ts';
import type { Issue } from '../../model/issue.ts';
import { shownDecimals } from '../cells/number-format.ts';
import type { SheetBlock } from '../sheet-block.ts';

/** The issue, with `shown` beside the figure it names where its cell, by its place within the block, rounds that. */
export function withShownFigure(issue: Issue, block: SheetBlock, row: number, column: number): Issue {
  const value = block.values[row]?.[column];
  const figure = typeof value === 'number' ? decimalFromNumber(value) : null;
  if (figure === null || figure !== issue.params['text']) return issue;
  const decimals = shownDecimals(block.formats?.[row]?.[column] ?? '');
  if (decimals === null) return issue;
  const shown = roundedDecimal(fractionOf(figure), decimals);
  return shown === figure ? issue : { ...issue, params: { ...issue.params, shown } };
}
