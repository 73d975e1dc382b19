import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import {
  ComputedDecimal,
  fractionOf,
  roundedDecimal,
  type Decimal,
} from '../../../../shared/model/decimal.ts';
import type { Adjustment } from '../../../../shared/model/decisions.ts';
import type { Score, UnitResult } from '../../../../shared/model/result.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { judgedWith, type UnitReport } from '../../../../shared/rules/judge/judge-unit.ts';
import {
  assessLines,
  assessUnit,
  computeUnitResult,
  pointsText,
} from '../../../../shared/rules/score/unit-result.ts';
import { notArising } from '../../fixtures/catalog.ts';
import { catalogAndSubmission } from '../../fixtures/arbitrary-submission.ts';
import { decimal } from '../../fixtures/arbitrary-values.ts';

interface Case {
  readonly catalog: Catalog;
  readonly unit: string;
  readonly report: UnitReport;
}

/** A report that breaks no rule, in time or late, to some of whose lines the council adds or takes points. */
const anyCase: fc.Arbitrary<Case> = catalogAndSubmission.chain(({ catalog, submission }) =>
  fc
    .record({
      submittedAt: fc.constantFrom('2023-12-12T03:00:00Z', '2023-12-15T03:00:00Z', '2023-12-18T03:00:00Z'),
      adjustments: fc.array(
        fc.record({
          indicator: fc.option(fc.constantFrom(...catalog.indicators.map(({ code }) => code))),
          points: decimal(-20, 20),
          reason: fc.constant('x'),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ submittedAt, adjustments }) => ({
      catalog,
      unit: submission.unit,
      report: {
        lines: submission.lines,
        submittedAt,
        decisions: { adjustments, overrides: [], disqualified: null },
      },
    })),
);

/** Of cases that have a score. A property of scores says nothing where hardly any line has a rule of its own. */
function checkScores(holds: (score: Score, result: UnitResult, one: Case) => void, cases = anyCase): void {
  let scored = 0;
  fc.assert(
    fc.property(cases, (one) => {
      const result = computeUnitResult(one.catalog, one.unit, one.report);
      if (result.score === null) return;
      if (result.score.base !== '0') scored += 1;
      holds(result.score, result, one);
    }),
    { numRuns: 300 },
  );
  expect(scored).toBeGreaterThan(20);
}

function sumOf(points: readonly Decimal[]): Fraction {
  return points.reduce((sum, part) => sum.add(fractionOf(part)), new Fraction(0));
}

describe('whatever is reported and decided', () => {
  test('total = base + bonus − penalty + adjustment', () => {
    checkScores(({ base, bonus, penalty, adjustment, total }) => {
      expect(sumOf([base, bonus, adjustment]).sub(fractionOf(penalty)).equals(total)).toBe(true);
    });
  });

  test('a line that is reported otherwise scores the same beside what is known of the others as all anew', () => {
    checkScores((_score, _result, { catalog, unit, report }) => {
      const before = assessUnit(catalog, unit, report);
      for (const { indicator, reported } of before.lines) {
        const other = before.lines.find((line) => line.reported !== reported)?.reported ?? notArising;
        for (const to of [other, notArising]) {
          const lines = judgedWith(before.lines, indicator.code, to);
          expect(assessLines(catalog, lines, report, before)).toEqual(assessLines(catalog, lines, report));
        }
      }
    });
  });

  test('the total is what the lines come to, and what belongs to none of them', () => {
    checkScores(({ total }, { lines }, { catalog, report, unit }) => {
      const ofReport = pointsText(assessUnit(catalog, unit, report).points?.report.points ?? null);
      const ofLines = lines.map(({ points }) => points ?? '0');
      expect(sumOf([...ofLines, ofReport]).equals(total)).toBe(true);
    });
  });

  test('every number is spelled as a decimal, without NaN and −0, and neither bonus nor penalty is below zero', () => {
    checkScores(({ base, bonus, penalty, adjustment, total, possibleBase }, { lines }) => {
      const ofLines = lines.map(({ points }) => points ?? '0');
      for (const number of [base, bonus, penalty, adjustment, total, possibleBase, ...ofLines]) {
        expect(ComputedDecimal.safeParse(number).success).toBe(true);
      }
      expect(bonus.startsWith('-') || penalty.startsWith('-')).toBe(false);
    });
  });

  test('base points are within those to be had', () => {
    checkScores(({ base, possibleBase }) => {
      expect(fractionOf(base).lte(possibleBase) && !base.startsWith('-')).toBe(true);
    });
  });

  test('the order of lines, of adjustments and of rules does not matter', () => {
    checkScores((_, result, { catalog, unit, report }) => {
      const { scoring } = catalog;
      const turned = { ...catalog, scoring: { ...scoring, rules: scoring.rules.toReversed() } };
      const { lines, decisions } = report;
      const other = {
        ...report,
        lines: lines.toReversed(),
        decisions: { ...decisions, adjustments: decisions.adjustments.toReversed() },
      };
      expect(computeUnitResult(turned, unit, other)).toEqual(result);
    });
  });

  test('an adjustment moves the total by itself, and nothing else but the adjustment', () => {
    const added: Adjustment = { indicator: null, points: '2.5', reason: 'x' };
    checkScores((score, _, { catalog, unit, report }) => {
      const decisions = { ...report.decisions, adjustments: [...report.decisions.adjustments, added] };
      const after = computeUnitResult(catalog, unit, { ...report, decisions }).score;
      const plus = (points: Decimal) => roundedDecimal(fractionOf(points).add(added.points), 15);
      expect(after).toEqual({ ...score, total: plus(score.total), adjustment: plus(score.adjustment) });
    });
  });
});

/** Rules with so many times the points and caps. */
function scaled(rules: readonly ScoringRule[], factor: number): ScoringRule[] {
  const times = (points: Decimal) => roundedDecimal(fractionOf(points).mul(factor), 4);
  return rules.map((rule) =>
    'cap' in rule
      ? { ...rule, points: times(rule.points), cap: rule.cap === null ? null : times(rule.cap) }
      : { ...rule, points: times(rule.points) },
  );
}

test('so many times the points of all rules are so many times the score, where nothing is rounded', () => {
  const withoutShares = anyCase.map(({ catalog, unit, report }) => {
    const rules = catalog.scoring.rules.filter(({ kind }) => kind !== 'share');
    const decisions = { ...report.decisions, adjustments: [] };
    return {
      catalog: { ...catalog, scoring: { ...catalog.scoring, rules } },
      unit,
      report: { ...report, decisions },
    };
  });
  checkScores(({ beyondRules, ...once }, _, { catalog, unit, report }) => {
    const scoring = { ...catalog.scoring, rules: scaled(catalog.scoring.rules, 3) };
    const { score } = computeUnitResult({ ...catalog, scoring }, unit, report);
    const expected = Object.entries(once).map(([part, points]) => [
      part,
      roundedDecimal(fractionOf(points).mul(3), 4),
    ]);
    expect(score).toEqual({ ...Object.fromEntries(expected), beyondRules });
  }, withoutShares);
});
