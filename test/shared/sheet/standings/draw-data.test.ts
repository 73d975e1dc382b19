import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { buildResults } from '../../../../shared/rules/rank/campaign-results.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { dataColumns, type DataColumn } from '../../../../shared/sheet/standings/data-columns.ts';
import { drawData } from '../../../../shared/sheet/standings/draw-data.ts';
import {
  actual,
  allOf,
  assign,
  byDate,
  catalogOf,
  change,
  day,
  done,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  unit,
} from '../../fixtures/catalog.ts';
import { valueOf } from '../../fixtures/drawn-sheet.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';

const codes = ['A', 'B', 'C', 'D'];
const asked = [
  { one: indicator('1.10', { allowsNotArising: true }), target: quantity('10') },
  { one: indicator('R', ratio), target: quantity('80', '90') },
  { one: indicator('C', change), target: quantity('5') },
  { one: indicator('T', byDate), target: day('2023-12-15') },
  { one: indicator('G', allOf), target: done },
  { one: indicator('G.1', { parent: 'G' }), target: quantity('1') },
];
const catalog = catalogOf({
  units: codes.map((code) => unit(code)),
  indicators: asked.map(({ one }) => one),
  assignments: codes.flatMap((code) => asked.map(({ one, target }) => assign(code, one.code, target))),
});

const columns = Object.values(dataColumns);

/** The cells of some columns, by unit and indicator. */
function drawn(heads: readonly UnitHead[], keys: readonly DataColumn[], of: Catalog = catalog) {
  const { rows } = drawData(buildResults({ version: 1, catalog: of }, heads), of);
  const at = (row: (typeof rows)[number], key: DataColumn) => {
    const cell = row[columns.indexOf(dataColumns[key])];
    return cell === undefined ? undefined : valueOf(cell);
  };
  return new Map(rows.map((row) => [at(row, 'key'), keys.map((key) => at(row, key))]));
}

const all = [
  line('1.10', actual('12.5')),
  line('R', { kind: 'ratio', numerator: '85', denominator: '100' }),
  line('C', { kind: 'change', current: '106', before: '100' }),
  line('T', { kind: 'date', date: '2023-12-15' }),
  line('G.1', actual('1')),
];
const heads = [
  headWith(catalog, 'A', all),
  headWith(catalog, 'B', [line('1.10', notArising)], { late: true }),
  headWith(catalog, 'C', all, { review: returnedMark }),
];

describe('the table of data', () => {
  test('has figures as numbers and days, percents computed, targets as the council typed them', () => {
    const cells = drawn(heads, ['target', 'actual', 'denominator', 'result', 'completion', 'verdict']);
    expect(cells.get('A/1.10')).toEqual([10, 12.5, '', 12.5, 125, 'Vượt']);
    expect(cells.get('A/R')).toEqual(['80 - 90', 85, 100, 85, 106.25, 'Đạt']);
    expect(cells.get('A/C')).toEqual([5, 106, 100, 6, 120, 'Vượt']);
    expect(cells.get('A/T')).toEqual([45_275, 45_275, '', '', '', 'Đạt']);
    expect(cells.get('A/G')).toEqual(['Đạt mọi phần', '', '', '', '', 'Đạt']);
    expect(cells.get('D/1.10')).toEqual([10, '', '', '', '', 'Chưa báo cáo']);
  });

  test('says of every figure how it came to be there, or why there is none', () => {
    const estimated = all.map((one) => ({ ...one, estimate: one.indicator === 'R' }));
    const cells = drawn([headWith(catalog, 'A', estimated), ...heads.slice(1)], ['state', 'revision']);
    expect([cells.get('A/1.10'), cells.get('A/R')]).toEqual([
      ['Đã báo cáo', 1],
      ['Số ước', 1],
    ]);
    expect([cells.get('B/1.10'), cells.get('B/R')]).toEqual([
      ['Không phát sinh', 1],
      ['Còn thiếu', 1],
    ]);
    expect([cells.get('C/R'), cells.get('D/R')]).toEqual([
      ['Đã trả lại', 1],
      ['Chưa báo cáo', ''],
    ]);
  });

  test('counts a part through its parent only', () => {
    const cells = drawn(heads, ['counts']);
    expect([cells.get('A/G'), cells.get('A/G.1')]).toEqual([['Có'], ['Thuộc G']]);
  });

  test('keeps its rows in their places whoever reports', () => {
    const keys = (of: readonly UnitHead[]) => [...drawn(of, []).keys()];
    expect(keys(heads)).toEqual(keys([]));
    expect(keys([])).toEqual(codes.flatMap((code) => asked.map(({ one }) => `${code}/${one.code}`)));
  });
});
