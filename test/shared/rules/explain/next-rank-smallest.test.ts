import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { TieBreak, type Scoring, type ScoringRule } from '../../../../shared/model/scoring.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { QuantityTarget } from '../../../../shared/model/target.ts';
import { explainUnit } from '../../../../shared/rules/explain/explain-unit.ts';
import {
  actual,
  assign,
  catalogOf,
  change,
  indicator,
  line,
  quantity,
  ratio,
  unit,
} from '../../fixtures/catalog.ts';
import { published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';
import { ranksOf } from '../../fixtures/rank-outcomes.ts';
import {
  band,
  below,
  each,
  forVerdict,
  fromOn,
  scoringOf,
  share,
  step,
  upTo,
} from '../../fixtures/scoring.ts';

/**
 * Rules that change between the figures that are tried, often against each other: by completion with a cap, and else in
 * so few counts that all of them are followed.
 */
const rule: fc.Arbitrary<ScoringRule> = fc
  .record({
    basis: fc.constantFrom('figure', 'completion'),
    bound: fc.integer({ min: 0, max: 60 }),
    every: fc.integer({ min: 3, max: 12 }).map(String),
    points: fc.integer({ min: 1, max: 9 }).map(String),
    sign: fc.constantFrom('', '-'),
    cap: fc.integer({ min: 5, max: 20 }).map(String),
    isCapped: fc.boolean(),
    tier: fc.option(fc.constantFrom(below('25'), fromOn('25')), { freq: 4 }),
  })
  .chain(({ basis, bound, every, points, sign, cap, isCapped, tier }) => {
    const at = String(basis === 'figure' ? bound : bound * 5);
    const row = { tier: tier === null ? null : { indicator: '1', within: tier } };
    const counted = {
      ...row,
      basis,
      every,
      cap: isCapped || basis === 'completion' ? `${sign}${cap}` : null,
    };
    return fc.constantFrom<ScoringRule[]>(
      share(points, row),
      forVerdict('met', points, row),
      forVerdict('exceeded', points, row),
      band(fromOn(at), `${sign}${points}`, { ...row, basis }),
      step(fromOn(at), `${sign}${points}`, counted),
      step(upTo(at), `${sign}${points}`, counted),
      each(`${sign}${points}`, counted),
    );
  });

const scoring: fc.Arbitrary<Scoring> = fc
  .record({
    rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
    tieBreaks: fc.shuffledSubarray([...TieBreak.options]),
  })
  .map(({ rules, tieBreaks }) => ({ ...scoringOf(rules), tieBreaks }));

const number = (figure: number): Reported => actual(String(figure));
const ofSixty = (numerator: number): Reported => ({
  kind: 'ratio',
  numerator: String(numerator),
  denominator: '60',
});
const sinceThirty = (current: number): Reported => ({
  kind: 'change',
  current: String(current),
  before: '30',
});
const wholePercent = { ...ratio, decimals: 0 };
const wholeChange = { ...change, decimals: 0 };

/** Further away nothing is tried. */
const FAR = 60;

test.each<[string, Partial<Indicator>, QuantityTarget, (moved: number) => Reported]>([
  ['a number, more of it', {}, quantity('20'), number],
  ['a number, less of it', { goal: 'atMost' }, quantity('20'), number],
  ['a number within a range', { goal: 'within' }, quantity('20', '30'), number],
  ['a ratio, more of it', wholePercent, quantity('40', '90'), ofSixty],
  ['a ratio, less of it', { ...wholePercent, goal: 'atMost' }, quantity('40', '90'), ofSixty],
  ['a change, upwards', wholeChange, quantity('5'), sinceThirty],
  ['a change, downwards', { ...wholeChange, goal: 'atMost' }, quantity('-20'), sinceThirty],
  ['a change within a range', { ...wholeChange, goal: 'within' }, quantity('-5', '5'), sinceThirty],
])('of %s no smaller change reaches the next rank, and the one named does', (_, choices, target, of) => {
  let named = 0;
  const figure = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(scoring, fc.array(figure, { minLength: 2, maxLength: 3 }), (drawn, figures) => {
      const codes = figures.map((__, position) => `U${position + 1}`);
      const catalog = catalogOf({
        units: codes.map((code) => unit(code)),
        indicators: [indicator('1', choices)],
        assignments: codes.map((code) => assign(code, '1', target)),
        scoring: drawn,
      });
      const [own = 0] = figures;
      const headsWith = (moved: number) =>
        figures.map((other, position) =>
          headWith(catalog, codes[position] ?? '', [line('1', of(position === 0 ? moved : other))]),
        );
      const [first, ...others] = headsWith(own);
      const rankOf = (moved: number) =>
        ranksOf(catalog, [...headsWith(moved).slice(0, 1), ...others]).get('U1') ?? 0;
      fc.pre(first !== undefined && rankOf(own) > 1);
      const [found] = explainUnit(published(catalog), headsWith(own), 'U1')?.toNextRank ?? [];
      const distance = found === undefined ? null : Math.abs(movedIn(found.to) - own);
      const reaching = Array.from({ length: FAR }, (__, at) => at + 1).find((moved) =>
        [own + moved, own - moved].some((at) => isReportable(of(at)) && rankOf(at) < rankOf(own)),
      );
      if (found !== undefined) named += 1;
      expect(distance !== null && distance > FAR ? null : distance).toBe(reaching ?? null);
      expect(found?.rank).toBe(found === undefined ? undefined : rankOf(movedIn(found.to)));
    }),
    { numRuns: 100 },
  );
  expect(named).toBeGreaterThan(20);
});

function movedIn(reported: Reported): number {
  if (reported.kind === 'number') return Number(reported.actual);
  if (reported.kind === 'ratio') return Number(reported.numerator);
  if (reported.kind === 'change') return Number(reported.current);
  throw new Error(`${reported.kind} does not move`);
}

/** No count is below zero, and no part above its whole. */
function isReportable(reported: Reported): boolean {
  const moved = movedIn(reported);
  return moved >= 0 && (reported.kind !== 'ratio' || moved <= Number(reported.denominator));
}
