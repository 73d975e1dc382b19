/** Links on cells. As in Excel, a place within the workbook is words, and does not follow cells or renamed sheets. */
import { contains, subtract } from './area.ts';
import type { Area } from './area.ts';

export interface Hyperlink {
  readonly area: Area;
  /** Where it leads outside, e.g. `https://thidua.vn/`; empty for a place in the workbook. */
  readonly address: string;
  /** A place, e.g. `Data!A1` or a name; of the document at the address when there is one. */
  readonly documentReference: string;
  readonly screenTip: string;
}

/** The links with `area` cut out of every one. */
export const withoutLinks = (links: readonly Hyperlink[], area: Area): Hyperlink[] =>
  links.flatMap((link) => subtract(link.area, area).map((part) => ({ ...link, area: part })));

/** The link all cells of an area share, `null` when there is none. */
export const linkOver = (links: readonly Hyperlink[], area: Area): Hyperlink | null =>
  links.find((link) => contains(link.area, area)) ?? null;
