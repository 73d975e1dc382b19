/**
 * The score sheet of the sample: 100 points of standard score a ward, and what comes on top or is taken away. All of it
 * is a proposal, in the patterns that real score sheets use; ranges are stated as a council types them.
 */
import type { Decimal } from '../../shared/model/decimal.ts';
import type { IndicatorCode } from '../../shared/model/identifiers.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Interval } from '../../shared/model/interval.ts';
import type { RuleOf, Scoring, ScoringRule } from '../../shared/model/scoring.ts';
import type { Verdict } from '../../shared/model/verdict.ts';
import { parseIntervalText } from '../../shared/notation/range-text.ts';

type Basis = RuleOf<'band'>['basis'];
/** A range as typed, and the points in it. */
type Band = readonly [within: string, points: Decimal];

/** Points shared out by completion: so much of them as completion is of 100 %. */
const shares: readonly (readonly [IndicatorCode, Decimal])[] = [
  ['1', '8'],
  ['2', '4'],
  ['3', '4'],
  ['4', '8'],
  ['5', '5'],
  ['6', '4'],
  ['7', '6'],
  ['8', '4'],
  ['9', '4'],
  ['10', '5'],
  ['11', '5'],
  ['17', '4'],
  ['18', '5'],
  ['19', '4'],
  ['G3', '4'],
  ['G4', '2'],
  ['G5', '4'],
  ['G6', '4'],
  ['G7', '3'],
  ['G8', '2'],
  ['G10', '3'],
  ['G11', '3'],
];

/** A percent that nearly everybody reaches is told apart at its upper end only. */
const nearlyAll: readonly Band[] = [
  ['> 98', '3'],
  ['97 - 98', '2'],
  ['96 - < 97', '1'],
  ['< 96', '0'],
];

/** The more applications an office decides, the more of them may be late: three sizes, with bands for each. */
const byApplications: readonly (readonly [applications: string, bands: readonly Band[]])[] = [
  ['< 3000', percentBands('99', '97')],
  ['3000 - < 5000', percentBands('98,5', '96,5')],
  ['≥ 5000', percentBands('98', '96')],
];

const rules: readonly ScoringRule[] = [
  ...shares.map(([indicator, points]): ScoringRule => ({ kind: 'share', ...base(indicator), points })),
  ...['12', '13', '14'].flatMap((indicator) => bands(base(indicator), 'figure', nearlyAll)),
  ...bands(base('15'), 'figure', [
    ['≤ -20', '3'],
    ['> -20 đến -10', '2'],
    ['> -10 đến 0', '1'],
    ['> 0', '0'],
  ]),
  ...byApplications.flatMap(([applications, ofTier]) =>
    bands({ ...base('16'), tier: { indicator: '16', within: range(applications) } }, 'figure', ofTier),
  ),
  verdict(base('G1'), 'met', '2'),
  verdict(base('G2'), 'met', '2'),
  verdict(base('G12'), 'met', '2'),
  verdict(base('G13'), 'met', '3'),

  // Over and under plan.
  ...bands(extra('G10'), 'completion', [
    ['≥ 120', '2'],
    ['> 100 - < 120', '1'],
    ['95 - < 100', '-1'],
    ['< 95', '-2'],
  ]),
  verdict(extra('G10'), 'notReported', '-3'),
  verdict(extra('G9'), 'exceeded', '1'),
  verdict(extra('G9'), 'notMet', '-1'),
  // A bonus that grows in steps, up to a cap.
  {
    kind: 'step',
    ...extra('7'),
    basis: 'completion',
    within: range('> 100'),
    every: '5',
    points: '0.25',
    cap: '1',
  },
  {
    kind: 'step',
    ...extra('G3'),
    basis: 'figure',
    within: range('≥ 2'),
    every: '1',
    points: '0.5',
    cap: '1',
  },
  {
    kind: 'step',
    ...extra('G5'),
    basis: 'figure',
    within: range('> 95'),
    every: '1',
    points: '0.1',
    cap: '0.5',
  },
  // So much per event, down to a cap: reoccupied pavements, and days late.
  { kind: 'each', ...extra('G12'), basis: 'figure', every: '1', points: '-0.5', cap: '-1.5' },
  { kind: 'each', ...extra('G1'), basis: 'daysLate', every: '1', points: '-0.25', cap: '-1' },
  { kind: 'each', ...extra('G2'), basis: 'daysLate', every: '1', points: '-0.25', cap: '-1' },
  { kind: 'each', ...extra(null), basis: 'daysLate', every: '1', points: '-0.5', cap: '-2' },
  ...bands(extra(null), 'daysLate', [['≤ -3', '0.5']]),
];

/** The scoring of the sample campaign: its rules in the order of the indicators, those of the report as a whole last. */
export function sampleScoring(indicators: readonly Pick<Indicator, 'code'>[]): Scoring {
  const places = new Map<IndicatorCode | null, number>(indicators.map(({ code }, place) => [code, place]));
  const placeOf = ({ indicator }: ScoringRule) => places.get(indicator) ?? places.size;
  return {
    pointDecimals: 2,
    tieBreaks: ['metPercent', 'earliest'],
    levelBasis: 'pointsPercent',
    rules: rules.toSorted((a, b) => placeOf(a) - placeOf(b)),
    levels: [
      { name: 'Xuất sắc', from: '98' },
      { name: 'Tốt', from: '95' },
      { name: 'Hoàn thành', from: '90' },
      { name: 'Chưa hoàn thành', from: '0' },
    ],
  };
}

type RuleHead = Pick<ScoringRule, 'indicator' | 'part' | 'tier'>;

function base(indicator: IndicatorCode): RuleHead {
  return { indicator, part: 'base', tier: null };
}

/** Of the report as a whole where `indicator` is `null`. */
function extra(indicator: IndicatorCode | null): RuleHead {
  return { indicator, part: 'extra', tier: null };
}

function verdict(head: RuleHead, given: Verdict, points: Decimal): ScoringRule {
  return { kind: 'verdict', ...head, verdict: given, points };
}

function bands(head: RuleHead, basis: Basis, list: readonly Band[]): ScoringRule[] {
  return list.map(([within, points]) => ({ kind: 'band', ...head, basis, within: range(within), points }));
}

/** All points from the first percent on, 3 of 5 from the second. */
function percentBands(all: string, most: string): Band[] {
  return [
    [`≥ ${all}`, '5'],
    [`${most} - < ${all}`, '3'],
    [`< ${most}`, '0'],
  ];
}

/** Throws `RangeError` for text that is no range, since the sample itself is then wrong. */
function range(text: string): Interval {
  const { interval } = parseIntervalText(text);
  if (interval === null) throw new RangeError(`${text} is no range.`);
  return interval;
}
