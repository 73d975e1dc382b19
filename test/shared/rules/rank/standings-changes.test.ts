import { expect, test } from 'vitest';
import type { StandingsRow } from '../../../../shared/model/standings.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { standingsChanges } from '../../../../shared/rules/rank/standings-changes.ts';
import { actual, assign, catalogOf, indicator, line, quantity, unit } from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';

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

const shown = (rows: readonly StandingsRow[]) => new Map(rows.map((row) => [row.unit, row]));

const before = rowsOf({ A: { met: 1, revision: 1 }, B: { met: 0, revision: 1 } });

test('nothing is new in what is shown already', () => {
  expect(standingsChanges(shown(before), before)).toEqual({
    byUnit: new Map(),
    reportedFirst: 0,
    reportedAgain: 0,
    ranksMoved: 0,
    ranksLost: [],
    ranksRegained: [],
  });
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
      ['C', { reported: 'first', rank: { before: null, now: 1 } }],
      ['A', { reported: 'again', rank: { before: 1, now: 2 } }],
      ['B', { reported: null, rank: { before: 2, now: 3 } }],
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
  expect([...standingsChanges(withoutB, before).byUnit]).toEqual([['B', { reported: 'first', rank: null }]]);
});
