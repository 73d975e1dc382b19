import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog, PublishedCatalog } from '../../../shared/model/catalog.ts';
import { Standings, type StandingsRow } from '../../../shared/model/standings.ts';
import type { SubmissionLine } from '../../../shared/model/submission.ts';
import { buildStandings, type UnitHead } from '../../../shared/rules/standings.ts';
import { computeUnitResult } from '../../../shared/rules/unit-result.ts';
import { catalog as anyCatalog } from '../fixtures/arbitrary.ts';
import {
  actual,
  assign,
  catalogOf,
  indicator,
  line,
  notArising,
  quantity,
  unit,
} from '../fixtures/catalog.ts';
import { wildCatalog, wildSubmission } from '../fixtures/wild.ts';

const indicators = ['1', '2', '3'].map((code) => indicator(code, { allowsNotArising: true }));

/** Units of a block `P` and a block `Q`, each assigned all three indicators with the target 10. */
function districtOf(units: Catalog['units']): Catalog {
  return catalogOf({
    blocks: [
      { code: 'Q', name: 'Khối phòng ban' },
      { code: 'P', name: 'Khối phường' },
    ],
    units,
    indicators,
    assignments: units.flatMap(({ code }) => indicators.map((one) => assign(code, one.code, quantity('10')))),
  });
}

function published(catalog: Catalog, version = 1): PublishedCatalog {
  return { version, publishedAt: '2023-11-01T00:00:00Z', catalog };
}

function headOf(
  catalog: Catalog,
  code: string,
  lines: SubmissionLine[],
  rest: Partial<UnitHead> = {},
): UnitHead {
  return {
    unit: code,
    revision: 1,
    catalogVersion: 1,
    submittedAt: '2023-12-15T09:00:00Z',
    late: false,
    result: computeUnitResult(catalog, code, lines),
    ...rest,
  };
}

/** Lines of which so many meet their target; the others do not. */
function meeting(met: number): SubmissionLine[] {
  return indicators.map(({ code }, position) => line(code, actual(position < met ? '10' : '1')));
}

function places(rows: readonly StandingsRow[]): [string, number | null, boolean][] {
  return rows.map((row) => [row.unit, row.rank, row.tied]);
}

describe('ranks', () => {
  test('equals share a rank, are flagged and stand by code; the ranks they use up are skipped', () => {
    const catalog = districtOf(['C', 'A', 'B', 'D'].map((code) => unit(code)));
    const heads = [
      headOf(catalog, 'A', meeting(1)),
      headOf(catalog, 'C', meeting(2)),
      headOf(catalog, 'B', meeting(2)),
      headOf(catalog, 'D', meeting(3)),
    ];
    expect(places(buildStandings(published(catalog), heads).rows)).toEqual([
      ['D', 1, false],
      ['B', 2, true],
      ['C', 2, true],
      ['A', 4, false],
    ]);
  });

  test('each block is ranked by itself, in catalog order of blocks', () => {
    const catalog = districtOf([unit('A'), unit('B', { block: 'Q' }), unit('C', { block: 'Q' })]);
    const heads = [
      headOf(catalog, 'A', meeting(0)),
      headOf(catalog, 'B', meeting(1)),
      headOf(catalog, 'C', meeting(2)),
    ];
    expect(places(buildStandings(published(catalog), heads).rows)).toEqual([
      ['C', 1, false],
      ['B', 2, false],
      ['A', 1, false],
    ]);
  });

  test('what counts is the share of what is applicable, exactly', () => {
    const catalog = districtOf([unit('A'), unit('B'), unit('C')]);
    const heads = [
      headOf(catalog, 'A', meeting(2)),
      headOf(catalog, 'B', [line('1', actual('10')), line('2', notArising), line('3', notArising)]),
      headOf(catalog, 'C', [line('1', actual('11')), line('2', actual('10'))]),
    ];
    const { rows } = buildStandings(published(catalog), heads);
    expect(places(rows)).toEqual([
      ['B', 1, false],
      ['A', 2, true],
      ['C', 2, true],
    ]);
    expect(rows.map((row) => [row.applicable, row.metPercent])).toEqual([
      [1, '100'],
      [3, '66.6667'],
      [3, '66.6667'],
    ]);
  });

  test('units that have not reported, or to which nothing applies, are not ranked and stand last by code', () => {
    const catalog = districtOf([unit('D'), unit('A'), unit('B'), unit('C')]);
    const heads = [
      headOf(catalog, 'D', meeting(0)),
      headOf(
        catalog,
        'C',
        indicators.map(({ code }) => line(code, notArising)),
      ),
    ];
    const { rows } = buildStandings(published(catalog), heads);
    expect(places(rows)).toEqual([
      ['D', 1, false],
      ['A', null, false],
      ['B', null, false],
      ['C', null, false],
    ]);
    expect(rows.map((row) => [row.revision, row.submittedAt, row.metPercent])).toEqual([
      [1, '2023-12-15T09:00:00Z', '0'],
      [null, null, null],
      [null, null, null],
      [1, '2023-12-15T09:00:00Z', null],
    ]);
  });

  test('the revision, its time and its lateness are those of the head', () => {
    const catalog = districtOf([unit('A')]);
    const head = headOf(catalog, 'A', meeting(3), {
      revision: 4,
      submittedAt: '2023-12-16T00:00:00Z',
      late: true,
    });
    expect(buildStandings(published(catalog), [head]).rows).toMatchObject([
      { revision: 4, submittedAt: '2023-12-16T00:00:00Z', late: true },
    ]);
  });
});

