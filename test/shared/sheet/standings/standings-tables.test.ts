import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import { Verdict } from '../../../../shared/model/verdict.ts';
import { buildResults } from '../../../../shared/rules/rank/campaign-results.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { drawStandings, type StandingsTables } from '../../../../shared/sheet/standings/standings-tables.ts';
import { verdictWords } from '../../../../shared/sheet/standings/verdict-words.ts';
import { catalogAndSubmission } from '../../fixtures/arbitrary-submission.ts';
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
} from '../../fixtures/catalog.ts';
import { valueOf } from '../../fixtures/drawn-sheet.ts';
import { headWith } from '../../fixtures/heads.ts';

const NOW = '2023-12-16T03:00:00Z';

function draw(catalog: Catalog, heads: readonly UnitHead[]): StandingsTables {
  return drawStandings(buildResults({ version: 1, catalog }, heads), catalog, null, NOW);
}

const codes = ['A', 'B', 'C', 'D'];
const catalog = catalogOf({
  units: codes.map((code) => unit(code)),
  indicators: [
    indicator('1', { allowsNotArising: true, districtTarget: quantity('40') }),
    indicator('2', { ...ratio, decimals: 4, group: 'covenant', districtTarget: quantity('80', '90') }),
    indicator('3', { ...byDate, districtTarget: day('2023-12-15') }),
  ],
  assignments: codes.map((code) => assign(code, '1', quantity('10'))),
});

const tables = draw(catalog, [
  headWith(catalog, 'A', [line('1', actual('12'))]),
  headWith(catalog, 'B', [line('1', actual('10'))], { late: true }),
  headWith(catalog, 'C', [line('1', notArising)]),
]);

describe('the table of indicators', () => {
  test('has numbers and days as such, targets that are ranges as written, and blanks for what nobody reported', () => {
    expect(tables.indicators.rows.map((row) => row.map(valueOf))).toEqual([
      ['Cơ bản', '1', 'Chỉ tiêu 1', 'hộ', 40, 22, 55, 'Không đạt', 4, 1, 1, 0, 1, 1],
      ['Giao ước', '2', 'Chỉ tiêu 2', 'hộ', '80 - 90', '', '', '', 0, 0, 0, 0, 0, 0],
      ['Cơ bản', '3', 'Chỉ tiêu 3', 'đơn vị đạt', 45_275, '', '', '', 0, 0, 0, 0, 0, 0],
    ]);
  });

  test('counts units in whole numbers, also where what is counted is a percent', () => {
    const drawn = catalogOf({ indicators: [indicator('1', { ...ratio, aggregation: 'countMet' })] });
    const reported = { kind: 'ratio', numerator: '9', denominator: '10' } as const;
    const [row = []] = draw(drawn, [headWith(drawn, 'U1', [line('1', reported)])]).indicators.rows;
    expect(row[5]).toEqual({ kind: 'number', value: 1, format: '#,##0' });
  });

  test('shows amounts with the decimals they have, and percents with two', () => {
    const formatsOf = (figures: string[], choices: Partial<Indicator>, reported: Reported) => {
      const units = figures.map((_, at) => unit(`U${at}`));
      const districtTarget = { ...quantity('0.125'), text: '0,125' };
      const drawn = catalogOf({
        units,
        indicators: [indicator('1', { districtTarget, ...choices })],
        assignments: units.map(({ code }) => assign(code, '1', quantity('1'))),
      });
      const [row = []] = draw(
        drawn,
        units.map(({ code }) => headWith(drawn, code, [line('1', reported)])),
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

test('the table of groups counts the indicators of each group by what the district reached', () => {
  const { columns, keyColumn, rows } = tables.groups;
  expect(columns[keyColumn]).toBe('Nhóm');
  expect(rows.map((row) => row.map(valueOf))).toEqual([
    ['Cơ bản', 2, 0, 0, 1, 1],
    ['Giao ước', 1, 0, 0, 0, 1],
  ]);
});

test('rows are as wide as the columns, keys are unique, and numbers are finite', () => {
  fc.assert(
    fc.property(catalogAndSubmission, ({ catalog: drawnCatalog, submission }) => {
      const drawn = draw(drawnCatalog, [headWith(drawnCatalog, submission.unit, submission.lines)]);
      for (const { columns, columnWidths, rows, keyColumn } of [
        drawn.standings,
        drawn.indicators,
        drawn.groups,
      ]) {
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
      expect(drawn.standings.rows).toHaveLength(drawnCatalog.units.length);
      expect(drawn.indicators.rows).toHaveLength(drawnCatalog.indicators.length);
    }),
    { numRuns: 50 },
  );
});

test('every verdict has its own word', () => {
  expect(new Set(Verdict.options.map((verdict) => verdictWords[verdict])).size).toBe(Verdict.options.length);
});
