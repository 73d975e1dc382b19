import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import type { Score } from '../../../../shared/model/result.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { compareSnapshots } from '../../../../shared/rules/snapshots/compare-snapshots.ts';
import { standingsDifferences } from '../../../../shared/rules/snapshots/standings-differences.ts';
import { assign, quantity, unit } from '../../fixtures/catalog.ts';
import { districtOf, indicators, meeting, published } from '../../fixtures/district.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';

const catalog = districtOf([unit('A'), unit('B')]);
const reports = (a: number, restOfA: Partial<UnitHead> = {}, b = 2): UnitHead[] => [
  {
    ...headWith(catalog, 'A', meeting(a), restOfA),
    ...(restOfA.revision ? { revision: restOfA.revision } : {}),
  },
  headWith(catalog, 'B', meeting(b)),
];
const before = buildStandings(published(catalog), reports(1));

const scoreOf = (total: string): Score => ({
  base: total,
  bonus: '0',
  penalty: '0',
  adjustment: '0',
  total,
  possibleBase: '20',
  beyondRules: false,
});

/** The causes of each unit whose values changed, against A with one indicator met and B with two. */
function causesAfter(heads: readonly UnitHead[], later: Catalog = catalog, version = 1, areKnown = false) {
  const after = buildStandings(published(later, version), heads);
  const { units } = compareSnapshots(before, after, areKnown ? { earlier: catalog, later } : null);
  return Object.fromEntries(units.map(({ unit: code, causes }) => [code, causes]));
}

describe('what changed comes of', () => {
  test('nothing where nothing did', () => {
    expect(compareSnapshots(before, before, null)).toMatchObject({ units: [], totals: [] });
    expect(causesAfter(reports(1))).toEqual({});
  });

  test('another revision, and of other units where only the place changed', () => {
    expect(causesAfter(reports(3, { revision: 2 }))).toEqual({ A: ['revision'], B: ['others'] });
  });

  test('a report that was returned, or was not after all', () => {
    expect(causesAfter(reports(1, { review: returnedMark })).A).toEqual(['returned']);
    const returned = buildStandings(published(catalog), reports(1, { review: returnedMark }));
    const { units } = compareSnapshots(returned, before, null);
    expect(units.find((change) => change.unit === 'A')?.causes).toEqual(['accepted']);
  });

  test('what the council decided', () => {
    const overrides = [{ indicator: '2', verdict: 'met' as const, reason: 'Biên bản' }];
    expect(causesAfter(reports(1, { decisions: { ...noDecisions, overrides } })).A).toEqual(['decision']);
    const disqualified = { reason: 'Kỷ luật' };
    expect(causesAfter(reports(1, { decisions: { ...noDecisions, disqualified } })).A).toEqual(['decision']);
  });

  test('what the council decided, also where it is seen in the points alone', () => {
    // One verdict the better and one the worse: as many are met as before.
    const scored = { ...before, rows: before.rows.map((row) => ({ ...row, score: scoreOf('10') })) };
    const decided = { ...before, rows: before.rows.map((row) => ({ ...row, score: scoreOf('9') })) };
    const { units } = compareSnapshots(scored, decided, null);
    expect(units.map(({ causes }) => causes)).toEqual([['decision'], ['decision']]);
  });

  test('another catalog: of other targets where both are known and the unit’s own are others', () => {
    const easier = districtOf([unit('A'), unit('B')], {
      assignments: ['A', 'B'].flatMap((code) =>
        indicators.map((one) => assign(code, one.code, quantity(code === 'A' ? '1' : '10'))),
      ),
    });
    expect(causesAfter(reports(1), easier, 2)).toEqual({ A: ['catalog'], B: ['others'] });
    expect(causesAfter(reports(1), easier, 2, true)).toEqual({ A: ['target'], B: ['others'] });
  });

  test('a revision and a decision, where it is both', () => {
    const disqualified = { reason: 'Kỷ luật' };
    const heads = reports(3, { revision: 2, decisions: { ...noDecisions, disqualified } });
    expect(causesAfter(heads).A).toEqual(['revision', 'decision']);
  });
});

describe('differences', () => {
  test('name the value of each, and the way back is the same turned round', () => {
    const after = buildStandings(published(catalog), reports(2));
    const there = standingsDifferences(before, after);
    expect(there).toContainEqual({ part: 'unit', code: 'A', field: 'rank', before: '2', after: '1' });
    expect(there.some(({ part, code }) => part === 'indicator' && code === '2')).toBe(true);
    const back = standingsDifferences(after, before);
    const turned = back.map((each) => ({ ...each, before: each.after, after: each.before }));
    expect(turned).toHaveLength(there.length);
    expect(turned).toEqual(expect.arrayContaining(there));
  });

  test('name a unit that only one of the two has', () => {
    const [first] = before.rows;
    const less = { ...before, rows: before.rows.slice(1) };
    expect(standingsDifferences(before, less)).toMatchObject([
      { part: 'unit', code: first?.unit, field: null, after: null },
    ]);
  });
});
