import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../../shared/model/catalog.ts';
import type { Interval } from '../../../../shared/model/interval.ts';
import type { ScoringRule, Tier } from '../../../../shared/model/scoring.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import {
  allOf,
  assign,
  byDate,
  catalogOf,
  change,
  day,
  done,
  indicator,
  quantity,
  ratio,
  yesNo,
} from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';
import {
  above,
  band,
  below,
  each,
  forVerdict,
  fromOn,
  fromTo,
  scoringOf,
  share,
  step,
} from '../../fixtures/scoring.ts';

/** An indicator of each measure. */
const indicators = [
  indicator('1'),
  indicator('2', ratio),
  indicator('3', change),
  indicator('4', byDate),
  indicator('5', yesNo),
  indicator('G', allOf),
  indicator('G.1', { parent: 'G' }),
];

const assignments = indicators.map(({ code, measure }) =>
  assign(
    'U1',
    code,
    measure === 'date'
      ? day('2023-12-15')
      : measure === 'yesNo' || measure === 'allOf'
        ? done
        : quantity('10'),
  ),
);

function withRules(...rules: ScoringRule[]): Catalog {
  return catalogOf({ indicators, assignments, scoring: scoringOf(rules) });
}

/** Indicator `1` of which less is better. */
function withRulesOfFewer(...rules: ScoringRule[]): Catalog {
  return catalogOf({ indicators: [indicator('1', { goal: 'atMost' })], scoring: scoringOf(rules) });
}

const ofOther = (code: string) => ({ indicator: code });
const tier = (code: string, within: Interval = fromOn('0')): { tier: Tier } => ({
  tier: { indicator: code, within },
});
type Params = Record<string, string | number>;
type Found = [code: string, row: number, field: string, params: Params];

