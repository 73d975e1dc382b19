import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movementSince } from '../../../../shared/rules/rank/movement.ts';
import { snapshotOf } from '../../fixtures/snapshots.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { Snapshot } from '../../../../shared/model/snapshot.ts';
import { drawnStandings } from '../../fixtures/arbitrary-standings.ts';
import { indicator, quantity, unit } from '../../fixtures/catalog.ts';
import { districtOf, indicators, meeting, published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';

/** Standings of units that met so many of three indicators. */
function standingsOf(catalog: Catalog, met: Readonly<Record<string, number>>) {
  const heads = Object.entries(met).map(([code, count]) => headWith(catalog, code, meeting(count)));
  return buildStandings(published(catalog), heads);
}

describe('movement against earlier standings', () => {
  test('counts places gained as above zero and places lost as below', () => {
    const catalog = districtOf(['A', 'B', 'C'].map((code) => unit(code)));
    const { units } = movementSince(
      standingsOf(catalog, { A: 3, B: 2, C: 0 }),
      standingsOf(catalog, { A: 1, B: 2, C: 0 }),
    );
    expect(
      units.map(({ unit: code, earlierRank, rank, change }) => [code, earlierRank, rank, change]),
    ).toEqual([
      ['B', 2, 1, 1],
      ['A', 1, 2, -1],
      ['C', 3, 3, 0],
    ]);
  });

  test('says nothing of units without a rank then or now, nor of ranks in another block', () => {
    const before = districtOf(['A', 'B', 'C'].map((code) => unit(code)));
    const after = districtOf([unit('A'), unit('B'), unit('C', { block: 'Q' })]);
    const { units } = movementSince(standingsOf(before, { A: 3, C: 2 }), standingsOf(after, { B: 2, C: 2 }));
    expect(
      units.map(({ unit: code, earlierRank, rank, change }) => [code, earlierRank, rank, change]),
    ).toEqual([
      ['C', 2, 1, null],
      ['B', null, 1, null],
      ['A', 1, null, null],
    ]);
  });

  test('names units that are new and units that have left', () => {
    const before = standingsOf(districtOf([unit('A'), unit('B')]), { A: 3, B: 1 });
    const after = standingsOf(districtOf([unit('B'), unit('C')]), { B: 1, C: 0 });
    const { units, left } = movementSince(before, after);
    expect(units.map(({ unit: code, isNew }) => [code, isNew])).toEqual([
      ['B', false],
      ['C', true],
    ]);
    expect(left).toEqual(['A']);
  });

  test('names the indicators whose verdict is another, also from none', () => {
    const targets = [quantity('10'), quantity('5'), null];
    const asked = indicators.map(({ code }, position) =>
      indicator(code, { districtTarget: targets[position] ?? null }),
    );
    const catalog = districtOf([unit('A')], { indicators: asked });
    const nothing = standingsOf(catalog, {});
    const some = standingsOf(catalog, { A: 1 });
    const more = standingsOf(catalog, { A: 2 });
    expect(movementSince(nothing, some).indicators).toEqual([
      { indicator: '1', earlier: null, verdict: 'met' },
      { indicator: '2', earlier: null, verdict: 'notMet' },
    ]);
    expect(movementSince(some, more).indicators).toEqual([
      { indicator: '2', earlier: 'notMet', verdict: 'exceeded' },
    ]);
    expect(movementSince(more, more).indicators).toEqual([]);
  });
});

describe('movement between any standings', () => {
  const two = drawnStandings.map(({ catalog, heads, later }) => ({
    earlier: buildStandings(published(catalog), heads),
    now: buildStandings(published(catalog), later),
  }));

  test('is none from standings to themselves', () => {
    fc.assert(
      fc.property(two, ({ now }) => {
        const { units, left, indicators: changed } = movementSince(now, now);
        expect(units.map(({ change }) => change)).toEqual(
          now.rows.map(({ rank }) => (rank === null ? null : 0)),
        );
        expect([left, changed, units.filter(({ isNew }) => isNew)]).toEqual([[], [], []]);
      }),
    );
  });

  test('is undone by the way back', () => {
    let moved = 0;
    fc.assert(
      fc.property(two, ({ earlier, now }) => {
        const there = movementSince(earlier, now);
        const back = new Map(movementSince(now, earlier).units.map((one) => [one.unit, one]));
        for (const { unit: code, rank, earlierRank, change } of there.units) {
          const undone = change === null ? null : 0 - change;
          expect(back.get(code)).toMatchObject({ rank: earlierRank, earlierRank: rank, change: undone });
          if (change !== 0) moved += 1;
        }
        const turned = there.indicators.map((one) => ({
          ...one,
          earlier: one.verdict,
          verdict: one.earlier,
        }));
        expect(movementSince(now, earlier).indicators).toEqual(turned);
      }),
    );
    expect(moved).toBeGreaterThan(20);
  });

  test('is the same against a snapshot that was stored as JSON', () => {
    fc.assert(
      fc.property(two, ({ earlier, now }) => {
        const frozen = snapshotOf('2023-12-15', earlier);
        const { standings } = Snapshot.parse(JSON.parse(JSON.stringify(frozen)));
        expect(movementSince(standings, now)).toEqual(movementSince(earlier, now));
      }),
    );
  });
});
