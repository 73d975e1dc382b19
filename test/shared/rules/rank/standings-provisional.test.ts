import { describe, expect, test } from 'vitest';
import { noDecisions, type UnitDecisions } from '../../../../shared/model/decisions.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import {
  actual,
  allOf,
  assign,
  catalogOf,
  done,
  indicator,
  line,
  quantity,
  unit,
} from '../../fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';

describe('while reports are missing', () => {
  const catalog = districtOf([unit('A'), unit('B')]);

  test('standings are provisional', () => {
    expect(buildStandings(published(catalog), [headWith(catalog, 'A', meeting(1))])).toMatchObject({
      provisional: true,
      reportedUnits: 1,
      assignedUnits: 2,
    });
  });

  test('and no longer when all have come', () => {
    const heads = ['A', 'B'].map((code) => headWith(catalog, code, meeting(1)));
    expect(buildStandings(published(catalog), heads)).toMatchObject({ provisional: false, reportedUnits: 2 });
  });

  test('or as long as a line of a report is missing, also a part of a parent that is not met anyway', () => {
    const parts = [
      indicator('G', allOf),
      indicator('G.1', { parent: 'G' }),
      indicator('G.2', { parent: 'G' }),
    ];
    const withParts = catalogOf({
      indicators: parts,
      assignments: [
        assign('U1', 'G', done),
        assign('U1', 'G.1', quantity('10')),
        assign('U1', 'G.2', quantity('10')),
      ],
    });
    const missing = headWith(withParts, 'U1', [line('G.1', actual('1'))]);
    expect(missing.result.counts).toMatchObject({ notMet: 1, notReported: 0 });
    expect(buildStandings(published(withParts), [missing]).provisional).toBe(true);
    const whole = headWith(withParts, 'U1', [line('G.1', actual('1')), line('G.2', actual('1'))]);
    expect(buildStandings(published(withParts), [whole]).provisional).toBe(false);
  });

  test('but not for a unit out of the ranking, nor for a verdict the council has given itself', () => {
    const decisions: UnitDecisions[] = [
      { ...noDecisions, disqualified: { reason: 'Kỷ luật' } },
      { ...noDecisions, overrides: [{ indicator: '3', verdict: 'met', reason: 'Đã kiểm tra' }] },
    ];
    const heads = ['A', 'B'].map((code, position) =>
      headWith(catalog, code, meeting(3).slice(0, 2), { decisions: decisions[position] ?? noDecisions }),
    );
    expect(buildStandings(published(catalog), heads).provisional).toBe(false);
  });

  test('a unit without targets is neither waited for nor listed', () => {
    const withGuest = { ...catalog, units: [...catalog.units, unit('Z')] };
    const heads = ['A', 'B', 'Z'].map((code) => headWith(withGuest, code, meeting(1)));
    const standings = buildStandings(published(withGuest), heads);
    expect(standings).toMatchObject({ provisional: false, reportedUnits: 2, assignedUnits: 2 });
    expect(standings.rows.map((row) => row.unit)).toEqual(['A', 'B']);
  });
});
