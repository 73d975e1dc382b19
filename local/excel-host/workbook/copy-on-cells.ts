/** Copying what lies on cells: merges, rules, comments, notes and links. */
import { contains, intersect, overlaps } from './area.ts';
import type { Area } from './area.ts';
import { copyComment } from './copied-words.ts';
import { formatOver, newFormatId, validationOver, withoutFormats, withoutValidations } from './cut-rules.ts';
import { withoutLinks } from './hyperlink.ts';
import type { SheetArea } from './sheet-area.ts';
import type { Workbook } from './workbook.ts';

/** The areas a block goes to, one a time. */
function* tilesOf(target: Area, { rows, columns }: Area): Generator<Area> {
  for (let row = target.row; row < target.row + target.rows; row += rows) {
    for (let column = target.column; column < target.column + target.columns; column += columns) {
      yield { row, column, rows, columns };
    }
  }
}

/** Lays what lies on `from` over `to`, which is a whole number of times as large, again and again. */
export function copyOver(workbook: Workbook, from: SheetArea, to: SheetArea): void {
  for (const area of tilesOf(to.area, from.area)) copyOnce(workbook, from, { ...to, area });
}

/** Lays what lies on `from` over an area of the same shape, in the place of what lies there. */
function copyOnce(workbook: Workbook, from: SheetArea, { sheet, area: tile }: SheetArea): void {
  const laid = (area: Area): Area | null => {
    const part = intersect(area, from.area);
    const rows = tile.row - from.area.row;
    const columns = tile.column - from.area.column;
    return part === null ? null : { ...part, row: part.row + rows, column: part.column + columns };
  };
  const each = <T extends { readonly area: Area }>(
    list: readonly T[],
    copy: (one: T, area: Area) => T,
  ): T[] =>
    list.flatMap((one) => {
      const area = laid(one.area);
      return area === null ? [] : [copy(one, area)];
    });
  const there = <T extends { readonly area: Area }>(one: T, area: Area): T => ({ ...one, area });
  const source = from.sheet;
  const merges = source.merges.flatMap((merge) => laid(merge) ?? []);
  const validations = each(source.validations, validationOver);
  const formats = each(source.conditionalFormats, (one, area) =>
    formatOver(one, area, newFormatId(workbook)),
  );
  const comments = each(source.comments, (one, area) => there(copyComment(workbook, one), area));
  const notes = each(source.notes, there);
  const links = each(source.hyperlinks, there);
  const outside = ({ area }: { readonly area: Area }) => !overlaps(area, tile);
  // One merged cell that takes one cell stays merged.
  const remains = (merge: Area) => !contains(tile, merge) && !merges.some((one) => overlaps(one, merge));
  sheet.comments = [...sheet.comments.filter(outside), ...comments];
  sheet.notes = [...sheet.notes.filter(outside), ...notes];
  sheet.hyperlinks = [...withoutLinks(sheet.hyperlinks, tile), ...links];
  sheet.merges = [...sheet.merges.filter(remains), ...merges];
  sheet.validations = [...withoutValidations(sheet.validations, tile), ...validations];
  sheet.conditionalFormats = [...formats, ...withoutFormats(workbook, sheet.conditionalFormats, tile)];
}