const cases: [string, Catalog, Found[]][] = [
  ['no rules at all', withRules(), []],
  [
    'a row of each kind',
    withRules(
      share('5'),
      forVerdict('exceeded', '1'),
      band(above('100'), '1'),
      step(above('100'), '0.5', { cap: '2' }),
      each('-0.5', { cap: '-1.5' }),
    ),
    [],
  ],

  // What a rule is about
  [
    'an indicator that does not exist',
    withRules(share('1', ofOther('9'))),
    [['unknown-indicator', 0, 'indicator', { text: '9' }]],
  ],
  [
    'a code in another case is another code, as everywhere',
    withRules(share('1', ofOther('g'))),
    [['unknown-indicator', 0, 'indicator', { text: 'g' }]],
  ],
  [
    'a volume of an indicator that does not exist',
    withRules(share('1', tier('9'))),
    [['unknown-indicator', 0, 'tierIndicator', { text: '9' }]],
  ],
  [
    'a rule of nothing by nothing',
    withRules(share('1', { ...ofOther('8'), ...tier('9') })),
    [
      ['unknown-indicator', 0, 'indicator', { text: '8' }],
      ['unknown-indicator', 0, 'tierIndicator', { text: '9' }],
    ],
  ],

  // What there is to look at
  ...(['4', '5', 'G'] as const).flatMap((code): [string, Catalog, Found[]][] => [
    [
      `${code} has no completion`,
      withRules(step(above('1'), '1', ofOther(code))),
      [['rule-does-not-fit-measure', 0, 'basis', {}]],
    ],
    [
      `${code} has no figure`,
      withRules(each('1', ofOther(code))),
      [['rule-does-not-fit-measure', 0, 'basis', {}]],
    ],
    [
      `${code} has no volume`,
      withRules(share('1', tier(code))),
      [['rule-does-not-fit-measure', 0, 'tierIndicator', {}]],
    ],
    [
      `${code} has a verdict, which a share falls back on`,
      withRules(share('1', ofOther(code)), forVerdict('met', '1', ofOther(code))),
      [],
    ],
  ]),
  ...(['1', '2', '3', '5', 'G'] as const).map((code): [string, Catalog, Found[]] => [
    `${code} is no date and has no days late`,
    withRules(each('-1', { ...ofOther(code), basis: 'daysLate' })),
    [['rule-does-not-fit-measure', 0, 'basis', {}]],
  ]),
  ['days late of a date', withRules(each('-1', { ...ofOther('4'), basis: 'daysLate' })), []],
  ...(['1', '2', '3'] as const).map((code): [string, Catalog, Found[]] => [
    `${code} has a figure, a completion and a volume`,
    withRules(
      each('1', ofOther(code)),
      step(above('100'), '1', ofOther(code)),
      share('1', { ...ofOther(code), ...tier(code) }),
    ),
    [],
  ]),
  [
    'a report as a whole has days late, and volumes for tiers',
    withRules(each('-1', { indicator: null, basis: 'daysLate', ...tier('1') })),
    [],
  ],
  [
    'a report as a whole has nothing else',
    withRules(
      share('1', { indicator: null }),
      forVerdict('notReported', '-1', { indicator: null }),
      each('-1', { indicator: null }),
      step(above('1'), '1', { indicator: null }),
    ),
    [
      ['rule-does-not-fit-measure', 0, 'kind', {}],
      ['rule-does-not-fit-measure', 1, 'kind', {}],
      ['rule-does-not-fit-measure', 2, 'basis', {}],
      ['rule-does-not-fit-measure', 3, 'basis', {}],
    ],
  ],

  // Numbers
  [
    'a step between two bounds begins at neither',
    withRules(step(fromTo('92', '95'), '1')),
    [['range-not-one-sided', 0, 'within', { text: '92 - < 95' }]],
  ],
  ['a step downwards', withRules(step(below('95'), '-1')), []],
  [
    'a step of nothing, which would be taken without end',
    withRules(step(above('92'), '1', { every: '0' })),
    [['every-not-positive', 0, 'every', { text: '0' }]],
  ],
  [
    'events below zero',
    withRules(each('-1', { every: '-1' })),
    [['every-not-positive', 0, 'every', { text: '-1' }]],
  ],
  [
    'a bonus with the cap of a penalty, and the other way round',
    withRules(each('1', { cap: '-5' }), step(above('1'), '-1', { cap: '5' })),
    [
      ['cap-against-points', 0, 'cap', { text: '-5', other: '1' }],
      ['cap-against-points', 1, 'cap', { text: '5', other: '-1' }],
    ],
  ],
  [
    'a cap of zero, under which nothing is ever given',
    withRules(each('-1', { cap: '0' })),
    [['cap-against-points', 0, 'cap', { text: '0', other: '-1' }]],
  ],
  ['a cap below the points of one time', withRules(each('-1', { cap: '-0.5' })), []],
  ['points of zero go with any cap', withRules(each('0', { cap: '5' })), []],
  [
    'the completion of what less is better of, which nothing at all takes beyond every percent',
    withRulesOfFewer(step(above('100'), '1'), each('-1', { basis: 'completion' })),
    [
      ['rule-without-end', 0, 'cap', {}],
      ['rule-without-end', 1, 'cap', {}],
    ],
  ],
  [
    'the same with a cap, downwards, by its figure, or where more is better',
    withRulesOfFewer(
      step(above('100'), '1', { cap: '2' }),
      each('-1', { basis: 'completion', cap: '-2' }),
      step(below('95'), '-1'),
      each('-1'),
    ),
    [],
  ],
  ['the completion of what more is better of', withRules(step(above('100'), '1')), []],
  [
    'a standard score below zero',
    withRules(forVerdict('notMet', '-1', { part: 'base' })),
    [['base-points-negative', 0, 'points', { text: '-1' }]],
  ],
  ['a standard score of zero, and a penalty', withRules(share('0'), forVerdict('notMet', '-1')), []],
  [
    'points finer than what is shown',
    withRules(share('0.125'), each('-0.5', { cap: '-1.125' }), step(above('1'), '0.25', { cap: '1.5' })),
    [
      ['points-too-fine', 0, 'points', { text: '0.125', max: 2 }],
      ['points-too-fine', 1, 'cap', { text: '-1.125', max: 2 }],
    ],
  ],
];

describe('a row of scoring', () => {
  test.each(cases)('%s', (_, catalog, found) => {
    expect(Catalog.parse(catalog)).toEqual(catalog);
    const issues = validateCatalog(catalog);
    expect(issues.map(({ code, row, field, params }) => [code, row, field, params])).toEqual(found);
    for (const { table, row = 0, indicator: named } of issues) {
      expect(table).toBe('scoring');
      expect(named ?? null).toBe(catalog.scoring.rules[row]?.indicator ?? null);
    }
  });

  test('every issue its checks can give has a case', () => {
    const covered = cases.flatMap(([, , found]) => found.map(([code]) => code));
    expect([...new Set(covered)].toSorted()).toEqual(
      issueCodesNamedIn('rules/check/validate-scoring-rows.ts'),
    );
  });

  test('only points too fine, which are rounded, let it be published all the same', () => {
    const warned = cases
      .flatMap(([, catalog]) => validateCatalog(catalog))
      .filter((issue) => issue.severity === 'warning');
    expect(new Set(warned.map(({ code }) => code))).toEqual(new Set(['points-too-fine']));
  });
});
