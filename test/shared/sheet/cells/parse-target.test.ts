import { describe, expect, test } from 'vitest';
import { Measure } from '../../../../shared/model/indicator.ts';
import type { OpenBounds } from '../../../../shared/model/interval.ts';
import { Target, type QuantityTarget } from '../../../../shared/model/target.ts';
import { parseDistrictTargetCell, parseTargetCell } from '../../../../shared/sheet/cells/parse-target.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';

/** An indicator that counts households, unless its measure says otherwise. */
function of(measure: Measure) {
  return { measure, measureUnit: 'hộ' };
}

function quantity(
  min: string | null,
  max: string | null,
  text: string,
  open: OpenBounds = 'none',
): QuantityTarget {
  return { kind: 'quantity', min, max, open, text };
}

describe('a target cell', () => {
  test.each<[Measure, CellValue, Target]>([
    ['number', 15_000, quantity('15000', '15000', '15.000')],
    ['number', -3, quantity('-3', '-3', '-3')],
    ['ratio', 0.3, quantity('0.3', '0.3', '0,3')],
    ['change', -20, quantity('-20', '-20', '-20')],
    ['number', 0, quantity('0', '0', '0')],
    ['number', 1234.567, quantity('1234.567', '1234.567', '1.234,567')],
    ['date', 45_275, { kind: 'date', by: '2023-12-15', text: '15/12/2023' }],
    ['yesNo', 1, { kind: 'done', text: '1' }],
    ['yesNo', true, { kind: 'done', text: 'true' }],
  ])('of %s that holds %j is understood', (measure, cell, target) => {
    expect(parseTargetCell(of(measure), cell)).toEqual({ value: target, issue: null });
    expect(Target.parse(target)).toEqual(target);
  });

  test.each<[Measure, string, string | null, string | null, OpenBounds]>([
    ['number', '15000', '15000', '15000', 'none'],
    ['number', '6,6-6,8', '6.6', '6.8', 'none'],
    ['number', 'Khoảng 4', '4', '4', 'none'],
    ['number', 'Dưới 4', null, '4', 'max'],
    ['ratio', '<7,6', null, '7.6', 'max'],
    ['ratio', '≥ 95%', '95', null, 'none'],
    ['ratio', '100%', '100', '100', 'none'],
    ['ratio', '0,7% (còn 4,33%)', '0.7', '0.7', 'none'],
    ['ratio', '97 đến dưới 98 (năm 2022: 96,5)', '97', '98', 'max'],
    ['change', '-20%', '-20', '-20', 'none'],
    ['change', 'giảm 20%', '-20', '-20', 'none'],
    ['change', 'GIẢM 20', '-20', '-20', 'none'],
    ['change', 'Giảm\u00A00', '0', '0', 'none'],
    ['change', 'tăng 6%', '6', '6', 'none'],
    ['change', 'Tăng 6,5 - 7%', '6.5', '7', 'none'],
    ['change', 'giảm từ 5 đến dưới 10%', '-10', '-5', 'min'],
    ['change', 'giảm ít nhất 5%', null, '-5', 'none'],
    ['change', 'Giảm trên 5% (so cùng kỳ)', null, '-5', 'max'],
    ['change', 'tăng trên 5%', '5', null, 'min'],
    ['change', 'Giảm 20% so với cùng kỳ', '-20', '-20', 'none'],
    ['change', 'không tăng (năm 2022: 12 vụ)', null, '0', 'none'],
    ['number', '95 hộ', '95', '95', 'none'],
    ['number', 'từ 90 đến dưới 95 HỘ (ước)', '90', '95', 'max'],
    ['ratio', 'Đạt 95% trở lên', '95', null, 'none'],
    ['ratio', '≥ 97 và < 98', '97', '98', 'max'],
    ['ratio', '≧\u200b95％（theo QĐ 12）', '95', null, 'none'],
  ])('of %s in which “%s” is typed asks for %s to %s, open: %s', (measure, text, min, max, open) => {
    const target = quantity(min, max, text, open);
    expect(parseTargetCell(of(measure), text)).toEqual({ value: target, issue: null });
    expect(Target.parse(target)).toEqual(target);
    expect(parseTargetCell(of(measure), text.normalize('NFD')).value).toEqual(target);
  });

  test.each([
    ['5/12/2023', '2023-12-05'],
    ['15-12-2023', '2023-12-15'],
    ['ngày 15/12/2023', '2023-12-15'],
    ['trước 15/12/2023', '2023-12-14'],
    ['Trước ngày 15/12/2023', '2023-12-14'],
    ['trước 01/01/2024', '2023-12-31'],
    ['trước 01/03/2024 (năm nhuận)', '2024-02-29'],
    ['đến 15/12/2023', '2023-12-15'],
    ['đến hết ngày 15/12/2023', '2023-12-15'],
    ['chậm nhất 15/12/2023', '2023-12-15'],
    ['Chậm nhất là ngày 15/12/2023', '2023-12-15'],
    ['hết ngày 15/12/2023', '2023-12-15'],
    ['trong ngày 15/12/2023', '2023-12-15'],
    ['ngày 15 tháng 12 năm 2023', '2023-12-15'],
    ['15 tháng 12 năm 2023', '2023-12-15'],
    ['Trước ngày 15 tháng 12 năm 2023', '2023-12-14'],
    ['chậm nhất vào ngày 15 tháng 12 năm 2023', '2023-12-15'],
    ['Muộn nhất 15/12/2023', '2023-12-15'],
    ['muộn nhất là ngày 15 tháng 12 năm 2023 (thứ Sáu)', '2023-12-15'],
    ['trước\u200b 15/12/2023', '2023-12-14'],
  ])('in which “%s” is typed asks for something by %s', (text, by) => {
    const target: Target = { kind: 'date', by, text };
    expect(parseTargetCell(of('date'), text)).toEqual({ value: target, issue: null });
    expect(Target.parse(target)).toEqual(target);
    expect(parseTargetCell(of('date'), text.normalize('NFD')).value).toEqual(target);
  });

  test.each([
    'x',
    'Có',
    'Hoàn thành',
    'Đã hoàn thành',
    'ĐẠT',
    'Đạt mọi phần',
    'Đạt mọi thành phần',
    'x (trước Tết)',
  ])('in which “%s” is typed asks for it', (text) => {
    for (const measure of ['yesNo', 'allOf'] as const) {
      expect(parseTargetCell(of(measure), text)).toEqual({ value: { kind: 'done', text }, issue: null });
    }
  });

  test.each<[Measure, CellValue, string, string]>([
    ['number', '15.000', 'number-ambiguous', '15 or 15 thousand'],
    ['number', '≥ 1,234', 'number-ambiguous', 'also behind a sign'],
    ['number', '7-6,5', 'range-reversed', 'no number is in it'],
    ['number', '1. 357', 'target-not-understood', 'a number torn apart'],
    ['number', 'x', 'target-not-understood', 'nothing to reach'],
    ['number', '95%', 'target-not-understood', 'a percent of households is none of their number'],
    ['number', 'giảm 20', 'target-not-understood', 'a number is not compared with another period'],
    ['ratio', 'giảm 20%', 'target-not-understood', 'nor is a percent'],
    ['change', 'giảm dưới 5%', 'target-not-understood', 'a rise may be allowed or not'],
    ['change', 'giảm -5%', 'target-not-understood', 'a fall below zero'],
    ['change', 'giảm', 'target-not-understood', 'by how much is not said'],
    ['number', '(95)', 'target-not-understood', 'a remark without a value'],
    ['number', '95 (a) đến 96', 'target-not-understood', 'a remark in between'],
    ['number', '15/12/2023', 'target-not-understood', 'a day where a number is asked for'],
    ['number', true, 'target-not-understood', 'a logical value'],
    ['number', 1e15, 'number-out-of-range', 'more than a decimal has'],
    ['number', '#REF!', 'formula-error', 'a formula that failed'],
    ['date', 15_000, 'not-a-date', 'a serial of 1941'],
    ['date', 'x', 'target-not-understood', 'no day'],
    ['date', '31/02/2023', 'target-not-understood', 'a day that does not exist'],
    ['date', 'sau 15/12/2023', 'target-not-understood', 'a day to begin'],
    ['date', '12/2023', 'target-not-understood', 'a month'],
    ['date', '15/12', 'target-not-understood', 'a day of no year'],
    ['date', '15/12/23', 'target-not-understood', 'a year of no century'],
    ['date', 'quý IV/2023', 'target-not-understood', 'a quarter'],
    ['date', 'tháng 12 năm 2023', 'target-not-understood', 'a month in words'],
    ['date', '15/12/2023 (trước)', 'remark-changes-value', 'the day before'],
    ['number', '12/2023', 'target-not-understood', 'a month where a number is asked for'],
    ['number', 'từ 97', 'target-not-understood', 'up or down is not said'],
    ['number', '15 (nghìn)', 'remark-changes-value', 'fifteen thousand'],
    ['ratio', '95% (trở lên)', 'remark-changes-value', '95 % or more'],
    ['ratio', '2/3', 'target-not-understood', 'a fraction'],
    ['yesNo', 'x (tối thiểu 95%)', 'remark-changes-value', 'something to be counted'],
    ['allOf', 'đạt một phần', 'target-not-understood', 'a part'],
    ['date', '17h ngày 15/12/2023', 'target-not-understood', 'a time of day'],
    ['yesNo', 'không', 'target-not-understood', 'nothing is asked for'],
    ['allOf', 45_275, 'target-not-understood', 'a day where parts are asked for'],
    ['allOf', 'không đạt', 'target-not-understood', 'the opposite of what is asked for'],
  ])('of %s that holds %j is refused as %s: %s', (measure, cell, code) => {
    const { value, issue } = parseTargetCell(of(measure), cell);
    expect([value, issue?.code, issue?.severity]).toEqual([null, code, 'error']);
    expect(issue?.params).toEqual({ text: String(cell) });
  });

  test.each<[Measure, string, string, string]>([
    ['number', '95 trường', 'hộ', 'hộ'],
    ['ratio', '95 hộ', 'hộ', '%'],
    ['ratio', '95% kế hoạch', '% hộ', '% hộ'],
  ])(
    'of %s that says %s in place of %s is refused, and told the unit to write: %s',
    (measure, text, measureUnit, expected) => {
      expect(parseTargetCell({ measure, measureUnit }, text).issue).toMatchObject({
        code: 'measure-unit-differs',
        params: { text, expected },
      });
    },
  );

  test('that is longer than a name can be is refused', () => {
    const { issue } = parseTargetCell(of('number'), `95 (${'a'.repeat(300)})`);
    expect(issue).toMatchObject({ code: 'text-too-long', params: { max: 300 } });
  });

  test('takes a percent sign where the unit of measure is a percent', () => {
    const target = quantity('95', '95', '95%');
    expect(parseTargetCell({ measure: 'number', measureUnit: '% kế hoạch' }, '95%').value).toEqual(target);
  });

  test('keeps its text as typed, composed, on one line and without blanks around it', () => {
    const { value } = parseTargetCell(of('ratio'), `\u00A0 ${'Từ  6,6'.normalize('NFD')}\nđến 6,8%  `);
    expect(value).toEqual(quantity('6.6', '6.8', 'Từ  6,6 đến 6,8%'));
  });

  test.each(Measure.options)('of %s that is blank assigns nothing', (measure) => {
    for (const cell of ['', ' ', '\u00A0', '\u200b']) {
      expect(parseTargetCell(of(measure), cell)).toEqual({ value: null, issue: null });
    }
  });
});

describe('the district’s target', () => {
  const counted = { measure: 'date', measureUnit: 'ngày', aggregation: 'countMet' } as const;

  test.each<[CellValue, Target]>([
    [16, { kind: 'quantity', min: '16', max: '16', open: 'none', text: '16' }],
    ['≥ 16', { kind: 'quantity', min: '16', max: null, open: 'none', text: '≥ 16' }],
    ['15/12/2023', { kind: 'date', by: '2023-12-15', text: '15/12/2023' }],
  ])('is a number of units or a day of all of them where units are counted: %s', (cell, value) => {
    expect(parseDistrictTargetCell(counted, cell)).toEqual({ value, issue: null });
  });

  test('is what the measure asks for where figures are added up', () => {
    const summed = { measure: 'number', measureUnit: 'hộ', aggregation: 'sum' } as const;
    expect(parseDistrictTargetCell(summed, '15/12/2023').issue?.code).toBe('target-not-understood');
    expect(parseDistrictTargetCell(summed, 16)).toEqual(parseTargetCell(summed, 16));
  });
});
