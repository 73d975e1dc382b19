import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../../shared/model/catalog.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import {
  assign,
  byDate,
  catalogOf,
  change,
  day,
  indicator,
  quantity,
  ratio,
  unit,
} from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';
import { range } from '../../fixtures/range.ts';
import { band, scoringOf } from '../../fixtures/scoring.ts';

type Rest = Parameters<typeof band>[2];

/** Bands of one indicator, of the standard score where nothing else is said, and of no points, which never add up. */
function bands(texts: readonly string[], rest: Rest = {}): ScoringRule[] {
  return texts.map((text) => band(range(text), '0', { part: 'base', ...rest }));
}

const byVolume = (text: string) => ({ tier: { indicator: 'V', within: range(text) } });

function withRules(rules: ScoringRule[], choices: Partial<Indicator> = {}, target = '95'): Catalog {
  return catalogOf({
    indicators: [indicator('1', choices), indicator('2'), indicator('D', byDate), indicator('V')],
    assignments: [
      assign('U1', '1', quantity(target)),
      assign('U1', '2', quantity('1')),
      assign('U1', 'D', day('2023-12-15')),
      assign('U1', 'V', quantity('1')),
    ],
    scoring: scoringOf(rules),
  });
}

/** Units that are asked for such percents of indicator 1. */
function withTargets(targets: string[], rules: ScoringRule[]): Catalog {
  return catalogOf({
    units: targets.map((_, at) => unit(`U${at + 1}`)),
    indicators: [indicator('1', ratio)],
    assignments: targets.map((target, at) => assign(`U${at + 1}`, '1', quantity(target))),
    scoring: scoringOf(rules),
  });
}

type Found = [code: string, row: number, text: string, other?: string];

/** The sheet of a province (S8): above 98 % 5 points, 97 to below 98 % 4, 96 to below 97 % 3, and no word of the rest. */
const s8 = ['> 98', '97 - < 98', '96 - < 97'];
const overlap = 'bands-overlap';
const gap = 'bands-leave-gap';

