import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../shared/model/catalog.ts';
import type { Interval } from '../../../shared/model/interval.ts';
import type { Level, ScoringRule } from '../../../shared/model/scoring.ts';
import type { Target } from '../../../shared/model/target.ts';
import { validateCatalog } from '../../../shared/rules/validate-catalog.ts';
import { assign, catalogOf, indicator, quantity, unit } from '../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../fixtures/issue-codes.ts';
import { above, below, each, forVerdict, fromOn, scoringOf, share, step } from '../fixtures/scoring.ts';

function withRules(...rules: ScoringRule[]): Catalog {
  return catalogOf({ indicators: [indicator('1'), indicator('2')], scoring: scoringOf(rules) });
}

function withLevels(...levels: Level[]): Catalog {
  return catalogOf({ scoring: { ...scoringOf([]), levels } });
}

/** Units U1, U2, … with these targets of indicator 1. */
function withTargets(targets: Target[], rules: ScoringRule[], goal = indicator('1').goal): Catalog {
  const units = targets.map((_, at) => unit(`U${at + 1}`));
  return catalogOf({
    units,
    indicators: [indicator('1', { goal })],
    assignments: targets.map((target, at) => assign(`U${at + 1}`, '1', target)),
    scoring: scoringOf(rules),
  });
}

const ofOther = { indicator: '2' };
const tier = (within: Interval) => ({ tier: { indicator: '1', within } });
const from95: Target = { kind: 'quantity', min: '95', max: null, open: 'none', text: '≥ 95' };
const below4: Target = { kind: 'quantity', min: null, max: '4', open: 'max', text: 'Dưới 4' };

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

  // Completions that are not there
  [
    'completion of a target of zero or below, by the number of such units',
    withTargets(
      ['0', '10', '-5'].map((target) => quantity(target)),
      [each('1', { basis: 'completion' })],
    ),
    [['rule-without-input', 0, 'basis', { text: 2, name: 'Phường U1' }]],
  ],
  [
    'completion of staying within a range, said at the first rule that asks for it',
    withTargets(
      [quantity('6.5', '7')],
      [each('1'), step(above('100'), '1'), step(below('90'), '-1')],
      'within',
    ),
    [['rule-without-input', 1, 'basis', { text: 1, name: 'Phường U1' }]],
  ],
  ['completion of at least so much', withTargets([from95], [step(above('100'), '1')]), []],
  [
    'completion of at most so much, which only nothing at all has no percent of',
    withTargets([below4], [step(above('100'), '1', { cap: '2' })], 'atMost'),
    [],
  ],
  [
    'completion of none at all, which nothing completes',
    withTargets([quantity('0')], [step(above('100'), '1', { cap: '2' })], 'atMost'),
    [['rule-without-input', 0, 'basis', { text: 1, name: 'Phường U1' }]],
  ],
  [
    'what does not ask for completion, or falls back on the verdict',
    withTargets([quantity('0')], [share('1'), forVerdict('exceeded', '1'), each('1')]),
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

  test('every issue its rules can give has a case', () => {
    const covered = cases.flatMap(([, , found]) => found.map(([code]) => code));
    expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/validate-scoring.ts'));
  });

  test('only completions that are not there let it be published all the same', () => {
    const warned = cases
      .flatMap(([, catalog]) => validateCatalog(catalog))
      .filter((issue) => issue.severity === 'warning');
    expect(new Set(warned.map(({ code }) => code))).toEqual(new Set(['rule-without-input']));
  });
});
