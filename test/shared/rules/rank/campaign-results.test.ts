import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fraction } from 'fraction.js';
import { fractionOf } from '../../../../shared/model/decimal.ts';
import { buildResults } from '../../../../shared/rules/rank/campaign-results.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { drawnStandings } from '../../fixtures/arbitrary-standings.ts';

test('the points of a unit’s lines and of its report make its total, exactly', () => {
  fc.assert(
    fc.property(drawnStandings, ({ catalog, heads }) => {
      const { standings, units } = buildResults({ version: 1, catalog }, heads);
      for (const { unit, reportPoints, lines } of units) {
        const total = standings.rows.find((row) => row.unit === unit)?.score?.total ?? null;
        const parts = [reportPoints, ...lines.map(({ points }) => points)].filter((part) => part !== null);
        const sum = parts.reduce((all, part) => all.add(fractionOf(part)), new Fraction(0));
        expect(total === null ? parts : sum.equals(fractionOf(total))).toEqual(total === null ? [] : true);
      }
    }),
  );
});

test('the standings are those that stand alone, also of reports made under an older catalog', () => {
  fc.assert(
    fc.property(drawnStandings, fc.integer({ min: 1, max: 2 }), ({ catalog, heads }, version) => {
      const published = { version, catalog };
      expect(buildResults(published, heads).standings).toEqual(buildStandings(published, heads));
    }),
  );
});
