import { describe, expect, test } from 'vitest';
import { withoutRemark } from '../../../shared/notation/remark.ts';

describe('a remark that only tells more is left out', () => {
  test.each([
    ['0,7% (còn 4,33%)', '0,7%'],
    ['15000 (ước)', '15000'],
    ['95%(theo QĐ 12)', '95%'],
    ['> 98 (Xuất sắc)', '> 98'],
    ['97 đến dưới 98 (năm 2022: 96,5)', '97 đến dưới 98'],
    ['95（ước）', '95'],
    ['95 (tỷ lệ)', '95'],
    ['4,33 (còn 5 phần trăm hộ nghèo)', '4,33'],
    ['2023 (năm Tý)', '2023'],
    ['95 (ty le)', '95'],
    ['12 (ẩm thực)', '12'],
    ['x (trước Tết)', 'x'],
    ['4 (bốn)', '4'],
    ['95 ()', '95'],
  ])('%s states %s', (text, stated) => {
    expect(withoutRemark(text)).toEqual({ stated, issue: null });
  });
});

describe('a remark that changes the value is refused and not left out in silence', () => {
  test.each([
    ['of magnitude', '15 (nghìn)|15 (ngàn đồng)|2,2 (nghìn tỷ đồng)|3 (Triệu)|2,2 (tỷ)|2,2 (tỉ đồng)'],
    ['of magnitude', '2 (chục)|2 (trăm)|5 (vạn)|2 (gấp đôi)|15 (k)|15 (tr)|15 (x1000)|15 (x 1000)|15 (×10)'],
    ['of direction', '95% (trở lên)|4 (trở xuống)|4 (tối đa)|95 (tối thiểu)|95 (ít nhất)|4 (nhiều nhất)'],
    ['of direction', '4 (không quá)|4 (dưới)|95 (trên)|95 (lớn hơn)|95 (vượt)|95 (>=)|4 (≤ 5)|95 (±2)'],
    ['of sign', '5 (âm)|20% (giảm)|6 (tăng so cùng kỳ)|5 (-)|5 (−5)|5 (+)'],
    [
      'without accents',
      '15 (nghin)|2,2 (ty dong)|95% (tro len)|4 (toi da)|5 (am)|20 (giam)|15/12/2023 (truoc)',
    ],
    ['of percents', '95 (%)|95 (phần trăm)'],
    ['of a day', '15/12/2023 (trước)|15/12/2023 (sau)'],
  ])('%s: %s', (_, texts) => {
    for (const text of texts.split('|')) {
      const written = [text, text.toUpperCase(), text.normalize('NFD'), text.replace('(', '(\u200b')];
      for (const one of written)
        expect([one, withoutRemark(one).issue]).toEqual([one, 'remark-changes-value']);
    }
  });
});

test.each(['95', '(a) 95', '95 (a) đến 96', '95 (a', ''])('%j has no remark behind it', (text) => {
  expect(withoutRemark(text)).toEqual({ stated: text, issue: null });
});
