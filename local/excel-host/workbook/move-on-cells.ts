/** What lies on cells that are cut out and pasted elsewhere goes with them: merges, rules, comments, notes and links. */
import { contains, intersect, overlaps } from './area.ts';
import type { Area } from './area.ts';
import { formatOver, newFormatId, validationOver, withoutFormats, withoutValidations } from './cut-rules.ts';
import { cutArea } from './formula/cut-references.ts';
import { withoutLinks } from './hyperlink.ts';
import { copyConditionalFormat, copyValidation } from './rule-formulas.ts';
import type { SheetArea } from './sheet-area.ts';
import type { Workbook } from './workbook.ts';

/** What of a list lies on an area. */
const partsIn = <T extends { readonly area: Area }>(
  list: readonly T[],
  area: Area,
): { readonly one: T; readonly part: Area }[] =>
  list.flatMap((one) => {
    const part = intersect(one.area, area);
    return part === null ? [] : [{ one, part }];
  });

/**
 * Takes what lies on `from` up, with the formulas of its rules worded by `follow` for where the cells go; answers how to
 * lay it down on `to`, an area of the same shape, in the place of what lies there.
 */
export function takeUp(
  workbook: Workbook,
  from: SheetArea,
  to: SheetArea,
  follow: (formula: string) => string,
): () => void {
  const { sheet, area } = from;
  const there = (place: Area): Area => cutArea({ from, to }, place);
  const isIn = (one: { readonly area: Area }) => overlaps(one.area, area);
  const merges = sheet.merges.filter((merge) => overlaps(merge, area)).map(there);
  const validations = partsIn(sheet.validations, area).map(({ one, part }) => ({
    ...copyValidation(validationOver(one, part), follow),
    area: there(part),
  }));
  const formats = partsIn(sheet.conditionalFormats, area).map(({ one, part }) => {
    const id = contains(area, one.area) ? one.id : newFormatId(workbook);
    return { ...copyConditionalFormat(formatOver(one, part, id), id, follow), area: there(part) };
  });
  const links = partsIn(sheet.hyperlinks, area).map(({ one, part }) => ({ ...one, area: there(part) }));
  const [comments, notes] = [sheet.comments.filter(isIn), sheet.notes.filter(isIn)];
  clear(workbook, from);
  return () => {
    clear(workbook, to);
    // They stay the comments an add-in holds.
    for (const one of [...comments, ...notes]) one.area = there(one.area);
    to.sheet.merges.push(...merges);
    to.sheet.validations.push(...validations);
    to.sheet.conditionalFormats.unshift(...formats);
    to.sheet.hyperlinks.push(...links);
    to.sheet.comments.push(...comments);
    to.sheet.notes.push(...notes);
  };
}

/** Takes away what lies on an area; every list is a new one. */
function clear(workbook: Workbook, { sheet, area }: SheetArea): void {
  const outside = (one: { readonly area: Area }) => !overlaps(one.area, area);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  sheet.validations = withoutValidations(sheet.validations, area);
  sheet.conditionalFormats = withoutFormats(workbook, sheet.conditionalFormats, area);
  sheet.hyperlinks = withoutLinks(sheet.hyperlinks, area);
  sheet.comments = sheet.comments.filter(outside);
  sheet.notes = sheet.notes.filter(outside);
}