const cases: [string, Catalog, Found[]][] = [
  // Overlaps
  ['bands that meet without a number in common', withRules(bands(['≥ 98', '97 - < 98', '< 97'])), []],
  [
    'bands that both have the number where they meet',
    withRules(bands(['≤ 98', '≥ 98'])),
    [[overlap, 1, '≥ 98', '≤ 98']],
  ],
  [
    'the later row of two is the one that is wrong, wherever it lies',
    withRules(bands(['≥ 98', '≤ 98'])),
    [[overlap, 1, '≤ 98', '≥ 98']],
  ],
  ['the same band twice', withRules(bands(['≥ 0', '≥ 0'])), [[overlap, 1, '≥ 0', '≥ 0']]],
  [
    'a band that holds two others, each of which is named',
    withRules(bands(['≥ 0', '95', '97 - < 98'])),
    [
      [overlap, 1, '95', '≥ 0'],
      [overlap, 2, '97 - < 98', '≥ 0'],
    ],
  ],
  [
    'bonuses that overlap, since both would be given',
    withRules(bands(['> 100', '≥ 110'], { part: 'extra' })),
    [[overlap, 1, '≥ 110', '> 100']],
  ],
  [
    'bands of another indicator, part, basis or tier, which stand by themselves',
    withRules([
      ...bands(['≥ 0']),
      ...bands(['≥ 0'], { indicator: '2' }),
      ...bands(['≥ 0'], { part: 'extra' }),
      ...bands(['≥ 0'], { basis: 'figure' }),
      ...bands(['≥ 0'], byVolume('≥ 0')),
    ]),
    [],
  ],
  [
    'bands of one tier, though those of two tiers stand by themselves',
    withRules([...bands(['≥ 0'], byVolume('< 1000')), ...bands(['≥ 0', '≥ 5'], byVolume('≥ 1000'))]),
    [[overlap, 2, '≥ 5', '≥ 0']],
  ],

  // Gaps
  [
    'what a real sheet left out: 98 % itself, and all below 96 %',
    withRules(bands(s8)),
    [
      [gap, 2, '< 96'],
      [gap, 1, '98'],
    ],
  ],
  [
    'the same of a ratio’s own percent, which cannot be above 100 or below 0',
    withRules(bands(s8, { basis: 'figure' }), ratio),
    [
      [gap, 2, '< 96'],
      [gap, 1, '98'],
    ],
  ],
  ['the rest of a percent said to be worth nothing', withRules(bands(['≥ 98', '97 - < 98', '0 - < 97'])), []],
  [
    'a percent of a ratio up to the whole',
    withRules(bands(['98 - 100', '0 - < 98'], { basis: 'figure' }), ratio),
    [],
  ],
  [
    'a percent of a ratio that stops before the whole',
    withRules(bands(['98 - < 100', '0 - < 98'], { basis: 'figure' }), ratio),
    [[gap, 0, '≥ 100']],
  ],
  ['nothing at all is a completion too', withRules(bands(['> 0'])), [[gap, 0, '≤ 0']]],
  [
    'more than all is a completion too: who exceeds would get nothing',
    withRules(bands(['0 - < 95', '95 - 100'])),
    [[gap, 1, '> 100']],
  ],
  [
    'of 95 % asked for a ratio can complete 105,26… %, no more',
    withRules(bands(['0 - < 95', '95 - 105.27']), ratio),
    [],
  ],
  [
    'of 95 % asked for a ratio can complete more than 105,26 %',
    withRules(bands(['0 - < 95', '95 - 105.26']), ratio),
    [[gap, 1, '> 105,26']],
  ],
  [
    'of several units the one that is asked for least can complete most',
    withTargets(['100', '80', '90'], bands(['< 100', '100 - 124'])),
    [[gap, 1, '> 124']],
  ],
  [
    'of several units none can complete more than the one that is asked for least',
    withTargets(['100', '80', '90'], bands(['< 100', '100 - 125'])),
    [],
  ],
  [
    'of all asked for a ratio can complete all, no more',
    withRules(bands(['0 - < 95', '95 - 100']), ratio, '100'),
    [],
  ],
  [
    'less than the most that is asked for has no end of completion',
    withRules(bands(['0 - < 95', '95 - 200']), { ...ratio, goal: 'atMost' }),
    [[gap, 1, '> 200']],
  ],
  [
    'a number goes up without end: who does more than asked would get nothing',
    withRules(bands(['0 - < 5', '5 - 10'], { basis: 'figure' })),
    [[gap, 1, '> 10']],
  ],
  [
    'a number from nothing on',
    withRules(bands(['1 - 5', '> 6'], { basis: 'figure' })),
    [
      [gap, 0, '< 1'],
      [gap, 0, '> 5 - 6'],
    ],
  ],
  ['a count is never below zero', withRules(bands(['0 - 5', '> 5'], { basis: 'figure' })), []],
  [
    'a number that a band knows below zero goes down without end as well',
    withRules(bands(['-2 đến < 0', '≥ 0'], { basis: 'figure' })),
    [[gap, 0, '< -2']],
  ],
  [
    'and so does one that is asked for below zero',
    withRules(bands(['0 - 5', '> 5'], { basis: 'figure' }), {}, '-1'),
    [[gap, 0, '< 0']],
  ],
  [
    'a change goes up without end',
    withRules(bands(['≤ -20', '> -20 đến -10'], { basis: 'figure' }), change, '-20'),
    [[gap, 1, '> -10']],
  ],
  [
    'a change goes down until nothing is left',
    withRules(bands(['-100 đến -20', '> -20'], { basis: 'figure' }), change, '-20'),
    [],
  ],
  [
    'a change that stops before',
    withRules(bands(['> -100 đến -20', '> -20'], { basis: 'figure' }), change, '-20'),
    [[gap, 0, '≤ -100']],
  ],
  [
    'what bonuses and penalties leave out is not rewarded',
    withRules(bands(['≥ 120', '> 100 - < 110', '< 95'], { part: 'extra' })),
    [],
  ],
  [
    'days, of which none lies between two that follow each other',
    withRules(bands(['≤ 0', '1 - 3', '> 3'], { indicator: 'D', basis: 'daysLate' })),
    [],
  ],
  [
    'days left out, named by the first and the last',
    withRules(bands(['≤ 0', '> 2 - 4', '≥ 6'], { indicator: 'D', basis: 'daysLate' })),
    [
      [gap, 0, '1 - 2'],
      [gap, 1, '5'],
    ],
  ],
  [
    'days of the report as a whole, where bounds of half a day have none in common',
    withRules(bands(['≤ 0.5', '0.2 - 3'], { indicator: null, basis: 'daysLate' })),
    [],
  ],
  [
    'a band without a whole day in it leaves its days out like no band',
    withRules(bands(['≤ 0', '0.2 - 0.8', '≥ 2'], { indicator: 'D', basis: 'daysLate' })),
    [[gap, 0, '1']],
  ],
];

describe('the bands of a catalog', () => {
  test.each(cases)('%s', (_, catalog, found) => {
    expect(Catalog.parse(catalog)).toEqual(catalog);
    const issues = validateCatalog(catalog);
    expect(issues.map(({ code, row, params }) => [code, row, ...Object.values(params)])).toEqual(found);
    for (const issue of issues) {
      expect(issue.table).toBe('scoring');
      expect(issue.field).toBe('within');
      expect(issue.severity).toBe(issue.code.endsWith('overlap') ? 'error' : 'warning');
    }
  });

  test('every issue their checks can give has a case', () => {
    const covered = cases.flatMap(([, , found]) => found.map(([code]) => code));
    expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-bands.ts'));
  });

  test('where all are asked for nothing there is no end of completion', () => {
    const codes = (most: string) =>
      validateCatalog(withTargets(['0'], bands([`0 - ${most}`]))).map(({ code }) => code);
    expect(codes('100')).toEqual([gap, 'rule-without-input']);
    expect(codes('1000000')).toEqual([gap, 'rule-without-input']);
  });
});
