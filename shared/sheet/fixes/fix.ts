/**
 * A fix (sửa nhanh): what would mend an issue, as data. The clerk sees old and new, and it is applied only when the
 * clerk says so and the cells still hold what they held when they were read.
 */
import type { DrawnFigure } from '../drawing.ts';
import type { CellValue } from '../sheet-block.ts';

/** What a fix does; each has a label in both languages. */
export const fixKinds = [
  'asNumber',
  'asDate',
  'reading',
  'convertUnit',
  'rescale',
  'timesHundred',
  'clear',
  'clearPercent',
  'zero',
  'mark',
  'unmark',
  'markNotArising',
  'swap',
  'campaignDay',
  'campaignYear',
  'moveToEvidence',
  'compose',
  'removeHidden',
  'restoreLabel',
  'correctCode',
  'justify',
  'takeNote',
  'takeTheirs',
] as const;
export type FixKind = (typeof fixKinds)[number];

/** A cell and what it holds, as people see it (`cellAsShown`). */
export interface HeldCell {
  readonly cell: string;
  readonly from: CellValue;
}

export interface CellChange extends HeldCell {
  readonly to: DrawnFigure;
}

export interface Fix {
  readonly kind: FixKind;
  readonly worksheet: string;
  readonly changes: readonly CellChange[];
  /** Cells that are not changed, but say that the row is still the same: rows may have been inserted or sorted since. */
  readonly held: readonly HeldCell[];
}

/** Fixes that do the same to many cells without a choice to make, so that a clerk can apply all of a kind at once. */
export const isDoneAlike: Record<FixKind, boolean> = {
  asNumber: true,
  asDate: true,
  reading: false,
  convertUnit: false,
  rescale: false,
  timesHundred: true,
  clear: false,
  clearPercent: true,
  zero: false,
  mark: true,
  unmark: false,
  markNotArising: true,
  swap: false,
  campaignDay: false,
  campaignYear: true,
  moveToEvidence: true,
  compose: true,
  removeHidden: true,
  restoreLabel: true,
  correctCode: false,
  justify: false,
  takeNote: false,
  takeTheirs: false,
};
