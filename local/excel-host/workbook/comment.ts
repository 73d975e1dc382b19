/** Comments with their replies, and notes: words that belong to a cell and go where it goes. */
import type { Area } from './area.ts';
import { shiftArea } from './shift.ts';
import type { Shift } from './shift.ts';

/** Who works in the workbook. */
export interface User {
  readonly name: string;
  readonly email: string;
}

/** One thing said, by whom and when (ISO instant). */
export interface Remark {
  readonly id: string;
  readonly author: User;
  readonly created: string;
  content: string;
}

/** A comment as Excel has had them since 2018: the first remark of a discussion. */
export interface Comment extends Remark {
  /** One cell. */
  area: Area;
  resolved: boolean;
  replies: Remark[];
}

/** What Excel now calls a note: the yellow slip without a discussion. Office.js 1.1.110 does not reach notes; files hold them. */
export interface Note {
  /** One cell. */
  area: Area;
  readonly text: string;
}

/** Those whose cells are still there after a shift, moved with them. */
export const moveWithCells = <T extends { area: Area }>(list: readonly T[], shift: Shift): T[] =>
  list.filter((one) => {
    const area = shiftArea(shift, one.area);
    if (area !== null) one.area = area;
    return area !== null;
  });
