/** Targets of the sample, stated as a council types them. */
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Target } from '../../shared/model/target.ts';
import { parseTargetCell } from '../../shared/sheet/cells/parse-target.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';

/**
 * The target that the council's workbook would give for a cell: a number, text, a date's serial or the mark `x`. Throws
 * `RangeError` where it would give none, since the sample itself is then wrong.
 */
export function sampleTarget(
  indicator: Pick<Indicator, 'code' | 'measure' | 'measureUnit'>,
  cell: CellValue,
): Target {
  const { value } = parseTargetCell(indicator, cell);
  if (value === null) throw new RangeError(`${cell} is no target for ${indicator.code}.`);
  return value;
}
