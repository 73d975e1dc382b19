import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scoring, ScoringRule, TieBreak } from '../../../../shared/model/scoring.ts';
import type { RankBounds } from '../../../../shared/model/standings.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { scoringFor } from '../../fixtures/arbitrary-scoring.ts';
import {
  actual,
  allOf,
  assign,
  catalogOf,
  done,
  indicator,
  line,
  notArising,
  quantity,
  unit,
  yesNo,
} from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';
import { boundsOf, isWithin, ranksOf } from '../../fixtures/rank-outcomes.ts';
import { above, forVerdict, scoringOf, share, step } from '../../fixtures/scoring.ts';

/** What can be reported for each indicator: nothing arisen, the ends of it, the best last, and figures in between. */
const answers: Readonly<Record<string, readonly Reported[]>> = {
  '1': [notArising, actual('0'), actual('7'), actual('1000')],
  '2': [actual('0'), actual('10'), actual('1000')],
  'G.1': [notArising, { kind: 'yesNo', yes: false }, { kind: 'yesNo', yes: true }],
  'G.2': [
    { kind: 'yesNo', yes: false },
    { kind: 'yesNo', yes: true },
  ],
};
const cells = Object.keys(answers);
const names = ['A', 'B', 'C'];

/** Two numbers, and a parent of two parts, for three units. */
const plain = catalogOf({
  units: names.map((code) => unit(code)),
  indicators: [
    indicator('1', { allowsNotArising: true }),
    indicator('2'),
    indicator('G', allOf),
    indicator('G.1', { ...yesNo, parent: 'G', allowsNotArising: true }),
    indicator('G.2', { ...yesNo, parent: 'G' }),
  ],
  assignments: names.flatMap((code) => [
    ...['1', '2'].map((one) => assign(code, one, quantity('10'))),
    ...['G', 'G.1', 'G.2'].map((one) => assign(code, one, done)),
  ]),
});

type Report = ReadonlyMap<string, Reported>;

interface Played {
  /** Of each unit now. */
  readonly bounds: ReadonlyMap<string, RankBounds | null>;
  /** Of each unit in all outcomes. */
  readonly ranks: (code: string) => (number | null)[];
}

const report: fc.Arbitrary<Report> = fc
  .tuple(...cells.map((cell) => fc.constantFrom(...(answers[cell] ?? [])).map((one) => [cell, one] as const)))
  .map((lines) => new Map(lines));

/** Full reports, of which some cells of two units and perhaps the whole third are then missing, all outcomes played. */
function playedOut(scoring: fc.Arbitrary<Scoring>): fc.Arbitrary<Played> {
  const open = ['A', 'B'].flatMap((code) => cells.map((cell) => ({ unit: code, cell })));
  return fc
    .record({
      scoring,
      reports: fc.tuple(report, report, report),
      missing: fc.subarray(open, { maxLength: 3 }),
      silent: fc.boolean(),
    })
    .map(({ scoring: drawn, reports, missing, silent }) => {
      const catalog = { ...plain, scoring: drawn };
      const headOf = (code: string, lines: Report) =>
        headWith(
          catalog,
          code,
          [...lines].map(([cell, reported]) => line(cell, reported)),
        );
      const units = names.map((code, position) => {
        const full = reports[position] ?? new Map<string, Reported>();
        const lacking = missing.filter((one) => one.unit === code).map(({ cell }) => cell);
        // All that bounds say of a silent unit is its best, and that it may stay away.
        if (silent && code === 'C') {
          return { now: null, outcomes: [null, headOf(code, full), headOf(code, bestReport)] };
        }
        const known = new Map([...full].filter(([cell]) => !lacking.includes(cell)));
        return {
          now: headOf(code, known),
          outcomes: filledIn(known, lacking).map((lines) => headOf(code, lines)),
        };
      });
      const all = units.reduce<UnitHead[][]>(
        (so, { outcomes }) =>
          so.flatMap((chosen) => outcomes.map((head) => (head === null ? chosen : [...chosen, head]))),
        [[]],
      );
      const ends = all.map((heads) => ranksOf(catalog, heads));
      return {
        bounds: boundsOf(
          catalog,
          units.flatMap(({ now }) => now ?? []),
        ),
        ranks: (code) => ends.map((one) => one.get(code) ?? null),
      };
    });
}

const bestReport: Report = new Map(cells.map((cell) => [cell, answers[cell]?.at(-1) ?? notArising]));

/** Every way in which some cells of a report may come to be filled in, or stay open. */
function filledIn(known: Report, open: readonly string[]): Report[] {
  return open.reduce<Report[]>(
    (reports, cell) =>
      reports.flatMap((one) => [
        one,
        ...(answers[cell] ?? []).map((answer) => new Map([...one, [cell, answer]])),
      ]),
    [known],
  );
}

/** Rules by which more is always better: nothing is best in one of them and not in another. */
const monotone: fc.Arbitrary<Scoring> = fc
  .record({
    shared: fc.integer({ min: 0, max: 6 }),
    bonus: fc.integer({ min: 1, max: 2 }),
    cap: fc.integer({ min: 1, max: 4 }),
    missing: fc.integer({ min: -3, max: -1 }),
    parent: fc.integer({ min: 0, max: 4 }),
    part: fc.integer({ min: 0, max: 4 }),
    tieBreaks: fc.shuffledSubarray<TieBreak>(['metPercent', 'basePoints', 'fewestPenalties']),
  })
  .chain(({ shared, bonus, cap, missing, parent, part, tieBreaks }) =>
    fc
      .subarray<ScoringRule>([
        share(String(shared)),
        step(above('100'), String(bonus), { every: '10', cap: String(cap) }),
        forVerdict('notReported', String(missing)),
        forVerdict('notArising', '0', { part: 'base' }),
        share(String(part), { indicator: '2' }),
        forVerdict('met', String(parent), { indicator: 'G', part: 'base' }),
        share(String(part), { indicator: 'G.1' }),
        forVerdict('met', String(part), { indicator: 'G.2', part: 'base' }),
      ])
      .map((rules) => ({ ...scoringOf(rules), tieBreaks })),
  );

test('by rules under which more is better, the bounds are the best and the worst of all outcomes', () => {
  fc.assert(
    fc.property(playedOut(monotone), ({ bounds, ranks }) => {
      for (const [code, found] of bounds) {
        const places = ranks(code).filter((rank) => rank !== null);
        const worst = ranks(code).includes(null) ? null : Math.max(...places);
        expect({ code, ...found }).toEqual({ code, best: Math.min(...places), worst });
      }
    }),
    { numRuns: 300 },
  );
});

test('by any rules and tie-breaks, the bounds hold every outcome', () => {
  let open = 0;
  fc.assert(
    fc.property(playedOut(scoringFor(plain.indicators)), ({ bounds, ranks }) => {
      for (const [code, found] of bounds) {
        const outside = ranks(code).filter((rank) => !isWithin(rank, found));
        expect({ code, found, outside }).toMatchObject({ outside: [] });
        if (new Set(ranks(code)).size > 1) open += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(open).toBeGreaterThan(50);
});
