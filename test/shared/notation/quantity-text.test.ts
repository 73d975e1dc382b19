/** What a text states for an indicator: its unit of measure, percents, rises and falls. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../shared/model/indicator.ts';
import type { OpenBounds } from '../../../shared/model/interval.ts';
import { isInPercent, parseQuantityText, statedUnit } from '../../../shared/notation/quantity-text.ts';
import { notationOf } from '../fixtures/arbitrary-notation.ts';
import { interval as anyInterval } from '../fixtures/arbitrary-target.ts';
import { name } from '../fixtures/arbitrary-values.ts';

function intervalOf(measure: Measure, measureUnit: string, text: string) {
  const { interval, issue } = parseQuantityText({ measure, measureUnit }, text);
  return { interval, issue };
}

describe('the unit of measure may stand behind a number', () => {
  test.each<[unit: string, text: string, min: string | null, max: string | null, open: OpenBounds]>([
    ['hộ', '95 hộ', '95', '95', 'none'],
    ['hộ', '95hộ', '95', '95', 'none'],
    ['DN', '4000 DN', '4000', '4000', 'none'],
    ['DN', '4.000.000 dn', '4000000', '4000000', 'none'],
    ['Hộ', '≥ 95 HỘ'.normalize('NFD'), '95', null, 'none'],
    ['tỷ đồng', '2,2 tỷ\u00a0đồng', '2.2', '2.2', 'none'],
    ['hộ', 'từ 95 hộ trở lên', '95', null, 'none'],
    ['hộ', '90 hộ - 95 hộ', '90', '95', 'none'],
    ['hộ', '90hộ–95hộ', '90', '95', 'none'],
    ['hộ', '≥ 97 hộ và < 98 hộ', '97', '98', 'max'],
    ['m²', '15 m²', '15', '15', 'none'],
    ['đ/người (tháng)', '15 đ/người (tháng)', '15', '15', 'none'],
    ['% kế hoạch', '95% kế hoạch', '95', '95', 'none'],
    ['%', '95 %', '95', '95', 'none'],
    ['C++', '3 c++', '3', '3', 'none'],
  ])('%s: %s', (unit, text, min, max, open) => {
    expect(intervalOf('number', unit, text)).toEqual({ interval: { min, max, open }, issue: null });
  });

  test.each<[measure: Measure, unit: string, text: string, reason: string]>([
    ['number', 'hộ', '95 trường', 'another unit'],
    ['number', 'hộ', 'từ 90 đến 95 người', 'behind a range'],
    ['number', 'triệu đồng', '2,2 tỷ đồng', 'a larger one'],
    ['number', 'tỷ đồng', '2,2 tỷ', 'a part of the unit, which may be dollars'],
    ['number', 'hộ', '15 nghìn', 'a magnitude'],
    ['number', 'hộ', '15.000 đồng', 'also where the number has two readings'],
    ['number', 'hộ', '95 hộ nghèo', 'a narrower one'],
    ['ratio', 'hộ', '95 hộ', 'a ratio of households is no number of them'],
    ['ratio', '%', '95% kế hoạch', 'percents of something else'],
    ['change', '%', 'giảm 20 điểm phần trăm', 'points of percents'],
  ])('%s of %s in “%s” is refused for its unit: %s', (measure, unit, text) => {
    expect(intervalOf(measure, unit, text)).toEqual({ interval: null, issue: 'measure-unit-differs' });
  });

  test.each<[measure: Measure, unit: string, text: string, reason: string]>([
    ['number', 'hộ', 'hộ', 'no number'],
    ['number', 'hộ', 'hộ 95', 'the unit before the number'],
    ['number', 'hộ', '95%', 'percents of nothing'],
    ['number', 'hộ', '95% hộ', 'percents of the unit'],
    ['number', '000 đồng', '15000 đồng', 'a unit of digits would make 15 of it'],
    ['number', 'hộ', '10²', 'a power is no 102'],
    ['number', 'hộ', '½', 'a half is no 12'],
    ['number', 'hộ', '6\u00ad8', 'a hyphen that is not always seen'],
    ['ratio', '%', '2/3', 'a fraction'],
    ['ratio', '%', '95%%', 'a sign too many'],
    ['number', 'hộ', 'không tăng', 'a change, where none is measured'],
    ['number', 'hộ', 'giảm 20 so với cùng kỳ', 'the same in numbers'],
    ['ratio', '%', '95% so với cùng kỳ', 'a ratio is not compared'],
    ['change', '%', 'giảm 20% so với năm 2019', 'another period'],
    ['change', '%', 'so với cùng kỳ', 'by how much is not said'],
    ['change', '%', 'không tăng, không giảm', 'both at once'],
    ['change', '%', 'tăng không quá 5%', 'whether it may fall is not said'],
  ])('%s of %s in “%s” is not understood: %s', (measure, unit, text) => {
    const { interval, issue } = intervalOf(measure, unit, text);
    expect(interval).toBeNull();
    expect(['not-a-range', 'measure-unit-differs']).toContain(issue);
  });
});

test('a unit of any name leaves alone what is understood without it', () => {
  const unit = fc.oneof(
    name,
    fc.constantFrom('-', '<', 'đến', 'trở lên', '5', ',5', '%', 'đạt', '(a)', 'và'),
  );
  const written = anyInterval.chain((interval) => notationOf(interval).map((text) => ({ interval, text })));
  fc.assert(
    fc.property(unit, written, (measureUnit, { interval, text }) => {
      expect(intervalOf('number', measureUnit, text)).toEqual({ interval, issue: null });
    }),
  );
});

describe('a change is compared with the same period, said or not', () => {
  test.each<[text: string, min: string | null, max: string | null]>([
    ['giảm 20% so với cùng kỳ', '-20', '-20'],
    ['Giảm 20% so cùng kỳ', '-20', '-20'],
    ['giảm 20% so với cùng kỳ năm trước', '-20', '-20'],
    ['tăng ít nhất 6% so với cùng kỳ năm ngoái', '6', null],
    ['-20% so với cùng kỳ', '-20', '-20'],
    ['Không tăng', null, '0'],
    ['không tăng so với cùng kỳ', null, '0'],
    ['Không giảm', '0', null],
    ['không giảm so với cùng kỳ năm trước', '0', null],
  ])('%s', (text, min, max) => {
    const understood = { interval: { min, max, open: 'none' }, issue: null };
    expect(intervalOf('change', '%', text)).toEqual(understood);
    expect(intervalOf('change', 'vụ', text.normalize('NFD'))).toEqual(understood);
  });
});

test.each<[Measure, string, boolean, string]>([
  ['ratio', 'hộ', true, '%'],
  ['change', 'vụ', true, '%'],
  ['ratio', '% hộ', true, '% hộ'],
  ['number', '% kế hoạch', true, '% kế hoạch'],
  ['number', 'hộ', false, 'hộ'],
])(
  'what a %s of %s amounts to, in percents or not, is written in one unit',
  (measure, unit, percent, stated) => {
    expect(isInPercent({ measure, measureUnit: unit })).toBe(percent);
    expect(statedUnit({ measure, measureUnit: unit })).toBe(stated);
  },
);
