import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog } from '../../../shared/model/catalog.ts';
import type { Criterion } from '../../../shared/model/explanation.ts';
import { TieBreak, type ScoringRule } from '../../../shared/model/scoring.ts';
import type { RankBounds } from '../../../shared/model/standings.ts';
import type { Reported } from '../../../shared/model/submission.ts';
import { possibleStandings } from '../../../shared/rules/possible-standings.ts';
import { compareValues, keyOf } from '../../../shared/rules/standing-order.ts';
import { buildStandings } from '../../../shared/rules/standings.ts';
import type { UnitHead } from '../../../shared/rules/unit-head.ts';
import { drawnStandings } from '../fixtures/arbitrary-standings.ts';
import {
  actual,
  allOf,
  assign,
  catalogOf,
  done,
  indicator,
  line,
  quantity,
  unit,
  yesNo,
} from '../fixtures/catalog.ts';
import { published } from '../fixtures/district.ts';
import { headWith } from '../fixtures/heads.ts';
import { above, forVerdict, scoringOf, share, step } from '../fixtures/scoring.ts';

function ranksOf(catalog: Catalog, heads: readonly UnitHead[]): Map<string, number | null> {
  return new Map(buildStandings(published(catalog), heads).rows.map((row) => [row.unit, row.rank]));
}

/** Bounds of every unit; where nothing is missing those of final standings: the rank itself. */
function boundsOf(catalog: Catalog, heads: readonly UnitHead[]): Map<string, RankBounds | null> {
  const { provisional, rows } = buildStandings(published(catalog), heads);
  return new Map(
    rows.map(({ unit: code, rank, bounds }) => {
      if (provisional) return [code, bounds];
      expect(bounds).toBeNull();
      return [code, rank === null ? null : { best: rank, worst: rank }];
    }),
  );
}

/** Without bounds there is no rank; without a worst rank the unit may end without one. */
function isWithin(rank: number | null, bounds: RankBounds | null): boolean {
  if (bounds === null) return rank === null;
  if (rank === null) return bounds.worst === null;
  return rank >= bounds.best && rank <= (bounds.worst ?? rank);
}

test('whatever comes later, ranks come to lie within their bounds', () => {
  fc.assert(
    fc.property(drawnStandings, ({ catalog, heads, later }) => {
      const now = ranksOf(catalog, heads);
      const then = ranksOf(catalog, later);
      for (const [code, bounds] of boundsOf(catalog, heads)) {
        for (const rank of [now.get(code) ?? null, then.get(code) ?? null]) {
          expect({ code, rank, bounds, isWithin: isWithin(rank, bounds) }).toMatchObject({ isWithin: true });
        }
      }
    }),
    { numRuns: 300 },
  );
});

const everyCriterion: readonly Criterion[] = ['points', ...TieBreak.options];

test('whatever comes later, each criterion comes to lie between its extremes', () => {
  let moved = 0;
  fc.assert(
    fc.property(drawnStandings, ({ catalog, heads, later }) => {
      const possible = possibleStandings(catalog, everyCriterion);
      for (const head of later) {
        const before = heads.find(({ unit: code }) => code === head.unit) ?? null;
        // Where nothing applies there is no rank to bound.
        if (before !== null && keyOf(everyCriterion, before) === null) continue;
        const { best, worst } = possible(head.unit, before);
        const then = keyOf(everyCriterion, head);
        expect(then !== null || worst === null).toBe(true);
        if (before !== null && head !== before) moved += 1;
        then?.forEach((value, at) => {
          const isWithin =
            compareValues(value, best[at]) <= 0 && (worst === null || compareValues(value, worst[at]) >= 0);
          expect({ unit: head.unit, criterion: everyCriterion[at], isWithin }).toMatchObject({
            isWithin: true,
          });
        });
      }
    }),
    { numRuns: 500 },
  );
  expect(moved).toBeGreaterThan(100);
});

/** What can be reported for each indicator: the ends of it, and a figure in between. */
const answers: Readonly<Record<string, readonly Reported[]>> = {
  '1': [actual('0'), actual('7'), actual('1000')],
  'G.1': [
    { kind: 'yesNo', yes: false },
    { kind: 'yesNo', yes: true },
  ],
  'G.2': [
    { kind: 'yesNo', yes: false },
    { kind: 'yesNo', yes: true },
  ],
};
const codes = Object.keys(answers);

