import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import { chaseList } from '../../../../shared/rules/chase/chase-list.ts';
import { unitStanding } from '../../../../shared/rules/explain/unit-standing.ts';
import { buildResults } from '../../../../shared/rules/rank/campaign-results.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import type { KnownHead } from '../../../../shared/rules/rank/unit-head.ts';
import { unit } from '../../fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../fixtures/district.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';

const catalog = districtOf([unit('A'), unit('B'), unit('C')]);
const [A, B] = [headWith(catalog, 'A', meeting(3)), headWith(catalog, 'B', meeting(1))];
const decided = (reason: string | null): KnownHead => ({
  unit: 'C',
  revision: 0,
  review: returnedMark,
  decisions: { ...noDecisions, disqualified: reason === null ? null : { reason } },
});
const out = [A, B, decided('Không báo cáo')];
const standings = (heads: readonly KnownHead[]) => buildStandings(published(catalog), heads);
const rowOf = (heads: readonly KnownHead[]) => standings(heads).rows.find((row) => row.unit === 'C');

describe('a unit that has not reported, and that the council takes out of the ranking', () => {
  test('is told with the reason and whose word it is, as one that reported nothing', () => {
    expect(rowOf(out)).toMatchObject({
      state: 'disqualified',
      disqualification: 'Không báo cáo',
      review: returnedMark,
      revision: null,
      rank: null,
      bounds: null,
      score: null,
      applicable: 0,
    });
    expect(unitStanding(published(catalog), out, 'C')).toMatchObject({
      provisional: false,
      row: rowOf(out),
      explanation: null,
    });
  });

  test('is not waited for: the ranks of the others are final, and nobody reminds it', () => {
    expect(standings([A, B])).toMatchObject({ provisional: true, reportedUnits: 2, assignedUnits: 3 });
    expect(standings(out)).toMatchObject({ provisional: false, reportedUnits: 2, assignedUnits: 3 });
    const chased = (heads: readonly KnownHead[]) =>
      chaseList(published(catalog), {
        heads,
        extensions: [],
        progress: [],
        signedIn: new Set(),
        now: '2023-12-20T00:00:00Z',
      }).rows.flatMap((row) => (row.unit === 'C' ? [row.cause.kind] : []));
    expect(chased(out)).toEqual([]);
    expect(chased([A, B, decided(null)])).toEqual(chased([A, B]));
  });

  test('changes nothing else of the standings, and has no lines', () => {
    const others = (heads: readonly KnownHead[]) =>
      standings(heads).rows.flatMap((row) => (row.unit === 'C' ? [] : [{ ...row, bounds: null }]));
    expect(others(out)).toEqual(others([A, B]));
    expect(standings(out).indicators).toEqual(standings([A, B]).indicators);
    expect(buildResults(published(catalog), out).units.map((of) => of.unit)).toEqual(['A', 'B']);
  });

  test('is waited for as before once it is taken back, with whose word that is', () => {
    const { review, ...row } = rowOf([A, B, decided(null)]) ?? {};
    expect(review).toEqual(returnedMark);
    expect({ ...row, review: null }).toEqual(rowOf([A, B]));
    expect(standings([A, B, decided(null)]).provisional).toBe(true);
  });
});
