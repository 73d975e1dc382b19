import { describe, expect, test } from 'vitest';
import { noDecisions, type VerdictOverride } from '../../../../shared/model/decisions.ts';
import type { Verdict } from '../../../../shared/model/verdict.ts';
import { judgeUnit, type UnitReport } from '../../../../shared/rules/judge/judge-unit.ts';
import { computeUnitResult } from '../../../../shared/rules/score/unit-result.ts';
import { actual, line } from '../../fixtures/catalog.ts';
import { parentCatalog } from '../../fixtures/parent-catalog.ts';
import { reportOf } from '../../fixtures/scoring.ts';

describe('a verdict of the council’s', () => {
  const lines = [
    line('G.1', { kind: 'change', current: '9', before: '10' }),
    line('G.2', actual('1')),
    line('1', actual('8')),
  ];
  const decided = (...overrides: VerdictOverride[]): UnitReport =>
    reportOf(lines, { decisions: { ...noDecisions, overrides } });
  const verdicts = (report: UnitReport) =>
    Object.fromEntries(
      judgeUnit(parentCatalog, 'U1', report).map(({ indicator, verdict }) => [indicator.code, verdict]),
    );
  const reason = 'Biên bản 12';

  test.each<[string, VerdictOverride[], Record<string, Verdict>]>([
    ['none leaves what is computed', [], { G: 'notMet', 'G.1': 'exceeded', 'G.2': 'notMet', '1': 'notMet' }],
    [
      'replaces the computed one',
      [{ indicator: '1', verdict: 'met', reason }],
      { G: 'notMet', 'G.1': 'exceeded', 'G.2': 'notMet', '1': 'met' },
    ],
    [
      'on a part carries over to its parent',
      [{ indicator: 'G.2', verdict: 'met', reason }],
      { G: 'met', 'G.1': 'exceeded', 'G.2': 'met', '1': 'notMet' },
    ],
    [
      'on a parent leaves its parts',
      [{ indicator: 'G', verdict: 'exceeded', reason }],
      { G: 'exceeded', 'G.1': 'exceeded', 'G.2': 'notMet', '1': 'notMet' },
    ],
    [
      'given twice counts as given last',
      [
        { indicator: '1', verdict: 'met', reason },
        { indicator: '1', verdict: 'notArising', reason },
      ],
      { G: 'notMet', 'G.1': 'exceeded', 'G.2': 'notMet', '1': 'notArising' },
    ],
    [
      'on what is not assigned says nothing',
      [{ indicator: '99', verdict: 'met', reason }],
      { G: 'notMet', 'G.1': 'exceeded', 'G.2': 'notMet', '1': 'notMet' },
    ],
  ])('%s', (_, overrides, expected) => {
    expect(verdicts(decided(...overrides))).toEqual(expected);
  });

  test('stands beside what is computed, of a parent from its parts as they count', () => {
    const report = decided(
      { indicator: 'G', verdict: 'notMet', reason },
      { indicator: 'G.2', verdict: 'met', reason },
    );
    expect(judgeUnit(parentCatalog, 'U1', report)).toMatchObject([
      { indicator: { code: 'G' }, computedVerdict: 'met', verdict: 'notMet' },
      { indicator: { code: 'G.1' }, computedVerdict: 'exceeded', verdict: 'exceeded' },
      { indicator: { code: 'G.2' }, computedVerdict: 'notMet', verdict: 'met' },
      { indicator: { code: '1' }, computedVerdict: 'notMet', verdict: 'notMet' },
    ]);
  });

  test('leaves what was reported and its completion, and counts', () => {
    const result = computeUnitResult(
      parentCatalog,
      'U1',
      decided({ indicator: '1', verdict: 'met', reason }),
    );
    expect(result.lines.at(-1)).toEqual({
      indicator: '1',
      reported: actual('8'),
      estimate: false,
      verdict: 'met',
      completion: '80',
      points: null,
    });
    expect(result.counts).toMatchObject({ met: 1, notMet: 1 });
  });
});
