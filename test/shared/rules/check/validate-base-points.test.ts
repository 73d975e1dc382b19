import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../../shared/model/catalog.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import { assign, byDate, catalogOf, day, indicator, quantity } from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';
import { range } from '../../fixtures/range.ts';
import { band, each, forVerdict, scoringOf, share, step } from '../../fixtures/scoring.ts';

/** Everything is assigned; what is left out of bands and tiers is another check's matter. */
function withRules(...rules: ScoringRule[]): Catalog {
  const codes = ['1', '2', 'V', 'W'];
  return catalogOf({
    indicators: [...codes.map((code) => indicator(code)), indicator('D', byDate)],
    assignments: [
      ...codes.map((code) => assign('U1', code, quantity('10'))),
      assign('U1', 'D', day('2023-12-15')),
    ],
    scoring: scoringOf(rules),
  });
}

const base = { part: 'base' } as const;
const byFigure = { ...base, basis: 'figure' } as const;
const ofReport = { ...base, indicator: null, basis: 'daysLate' } as const;
const byVolume = (text: string, code = 'V') => ({ tier: { indicator: code, within: range(text) } });
const all = range('≥ 0');

/** The later row that adds to an earlier one. */
type Added = [later: number, earlier: number];

const cases: [string, Catalog, Added[]][] = [
  [
    'points for all units, and for those of a tier on top',
    withRules(share('5'), share('7', byVolume('≥ 1000'))),
    [[1, 0]],
  ],
  [
    'the same of bands',
    withRules(band(all, '5', byFigure), band(all, '9', { ...byFigure, ...byVolume('≥ 1000') })),
    [[1, 0]],
  ],
  [
    'the same of a verdict',
    withRules(forVerdict('met', '5', base), forVerdict('met', '7', { ...base, ...byVolume('≥ 1000') })),
    [[1, 0]],
  ],
  [
    'tiers by two volumes, in both of which a unit can be',
    withRules(share('5', byVolume('≥ 0')), share('7', byVolume('≥ 0', 'W'))),
    [[1, 0]],
  ],
  [
    'bands of the figure and of its completion',
    withRules(band(all, '5', byFigure), band(all, '5', base)),
    [[1, 0]],
  ],
  ['a share and a band', withRules(band(all, '5', base), share('5')), [[1, 0]]],
  [
    'a share and a verdict, said once for all the rows of an indicator',
    withRules(share('5'), forVerdict('met', '5', base), forVerdict('exceeded', '7', base)),
    [[1, 0]],
  ],
  [
    'several steps, or so much each time',
    withRules(step(range('≥ 90'), '1', base), step(range('≥ 95'), '1', base), each('1', base)),
    [[1, 0]],
  ],
  [
    'indicators each by itself, and the report as a whole',
    withRules(
      share('5'),
      share('5', { indicator: '2' }),
      each('5', { ...base, indicator: '2' }),
      band(range('≤ 0'), '1', ofReport),
      each('1', ofReport),
      band(all, '2', byFigure),
    ),
    [
      [5, 0],
      [2, 1],
      [4, 3],
    ],
  ],

  // What cannot be given together, or is meant to be
  ['bands of a basis', withRules(band(range('< 50'), '2', base), band(range('≥ 50'), '5', base)), []],
  [
    'bands of which one is for a tier alone, where the other leaves off',
    withRules(band(range('≥ 98'), '5', base), band(range('95 - < 98'), '4', { ...base, ...byVolume('< 9') })),
    [],
  ],
  [
    'steps in opposite directions',
    withRules(step(range('> 100'), '1', base), step(range('< 90'), '1', base)),
    [],
  ],
  [
    'verdicts, of which there is one, also in tiers',
    withRules(
      forVerdict('met', '5', base),
      forVerdict('exceeded', '7', { ...base, ...byVolume('≥ 9') }),
      forVerdict('exceeded', '6', { ...base, ...byVolume('< 9') }),
      forVerdict('notReported', '1', base),
    ),
    [],
  ],
  ['tiers of one volume', withRules(share('5', byVolume('< 9')), share('7', byVolume('≥ 9'))), []],
  [
    'points for what was reported, and for what was not or did not arise',
    withRules(share('5'), forVerdict('notArising', '3', base), forVerdict('notReported', '1', base)),
    [],
  ],
  ['bonuses on top of the standard score', withRules(share('5'), step(all, '1'), step(all, '2')), []],
  ['rows of no points', withRules(share('5'), band(all, '0', base), forVerdict('notMet', '0', base)), []],
  ['what is doubled, which is an error', withRules(share('5'), share('7')), []],
  ['what overlaps, which is an error', withRules(band(all, '5', base), band(all, '7', base)), []],
  [
    'a date by its verdict and its days',
    withRules(
      forVerdict('met', '5', { ...base, indicator: 'D' }),
      band(range('≤ -3'), '1', { ...base, indicator: 'D', basis: 'daysLate' }),
    ),
    [[1, 0]],
  ],
];

describe('base points that add up', () => {
  test.each(cases)('%s', (_, catalog, added) => {
    expect(Catalog.parse(catalog)).toEqual(catalog);
    const issues = validateCatalog(catalog).filter(({ code }) => code === 'base-points-add-up');
    expect(issues.map(({ row, otherRow }) => [row, otherRow])).toEqual(added);
    for (const { severity, table, field, row = -1, indicator: code } of issues) {
      expect([severity, table, field]).toEqual(['warning', 'scoring', 'points']);
      expect(code ?? null).toBe(catalog.scoring.rules[row]?.indicator);
    }
  });

  test('are all that this check warns of', () => {
    expect(issueCodesNamedIn('rules/check/validate-base-points.ts')).toEqual(['base-points-add-up']);
  });
});
