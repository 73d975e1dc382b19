/** A small campaign for the server's tests: 16 wards in one block, three indicators. */
import type { Catalog } from '../../../shared/model/catalog.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import { noScoring } from '../../../shared/model/scoring.ts';
import type { Reported, Submission, SubmissionLine } from '../../../shared/model/submission.ts';
import type { QuantityTarget } from '../../../shared/model/target.ts';

export const CAMPAIGN = 'sprint-2023';
export const WARDS = Array.from({ length: 16 }, (_, index) => `P${index + 1}`);
export const COUNCIL = 'council@example.vn';

/** Before `dueAt`. */
export const ON_TIME = '2023-12-14T03:00:00.000Z';
/** After `dueAt`, before `lockAt`. */
export const LATE = '2023-12-15T10:00:00.001Z';
/** After `lockAt`. */
export const LOCKED = '2023-12-20T10:00:00.001Z';

/** The one account of a unit. */
export function accountOf(unit: string): string {
  return `${unit.toLowerCase()}@example.vn`;
}

/** An indicator that sums up numbers; `rest` says what is otherwise. */
export const indicator = (code: string, rest: Partial<Indicator>): Indicator => ({
  code,
  name: `Chỉ tiêu ${code}`,
  group: 'basic',
  measureUnit: 'tỷ đồng',
  decimals: 1,
  parent: null,
  measure: 'number',
  goal: 'atLeast',
  aggregation: 'sum',
  allowsNotArising: false,
  evidence: 'none',
  districtTarget: null,
  ...rest,
});

/** A target of exactly so much. */
export function quantity(value: string, text = value): QuantityTarget {
  return { kind: 'quantity', min: value, max: value, open: 'none', text };
}

/** The catalog; `changes` replace whole members. */
export function catalogWith(changes: Partial<Catalog> = {}): Catalog {
  return {
    campaign: {
      id: CAMPAIGN,
      name: 'Đợt thi đua nước rút',
      timeZone: 'Asia/Ho_Chi_Minh',
      dataAsOf: '2023-12-10',
      dueAt: '2023-12-15T10:00:00.000Z',
      lockAt: '2023-12-20T10:00:00.000Z',
      standingsFor: 'council',
    },
    blocks: [{ code: 'ward', name: 'Khối phường' }],
    units: WARDS.map((code) => ({
      code,
      name: `Phường ${code.slice(1)}`,
      block: 'ward',
      accounts: [accountOf(code)],
    })),
    indicators: [
      indicator('1', {}),
      indicator('9', { measure: 'ratio', goal: 'atMost', aggregation: 'pooled', measureUnit: '%' }),
      indicator('G7', { measure: 'ratio', aggregation: 'pooled', allowsNotArising: true, measureUnit: '%' }),
    ],
    assignments: WARDS.flatMap((unit) => [
      { unit, indicator: '1', target: quantity('100') },
      { unit, indicator: '9', target: quantity('0.3') },
      { unit, indicator: 'G7', target: quantity('100') },
    ]),
    scoring: noScoring,
    ...changes,
  };
}

/** The same catalog with another target for indicator 1. */
export function catalogWithTarget(value: string): Catalog {
  const catalog = catalogWith();
  return {
    ...catalog,
    assignments: catalog.assignments.map((assignment) =>
      assignment.indicator === '1' ? { ...assignment, target: quantity(value) } : assignment,
    ),
  };
}

/** What is reported for one indicator, without an estimate or a note. */
export function lineOf(
  indicator: string,
  reported: Reported,
  changes: Partial<SubmissionLine> = {},
): SubmissionLine {
  return { indicator, reported, estimate: false, note: '', declaredPercent: null, evidence: [], ...changes };
}

/** What a unit reports: all of its indicators, `actual` for indicator 1. */
export function submissionOf(unit: string, actual = '120', changes: Partial<Submission> = {}): Submission {
  return {
    campaign: CAMPAIGN,
    unit,
    catalogVersion: 1,
    dataAsOf: '2023-12-10',
    preparedBy: 'Nguyễn Văn An',
    approvedBy: 'Trần Thị Bình',
    lines: [
      lineOf('1', { kind: 'number', actual }),
      lineOf('9', { kind: 'ratio', numerator: '2', denominator: '1000' }, { estimate: true, note: 'Số ước' }),
      lineOf('G7', { kind: 'notArising' }),
    ],
    ...changes,
  };
}
