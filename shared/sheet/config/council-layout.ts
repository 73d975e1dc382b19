/** How the columns of the council's tables look: their widths in characters of the body font, and where text stands. */
import type {
  blockColumns,
  campaignColumns,
  IndicatorColumn,
  targetColumns,
  unitTableColumns,
} from './council-columns.ts';
import type { levelColumns, ScoringColumn } from './scoring-columns.ts';

/** Names, words of lists and long texts stand at the left; codes, numbers and short texts beside them in the middle. */
export interface ColumnLook {
  readonly width: number;
  readonly align: 'left' | 'center';
}

type Looks<Column extends string> = Readonly<Record<Column, ColumnLook>>;

function left(width: number): ColumnLook {
  return { width, align: 'left' };
}

function center(width: number): ColumnLook {
  return { width, align: 'center' };
}

export const campaignLooks: Looks<keyof typeof campaignColumns> = { item: left(26), value: left(92) };

export const blockLooks: Looks<keyof typeof blockColumns> = { code: center(12), name: left(46) };

export const unitLooks: Looks<keyof typeof unitTableColumns> = {
  code: left(14),
  name: left(44),
  block: center(10),
  accounts: left(44),
};

export const indicatorLooks: Looks<IndicatorColumn> = {
  code: center(8),
  name: left(46),
  group: center(11),
  measureUnit: center(14),
  decimals: center(7),
  measure: left(20),
  goal: left(20),
  aggregation: left(22),
  parent: center(11),
  allowsNotArising: center(14),
  districtTarget: center(20),
  evidence: center(13),
};

export const targetLooks: Looks<keyof typeof targetColumns> = { unit: left(14), unitName: left(40) };

/** A column of the targets matrix is as wide as its longest text, within reason, and as its indicator's name needs. */
export function targetLook(longestText: number): ColumnLook {
  return center(Math.min(Math.max(longestText + 2, 14), 24));
}

export const scoringLooks: Looks<ScoringColumn> = {
  indicator: center(10),
  indicatorName: left(46),
  kind: left(22),
  part: left(14),
  basis: left(17),
  within: center(20),
  points: center(9),
  every: center(9),
  cap: center(9),
  tierIndicator: center(12),
  tierWithin: center(18),
};

export const levelLooks: Looks<keyof typeof levelColumns> = { name: left(30), from: center(14) };
