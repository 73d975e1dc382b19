import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { UnitStanding } from '../../../../shared/model/unit-standing.ts';
import { explainUnit } from '../../../../shared/rules/explain/explain-unit.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { standingAlone, unitStanding, withoutPlace } from '../../../../shared/rules/explain/unit-standing.ts';
import { drawnStandings } from '../../fixtures/arbitrary-standings.ts';
import { unit } from '../../fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';
import { scoringOf, share } from '../../fixtures/scoring.ts';

const scoring = {
  ...scoringOf(['1', '2', '3'].map((indicator) => share('10', { indicator }))),
  levels: [{ name: 'Tốt', from: '1' }],
};
const catalog = districtOf(
  ['OWN', 'ABOVE', 'TIED', 'BELOW'].map((code) => unit(code)),
  { scoring },
);
const heads = [
  headWith(catalog, 'OWN', meeting(1)),
  headWith(catalog, 'ABOVE', meeting(2)),
  headWith(catalog, 'TIED', meeting(1)),
];

describe('a unit’s standing among others', () => {
  test('is its row of the standings and its explanation, whatever block it is in', () => {
    fc.assert(
      fc.property(drawnStandings, ({ catalog: drawn, heads: reported }) => {
        const blocks = ['P', 'Q'].map((code) => ({ code, name: `Khối ${code}` }));
        const units = drawn.units.map((one, position) => ({ ...one, block: position % 2 ? 'Q' : 'P' }));
        const asked: Catalog = { ...drawn, blocks, units };
        const standings = buildStandings(published(asked), reported);
        for (const { code } of units) {
          const standing = unitStanding(published(asked), reported, code);
          expect(UnitStanding.parse(standing)).toEqual(standing);
          expect(standing.row).toEqual(standings.rows.find((row) => row.unit === code));
          expect(standing.provisional).toBe(standings.provisional);
          expect(standing.explanation).toEqual(explainUnit(published(asked), reported, code));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is none for a unit that is not asked for anything, and has no explanation before a report', () => {
    const withGuest = { ...catalog, units: [...catalog.units, unit('Z')] };
    expect(unitStanding(published(withGuest), heads, 'Z')).toMatchObject({ row: null, explanation: null });
    const silent = unitStanding(published(withGuest), heads, 'BELOW');
    expect(silent).toMatchObject({ row: { state: 'notReported' }, explanation: null });
  });
});

describe('a standing without its place', () => {
  const whole = unitStanding(published(catalog), heads, 'OWN');

  test('has points, counts and lines as they are', () => {
    const own = withoutPlace(whole);
    expect(own).toMatchObject({
      placeWithheld: true,
      provisional: null,
      row: {
        state: 'ranked',
        counts: whole.row?.counts,
        metPercent: whole.row?.metPercent,
        score: whole.row?.score,
      },
      explanation: { lines: whole.explanation?.lines, report: whole.explanation?.report },
    });
    expect(UnitStanding.parse(own)).toEqual(own);
  });

  test('has neither rank nor tie, bounds, level, neighbours or a way to the next rank', () => {
    expect(whole).toMatchObject({ row: { rank: 2, tied: true, level: 'Tốt' }, provisional: true });
    expect(whole.row?.bounds).not.toBeNull();
    expect(whole.explanation?.neighbours.tied).toEqual(['TIED']);
    expect(whole.explanation?.toNextRank).not.toEqual([]);
    const { row, explanation } = withoutPlace(whole);
    expect(row).toMatchObject({ rank: null, tied: false, settledBy: null, bounds: null, level: null });
    expect(explanation).toMatchObject({
      rank: null,
      neighbours: { above: [], tied: [], below: [] },
      toNextRank: [],
    });
  });

  test('names no other unit', () => {
    const bytes = JSON.stringify(withoutPlace(whole));
    expect(['ABOVE', 'TIED', 'BELOW'].filter((code) => bytes.includes(code))).toEqual([]);
    expect(JSON.stringify(whole)).toContain('ABOVE');
  });

  test('is the same to the byte whatever others have reported', () => {
    fc.assert(
      fc.property(drawnStandings, ({ catalog: drawn, heads: reported }) => {
        for (const { code } of drawn.units) {
          const own: UnitHead | null = reported.find((head) => head.unit === code) ?? null;
          const alone = JSON.stringify(standingAlone(published(drawn), own, code));
          expect(JSON.stringify(withoutPlace(unitStanding(published(drawn), reported, code)))).toBe(alone);
        }
      }),
      { numRuns: 100 },
    );
  });
});
