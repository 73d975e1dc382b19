/** Each function of a cell, over a campaign of three units: U1 has reported all, U2 half and late, U3 nothing. */
import { describe, expect, test } from 'vitest';
import { buildResults } from '../../../../shared/rules/rank/campaign-results.ts';
import { answerFrom } from '../../../../shared/sheet/standings/answer-cell.ts';
import type { CellAnswer, CellQuestion } from '../../../../shared/sheet/standings/cell-question.ts';
import {
  actual,
  assign,
  byDate,
  catalogOf,
  day,
  done,
  indicator,
  notArising,
  quantity,
  ratio,
  unit,
  yesNo,
} from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';
import { share } from '../../fixtures/scoring.ts';

const scoring = { ...catalogOf().scoring, rules: [share('10')] };
const catalog = catalogOf({
  units: [
    unit('U1', { name: 'Phường 5' }),
    unit('U2', { name: 'Phường 6' }),
    unit('U3', { name: 'Cùng tên' }),
  ],
  indicators: [
    indicator('1', { allowsNotArising: true, name: 'Số buổi' }),
    indicator('2', ratio),
    indicator('3', byDate),
    indicator('4', yesNo),
    indicator('5', { name: 'Chưa giao' }),
  ],
  assignments: ['U1', 'U2', 'U3'].flatMap((code) => [
    assign(code, '1', quantity('40')),
    assign(code, '2', quantity('95')),
    assign(code, '3', day('2023-12-15')),
    assign(code, '4', done),
  ]),
  scoring,
});
const heads = [
  headWith(catalog, 'U1', [
    { indicator: '1', reported: actual('50') },
    { indicator: '2', reported: { kind: 'ratio', numerator: '1', denominator: '3' } },
    { indicator: '3', reported: { kind: 'date', date: '2023-12-10' } },
    { indicator: '4', reported: { kind: 'yesNo', yes: true } },
  ]),
  headWith(catalog, 'U2', [{ indicator: '1', reported: notArising }], { late: true }),
];
const answer = answerFrom(buildResults({ version: 1, catalog }, heads), catalog);

const value = (content: number | string): CellAnswer => ({ kind: 'value', value: content });
const of = (unitCode: string, indicatorCode: string, figure: 'actual' | 'completion') =>
  answer({ figure, unit: unitCode, indicator: indicatorCode });

describe('a line of a unit', () => {
  test.each<[string, string, 'actual' | 'completion', number | string]>([
    ['U1', '1', 'actual', 50],
    ['U1', '1', 'completion', 125],
    ['U1', '2', 'actual', 33.3333],
    // Excel's serial of the day; the cell's own format shows it.
    ['U1', '3', 'actual', 45270],
    ['U1', '4', 'actual', 'Có'],
    // Where a percent means nothing the verdict stands alone.
    ['U1', '4', 'completion', 'Đạt'],
    ['U2', '1', 'actual', 'Không phát sinh'],
    ['U2', '2', 'actual', 'Chưa báo cáo'],
    ['U3', '1', 'completion', 'Chưa báo cáo'],
  ])('%s, indicator %s, %s: %s', (unitCode, indicatorCode, figure, expected) => {
    expect(of(unitCode, indicatorCode, figure)).toEqual(value(expected));
  });

  test('that was never assigned, or that nobody knows, is said to be', () => {
    expect(of('U1', '5', 'actual')).toEqual({ kind: 'none', why: 'notAssigned' });
    expect(of('U1', '6', 'actual')).toEqual({ kind: 'none', why: 'unknownIndicator' });
  });
});

describe('a unit as a whole', () => {
  test.each<[string, 'rank' | 'points' | 'status', number | string]>([
    ['U1', 'rank', 1],
    ['U1', 'points', 10],
    ['U1', 'status', 'Đúng hạn'],
    ['U2', 'status', 'Trễ hạn'],
    ['U3', 'rank', 'Chưa xếp hạng'],
    ['U3', 'points', 'Chưa báo cáo'],
    ['U3', 'status', 'Chưa báo cáo'],
  ])('%s, %s: %s', (unitCode, figure, expected) => {
    expect(answer({ figure, unit: unitCode })).toEqual(value(expected));
  });

  test('in a campaign without scoring has no points', () => {
    const plain = { ...catalog, scoring: catalogOf().scoring };
    const told = answerFrom(buildResults({ version: 1, catalog: plain }, [headWith(plain, 'U1', [])]), plain);
    expect(told({ figure: 'points', unit: 'U1' })).toEqual({ kind: 'none', why: 'noScoring' });
  });

  test('without an indicator of its own is in no ranking', () => {
    const other = { ...catalog, units: [...catalog.units, unit('U4')] };
    const told = answerFrom(buildResults({ version: 1, catalog: other }, heads), other);
    expect(told({ figure: 'rank', unit: 'U4' })).toEqual({ kind: 'none', why: 'notAssigned' });
  });
});

describe('how a unit is named', () => {
  test.each(['U1', ' u1 ', 'Phường 5', 'PHƯỜNG\u00a05', 'Phường 5'.normalize('NFD')])('%j is U1', (named) => {
    expect(answer({ figure: 'rank', unit: named })).toEqual(value(1));
  });

  test.each(['', 'Phường', 'U9', '=U1'])('%j is nobody', (named) => {
    expect(answer({ figure: 'rank', unit: named })).toEqual({ kind: 'none', why: 'unknownUnit' });
  });

  test('a name of two units is nobody’s, and a code goes before a name', () => {
    const units = [unit('U1', { name: 'U2' }), unit('U2', { name: 'Hai' }), unit('U3', { name: 'Hai' })];
    const alike = { ...catalog, units };
    const told = answerFrom(buildResults({ version: 1, catalog: alike }, heads), alike);
    const status = (named: string): CellQuestion => ({ figure: 'status', unit: named });
    expect(told(status('U2'))).toEqual(value('Trễ hạn'));
    expect(told(status('Hai'))).toEqual({ kind: 'none', why: 'unknownUnit' });
  });
});
