import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../../shared/model/catalog.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import { assign, catalogOf, indicator, quantity } from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';
import { range } from '../../fixtures/range.ts';
import { forVerdict, scoringOf, share } from '../../fixtures/scoring.ts';

const byVolume = (text: string) => ({ tier: { indicator: 'V', within: range(text) } });

/** Shares of the standard score in tiers of volume, of no points, which never add up. */
function tiers(texts: readonly string[], rest: Parameters<typeof share>[1] = {}): ScoringRule[] {
  return texts.map((text) => share('0', { ...byVolume(text), ...rest }));
}

function withRules(rules: ScoringRule[]): Catalog {
  const indicators = ['1', '2', '3', 'V', 'W'].map((code) => indicator(code));
  const assignments = indicators.map(({ code }) => assign('U1', code, quantity('10')));
  return catalogOf({ indicators, assignments, scoring: scoringOf(rules) });
}

type Found = [code: string, row: number, text: string, other?: string];

const cases: [string, Catalog, Found[]][] = [
  ['tiers for every volume', withRules(tiers(['< 1000', '1000 - < 2000', '≥ 2000'])), []],
  [
    'two tiers with a volume in common',
    withRules(tiers(['≤ 1000', '≥ 1000'])),
    [['tiers-overlap', 1, '≥ 1000', '≤ 1000']],
  ],
  [
    'the later row of two tiers is the one that is wrong',
    withRules(tiers(['≥ 1000', '≤ 1000'])),
    [['tiers-overlap', 1, '≤ 1000', '≥ 1000']],
  ],
  [
    'a tier said in two parts must be the same in both',
    withRules([...tiers(['< 1000', '≥ 1000']), forVerdict('exceeded', '1', byVolume('≥ 900'))]),
    [
      ['tiers-overlap', 2, '≥ 900', '< 1000'],
      ['tiers-overlap', 2, '≥ 900', '≥ 1000'],
    ],
  ],
  [
    'a tier with rules of several kinds is one tier',
    withRules([...tiers(['< 1000', '≥ 1000']), forVerdict('exceeded', '1', byVolume('≥ 1000'))]),
    [],
  ],
  [
    'tiers of other indicators and by other volumes stand by themselves',
    withRules([
      ...tiers(['≥ 0']),
      ...tiers(['≥ 0'], { indicator: '2' }),
      share('0', { tier: { indicator: 'W', within: range('< 9') } }),
      share('0', { tier: { indicator: 'W', within: range('≥ 9') } }),
      ...tiers(['< 5', '≥ 5'], { indicator: '3' }),
    ]),
    [],
  ],
  [
    'volumes without a tier, in between and at both ends',
    withRules(tiers(['500 - < 1000', '> 1000 - 2000'])),
    [
      ['tiers-leave-gap', 0, '< 500'],
      ['tiers-leave-gap', 0, '1000'],
      ['tiers-leave-gap', 1, '> 2000'],
    ],
  ],
  [
    'a bonus for one size only is meant as it is',
    withRules([forVerdict('exceeded', '1', byVolume('≥ 2000'))]),
    [],
  ],
  [
    'bonuses for sizes with a hole between them are not',
    withRules([
      forVerdict('exceeded', '1', byVolume('< 1000')),
      forVerdict('exceeded', '2', byVolume('> 1000')),
    ]),
    [['tiers-leave-gap', 0, '1000']],
  ],
];

describe('the tiers of a catalog', () => {
  test.each(cases)('%s', (_, catalog, found) => {
    expect(Catalog.parse(catalog)).toEqual(catalog);
    const issues = validateCatalog(catalog);
    expect(issues.map(({ code, row, params }) => [code, row, ...Object.values(params)])).toEqual(found);
    for (const issue of issues) {
      expect(issue.table).toBe('scoring');
      expect(issue.field).toBe('tierWithin');
      expect(issue.severity).toBe(issue.code.endsWith('overlap') ? 'error' : 'warning');
    }
  });

  test('every issue their checks can give has a case', () => {
    const covered = cases.flatMap(([, , found]) => found.map(([code]) => code));
    expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-tiers.ts'));
  });
});
