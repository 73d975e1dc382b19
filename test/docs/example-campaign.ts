/** The facts of the worked example: four wards, five indicators, one scoring, and what three and then four wards report. */
import type { Catalog } from '../../shared/model/catalog.ts';
import { noDecisions, type UnitDecisions } from '../../shared/model/decisions.ts';
import type { Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { Interval } from '../../shared/model/interval.ts';
import type { Scoring, ScoringRule } from '../../shared/model/scoring.ts';
import type { Reported } from '../../shared/model/submission.ts';
import { isLate } from '../../shared/rules/time/lateness.ts';
import type { UnitHead } from '../../shared/rules/rank/unit-head.ts';
import {
  actual,
  assign,
  campaign,
  indicator,
  notArising,
  quantity,
  ratio,
} from '../shared/fixtures/catalog.ts';
import { headWith } from '../shared/fixtures/heads.ts';

export const P1 = '26896';
export const P3 = '26902';
export const P4 = '26893';
export const P5 = '26887';

const percent = { ...ratio, measureUnit: '%' };

const base = { part: 'base', tier: null } as const;
const extra = { part: 'extra', tier: null } as const;

/** Tiers by the number of files: small wards are held to higher percents. */
const few: Interval = { min: null, max: '1000', open: 'max' };
const many: Interval = { min: '1000', max: null, open: 'none' };

function band(tier: Interval, within: Interval, points: string): ScoringRule {
  const tierOfFiles = { indicator: '2', within: tier };
  return { kind: 'band', ...base, indicator: '2', basis: 'figure', tier: tierOfFiles, within, points };
}

const scoring: Scoring = {
  pointDecimals: 2,
  tieBreaks: ['exceeded', 'fewestPenalties'],
  levelBasis: 'points',
  rules: [
    { kind: 'share', ...base, indicator: '1', points: '40' },
    band(few, { min: '99', max: null, open: 'none' }, '25'),
    band(few, { min: '97', max: '99', open: 'max' }, '20'),
    band(few, { min: null, max: '97', open: 'max' }, '10'),
    band(many, { min: '98', max: null, open: 'none' }, '25'),
    band(many, { min: '96', max: '98', open: 'max' }, '20'),
    band(many, { min: null, max: '96', open: 'max' }, '10'),
    { kind: 'share', ...base, indicator: '3', points: '20' },
    {
      kind: 'step',
      ...extra,
      indicator: '3',
      basis: 'figure',
      within: { min: '60', max: null, open: 'min' },
      points: '0.5',
      every: '5',
      cap: '2',
    },
    { kind: 'each', ...extra, indicator: '4', basis: 'figure', points: '-0.5', every: '1', cap: '-1.5' },
    { kind: 'share', ...base, indicator: '5', points: '15' },
    { kind: 'each', ...extra, indicator: null, basis: 'daysLate', points: '-0.5', every: '1', cap: '-2' },
  ],
  levels: [
    { name: 'Xuất sắc', from: '96' },
    { name: 'Tốt', from: '90' },
    { name: 'Khá', from: '80' },
  ],
};

const revenueTargets = { [P1]: '130', [P3]: '145', [P4]: '120', [P5]: '150' };

export const exampleCatalog: Catalog = {
  campaign,
  blocks: [{ code: 'K1', name: 'Khối phường' }],
  units: [
    { code: P1, name: 'Phường 1', block: 'K1', accounts: [] },
    { code: P3, name: 'Phường 3', block: 'K1', accounts: [] },
    { code: P4, name: 'Phường 4', block: 'K1', accounts: [] },
    { code: P5, name: 'Phường 5', block: 'K1', accounts: [] },
  ],
  indicators: [
    indicator('1', { name: 'Tổng thu ngân sách nhà nước', measureUnit: 'tỷ đồng', decimals: 1 }),
    indicator('2', { ...percent, name: 'Tỷ lệ hồ sơ hành chính giải quyết đúng hạn' }),
    indicator('3', { ...percent, name: 'Tỷ lệ hồ sơ nộp trực tuyến' }),
    indicator('4', { name: 'Số vụ tái lấn chiếm lòng, lề đường', measureUnit: 'vụ', goal: 'atMost' }),
    indicator('5', {
      ...percent,
      name: 'Tỷ lệ phản ánh qua 1022 xử lý đúng hạn',
      allowsNotArising: true,
    }),
  ],
  assignments: Object.entries(revenueTargets).flatMap(([unit, revenue]) => [
    assign(unit, '1', quantity(revenue)),
    assign(unit, '2', quantity('98')),
    assign(unit, '3', quantity('60')),
    assign(unit, '4', quantity('0')),
    assign(unit, '5', quantity('100')),
  ]),
  scoring,
};

export const published = { version: 1, catalog: exampleCatalog };

function of(numerator: string, denominator: string): Reported {
  return { kind: 'ratio', numerator, denominator };
}

/** The head of a ward: its figures in the order of the indicators. */
function head(
  unit: UnitCode,
  submittedAt: Instant,
  figures: readonly Reported[],
  decisions: UnitDecisions = noDecisions,
): UnitHead {
  const lines = exampleCatalog.indicators.flatMap(({ code }, position) => {
    const reported = figures[position];
    return reported === undefined ? [] : [{ indicator: code, reported }];
  });
  return headWith(exampleCatalog, unit, lines, {
    submittedAt,
    late: isLate(exampleCatalog.campaign, submittedAt),
    decisions,
  });
}

/** An adjustment beyond what the rules of indicator 3 can give, which the council may make and is shown. */
const forElderlyPeople: UnitDecisions = {
  ...noDecisions,
  adjustments: [
    { indicator: '3', points: '0.5', reason: 'sáng kiến giúp người cao tuổi nộp hồ sơ trực tuyến' },
  ],
};

/** What three of the four wards have reported; one of them late. */
export const provisionalHeads: readonly UnitHead[] = [
  head(P1, '2023-12-14T02:15:00Z', [
    actual('120'),
    of('1180', '1200'),
    of('840', '1200'),
    actual('2'),
    of('47', '50'),
  ]),
  head(P3, '2023-12-14T08:40:00Z', [
    actual('150'),
    of('932', '940'),
    of('466', '940'),
    actual('0'),
    notArising,
  ]),
  head(
    P4,
    '2023-12-16T01:30:00Z',
    [actual('119.5'), of('1970', '2050'), of('1722', '2050'), actual('5'), of('60', '60')],
    forElderlyPeople,
  ),
];

/** The same with the ward that was missing. */
export const finalHeads: readonly UnitHead[] = [
  ...provisionalHeads,
  head(P5, '2023-12-17T03:00:00Z', [
    actual('152'),
    of('1478', '1500'),
    of('990', '1500'),
    actual('1'),
    of('28', '30'),
  ]),
];
