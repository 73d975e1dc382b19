import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../../shared/model/catalog.ts';
import type { Interval } from '../../../../shared/model/interval.ts';
import type { Level, ScoringRule } from '../../../../shared/model/scoring.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import { assign, catalogOf, indicator, quantity } from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';
import { above, below, each, forVerdict, fromOn, scoringOf, share, step } from '../../fixtures/scoring.ts';

function withRules(...rules: ScoringRule[]): Catalog {
  return catalogOf({
    indicators: [indicator('1'), indicator('2')],
    assignments: ['1', '2'].map((code) => assign('U1', code, quantity('10'))),
    scoring: scoringOf(rules),
  });
}

function withLevels(...levels: Level[]): Catalog {
  return catalogOf({ scoring: { ...scoringOf([]), levels } });
}

const ofOther = { indicator: '2' };
const tier = (within: Interval) => ({ tier: { indicator: '1', within } });
type Params = Record<string, string | number>;
type Found = [code: string, row: number, field: string, params: Params];

const cases: [string, Catalog, Found[]][] = [
  // Twice the same
  [
    'a share twice, whatever its points',
    withRules(share('1'), share('2')),
    [['rule-doubled', 1, 'kind', {}]],
  ],
  [
    'shares of two indicators, of two parts, and of two tiers',
    withRules(
      share('1', ofOther),
      share('1', { ...ofOther, part: 'extra' }),
      share('1', tier(below('9'))),
      share('1', tier(fromOn('9'))),
    ),
    [],
  ],
  [
    'a verdict twice',
    withRules(forVerdict('met', '1'), forVerdict('exceeded', '2'), forVerdict('met', '3')),
    [['rule-doubled', 2, 'kind', {}]],
  ],
  [
    'a verdict for each part',
    withRules(forVerdict('exceeded', '1'), forVerdict('exceeded', '1', { part: 'base' })),
    [],
  ],
  [
    'a step and an event twice to the letter',
    withRules(step(above('1'), '1'), each('-1'), step(above('1'), '1'), each('-1')),
    [
      ['rule-doubled', 2, 'kind', {}],
      ['rule-doubled', 3, 'kind', {}],
    ],
  ],
  [
    'steps that differ in a bound, in what they look at, in points, in how often, or in the cap',
    withRules(
      step(above('1'), '1'),
      step(fromOn('1'), '1'),
      step(above('1'), '1', { basis: 'figure' }),
      step(above('1'), '2'),
      step(above('1'), '1', { every: '2' }),
      step(above('1'), '1', { cap: '2' }),
    ),
    [],
  ],

  // Levels
  [
    'a level twice by name, in any case',
    withLevels({ name: 'Tốt', from: '90' }, { name: 'Khá', from: '80' }, { name: 'tốt', from: '70' }),
    [['code-doubled', 2, 'name', { text: 'tốt' }]],
  ],
  [
    'two levels from the same points on',
    withLevels({ name: 'Tốt', from: '90.5' }, { name: 'Khá', from: '90.5' }),
    [['code-doubled', 1, 'from', { text: '90.5' }]],
  ],
  [
    'levels in percent of which one is a fraction of it',
    withLevels({ name: 'Tốt', from: '0.9' }, { name: 'Khá', from: '1' }, { name: 'Đạt', from: '0' }),
    [
      ['level-as-fraction', 0, 'from', { text: '0.9' }],
      ['level-as-fraction', 1, 'from', { text: '1' }],
    ],
  ],
  [
    'levels in points, however few',
    catalogOf({
      indicators: [indicator('1')],
      assignments: [assign('U1', '1', quantity('10'))],
      scoring: { ...scoringOf([share('1')]), levels: [{ name: 'Tốt', from: '0.9' }] },
    }),
    [],
  ],
  [
    'a level named as the points of another one',
    withLevels({ name: '90', from: '80' }, { name: 'Tốt', from: '90' }),
    [],
  ],
];

describe('the scoring of a catalog', () => {
  test.each(cases)('%s', (_, catalog, found) => {
    expect(Catalog.parse(catalog)).toEqual(catalog);
    const issues = validateCatalog(catalog);
    expect(issues.map(({ code, row, field, params }) => [code, row, field, params])).toEqual(found);
    for (const { table, row = 0, indicator: named } of issues) {
      expect(table).toBe(catalog.scoring.levels.length > 0 ? 'levels' : 'scoring');
      expect(named ?? null).toBe(catalog.scoring.rules[row]?.indicator ?? null);
    }
  });

  test('every issue its checks can give has a case', () => {
    const covered = cases.flatMap(([, , found]) => found.map(([code]) => code));
    expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-scoring.ts'));
  });
});
