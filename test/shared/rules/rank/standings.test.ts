import { describe, expect, test } from 'vitest';
import { noDecisions, type UnitDecisions } from '../../../../shared/model/decisions.ts';
import type { StandingsRow } from '../../../../shared/model/standings.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { actual, line, notArising, unit } from '../../fixtures/catalog.ts';
import { districtOf, indicators, meeting, published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';

function places(rows: readonly StandingsRow[]): [string, number | null, boolean][] {
  return rows.map((row) => [row.unit, row.rank, row.tied]);
}

describe('ranks', () => {
  test('equals share a rank, are flagged and stand by code; the ranks they use up are skipped', () => {
    const catalog = districtOf(['C', 'A', 'B', 'D'].map((code) => unit(code)));
    const heads = [
      headWith(catalog, 'A', meeting(1)),
      headWith(catalog, 'C', meeting(2)),
      headWith(catalog, 'B', meeting(2)),
      headWith(catalog, 'D', meeting(3)),
    ];
    expect(places(buildStandings(published(catalog), heads).rows)).toEqual([
      ['D', 1, false],
      ['B', 2, true],
      ['C', 2, true],
      ['A', 4, false],
    ]);
  });

  test('each block is ranked by itself, in catalog order of blocks', () => {
    const catalog = districtOf([unit('A'), unit('B', { block: 'Q' }), unit('C', { block: 'Q' })]);
    const heads = [
      headWith(catalog, 'A', meeting(0)),
      headWith(catalog, 'B', meeting(1)),
      headWith(catalog, 'C', meeting(2)),
    ];
    expect(places(buildStandings(published(catalog), heads).rows)).toEqual([
      ['C', 1, false],
      ['B', 2, false],
      ['A', 1, false],
    ]);
  });

  test('what counts is the share of what is applicable, exactly', () => {
    const catalog = districtOf([unit('A'), unit('B'), unit('C')]);
    const heads = [
      headWith(catalog, 'A', meeting(2)),
      headWith(catalog, 'B', [line('1', actual('10')), line('2', notArising), line('3', notArising)]),
      headWith(catalog, 'C', [line('1', actual('11')), line('2', actual('10'))]),
    ];
    const { rows } = buildStandings(published(catalog), heads);
    expect(places(rows)).toEqual([
      ['B', 1, false],
      ['A', 2, true],
      ['C', 2, true],
    ]);
    expect(rows.map((row) => [row.applicable, row.metPercent])).toEqual([
      [1, '100'],
      [3, '66.6667'],
      [3, '66.6667'],
    ]);
  });

  test('units that have not reported, or to which nothing applies, are not ranked and stand last by code', () => {
    const catalog = districtOf([unit('D'), unit('A'), unit('B'), unit('C')]);
    const heads = [
      headWith(catalog, 'D', meeting(0)),
      headWith(
        catalog,
        'C',
        indicators.map(({ code }) => line(code, notArising)),
      ),
    ];
    const { rows } = buildStandings(published(catalog), heads);
    expect(places(rows)).toEqual([
      ['D', 1, false],
      ['A', null, false],
      ['B', null, false],
      ['C', null, false],
    ]);
    expect(rows.map((row) => row.state)).toEqual(['ranked', 'notReported', 'notReported', 'nothingApplies']);
    expect(rows.map((row) => [row.revision, row.submittedAt, row.metPercent])).toEqual([
      [1, '2023-12-14T03:00:00Z', '0'],
      [null, null, null],
      [null, null, null],
      [1, '2023-12-14T03:00:00Z', null],
    ]);
  });

  test('a unit out of the ranking keeps its data and takes nobody’s place', () => {
    const catalog = districtOf(['A', 'B', 'C'].map((code) => unit(code)));
    const decisions: UnitDecisions = { ...noDecisions, disqualified: { reason: 'Đang thanh tra' } };
    const heads = [
      headWith(catalog, 'A', meeting(3), { decisions }),
      headWith(catalog, 'B', meeting(2)),
      headWith(catalog, 'C', meeting(1)),
    ];
    const { rows, indicators: totals } = buildStandings(published(catalog), heads);
    expect(places(rows)).toEqual([
      ['B', 1, false],
      ['C', 2, false],
      ['A', null, false],
    ]);
    expect(rows.map((row) => [row.state, row.disqualification, row.counts.met, row.bounds])).toEqual([
      ['ranked', null, 2, null],
      ['ranked', null, 1, null],
      ['disqualified', 'Đang thanh tra', 3, null],
    ]);
    expect(totals.map((total) => total.counts.met)).toEqual([3, 2, 1]);
  });

  test('the revision, its time and its lateness are those of the head', () => {
    const catalog = districtOf([unit('A')]);
    const late = { submittedAt: '2023-12-16T00:00:00Z', late: true };
    const head = { ...headWith(catalog, 'A', meeting(3), late), revision: 4 };
    expect(buildStandings(published(catalog), [head]).rows).toMatchObject([
      { revision: 4, submittedAt: '2023-12-16T00:00:00Z', late: true },
    ]);
  });
});