/** A number, and a parent of two parts, for three units. */
const plain = catalogOf({
  units: ['A', 'B', 'C'].map((code) => unit(code)),
  indicators: [
    indicator('1'),
    indicator('G', allOf),
    indicator('G.1', { ...yesNo, parent: 'G' }),
    indicator('G.2', { ...yesNo, parent: 'G' }),
  ],
  assignments: ['A', 'B', 'C'].flatMap((code) => [
    assign(code, '1', quantity('10')),
    ...['G', 'G.1', 'G.2'].map((one) => assign(code, one, done)),
  ]),
});

/** Rules by which more is always better: nothing is best in one of them and not in another. */
const monotoneRules: fc.Arbitrary<ScoringRule[]> = fc
  .record({
    shared: fc.integer({ min: 0, max: 6 }),
    bonus: fc.integer({ min: 1, max: 2 }),
    cap: fc.integer({ min: 1, max: 4 }),
    missing: fc.integer({ min: -3, max: -1 }),
    parent: fc.integer({ min: 0, max: 4 }),
    part: fc.integer({ min: 0, max: 4 }),
  })
  .chain(({ shared, bonus, cap, missing, parent, part }) =>
    fc.subarray<ScoringRule>([
      share(String(shared)),
      step(above('100'), String(bonus), { every: '10', cap: String(cap) }),
      forVerdict('notReported', String(missing)),
      forVerdict('met', String(parent), { indicator: 'G', part: 'base' }),
      share(String(part), { indicator: 'G.1' }),
      forVerdict('met', String(part), { indicator: 'G.2', part: 'base' }),
    ]),
  );

type Report = ReadonlyMap<string, Reported>;

const report: fc.Arbitrary<Report> = fc
  .tuple(...codes.map((code) => fc.constantFrom(...(answers[code] ?? [])).map((one) => [code, one] as const)))
  .map((lines) => new Map(lines));

/** Full reports, of which some cells of two units and perhaps the whole third are then missing. */
const monotone = fc.record({
  rules: monotoneRules,
  reports: fc.tuple(report, report, report),
  missing: fc.subarray(
    ['A', 'B'].flatMap((code) => codes.map((cell) => ({ unit: code, cell }))),
    { maxLength: 3 },
  ),
  silent: fc.boolean(),
});

const bestReport: Report = new Map(
  Object.entries(answers).map(([code, ofCode]) => [code, ofCode.at(-1) ?? actual('0')]),
);

/** Every way in which some cells of a report may come to be filled in, or stay open. */
function filledIn(known: Report, open: readonly string[]): Report[] {
  return open.reduce<Report[]>(
    (reports, code) =>
      reports.flatMap((one) => [
        one,
        ...(answers[code] ?? []).map((answer) => new Map([...one, [code, answer]])),
      ]),
    [known],
  );
}

test('by rules under which more is better, the bounds are the best and the worst of all outcomes', () => {
  fc.assert(
    fc.property(monotone, ({ rules, reports, missing, silent }) => {
      const catalog = { ...plain, scoring: scoringOf(rules) };
      const headOf = (code: string, lines: Report) =>
        headWith(
          catalog,
          code,
          [...lines].map(([cell, reported]) => line(cell, reported)),
        );
      const units = ['A', 'B', 'C'].map((code, position) => {
        const full = reports[position] ?? new Map<string, Reported>();
        const open = missing.filter((one) => one.unit === code).map(({ cell }) => cell);
        // All that bounds say of a silent unit is its best, and that it may stay away.
        if (silent && code === 'C') {
          return { now: null, outcomes: [null, headOf(code, full), headOf(code, bestReport)] };
        }
        const known = new Map([...full].filter(([cell]) => !open.includes(cell)));
        return {
          now: headOf(code, known),
          outcomes: filledIn(known, open).map((lines) => headOf(code, lines)),
        };
      });
      const all = units.reduce<UnitHead[][]>(
        (so, { outcomes }) =>
          so.flatMap((chosen) => outcomes.map((head) => (head === null ? chosen : [...chosen, head]))),
        [[]],
      );
      const ends = all.map((heads) => ranksOf(catalog, heads));
      const bounds = boundsOf(
        catalog,
        units.flatMap(({ now }) => now ?? []),
      );
      for (const [code, found] of bounds) {
        const ranks = ends.map((one) => one.get(code) ?? null);
        const places = ranks.filter((rank) => rank !== null);
        const worst = ranks.includes(null) ? null : Math.max(...places);
        expect({ code, ...found }).toEqual({ code, best: Math.min(...places), worst });
      }
    }),
    { numRuns: 300 },
  );
});
