import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { changesByBlock } from '../../../../shared/rules/snapshots/changes-by-block.ts';
import { compareSnapshots } from '../../../../shared/rules/snapshots/compare-snapshots.ts';
import { unit } from '../../fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';

const four = ['A', 'B', 'C', 'D'].map((code) => unit(code));

/** Units of a catalog, of which each named one has met so many indicators. */
function standingsOf(units: Catalog['units'], met: Readonly<Record<string, number>>) {
  const catalog = districtOf(units);
  const heads = Object.entries(met).map(([code, count]) => headWith(catalog, code, meeting(count)));
  return buildStandings(published(catalog), heads);
}

function changes(earlier: ReturnType<typeof standingsOf>, later: ReturnType<typeof standingsOf>) {
  return changesByBlock(earlier, later, compareSnapshots(earlier, later, null));
}

describe('changes by block', () => {
  test('are none where nothing changed', () => {
    const standings = standingsOf(four, { A: 1, B: 2 });
    expect(changes(standings, standings)).toEqual([]);
  });

  test('tell who rose and who fell, and nothing of units of which nothing changed', () => {
    const [block, ...others] = changes(
      standingsOf(four, { A: 3, B: 2, C: 1, D: 0 }),
      standingsOf(four, { A: 3, B: 1, C: 2, D: 0 }),
    );
    expect(others).toEqual([]);
    expect(block).toMatchObject({ block: 'P', risen: 1, fallen: 1 });
    expect(block?.units).toMatchObject([
      { unit: 'C', listed: 'both', earlierRank: 3, rank: 2, change: 1 },
      { unit: 'B', listed: 'both', earlierRank: 2, rank: 3, change: -1 },
    ]);
    expect(block?.units.flatMap(({ values }) => values).some(({ field }) => field === 'rank')).toBe(false);
  });

  test('list units that joined where they stand, and those that left at the end of the block they were in', () => {
    const [block] = changes(
      standingsOf(four.slice(0, 3), { A: 3, B: 1, C: 2 }),
      standingsOf(four.slice(1), { B: 0, C: 2, D: 3 }),
    );
    expect(block?.units.map(({ unit: code, listed }) => [code, listed])).toEqual([
      ['D', 'joined'],
      ['B', 'both'],
      ['A', 'left'],
    ]);
    expect(block?.units.at(-1)).toMatchObject({ earlierRank: 1, rank: null, change: null });
  });

  test('do not compare ranks of different blocks, and name the block that a unit came to', () => {
    const moved = four.map((one) => (one.code === 'A' ? { ...one, block: 'Q' } : one));
    const blocks = changes(standingsOf(four, { A: 1, B: 2 }), standingsOf(moved, { A: 1, B: 2 }));
    const [first] = blocks;
    expect(first).toMatchObject({ block: 'Q', risen: 0, fallen: 0 });
    expect(first?.units).toMatchObject([{ unit: 'A', earlierRank: 2, rank: 1, change: null }]);
    expect(first?.units[0]?.values).toContainEqual(
      expect.objectContaining({ field: 'block', before: '"P"', after: '"Q"' }),
    );
  });
});
