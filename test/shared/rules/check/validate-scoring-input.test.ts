import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../../shared/model/catalog.ts';
import type { Interval } from '../../../../shared/model/interval.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import type { Target } from '../../../../shared/model/target.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import { assign, catalogOf, indicator, quantity, unit } from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';
import { above, below, each, forVerdict, fromOn, scoringOf, share, step } from '../../fixtures/scoring.ts';

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

/** Units that are asked for these indicators of 1, 2, 3 and V, each by its letters. */
function withUnits(asked: string[], rules: ScoringRule[]): Catalog {
  return catalogOf({
    units: asked.map((_, at) => unit(`U${at + 1}`)),
    indicators: ['1', '2', '3', 'V'].map((code) => indicator(code)),
    assignments: asked.flatMap((codes, at) =>
      Array.from(codes, (code) => assign(`U${at + 1}`, code, quantity('10'))),
    ),
    scoring: scoringOf(rules),
  });
}

const tier = (within: Interval, code = 'V') => ({ tier: { indicator: code, within } });
const [few, many] = [tier(below('9')), tier(fromOn('9'))];
const from95: Target = { kind: 'quantity', min: '95', max: null, open: 'none', text: '≥ 95' };
const below4: Target = { kind: 'quantity', min: null, max: '4', open: 'max', text: 'Dưới 4' };

type Found = [code: string, row: number, field: string, params: Record<string, string | number>];

const cases: [string, Catalog, Found[]][] = [
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

  // Indicators that nobody has
  [
    'an indicator that no unit is asked for, said once',
    withUnits(['1', '2V'], [share('1'), share('1', { indicator: '3' }), each('-1', { indicator: '3' })]),
    [['rule-for-nobody', 1, 'indicator', { text: '3' }]],
  ],
  ['one that some units are asked for', withUnits(['1', '2'], [share('1', { indicator: '2' })]), []],
  [
    'one that does not exist, which is an error',
    withUnits(['1'], [share('1', { indicator: '9' })]),
    [['unknown-indicator', 0, 'indicator', { text: '9' }]],
  ],

  // Volumes that are not there
  [
    'tiers by what some units are not asked for, by their number, said once',
    withUnits(['1', '1V', '1', '2'], [share('1', few), share('2', many)]),
    [['tier-without-volume', 0, 'tierIndicator', { text: 2, name: 'Phường U1' }]],
  ],
  [
    'also of bonuses, and for each indicator',
    withUnits(
      ['1V', '12V', '12'],
      [share('1', few), share('1', many), forVerdict('exceeded', '1', { indicator: '2', ...many })],
    ),
    [
      ['tier-without-volume', 0, 'tierIndicator', { text: 1, name: 'Phường U3' }],
      ['tier-without-volume', 2, 'tierIndicator', { text: 1, name: 'Phường U3' }],
    ],
  ],
  [
    'tiers of the report as a whole, which every unit sends',
    withUnits(['V', '2', '3V'], [each('-1', { indicator: null, basis: 'daysLate', ...many })]),
    [['tier-without-volume', 0, 'tierIndicator', { text: 1, name: 'Phường U2' }]],
  ],
  [
    'tiers by what nobody is asked for',
    withUnits(['1', '1'], [share('1', few), share('2', many)]),
    [['tier-without-volume', 0, 'tierIndicator', { text: 2, name: 'Phường U1' }]],
  ],
  ['tiers by what all are asked for', withUnits(['1V', '1V', '2'], [share('1', few), share('2', many)]), []],
  [
    'tiers by the indicator itself',
    withUnits(['1', 'V'], [share('1', tier(below('9'), '1')), share('2', tier(fromOn('9'), '1'))]),
    [],
  ],
];

describe('what the scoring of a catalog looks at', () => {
  test.each(cases)('%s', (_, catalog, found) => {
    expect(Catalog.parse(catalog)).toEqual(catalog);
    const issues = validateCatalog(catalog).filter(({ table }) => table === 'scoring');
    expect(issues.map(({ code, row, field, params }) => [code, row, field, params])).toEqual(found);
    for (const { code, severity } of issues) {
      expect(severity).toBe(code === 'unknown-indicator' ? 'error' : 'warning');
    }
  });

  test('every issue its checks can give has a case', () => {
    const covered = new Set(cases.flatMap(([, , found]) => found.map(([code]) => code)));
    covered.delete('unknown-indicator');
    expect([...covered].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-scoring-input.ts'));
  });
});
