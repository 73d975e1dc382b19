/** What the council is shown before it publishes is all that changes, and each thing once. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../shared/digest/digest.ts';
import type { CatalogChange } from '../../../../shared/model/catalog-change.ts';
import { Catalog } from '../../../../shared/model/catalog.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { catalogChanges } from '../../../../shared/rules/change/catalog-changes.ts';
import { catalog as anyCatalog } from '../../fixtures/arbitrary.ts';
import { assign, campaign, catalogOf, indicator, quantity, ratio, unit } from '../../fixtures/catalog.ts';
import { catalog as filled } from '../../fixtures/filled-config.ts';
import { oneChange } from '../../fixtures/one-change.ts';

const share = (code: string, points: string): ScoringRule => ({
  kind: 'share',
  indicator: code,
  part: 'base',
  tier: null,
  points,
});

const base = catalogOf({
  units: [unit('U1', { accounts: ['a@q.vn'] }), unit('U2')],
  indicators: [indicator('1'), indicator('2', ratio)],
  assignments: [assign('U1', '1', quantity('10')), assign('U2', '1', quantity('20'))],
});

const U1 = { code: 'U1', name: 'Phường U1' };
const one = { code: '1', name: 'Chỉ tiêu 1' };

describe('the changes of a catalog', () => {
  test.each<[string, Partial<Catalog>, CatalogChange[]]>([
    ['that says the same are none', {}, []],
    [
      'name a deadline before and after',
      { campaign: { ...campaign, dueAt: '2023-12-14T10:00:00Z' } },
      [{ kind: 'setting', field: 'dueAt', before: campaign.dueAt, after: '2023-12-14T10:00:00Z' }],
    ],
    [
      'tell of a unit that is gone, and not again of each of its targets',
      { units: [unit('U2')], assignments: [assign('U2', '1', quantity('20'))] },
      [{ kind: 'removed', table: 'units', item: U1, targets: 1 }],
    ],
    [
      'tell of an indicator that came with how many units it is asked of',
      {
        indicators: [...base.indicators, indicator('3')],
        assignments: [...base.assignments, assign('U1', '3', quantity('5'))],
      },
      [{ kind: 'added', table: 'indicators', item: { code: '3', name: 'Chỉ tiêu 3' }, targets: 1 }],
    ],
    [
      'name the block that a unit moves to, and the accounts that come and go',
      {
        blocks: [...base.blocks, { code: 'Q', name: 'Khối phòng' }],
        units: [unit('U1', { block: 'Q', accounts: ['b@q.vn'] }), unit('U2')],
      },
      [
        { kind: 'added', table: 'blocks', item: { code: 'Q', name: 'Khối phòng' }, targets: 0 },
        { kind: 'unit', field: 'block', unit: U1, before: 'P', after: 'Q' },
        { kind: 'accounts', unit: U1, added: ['b@q.vn'], removed: ['a@q.vn'] },
      ],
    ],
    [
      'name what an indicator is measured by',
      { indicators: [indicator('1', ratio), indicator('2', ratio)] },
      [
        { kind: 'indicator', indicator: one, field: 'decimals', before: 0, after: 2 },
        { kind: 'indicator', indicator: one, field: 'measure', before: 'number', after: 'ratio' },
        { kind: 'indicator', indicator: one, field: 'aggregation', before: 'sum', after: 'pooled' },
      ],
    ],
    [
      'name a target before and after, one that is new, and one that is gone',
      { assignments: [assign('U1', '1', quantity('11')), assign('U1', '2', quantity('95'))] },
      [
        { kind: 'target', unit: U1, indicator: one, before: quantity('10'), after: quantity('11') },
        {
          kind: 'target',
          unit: U1,
          indicator: { code: '2', name: 'Chỉ tiêu 2' },
          before: null,
          after: quantity('95'),
        },
        {
          kind: 'target',
          unit: { code: 'U2', name: 'Phường U2' },
          indicator: one,
          before: quantity('20'),
          after: null,
        },
      ],
    ],
    [
      'put a rule that was changed beside what it was',
      { scoring: { ...base.scoring, rules: [share('1', '5')], levels: [{ name: 'Tốt', from: '80' }] } },
      [
        { kind: 'rules', indicator: one, before: [], after: [share('1', '5')] },
        { kind: 'level', name: 'Tốt', before: null, after: '80' },
      ],
    ],
    [
      'tell that rows stand in another order',
      { indicators: base.indicators.toReversed() },
      [{ kind: 'order', table: 'indicators' }],
    ],
  ])('%s', (_, parts, changes) => {
    expect(catalogChanges(base, { ...base, ...parts })).toEqual(changes);
  });

  test('miss no single change that can be published', () => {
    const changed = oneChange(filled).flatMap((change) => {
      const { data } = Catalog.safeParse(change());
      // Another campaign's catalog is nothing to compare with.
      return data === undefined || data.campaign.id !== filled.campaign.id ? [] : [data];
    });
    expect(changed.length).toBeGreaterThan(80);
    for (const after of changed) {
      expect(catalogChanges(filled, after)).not.toEqual([]);
      expect(catalogChanges(after, filled)).not.toEqual([]);
    }
  });

  test('are none between a catalog and itself, and lead from any catalog to any other', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (before, after) => {
        expect(catalogChanges(before, structuredClone(before))).toEqual([]);
        const isSame = canonicalJson(before) === canonicalJson(after);
        expect(catalogChanges(before, after).length === 0).toBe(isSame);
      }),
      { numRuns: 60 },
    );
  });
});
