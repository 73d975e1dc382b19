/**
 * A campaign in which everything that is a unit's own bears its mark: whoever else is shown a mark has been shown what is
 * not theirs. It has every measure and every kind of scoring rule, so that what is stored is also computed with.
 */
import type { Catalog, OrgUnit } from '../../shared/model/catalog.ts';
import type { ExtensionRequest } from '../../shared/model/extension.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Scoring } from '../../shared/model/scoring.ts';
import type { ReviewRequest } from '../../shared/model/review.ts';
import type { Reported, Submission } from '../../shared/model/submission.ts';
import type { Target } from '../../shared/model/target.ts';
import {
  catalogWith,
  indicator,
  lineOf,
  quantity,
  submissionOf,
} from '../functions/support/sample-campaign.ts';

export const UNITS = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;

/** What is a unit's own, in spellings that nothing else in a run has. */
export interface Marks {
  readonly account: string;
  readonly figure: string;
  readonly note: string;
  readonly evidence: string;
  readonly person: string;
  readonly target: string;
  readonly targetText: string;
}

/** The marks of a unit; of any other text, marks that no unit has. */
export function marksOf(unit: string): Marks {
  const number = UNITS.findIndex((each) => each === unit) + 1;
  const tag = `kín${number}x7q`;
  return {
    account: `p${number}.x7q@example.vn`,
    figure: `9134${number}7.0625`,
    note: `ghi chú ${tag}`,
    evidence: `QĐ ${tag}`,
    person: `Người ${tag}`,
    target: `8134${number}7.0625`,
    targetText: `kế hoạch ${tag}`,
  };
}

const percent = { measure: 'ratio', aggregation: 'pooled', measureUnit: '%' } as const;
const done = { measure: 'yesNo', goal: 'done', aggregation: 'countMet' } as const;

const indicators: readonly Indicator[] = [
  indicator('1', { districtTarget: quantity('500000') }),
  indicator('2', { goal: 'within', evidence: 'whenExceeded' }),
  indicator('R', { ...percent, goal: 'atMost', allowsNotArising: true }),
  indicator('C', { measure: 'change', aggregation: 'none', measureUnit: '%', group: 'covenant' }),
  indicator('D', { measure: 'date', goal: 'by', aggregation: 'countMet', evidence: 'always' }),
  indicator('G', { measure: 'allOf', goal: 'done', aggregation: 'countMet' }),
  indicator('G.1', { ...done, parent: 'G' }),
  indicator('G.2', { ...percent, parent: 'G' }),
];

const above = (min: string) => ({ min, max: null, open: 'none' }) as const;
const base = { part: 'base', tier: null } as const;
const extra = { part: 'extra', tier: null } as const;

const scoring: Scoring = {
  pointDecimals: 2,
  tieBreaks: ['metPercent', 'exceeded', 'basePoints', 'fewestPenalties', 'earliest'],
  rules: [
    { kind: 'share', ...base, indicator: '1', points: '10' },
    { kind: 'verdict', ...base, indicator: 'G', points: '2', verdict: 'met' },
    { kind: 'band', ...base, indicator: '2', points: '3', basis: 'completion', within: above('100') },
    {
      kind: 'step',
      ...extra,
      indicator: 'R',
      points: '0.25',
      basis: 'figure',
      within: { min: null, max: '90', open: 'max' },
      every: '5',
      cap: '4',
    },
    { kind: 'each', ...extra, indicator: null, points: '-0.5', basis: 'daysLate', every: '1', cap: '-5' },
    {
      kind: 'share',
      ...base,
      tier: { indicator: '1', within: above('1000') },
      indicator: 'C',
      points: '1.5',
    },
  ],
  levelBasis: 'pointsPercent',
  levels: [
    { name: 'Xuất sắc', from: '90' },
    { name: 'Hoàn thành', from: '50' },
  ],
};

/** The catalog as somebody knows it who knows these units' marks; the others' stand in it as nobody's. */
export function markedCatalog(
  campaign: string,
  known: readonly string[],
  standingsFor: Catalog['campaign']['standingsFor'],
): Catalog {
  const plain = catalogWith();
  const marks = (unit: string): Marks => marksOf(known.includes(unit) ? unit : '');
  return {
    campaign: { ...plain.campaign, id: campaign, standingsFor },
    blocks: [...plain.blocks, { code: 'rest', name: 'Khối khác' }],
    units: UNITS.map((code, index): OrgUnit => {
      const accounts = known.includes(code) ? [marks(code).account] : [];
      return { code, name: `Phường ${code}`, block: index < 3 ? 'ward' : 'rest', accounts };
    }),
    indicators: [...indicators],
    assignments: UNITS.flatMap((unit) =>
      indicators.map(({ code }) => ({ unit, indicator: code, target: targetOf(code, marks(unit)) })),
    ),
    scoring,
  };
}

function targetOf(code: string, { target, targetText: text }: Marks): Target {
  switch (code) {
    case 'D':
      return { kind: 'date', by: '2023-12-01', text };
    case 'G':
    case 'G.1':
      return { kind: 'done', text };
    case '2':
      return { kind: 'quantity', min: '1', max: target, open: 'none', text };
    default:
      return quantity(code === '1' ? target : '95.5', text);
  }
}

/** What the unit itself reports, addressed as said. */
export function markedSubmission(
  own: string,
  address: Pick<Submission, 'campaign' | 'unit' | 'catalogVersion'>,
): Submission {
  const { figure, note, evidence, person } = marksOf(own);
  const line = (code: string, reported: Reported) => lineOf(code, reported, { note, evidence: [evidence] });
  return submissionOf(address.unit, figure, {
    ...address,
    preparedBy: person,
    approvedBy: person,
    lines: [
      line('1', { kind: 'number', actual: figure }),
      line('2', { kind: 'number', actual: '12.5' }),
      line('R', { kind: 'ratio', numerator: '3', denominator: '1000' }),
      line('C', { kind: 'change', current: '110', before: '100' }),
      line('D', { kind: 'date', date: '2023-11-30' }),
      line('G.1', { kind: 'yesNo', yes: true }),
      line('G.2', { kind: 'ratio', numerator: '97', denominator: '100' }),
    ],
  });
}

/** What the council says to a unit: it returns a report first, and accepts it after all. */
export function markedReview(unit: string, of: Pick<ReviewRequest, 'revision' | 'follows'>): ReviewRequest {
  const { note: text } = marksOf(unit);
  return {
    ...of,
    decision: of.follows % 2 === 0 ? 'returned' : 'accepted',
    comment: text,
    comments: [{ indicator: '1', text }],
    decisions: {
      adjustments: [{ indicator: null, points: '-0.25', reason: text }],
      overrides: [{ indicator: 'G', verdict: 'met', reason: text }],
      disqualified: of.follows % 3 === 2 ? { reason: text } : null,
    },
  };
}

/** What the council gives a unit beyond the campaign's lock. */
export function markedExtension(unit: string): ExtensionRequest {
  return { lockAt: '2023-12-25T10:00:00.000Z', reason: marksOf(unit).note };
}
