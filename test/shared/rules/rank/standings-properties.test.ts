import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { fractionOf, roundedDecimal, type Decimal } from '../../../../shared/model/decimal.ts';
import type { Adjustment } from '../../../../shared/model/decisions.ts';
import { Explanation } from '../../../../shared/model/explanation.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { Standings, type StandingsRow } from '../../../../shared/model/standings.ts';
import { explainUnit } from '../../../../shared/rules/explain/explain-unit.ts';
import { movementSince } from '../../../../shared/rules/rank/movement.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { drawnStandings, type DrawnStandings } from '../../fixtures/arbitrary-standings.ts';
import { decimal } from '../../fixtures/arbitrary-values.ts';
import { published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';
import { wildDecisions } from '../../fixtures/wild-decisions.ts';
import { wildBlock, wildCatalog, wildInstant, wildSubmission } from '../../fixtures/wild.ts';

function rowsOf(catalog: Catalog, heads: readonly UnitHead[]): Map<string, StandingsRow> {
  return new Map(buildStandings(published(catalog), heads).rows.map((row) => [row.unit, row]));
}

/** The same report under other decisions or another catalog. */
function judgedAnew(catalog: Catalog, head: UnitHead, adjustments: Adjustment[]): UnitHead {
  const lines = head.result.lines.flatMap(({ indicator, reported }) =>
    reported === null ? [] : [{ indicator, reported }],
  );
  return headWith(catalog, head.unit, lines, {
    submittedAt: head.submittedAt,
    review: head.review,
    decisions: { ...head.decisions, adjustments },
  });
}

describe('ranks', () => {
  test('do not depend on the order of reports', () => {
    fc.assert(
      fc.property(drawnStandings, fc.func(fc.integer()), ({ catalog, heads }, weight) => {
        const shuffled = heads.toSorted((a, b) => weight(a.unit) - weight(b.unit));
        expect(buildStandings(published(catalog), shuffled)).toEqual(
          buildStandings(published(catalog), heads),
        );
      }),
    );
  });

  test('are one more than the number of better units, more points are better, and equals are tied', () => {
    fc.assert(
      fc.property(drawnStandings, ({ catalog, heads }) => {
        const ranked = [...rowsOf(catalog, heads).values()].filter((row) => row.rank !== null);
        const better = (one: StandingsRow, other: StandingsRow) => (one.rank ?? 0) < (other.rank ?? 0);
        for (const row of ranked) {
          expect(row.state).toBe('ranked');
          expect(row.rank).toBe(1 + ranked.filter((other) => better(other, row)).length);
          expect(row.tied).toBe(ranked.filter((other) => other.rank === row.rank).length > 1);
          for (const other of ranked) {
            const [points, others] = [row, other].map((one) => one.score?.total ?? one.metPercent ?? '0');
            const hasMore = fractionOf(points ?? '0').gt(fractionOf(others ?? '0'));
            expect(hasMore && !better(row, other)).toBe(false);
          }
        }
      }),
    );
  });

  test('never fall for the unit that is given points, and never rise for another', () => {
    fc.assert(
      fc.property(drawnStandings, fc.nat(), decimal(0, 60), ({ catalog, heads }, pick, points) => {
        const before = rowsOf(catalog, heads);
        const chosen = heads[pick % Math.max(heads.length, 1)]?.unit;
        const gift = { indicator: null, points, reason: 'Mô hình mới' };
        const after = rowsOf(
          catalog,
          heads.map((head) =>
            head.unit === chosen ? judgedAnew(catalog, head, [...head.decisions.adjustments, gift]) : head,
          ),
        );
        for (const [code, row] of before) {
          const rank = after.get(code)?.rank ?? null;
          expect(rank === null).toBe(row.rank === null);
          const fallen = (rank ?? 0) - (row.rank ?? 0);
          expect(code === chosen ? fallen <= 0 : fallen >= 0).toBe(true);
        }
      }),
    );
  });
});

describe('blocks', () => {
  test('are ranked as if they were alone, and together are the whole district', () => {
    fc.assert(
      fc.property(drawnStandings, ({ catalog, heads }) => {
        const blocks = ['P', 'Q'].map((code) => ({ code, name: `Khối ${code}` }));
        const units = catalog.units.map((unit, position) => ({ ...unit, block: position % 2 ? 'Q' : 'P' }));
        const whole = buildStandings(published({ ...catalog, blocks, units }), heads);
        const alone = blocks.map((block) => {
          const own = units.filter((unit) => unit.block === block.code);
          const codes = new Set(own.map(({ code }) => code));
          const assignments = catalog.assignments.filter(({ unit }) => codes.has(unit));
          return buildStandings(published({ ...catalog, blocks: [block], units: own, assignments }), heads);
        });
        const ranksIn = (rows: readonly StandingsRow[]) =>
          rows.map(({ unit, rank, tied }) => [unit, rank, tied]);
        expect(ranksIn(alone.flatMap(({ rows }) => rows))).toEqual(ranksIn(whole.rows));
        const sum = (numbers: readonly number[]) => numbers.reduce((so, far) => so + far, 0);
        expect(sum(alone.map((one) => one.reportedUnits))).toBe(whole.reportedUnits);
        expect(sum(alone.map((one) => one.assignedUnits))).toBe(whole.assignedUnits);
        whole.indicators.forEach((total, position) => {
          const parts = alone.flatMap(({ indicators }) => indicators[position] ?? []);
          expect(sum(parts.map((part) => part.counts.met))).toBe(total.counts.met);
          expect(sum(parts.map((part) => part.counts.notReported))).toBe(total.counts.notReported);
          const values = parts.flatMap(({ value }) => value ?? []);
          const isSum = catalog.indicators[position]?.aggregation === 'sum';
          expect(isSum ? sumOf(values) : total.value).toBe(total.value);
        });
      }),
    );
  });
});

function sumOf(values: readonly Decimal[]): string | null {
  const sum = values.reduce((so, far) => so.add(fractionOf(far)), new Fraction(0));
  return values.length === 0 ? null : roundedDecimal(sum, 4);
}

/** A campaign with all its points so many times as large, and rounded to so many decimals. */
function scaled(
  { catalog, heads }: Pick<DrawnStandings, 'catalog' | 'heads'>,
  factor: Fraction,
  pointDecimals: number,
): { catalog: Catalog; heads: UnitHead[] } {
  const times = (points: Decimal) => roundedDecimal(fractionOf(points).mul(factor), 15);
  const rules = catalog.scoring.rules.map((rule): ScoringRule =>
    'cap' in rule
      ? { ...rule, points: times(rule.points), cap: rule.cap === null ? null : times(rule.cap) }
      : { ...rule, points: times(rule.points) },
  );
  const { levelBasis } = catalog.scoring;
  const levels = catalog.scoring.levels.map((level) =>
    levelBasis === 'points' ? { ...level, from: times(level.from) } : level,
  );
  const larger = { ...catalog, scoring: { ...catalog.scoring, rules, levels, pointDecimals } };
  return {
    catalog: larger,
    heads: heads.map((head) =>
      judgedAnew(
        larger,
        head,
        head.decisions.adjustments.map((one) => ({ ...one, points: times(one.points) })),
      ),
    ),
  };
}

function placesOf({ catalog, heads }: Pick<DrawnStandings, 'catalog' | 'heads'>): Partial<StandingsRow>[] {
  return [...rowsOf(catalog, heads).values()].map(({ unit, rank, tied, settledBy, bounds, level }) => ({
    unit,
    rank,
    tied,
    settledBy,
    bounds,
    level,
  }));
}

describe('ranks, ties, bounds and levels are left alone', () => {
  const withRules = drawnStandings.filter(({ catalog }) => catalog.scoring.rules.length > 0);

  test('by points ten or a hundred times as large, or small, rounded to as many digits', () => {
    fc.assert(
      fc.property(withRules, fc.nat({ max: 4 }), (drawn, decimals) => {
        const tens = drawn.catalog.scoring.pointDecimals - decimals;
        const factor = new Fraction(10).pow(tens) ?? new Fraction(1);
        expect(placesOf(scaled(drawn, factor, decimals))).toEqual(placesOf(drawn));
      }),
    );
  });

  test('by points so many times as large where no share of them is rounded', () => {
    fc.assert(
      fc.property(withRules, fc.integer({ min: 2, max: 9 }), ({ catalog, heads }, times) => {
        const { pointDecimals } = catalog.scoring;
        const rules = catalog.scoring.rules.filter(({ kind }) => kind !== 'share');
        // Without rules there are no points, and levels go by the percent met.
        fc.pre(rules.length > 0);
        const drawn = { catalog: { ...catalog, scoring: { ...catalog.scoring, rules } }, heads };
        const placesAt = (factor: number) => placesOf(scaled(drawn, new Fraction(factor), pointDecimals));
        expect(placesAt(times)).toEqual(placesAt(1));
      }),
    );
  });
});

describe('standings have their shape, without NaN, infinity or −0', () => {
  test('of campaigns that hold', () => {
    fc.assert(
      fc.property(drawnStandings, ({ catalog, heads }) => {
        const standings = buildStandings(published(catalog), heads);
        expect(Standings.parse(standings)).toEqual(standings);
      }),
    );
  });

  test('of anything a schema lets in, and so do explanations, and movement against any other', () => {
    const reports = (least: number) =>
      fc.array(fc.tuple(wildSubmission, wildDecisions, wildInstant), { minLength: least, maxLength: 4 });
    const reported = fc.oneof(
      fc.tuple(wildCatalog, reports(0)),
      // Where too few report hardly anybody stands behind somebody.
      fc.tuple(wildBlock, reports(4)),
    );
    // Units behind others, for which a change to the next rank is looked for.
    let searched = 0;
    fc.assert(
      fc.property(reported, wildCatalog, ([catalog, drawn], other) => {
        const heads = drawn.map(([{ unit: any, lines }, decisions, submittedAt], position) => ({
          ...headWith(catalog, catalog.units[position]?.code ?? any, lines, { decisions, submittedAt }),
          catalogVersion: (position % 2) + 1,
        }));
        const standings = buildStandings(published(catalog), heads);
        expect(Standings.parse(standings)).toEqual(standings);
        for (const { unit: code } of heads) {
          const explanation = explainUnit(published(catalog), heads, code);
          expect(z.nullable(Explanation).parse(explanation)).toEqual(explanation);
          if ((explanation?.rank ?? 1) > 1) searched += 1;
        }
        const { units } = movementSince(buildStandings(published(other), heads), standings);
        expect(units.map(({ unit: code }) => code)).toEqual(standings.rows.map(({ unit: code }) => code));
      }),
      { numRuns: 300 },
    );
    expect(searched).toBeGreaterThan(10);
  });
});
