import { contains } from '../area.ts';
import type { Area } from '../area.ts';
import { sameName } from '../defined-name.ts';
import { mapFormula, writeArea } from './formula-parts.ts';

/** Some cells of a sheet, by its name. */
interface NamedCells {
  readonly sheet: string;
  readonly area: Area;
}

/** Cells cut out and pasted where `to` begins. */
export interface Cut {
  readonly from: NamedCells;
  readonly to: NamedCells;
}

const isWithin = (sheet: string | null, area: Area, cells: NamedCells): boolean =>
  sheet !== null && sameName(sheet, cells.sheet) && contains(cells.area, area);

/** Where an area of the cut cells is now. */
export const cutArea = (
  { from, to }: { readonly from: { area: Area }; readonly to: { area: Area } },
  area: Area,
): Area => ({
  ...area,
  row: area.row + to.area.row - from.area.row,
  column: area.column + to.area.column - from.area.column,
});

/**
 * A formula after cells were cut and pasted: references to some of them follow, references to cells pasted over are lost,
 * and all others mean what they meant. `before` and `after` are the sheets the formula stood and stands on, `null` for a
 * name. Limit: a range of which one end was cut does not stretch.
 */
export function cutReferences(
  formula: string,
  before: string | null,
  after: string | null,
  cut: Cut,
): string {
  return mapFormula(formula, (part) => {
    if (part.kind !== 'area') return null;
    const sheet = part.sheet ?? before;
    const follows = isWithin(sheet, part.area, cut.from);
    if (!follows && isWithin(sheet, part.area, cut.to)) return '#REF!';
    const now = follows ? cut.to.sheet : sheet;
    const isSaid = part.sheet !== null || (now !== null && after !== null && !sameName(now, after));
    const area = follows ? cutArea(cut, part.area) : part.area;
    return writeArea({ ...part, sheet: isSaid ? now : null, area });
  });
}
