/** The tables of the dashboard: its headline, and what its charts show. */
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { buildResults } from '../../../../shared/rules/rank/campaign-results.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { dashboardCharts } from '../../../../shared/sheet/standings/dashboard-charts.ts';
import { NO_REPORT } from '../../../../shared/sheet/standings/dashboard-words.ts';
import { MOST_INDICATORS } from '../../../../shared/sheet/standings/draw-not-met.ts';
import { MOST_UNITS } from '../../../../shared/sheet/standings/draw-unit-rates.ts';
import { drawStandings } from '../../../../shared/sheet/standings/standings-tables.ts';
import { actual, assign, catalogOf, indicator, line, quantity, unit } from '../../fixtures/catalog.ts';
import { valueOf } from '../../fixtures/drawn-sheet.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';

const NOW = '2023-12-14T10:40:00Z';

/** So many units with so many indicators, of which each has 10 to reach. */
function campaignOf(units: number, indicators: number): Catalog {
  const codes = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
  const [unitCodes, indicatorCodes] = [codes('U', units), codes('', indicators)];
  return catalogOf({
    units: unitCodes.map((code) => unit(code)),
    indicators: indicatorCodes.map((code) => indicator(code, { districtTarget: quantity('20') })),
    assignments: unitCodes.flatMap((code) => indicatorCodes.map((one) => assign(code, one, quantity('10')))),
  });
}

/** The head of a unit that reaches the first `met` of its indicators. */
function reportOf(catalog: Catalog, code: string, met: number, rest: Parameters<typeof headWith>[3] = {}) {
  const lines = catalog.indicators.map((one, at) => line(one.code, actual(at < met ? '10' : '9')));
  return headWith(catalog, code, lines, rest);
}

function draw(catalog: Catalog, heads: readonly UnitHead[]) {
  const tables = drawStandings(buildResults({ version: 1, catalog }, heads), catalog, null, NOW);
  const [days, rates, notMet] = tables.behindCharts.map(({ rows }) => rows.map((row) => row.map(valueOf)));
  return { headline: tables.headline.rows.map((row) => row.map(valueOf)), days, rates, notMet };
}

const small = campaignOf(4, 2);

describe('while nobody has reported', () => {
  const { headline, days, rates, notMet } = draw(small, []);

  test('the headline says so', () => {
    expect(headline[0]?.slice(1)).toEqual([
      '0/4',
      0,
      0,
      0,
      0,
      2,
      NO_REPORT,
      expect.any(Number),
      expect.any(String),
    ]);
  });

  test('each chart has one row that says so, and nothing to draw', () => {
    expect([days, rates, notMet]).toEqual([
      [[NO_REPORT, 0, 0, 4, '']],
      [['', NO_REPORT, '']],
      [['', NO_REPORT, '', '', '']],
    ]);
  });
});

describe('with reports', () => {
  const heads = [
    reportOf(small, 'U1', 1),
    reportOf(small, 'U2', 2),
    reportOf(small, 'U3', 2, { review: returnedMark }),
  ];
  const { headline, days, rates, notMet } = draw(small, heads);

  test('the headline counts units and indicators of the district, and says when it was', () => {
    expect(headline[0]?.slice(1, 8)).toEqual(['2/4', 50, 0, 1, 1, 0, 'Tạm thời']);
    expect(headline[0]?.[8]).toBeCloseTo(45_274 + (17 * 60 + 40) / (24 * 60), 6);
  });

  test('days say what share of all units had reported', () => {
    expect(days).toEqual([[45_274, 2, 2, 4, 50]]);
  });

  test('units that have reported stand with the best first, returned reports left out', () => {
    expect(rates?.map(([code, , rate]) => [code, rate])).toEqual([
      ['U2', 100],
      ['U1', 50],
    ]);
  });

  test('an indicator stands with how many units do not meet it, of how many that were judged', () => {
    expect(notMet?.map(([code, , , count, judged]) => [code, count, judged])).toEqual([['2', 1, 2]]);
  });

  test('that all meet everything, words take the place of indicators', () => {
    expect(draw(small, [reportOf(small, 'U1', 2)]).notMet?.[0]?.[1]).toBe('Không có chỉ tiêu nào không đạt');
  });
});

test('of many units and indicators the worst are shown', () => {
  const large = campaignOf(MOST_UNITS + 5, MOST_INDICATORS + 5);
  const heads = large.units.map(({ code }, at) => reportOf(large, code, at % 20));
  const { rates, notMet } = draw(large, heads);
  expect([rates?.length, notMet?.length]).toEqual([MOST_UNITS, MOST_INDICATORS]);
  expect(rates?.at(-1)?.[2]).toBe(0);
  const counts = notMet?.map((row) => Number(row[3])) ?? [];
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(notMet?.[0]?.[0]).toBe(String(MOST_INDICATORS + 5));
});

test('charts show tables and columns that there are', () => {
  const { behindCharts } = drawStandings(buildResults({ version: 1, catalog: small }, []), small, null, NOW);
  for (const { table, categories, values } of dashboardCharts) {
    const shown = behindCharts.find(({ name }) => name === table);
    expect(shown?.columns).toEqual(expect.arrayContaining([categories, values]));
  }
});
