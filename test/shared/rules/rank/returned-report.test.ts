import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import { explainUnit } from '../../../../shared/rules/explain/explain-unit.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { quantity, unit } from '../../fixtures/catalog.ts';
import { districtOf, indicators, meeting, published } from '../../fixtures/district.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';
import { scoringOf, share } from '../../fixtures/scoring.ts';

const catalog = districtOf([unit('A'), unit('B'), unit('C')], {
  scoring: scoringOf(['1', '2', '3'].map((indicator) => share('10', { indicator }))),
  indicators: indicators.map((one) => ({ ...one, districtTarget: quantity('20') })),
});

type Rest = Parameters<typeof headWith>[3];
const heads = (rest: Rest = {}): UnitHead[] => [
  headWith(catalog, 'A', meeting(3), { review: returnedMark, ...rest }),
  headWith(catalog, 'B', meeting(2), { review: { ...returnedMark, decision: 'accepted' } }),
  headWith(catalog, 'C', meeting(1)),
];
const standings = (rest: Rest = {}) => buildStandings(published(catalog), heads(rest));
const rowsOf = (rest: Rest = {}) => new Map(standings(rest).rows.map((row) => [row.unit, row]));

describe('a report that the council has returned', () => {
  test('is not ranked, where one that is accepted or waits is', () => {
    const rows = rowsOf();
    expect(rows.get('A')).toMatchObject({ state: 'returned', rank: null, level: null, tied: false });
    expect(rows.get('B')).toMatchObject({ state: 'ranked', rank: 1 });
    expect(rows.get('C')).toMatchObject({ state: 'ranked', rank: 2 });
  });

  test('is shown with what it says and who returned it', () => {
    expect(rowsOf().get('A')).toMatchObject({
      revision: 1,
      counts: { met: 3 },
      score: { total: '30' },
      review: returnedMark,
    });
  });

  test('makes standings provisional, and its unit one that has not reported', () => {
    expect(standings()).toMatchObject({ provisional: true, reportedUnits: 2, assignedUnits: 3 });
    expect(standings({ review: null })).toMatchObject({ provisional: false, reportedUnits: 3 });
  });

  test('is not waited for where its unit is out of the ranking', () => {
    const decisions = { ...noDecisions, disqualified: { reason: 'Kỷ luật' } };
    expect(standings({ decisions })).toMatchObject({ provisional: false });
    expect(rowsOf({ decisions }).get('A')).toMatchObject({ state: 'disqualified', bounds: null });
  });

  test('adds nothing to what the district has', () => {
    const totalOf = (rest?: Rest) => standings(rest).indicators[0];
    expect(totalOf()).toMatchObject({ value: '20', counts: { met: 2, notReported: 1 } });
    expect(totalOf({ review: null })).toMatchObject({ value: '30', counts: { met: 3, notReported: 0 } });
  });

  test('may come to any rank, or to none', () => {
    const bounds = [...rowsOf().values()].map((row) => [row.unit, row.bounds]);
    expect(Object.fromEntries(bounds)).toEqual({
      A: { best: 1, worst: null },
      B: { best: 1, worst: 2 },
      C: { best: 2, worst: 3 },
    });
  });

  test('leaves what was decided about its unit in what may still come', () => {
    const decisions = {
      ...noDecisions,
      adjustments: [{ indicator: null, points: '-25', reason: 'Vi phạm' }],
    };
    // At most 5 points, whatever it reports; C has 12.
    expect(rowsOf({ decisions }).get('A')?.bounds).toEqual({ best: 3, worst: null });
    expect(rowsOf({ decisions }).get('C')?.bounds).toEqual({ best: 2, worst: 2 });
  });

  test('is explained line by line, without a place', () => {
    expect(explainUnit(published(catalog), heads(), 'A')).toMatchObject({
      state: 'returned',
      rank: null,
      score: { total: '30' },
      lines: [{ points: '10' }, { points: '10' }, { points: '10' }],
      neighbours: { above: [], tied: [], below: [] },
      toNextRank: [],
    });
  });
});
