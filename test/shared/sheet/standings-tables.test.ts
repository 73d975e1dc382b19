import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../shared/model/catalog.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import { Verdict } from '../../../shared/model/result.ts';
import type { Reported } from '../../../shared/model/submission.ts';
import { buildStandings, type UnitHead } from '../../../shared/rules/standings.ts';
import { computeUnitResult } from '../../../shared/rules/unit-result.ts';
import { drawStandings, verdictWords, type StandingsTables } from '../../../shared/sheet/standings-tables.ts';
import { catalogAndSubmission } from '../fixtures/arbitrary.ts';
import {
  actual,
  assign,
  byDate,
  catalogOf,
  change,
  day,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  unit,
} from '../fixtures/catalog.ts';
import { valueOf } from '../fixtures/drawn-sheet.ts';

function draw(catalog: Catalog, heads: readonly UnitHead[]): StandingsTables {
  const standings = buildStandings({ version: 1, publishedAt: '2023-11-01T00:00:00Z', catalog }, heads);
  return drawStandings(standings, catalog);
}

function head(
  catalog: Catalog,
  code: string,
  lines: Parameters<typeof computeUnitResult>[2],
  late = false,
): UnitHead {
  return {
    unit: code,
    revision: 2,
    catalogVersion: 1,
    submittedAt: '2023-12-15T10:00:00Z',
    late,
    result: computeUnitResult(catalog, code, lines),
  };
}

const catalog = catalogOf({
  units: ['A', 'B', 'C', 'D'].map((code) => unit(code)),
  indicators: [
    indicator('1', { allowsNotArising: true, districtTarget: quantity('40') }),
    indicator('2', { ...ratio, decimals: 4, group: 'covenant', districtTarget: quantity('80', '90') }),
    indicator('3', { ...byDate, districtTarget: day('2023-12-15') }),
  ],
  assignments: ['A', 'B', 'C', 'D'].map((code) => assign(code, '1', quantity('10'))),
});

const tables = draw(catalog, [
  head(catalog, 'A', [line('1', actual('12'))]),
  head(catalog, 'B', [line('1', actual('10'))], true),
  head(catalog, 'C', [line('1', notArising)]),
]);

describe('the table of units', () => {
  test('has numbers as numbers, and blanks for a unit that has not reported', () => {
    const { columns, rows } = tables.standings;
    expect(columns.slice(1, 3)).toEqual(['Hạng', 'Mã đơn vị']);
    expect(rows.map((row) => row.slice(1).map(valueOf))).toEqual([
      [1, 'A', 'Phường A', 'Đúng hạn', 1, 1, 100, 1, 0, 0, 0, 0, 2, 45_275 + 17 / 24, 'Đồng hạng'],
      [1, 'B', 'Phường B', 'Muộn', 1, 1, 100, 0, 1, 0, 0, 0, 2, 45_275 + 17 / 24, 'Đồng hạng'],
      ['', 'C', 'Phường C', 'Đúng hạn', 0, 0, '', 0, 0, 0, 0, 1, 2, 45_275 + 17 / 24, 'Không xếp hạng'],
      ['', 'D', 'Phường D', 'Chưa báo cáo', '', '', '', '', '', '', '', '', '', '', 'Không xếp hạng'],
    ]);
  });

  test('is known by the unit’s code', () => {
    const { columns, keyColumn } = tables.standings;
    expect(columns[keyColumn]).toBe('Mã đơn vị');
  });
});

describe('the table of indicators', () => {
  test('has numbers as numbers, targets that are ranges as written, and blanks for what nobody reported', () => {
    expect(tables.indicators.rows.map((row) => row.map(valueOf))).toEqual([
      ['Cơ bản', '1', 'Chỉ tiêu 1', 'hộ', 40, 22, 55, 'Không đạt', 4, 1, 1, 0, 1, 1],
      ['Giao ước', '2', 'Chỉ tiêu 2', 'hộ', '80 - 90', '', '', '', 0, 0, 0, 0, 0, 0],
      ['Cơ bản', '3', 'Chỉ tiêu 3', 'hộ', '15/12/2023', '', '', '', 0, 0, 0, 0, 0, 0],
    ]);
  });

  test('shows amounts with the decimals they have, and percents with two', () => {
    const formatsOf = (figures: string[], choices: Partial<Indicator>, reported: Reported) => {
      const units = figures.map((_, at) => unit(`U${at}`));
      const drawn = catalogOf({
        units,
        indicators: [indicator('1', { districtTarget: quantity('0.125'), ...choices })],
        assignments: units.map(({ code }) => assign(code, '1', quantity('1'))),
      });
      const [row = []] = draw(
        drawn,
        units.map(({ code }) => head(drawn, code, [line('1', reported)])),
      ).indicators.rows;
      return row.slice(4, 7).map((cell) => (cell.kind === 'number' ? cell.format : cell.kind));
    };
    expect(formatsOf(['a'], {}, actual('12'))).toEqual(['#,##0.000', '#,##0', '#,##0.00']);
    expect(formatsOf(['a', 'b'], {}, actual('12.25'))).toEqual(['#,##0.000', '#,##0.0', '#,##0.00']);
    expect(formatsOf(['a'], ratio, { kind: 'ratio', numerator: '1', denominator: '3' })).toEqual([
      '#,##0.000',
      '#,##0.00',
      '#,##0.00',
    ]);
    expect(formatsOf(['a'], change, { kind: 'change', current: '8', before: '10' })[1]).toBe('#,##0.00');
  });

  test('is known by the indicator’s code', () => {
    const { columns, keyColumn } = tables.indicators;
    expect(columns[keyColumn]).toBe('Mã');
  });
});

test('rows are as wide as the columns, keys are unique, and no formula is drawn', () => {
  fc.assert(
    fc.property(catalogAndSubmission, ({ catalog: any, submission }) => {
      const drawn = draw(any, [head(any, submission.unit, submission.lines)]);
      for (const { columns, columnWidths, rows, keyColumn } of [drawn.standings, drawn.indicators]) {
        expect(columnWidths).toHaveLength(columns.length);
        expect(new Set(columns).size).toBe(columns.length);
        for (const row of rows) expect(row).toHaveLength(columns.length);
        const keys = rows
          .map((row) => row[keyColumn])
          .map((cell) => (cell === undefined ? '' : valueOf(cell)));
        expect(new Set(keys).size).toBe(keys.length);
        const numbers = rows.flat().flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
        expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
      }
      expect(drawn.standings.rows).toHaveLength(any.units.length);
      expect(drawn.indicators.rows).toHaveLength(any.indicators.length);
    }),
    { numRuns: 50 },
  );
});

test('every verdict has its own word', () => {
  expect(new Set(Verdict.options.map((verdict) => verdictWords[verdict])).size).toBe(Verdict.options.length);
});
