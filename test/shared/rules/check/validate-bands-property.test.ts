import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../../shared/model/interval.ts';
import type { Issue } from '../../../../shared/model/issue.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { positionOf } from '../../../../shared/rules/judge/interval-position.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import { assign, catalogOf, quantity, unit } from '../../fixtures/catalog.ts';
import { range } from '../../fixtures/range.ts';
import { band, fromOn, scoringOf } from '../../fixtures/scoring.ts';

const withRules = (rules: ScoringRule[]) => catalogOf({ scoring: scoringOf(rules) });

/** Bounds are whole percents from 90 to 100; a quarter lies between any two of them. */
const percent = fc.integer({ min: 90, max: 100 }).map(String);
const anyBands = fc
  .array(
    fc
      .tuple(
        percent,
        percent,
        fc.constantFrom('none', 'min', 'max', 'both'),
        fc.constantFrom('min', 'max', 'both'),
      )
      .map(([a, b, open, sides]): Interval => {
        const [min, max] = Number(a) <= Number(b) ? [a, b] : [b, a];
        if (sides === 'min') return { min, max: null, open: open === 'min' ? open : 'none' };
        if (sides === 'max') return { min: null, max, open: open === 'max' ? open : 'none' };
        return { min, max, open: min === max ? 'none' : open };
      }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.map((within) => band(within, '1', { part: 'base' })));
const grid = Array.from({ length: 45 }, (_, at) => new Fraction(358 + at, 4));

describe('of any bands of completion', () => {
  const has = (within: Interval, number: Fraction) => positionOf(within, number) === 'inside';
  const found = (issues: readonly Issue[], code: string) => issues.filter((issue) => issue.code === code);

  test('two that share a number are reported, and only then', () => {
    fc.assert(
      fc.property(anyBands, (rules) => {
        const shared = grid.some((number) => rules.filter(({ within }) => has(within, number)).length > 1);
        expect(found(validateCatalog(withRules(rules)), 'bands-overlap').length > 0).toBe(shared);
      }),
      { numRuns: 500 },
    );
  });

  test('the gaps that are named hold just the numbers that no band has', () => {
    fc.assert(
      fc.property(anyBands, (rules) => {
        const named = found(validateCatalog(withRules(rules)), 'bands-leave-gap').map(({ params }) =>
          range(String(params['text'])),
        );
        expect(grid.filter((number) => named.some((one) => has(one, number)))).toEqual(
          grid.filter((number) => !rules.some(({ within }) => has(within, number))),
        );
      }),
      { numRuns: 500 },
    );
  });
});

test('10,000 rules for 12,000 units are looked through once, not each against each', () => {
  const units = Array.from({ length: 12_000 }, (_, at) => unit(`U${at}`));
  const catalog = catalogOf({
    units,
    assignments: units.map(({ code }) => assign(code, '1', quantity('0'))),
    scoring: scoringOf(Array.from({ length: 10_000 }, (_, at) => band(fromOn(String(at)), '1'))),
  });
  const issues = validateCatalog(catalog);
  expect(issues.filter(({ code }) => code === 'bands-overlap')).toHaveLength(9_999);
  expect(issues.filter(({ code }) => code === 'rule-without-input').map(({ params }) => params)).toEqual([
    { text: 12_000, name: 'Phường U0' },
  ]);
});
