import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { noDecisions, type UnitDecisions } from '../../../../shared/model/decisions.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { quantity, unit } from '../../fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';
import { forVerdict, scoringOf, share } from '../../fixtures/scoring.ts';

describe('after the catalog was published anew', () => {
  const before = districtOf([unit('A'), unit('B')]);

  test('results made under the older one are computed anew from what was reported', () => {
    const easier: Catalog = {
      ...before,
      assignments: before.assignments.map((one) => ({ ...one, target: quantity('1') })),
    };
    const heads = [headWith(before, 'A', meeting(1))];
    const { rows, indicators: totals } = buildStandings(published(easier, 2), heads);
    expect(rows[0]).toMatchObject({ unit: 'A', metPercent: '100', counts: { exceeded: 1, met: 2 } });
    expect(totals[0]).toMatchObject({ counts: { exceeded: 1, notReported: 1 } });
  });

  test('with the council’s decisions and the time of the report', () => {
    const scoring = scoringOf([share('10'), forVerdict('exceeded', '1')]);
    const decisions: UnitDecisions = {
      ...noDecisions,
      adjustments: [{ indicator: null, points: '2.5', reason: 'Mô hình mới' }],
      overrides: [{ indicator: '1', verdict: 'exceeded', reason: 'Đã kiểm tra' }],
    };
    const head = headWith(before, 'A', meeting(1), { decisions });
    const { rows } = buildStandings(published({ ...before, scoring }, 2), [head]);
    expect(rows[0]?.score).toMatchObject({ base: '10', bonus: '1', adjustment: '2.5', total: '13.5' });
  });

  test('results made under this one are taken as they are', () => {
    const head = { ...headWith(before, 'A', meeting(1)), catalogVersion: 2 };
    const { rows } = buildStandings(published(before, 2), [head]);
    expect(rows[0]?.counts).toBe(head.result.counts);
  });

  test('units that it no longer has are left out of ranks and totals', () => {
    const heads = ['A', 'B'].map((code) => headWith(before, code, meeting(3)));
    const standings = buildStandings(published(districtOf([unit('A')]), 2), heads);
    expect(standings.rows.map((row) => row.unit)).toEqual(['A']);
    expect(standings).toMatchObject({ reportedUnits: 1, assignedUnits: 1, provisional: false });
    expect(standings.indicators[0]).toMatchObject({ value: '10', assignedUnits: 1 });
  });
});
