/**
 * An example of a campaign, for a council that begins: small, without errors, and with every way of reporting once, so that
 * it can be read, tried out and typed over. All its names say that it is an example.
 */
import { Temporal } from 'temporal-polyfill';
import type { Assignment, Catalog, OrgUnit } from '../../shared/model/catalog.ts';
import type { IndicatorCode, IsoDate } from '../../shared/model/identifiers.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { ScoringRule } from '../../shared/model/scoring.ts';
import type { QuantityTarget, Target } from '../../shared/model/target.ts';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const WEEKS = 6;

/** The example, with figures as of so many weeks after the day it is made, due the day after. */
export function exampleCatalog(today: IsoDate): Catalog {
  const lastDay = Temporal.PlainDate.from(today).add({ weeks: WEEKS });
  const at = (days: number, time: string) =>
    lastDay.add({ days }).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time }).toInstant().toString();
  return {
    campaign: {
      id: 'vi-du',
      name: 'VÍ DỤ: Đợt thi đua nước rút hoàn thành chỉ tiêu năm (sửa lại trước khi công bố)',
      timeZone: TIME_ZONE,
      dataAsOf: lastDay.toString(),
      dueAt: at(1, '17:00'),
      lockAt: at(4, '17:00'),
      standingsFor: 'council',
    },
    blocks: [
      { code: 'P', name: 'Khối phường (ví dụ)' },
      { code: 'CM', name: 'Khối phòng chuyên môn (ví dụ)' },
    ],
    units,
    indicators: indicatorsUntil(lastDay.toString()),
    assignments: units.flatMap((unit) => assignmentsOf(unit, lastDay.toString())),
    scoring: {
      pointDecimals: 2,
      tieBreaks: ['metPercent', 'exceeded', 'earliest'],
      rules,
      levelBasis: 'pointsPercent',
      levels: [
        { name: 'Hoàn thành xuất sắc', from: '95' },
        { name: 'Hoàn thành tốt', from: '80' },
        { name: 'Hoàn thành', from: '50' },
      ],
    },
  };
}

function unit(code: string, name: string, block: string): OrgUnit {
  return { code, name: `${name} (ví dụ)`, block, accounts: [`${code.toLowerCase()}@example.vn`] };
}

const units: OrgUnit[] = [
  unit('P01', 'Phường Thứ Nhất', 'P'),
  unit('P02', 'Phường Thứ Hai', 'P'),
  unit('P03', 'Phường Thứ Ba', 'P'),
  unit('KT', 'Phòng Kinh tế', 'CM'),
  unit('NV', 'Phòng Nội vụ', 'CM'),
];

const common = {
  decimals: 0,
  parent: null,
  allowsNotArising: false,
  evidence: 'none',
  districtTarget: null,
} as const;
const counted = { ...common, measure: 'number', goal: 'atLeast', aggregation: 'sum' } as const;
const percent = {
  ...common,
  measure: 'ratio',
  aggregation: 'pooled',
  measureUnit: '%',
  decimals: 2,
} as const;
const milestone = { ...common, group: 'covenant', aggregation: 'countMet' } as const;

