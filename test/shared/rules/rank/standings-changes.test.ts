import { describe, expect, test } from 'vitest';
import type { StandingsRow } from '../../../../shared/model/standings.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { standingsChanges } from '../../../../shared/rules/rank/standings-changes.ts';
import { actual, assign, catalogOf, indicator, line, quantity, unit } from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';
import { noChanges } from '../../fixtures/no-changes.ts';

const codes = ['A', 'B', 'C'];
const catalog = catalogOf({
  units: codes.map((code) => unit(code)),
  indicators: [indicator('1'), indicator('2')],
  assignments: codes.flatMap((code) => ['1', '2'].map((one) => assign(code, one, quantity('10')))),
});

/** Standings in which units have met so many of two indicators, in such a revision. */
function rowsOf(reports: Readonly<Record<string, { met: number; revision: number }>>): StandingsRow[] {
  const heads = Object.entries(reports).map(([code, { met, revision }]) => ({
    ...headWith(
      catalog,
      code,
      ['1', '2'].map((one, at) => line(one, actual(at < met ? '10' : '9'))),
    ),
    revision,
  }));
  return buildStandings({ version: 1, catalog }, heads).rows;
}

const shown = (rows: readonly StandingsRow[]) =>
  new Map(
    rows.map(({ unit: code, rank, revision, score }) => [
      code,
      { rank, revision, points: score === null ? null : Number(score.total) },
    ]),
  );

const before = rowsOf({ A: { met: 1, revision: 1 }, B: { met: 0, revision: 1 } });

test('nothing is new in what is shown already', () => {
  expect(standingsChanges(shown(before), before)).toEqual({ byUnit: new Map(), ...noChanges });
});

test('first reports, reports sent again and ranks that moved are told apart', () => {
  const now = rowsOf({
    A: { met: 1, revision: 2 },
    B: { met: 0, revision: 1 },
    C: { met: 2, revision: 1 },
  });
  const changes = standingsChanges(shown(before), now);
  expect(changes).toMatchObject({ reportedFirst: 1, reportedAgain: 1, ranksMoved: 2 });
  expect(changes.byUnit).toEqual(
    new Map([
      ['C', { reported: 'first', rank: { before: null, now: 1 }, points: null }],
      ['A', { reported: 'again', rank: { before: 1, now: 2 }, points: null }],
      ['B', { reported: null, rank: { before: 2, now: 3 }, points: null }],
    ]),
  );
});

test('a unit that lost its rank is told with the reason, and one that got it back; a first report is neither', () => {
  const without = before.map((row): StandingsRow =>
    row.unit === 'A' ? { ...row, state: 'disqualified', rank: null, disqualification: 'Báo cáo sai' } : row,
  );
  const lost = standingsChanges(shown(before), without);
  expect(lost).toMatchObject({ ranksLost: [{ unit: 'A', state: 'disqualified' }], ranksRegained: [] });
  expect(lost.ranksMoved).toBe(0);
  const back = standingsChanges(shown(without), before);
  expect(back).toMatchObject({ ranksLost: [], ranksRegained: ['A'], reportedAgain: 0 });
  const first = rowsOf({
    A: { met: 1, revision: 1 },
    B: { met: 0, revision: 1 },
    C: { met: 2, revision: 1 },
  });
  expect(standingsChanges(shown(before), first)).toMatchObject({ reportedFirst: 1, ranksRegained: [] });
});

test('of a unit that was not shown before only its report is new', () => {
  const withoutB = shown(before.filter((row) => row.unit !== 'B'));
  expect([...standingsChanges(withoutB, before).byUnit]).toEqual([
    ['B', { reported: 'first', rank: null, points: null }],
  ]);
});

describe('of a unit that has not reported again', () => {
  const score = {
    total: '87.06',
    base: '86.56',
    bonus: '1',
    penalty: '0.5',
    adjustment: '0',
    possibleBase: '100',
    beyondRules: false,
  };
  const scored = before.map((row) => ({ ...row, score }));
  const decided = (unitCode: string, changed: Partial<StandingsRow>) =>
    scored.map((row) => (row.unit === unitCode ? { ...row, ...changed } : row));

  test('other points are told, whatever they come of', () => {
    const changes = standingsChanges(
      shown(scored),
      decided('B', { score: { ...score, adjustment: '-1.5', total: '85.56' } }),
    );
    expect(changes).toMatchObject({ pointsChanged: 1, ranksMoved: 0 });
    expect([...changes.byUnit]).toEqual([
      ['B', { reported: null, rank: null, points: { before: 87.06, now: 85.56 } }],
    ]);
  });

  test('points are no news where it is not known what they were', () => {
    const unknown = new Map([...shown(scored)].map(([code, one]) => [code, { ...one, points: null }]));
    expect(standingsChanges(unknown, scored).byUnit.size).toBe(0);
  });
});
