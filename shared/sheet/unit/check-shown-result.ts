/** The sheet's own result beside the figures it should come from. */
import { decimalFromNumber, fractionOf, roundedDecimal } from '../../model/decimal.ts';
import { issueWarning, type Issue } from '../../model/issue.ts';
import type { Reported } from '../../model/submission.ts';
import { achievedFigure } from '../../rules/judge/achieved.ts';
import type { CellValue } from '../sheet-block.ts';

/** How many decimals a result is shown with. Nobody sees a difference beyond them. */
const PLACES = 2;

/**
 * A number in the column of results that the figures do not make: a formula typed over, or a workbook that computes on
 * demand and was not told to. The clerk has looked at it; what is sent is computed from the figures.
 */
export function checkShownResult(reported: Reported, cell: CellValue): Issue[] {
  const shown = typeof cell === 'number' ? decimalFromNumber(cell) : null;
  const figure = achievedFigure(reported);
  if (shown === null || figure === null) return [];
  const expected = roundedDecimal(figure, PLACES);
  const off = fractionOf(shown).sub(figure).abs();
  return off.lte(figure.abs().mul(1e-6)) || off.lt(0.01)
    ? []
    : [issueWarning('result-differs', { field: 'result', params: { text: shown, expected } })];
}