function indicatorsUntil(day: IsoDate): Indicator[] {
  return [
    {
      ...counted,
      code: '1',
      name: 'Tổng thu ngân sách nhà nước',
      group: 'basic',
      measureUnit: 'tỷ đồng',
      decimals: 1,
      districtTarget: quantity('330'),
    },
    {
      ...percent,
      code: '2',
      name: 'Tỷ lệ giải ngân vốn đầu tư công',
      group: 'basic',
      goal: 'atLeast',
      districtTarget: quantity('95'),
    },
    {
      ...percent,
      code: '3',
      name: 'Tỷ lệ hộ nghèo',
      group: 'basic',
      goal: 'atMost',
      districtTarget: quantity('0.3'),
    },
    {
      ...common,
      code: '4',
      name: 'Vi phạm trật tự xây dựng so với cùng kỳ',
      group: 'basic',
      measure: 'change',
      goal: 'atMost',
      aggregation: 'pooled',
      measureUnit: '%',
      decimals: 2,
    },
    {
      ...milestone,
      code: 'G1',
      name: 'Ban hành kế hoạch phát động thi đua',
      measureUnit: 'ngày',
      measure: 'date',
      goal: 'by',
      districtTarget: dayOf(day),
    },
    {
      ...counted,
      code: 'G2',
      name: 'Sáng kiến, mô hình mới',
      group: 'covenant',
      measureUnit: 'mô hình',
      evidence: 'always',
    },
    {
      ...percent,
      code: 'G3',
      name: 'Khiếu nại, tố cáo giải quyết đúng hạn',
      group: 'covenant',
      goal: 'atLeast',
      allowsNotArising: true,
    },
    {
      ...milestone,
      code: 'G4',
      name: 'An toàn giao thông',
      measureUnit: 'đạt/không đạt',
      measure: 'allOf',
      goal: 'done',
    },
    {
      ...milestone,
      code: 'G4.1',
      name: 'Ra quân lập lại trật tự lòng lề đường',
      measureUnit: 'có/không',
      measure: 'yesNo',
      goal: 'done',
      parent: 'G4',
    },
    {
      ...counted,
      code: 'G4.2',
      name: 'Điểm tái lấn chiếm',
      group: 'covenant',
      measureUnit: 'điểm',
      goal: 'atMost',
      parent: 'G4',
    },
  ];
}

/** What each block is asked for: a figure, the last day, or that it is done. */
const asked: Readonly<Record<string, readonly (readonly [IndicatorCode, string])[]>> = {
  P: [
    ['1', '110'],
    ['2', '95'],
    ['3', '0.3'],
    ['4', '0'],
    ['G1', 'day'],
    ['G2', '1'],
    ['G3', '95'],
    ['G4', 'x'],
    ['G4.1', 'x'],
    ['G4.2', '0'],
  ],
  CM: [
    ['2', '95'],
    ['G1', 'day'],
    ['G2', '1'],
    ['G3', '95'],
  ],
};

function assignmentsOf({ code, block }: OrgUnit, day: IsoDate): Assignment[] {
  const targetOf = (stated: string): Target => {
    if (stated === 'day') return dayOf(day);
    return stated === 'x' ? { kind: 'done', text: 'x' } : quantity(stated);
  };
  return (asked[block] ?? []).map(([indicator, stated]) => ({
    unit: code,
    indicator,
    target: targetOf(stated),
  }));
}

function quantity(figure: string): QuantityTarget {
  return { kind: 'quantity', min: figure, max: figure, open: 'none', text: figure.replace('.', ',') };
}

function dayOf(day: IsoDate): Target {
  return { kind: 'date', by: day, text: day.split('-').toReversed().join('/') };
}

const share = (indicator: IndicatorCode, points: string): ScoringRule => ({
  kind: 'share',
  indicator,
  part: 'base',
  tier: null,
  points,
});

/** One row of each kind but the last two columns', which few campaigns need. */
const rules: ScoringRule[] = [
  share('1', '30'),
  share('2', '20'),
  { kind: 'verdict', indicator: '3', part: 'base', tier: null, points: '10', verdict: 'met' },
  { kind: 'verdict', indicator: '3', part: 'base', tier: null, points: '10', verdict: 'exceeded' },
  share('G2', '10'),
  {
    kind: 'step',
    indicator: '1',
    part: 'extra',
    tier: null,
    points: '1',
    basis: 'completion',
    within: { min: '105', max: null, open: 'none' },
    every: '5',
    cap: '3',
  },
  {
    kind: 'each',
    indicator: null,
    part: 'extra',
    tier: null,
    points: '-0.5',
    basis: 'daysLate',
    every: '1',
    cap: '-1.5',
  },
];
