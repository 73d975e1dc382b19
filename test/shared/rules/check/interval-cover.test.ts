import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { OpenBounds, type Interval } from '../../../../shared/model/interval.ts';
import { coverOf, type Extent } from '../../../../shared/rules/check/interval-cover.ts';
import { positionOf } from '../../../../shared/rules/judge/interval-position.ts';
import { wholeDays } from '../../../../shared/rules/check/whole-days.ts';

/** Bounds are halves from -4 to 4, so that among quarters from -5 to 5 there is one between any two of them. */
const half = fc.integer({ min: -8, max: 8 }).map((halves) => String(halves / 2));
const grid = Array.from({ length: 41 }, (_, at) => new Fraction(at - 20, 4));

/** An interval that has a number in it. */
const interval: fc.Arbitrary<Interval> = fc
  .record({ ends: fc.tuple(half, half), sides: fc.constantFrom('min', 'max', 'both'), open: fc.boolean() })
  .chain(({ ends: [a, b], sides, open }) => {
    const [min, max] = Number(a) <= Number(b) ? [a, b] : [b, a];
    if (sides === 'min') return fc.constant<Interval>({ min, max: null, open: open ? 'min' : 'none' });
    if (sides === 'max') return fc.constant<Interval>({ min: null, max, open: open ? 'max' : 'none' });
    return fc
      .constantFrom(...OpenBounds.options)
      .map((bounds): Interval => ({ min, max, open: min === max ? 'none' : bounds }));
  });

const pieces = fc
  .array(interval, { maxLength: 6 })
  .map((intervals) => intervals.map((one, at) => ({ interval: one, at })));

const has = (one: Interval, number: Fraction) => positionOf(one, number) === 'inside';

describe('the cover of intervals', () => {
  test('names every interval that shares a number with another one, and no other', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const named = coverOf(all, null).overlaps.flatMap((pair) => pair.map(({ at }) => at));
        const sharing = all.filter((one) =>
          all.some(
            (other) =>
              other !== one &&
              grid.some((number) => has(one.interval, number) && has(other.interval, number)),
          ),
        );
        expect(new Set(named)).toEqual(new Set(sharing.map(({ at }) => at)));
      }),
      { numRuns: 500 },
    );
  });

  test('names pairs that share a number, fewer of them than there are intervals', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const { overlaps } = coverOf(all, null);
        expect(overlaps.length).toBeLessThanOrEqual(Math.max(all.length - 1, 0));
        for (const [one, other] of overlaps) {
          expect(one).not.toBe(other);
          expect(grid.some((number) => has(one.interval, number) && has(other.interval, number))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('leaves as gaps the numbers between intervals that none of them has, each in one gap', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const { gaps } = coverOf(all, null);
        const found = grid.map((number) => gaps.filter(({ gap }) => has(gap, number)).length);
        const missed = grid.map((number) => {
          const positions = new Set(all.map((piece) => positionOf(piece.interval, number)));
          return !positions.has('inside') && positions.has('below') && positions.has('above') ? 1 : 0;
        });
        expect(found).toEqual(missed);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, Extent]>([
    ['without end', { least: new Fraction(0), most: null }],
    ['without any end', { least: null, most: null }],
    ['up to 3', { least: new Fraction(0), most: new Fraction(3) }],
  ])('leaves no number out unnoticed of all there are, %s', (_, extent) => {
    fc.assert(
      fc.property(
        pieces.filter((all) => all.length > 0),
        (all) => {
          const { gaps } = coverOf(all, extent);
          const within = grid.filter(
            (number) =>
              (extent.least === null || number.gte(extent.least)) &&
              (extent.most === null || number.lte(extent.most)),
          );
          const found = within.map((number) => gaps.filter(({ gap }) => has(gap, number)).length);
          const missed = within.map((number) => (all.some((piece) => has(piece.interval, number)) ? 0 : 1));
          expect(found).toEqual(missed);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('says nothing of ends beyond all numbers there can be', () => {
    const all = [{ interval: { min: '0', max: '100', open: 'none' } as const }];
    expect(coverOf(all, { least: new Fraction(0), most: new Fraction(100) }).gaps).toEqual([]);
  });

  test('has a gap begin or end at the interval beside it', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        for (const { gap, beside } of coverOf(all, { least: new Fraction(0), most: null }).gaps) {
          const { min, max } = beside.interval;
          expect([min, max].some((bound) => bound !== null && (bound === gap.min || bound === gap.max))).toBe(
            true,
          );
        }
      }),
    );
  });

  test('of nothing is nothing', () => {
    expect(coverOf([], { least: new Fraction(0), most: null })).toEqual({ overlaps: [], gaps: [] });
  });
});

describe('the whole days of an interval', () => {
  test('are the days that lie in it, closed at both ends', () => {
    fc.assert(
      fc.property(interval, (one) => {
        const days = wholeDays(one);
        expect(days?.open ?? 'none').toBe('none');
        const all = grid.filter((number) => number.d === 1n);
        expect(all.filter((day) => days !== null && has(days, day))).toEqual(
          all.filter((day) => has(one, day)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('begin and end with a day', () => {
    fc.assert(
      fc.property(interval, (one) => {
        const { min = null, max = null } = wholeDays(one) ?? {};
        expect([min, max].filter((bound) => bound !== null && !/^-?\d+$/.test(bound))).toEqual([]);
      }),
    );
  });
});
