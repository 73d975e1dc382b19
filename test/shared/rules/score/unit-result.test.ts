import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { UnitResult } from '../../../../shared/model/result.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import { applicableCount, countVerdicts } from '../../../../shared/rules/judge/verdict-counts.ts';
import { explainUnit } from '../../../../shared/rules/explain/explain-unit.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { computeUnitResult } from '../../../../shared/rules/score/unit-result.ts';
import { catalogAndSubmission } from '../../fixtures/arbitrary-submission.ts';
import {
  actual,
  assign,
  catalogOf,
  change,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  unit,
} from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';
import { parentCatalog } from '../../fixtures/parent-catalog.ts';
import { reportOf } from '../../fixtures/scoring.ts';
import { wildDecisions } from '../../fixtures/wild-decisions.ts';
import { wildCatalog, wildInstant, wildSubmission } from '../../fixtures/wild.ts';

describe('lines', () => {
  test('there is one for each assigned indicator, in catalog order, whatever the order of the report', () => {
    const lines = [line('1', actual('12')), line('G.2', actual('0')), line('99', actual('1'))];
    const result = computeUnitResult(parentCatalog, 'U1', reportOf(lines));
    expect(result.lines).toEqual([
      {
        indicator: 'G',
        reported: null,
        estimate: false,
        verdict: 'notReported',
        completion: null,
        points: null,
      },
      {
        indicator: 'G.1',
        reported: null,
        estimate: false,
        verdict: 'notReported',
        completion: null,
        points: null,
      },
      {
        indicator: 'G.2',
        reported: actual('0'),
        estimate: false,
        verdict: 'met',
        completion: null,
        points: null,
      },
      {
        indicator: '1',
        reported: actual('12'),
        estimate: false,
        verdict: 'exceeded',
        completion: '120',
        points: null,
      },
    ]);
    expect(computeUnitResult(parentCatalog, 'U1', reportOf(lines.toReversed()))).toEqual(result);
  });

  test('completion is rounded to 4 decimals, the verdict is not', () => {
    const catalog = catalogOf({
      indicators: [indicator('1', ratio)],
      assignments: [assign('U1', '1', quantity('100'))],
    });
    const almost = { kind: 'ratio', numerator: '9999999', denominator: '10000000' } as const;
    expect(computeUnitResult(catalog, 'U1', reportOf([line('1', almost)])).lines).toEqual([
      {
        indicator: '1',
        reported: almost,
        estimate: false,
        verdict: 'notMet',
        completion: '100',
        points: null,
      },
    ]);
  });

  test.each<[string, Reported, Partial<Indicator>]>([
    ['a number, now a ratio', actual('932'), ratio],
    ['a ratio, now a change', { kind: 'ratio', numerator: '9', denominator: '10' }, change],
    ['a ratio, now a number', { kind: 'ratio', numerator: '9', denominator: '10' }, {}],
  ])(
    '%s: what was reported is kept, does not meet what is asked now and has no completion',
    (_, reported, choices) => {
      const catalog = catalogOf({ indicators: [indicator('1', choices)] });
      expect(computeUnitResult(catalog, 'U1', reportOf([line('1', reported)])).lines).toEqual([
        { indicator: '1', reported, estimate: false, verdict: 'notMet', completion: null, points: null },
      ]);
    },
  );

  test('an estimate is judged like any figure, marked so, and counted in the standings', () => {
    const catalog = catalogOf({ units: [unit('U1')], indicators: [indicator('1')] });
    const head = headWith(catalog, 'U1', [line('1', actual('12'), { estimate: true })]);
    expect(head.result.lines).toMatchObject([{ verdict: 'exceeded', estimate: true }]);
    const published = { version: 2, catalog };
    // Judged anew under another version, it is still one.
    expect(buildStandings(published, [head]).rows).toMatchObject([{ estimates: 1 }]);
    expect(explainUnit(published, [head], 'U1')?.lines).toMatchObject([{ estimate: true }]);
  });

  test('a unit without assignments has none', () => {
    expect(computeUnitResult(catalogOf(), 'U9', reportOf([line('1', actual('12'))]))).toEqual({
      lines: [],
      counts: countVerdicts([]),
      score: null,
    });
  });
});

describe('counts', () => {
  test('parts count through their parent only', () => {
    const lines = [
      line('G.1', { kind: 'change', current: '9', before: '10' }),
      line('G.2', actual('0')),
      line('1', actual('3')),
    ];
    expect(computeUnitResult(parentCatalog, 'U1', reportOf(lines)).counts).toEqual({
      exceeded: 0,
      met: 1,
      notMet: 1,
      notReported: 0,
      notArising: 0,
    });
  });

  test('a part counts by itself where its parent is not assigned', () => {
    const catalog = {
      ...parentCatalog,
      units: [unit('U1')],
      assignments: [assign('U1', 'G.2', quantity('0'))],
    };
    expect(computeUnitResult(catalog, 'U1', reportOf([line('G.2', actual('0'))])).counts.met).toBe(1);
  });

  test('what did not arise is not applicable', () => {
    const catalog = { ...parentCatalog, assignments: [assign('U1', 'G.2', quantity('0'))] };
    const { counts } = computeUnitResult(catalog, 'U1', reportOf([line('G.2', notArising)]));
    expect(counts.notArising).toBe(1);
    expect(applicableCount(counts)).toBe(0);
  });

  test('what is not reported is applicable', () => {
    expect(applicableCount(computeUnitResult(parentCatalog, 'U1', reportOf([])).counts)).toBe(2);
  });

  test('they add up to the assigned indicators without parts', () => {
    fc.assert(
      fc.property(catalogAndSubmission, ({ catalog, submission }) => {
        const { lines, counts } = computeUnitResult(catalog, submission.unit, reportOf(submission.lines));
        const assigned = new Set(lines.map((one) => one.indicator));
        const counted = catalog.indicators.filter(
          ({ code, parent }) => assigned.has(code) && (parent === null || !assigned.has(parent)),
        );
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(counted.length);
      }),
    );
  });
});

test('whatever the catalog, the report and the decisions, a result has its shape', () => {
  fc.assert(
    fc.property(
      wildCatalog,
      wildSubmission,
      wildInstant,
      wildDecisions,
      (catalog, submission, submittedAt, decisions) => {
        const report = { lines: submission.lines, submittedAt, decisions };
        const result = computeUnitResult(catalog, submission.unit, report);
        expect(UnitResult.parse(result)).toEqual(result);
      },
    ),
    { numRuns: 1000 },
  );
});