describe('while reports are missing', () => {
  const catalog = districtOf([unit('A'), unit('B')]);

  test('standings are provisional', () => {
    expect(buildStandings(published(catalog), [headOf(catalog, 'A', meeting(1))])).toMatchObject({
      provisional: true,
      reportedUnits: 1,
      assignedUnits: 2,
    });
  });

  test('and no longer when all have come', () => {
    const heads = ['A', 'B'].map((code) => headOf(catalog, code, meeting(1)));
    expect(buildStandings(published(catalog), heads)).toMatchObject({ provisional: false, reportedUnits: 2 });
  });

  test('a unit without targets is neither waited for nor listed', () => {
    const withGuest = { ...catalog, units: [...catalog.units, unit('Z')] };
    const heads = ['A', 'B', 'Z'].map((code) => headOf(withGuest, code, meeting(1)));
    const standings = buildStandings(published(withGuest), heads);
    expect(standings).toMatchObject({ provisional: false, reportedUnits: 2, assignedUnits: 2 });
    expect(standings.rows.map((row) => row.unit)).toEqual(['A', 'B']);
  });
});

describe('after the catalog was published anew', () => {
  const before = districtOf([unit('A'), unit('B')]);

  test('results made under the older one are computed anew from what was reported', () => {
    const easier: Catalog = {
      ...before,
      assignments: before.assignments.map((one) => ({ ...one, target: quantity('1') })),
    };
    const heads = [headOf(before, 'A', meeting(1))];
    const { rows, indicators: totals } = buildStandings(published(easier, 2), heads);
    expect(rows[0]).toMatchObject({ unit: 'A', metPercent: '100', counts: { exceeded: 1, met: 2 } });
    expect(totals[0]).toMatchObject({ counts: { exceeded: 1, notReported: 1 } });
  });

  test('results made under this one are taken as they are', () => {
    const head = headOf(before, 'A', meeting(1), { catalogVersion: 2 });
    const { rows } = buildStandings(published(before, 2), [head]);
    expect(rows[0]?.counts).toBe(head.result.counts);
  });

  test('units that it no longer has are left out of ranks and totals', () => {
    const heads = ['A', 'B'].map((code) => headOf(before, code, meeting(3)));
    const standings = buildStandings(published(districtOf([unit('A')]), 2), heads);
    expect(standings.rows.map((row) => row.unit)).toEqual(['A']);
    expect(standings).toMatchObject({ reportedUnits: 1, assignedUnits: 1, provisional: false });
    expect(standings.indicators[0]).toMatchObject({ value: '10', assignedUnits: 1 });
  });
});

describe('whatever was reported', () => {
  const catalogAndHeads = anyCatalog.chain((catalog) =>
    fc.record({
      catalog: fc.constant(catalog),
      heads: fc.subarray(catalog.units).map((units) => units.map(({ code }) => headOf(catalog, code, []))),
    }),
  );

  test('the order of heads does not matter, and the blocks together are all assigned units', () => {
    fc.assert(
      fc.property(catalogAndHeads, ({ catalog, heads }) => {
        const standings = buildStandings(published(catalog), heads);
        expect(buildStandings(published(catalog), heads.toReversed())).toEqual(standings);
        expect(standings.rows.map((row) => row.unit).toSorted()).toEqual(
          catalog.units.map(({ code }) => code).toSorted(),
        );
        expect(standings.rows.filter((row) => row.revision !== null)).toHaveLength(standings.reportedUnits);
      }),
    );
  });

  test('standings have their shape', () => {
    fc.assert(
      fc.property(wildCatalog, fc.array(wildSubmission, { maxLength: 4 }), (catalog, submissions) => {
        const heads = submissions.map(({ unit: code, lines }, position) =>
          headOf(catalog, code, lines, { catalogVersion: (position % 2) + 1 }),
        );
        const standings = buildStandings(published(catalog), heads);
        expect(Standings.parse(standings)).toEqual(standings);
      }),
      { numRuns: 300 },
    );
  });
});
