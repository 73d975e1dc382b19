import { describe, expect, test } from 'vitest';
import { rowKey, rowMatcher } from '../../../../shared/sheet/adopt/match-row.ts';
import { withoutAccents } from '../../../../shared/notation/without-accents.ts';
import { catalog, indicatorNamed, nameOf } from '../../fixtures/foreign-sheet.ts';

const match = rowMatcher(catalog.indicators);
const named = (name: string, code = '') => match({ code, name });

describe('a row', () => {
  test.each(catalog.indicators.map(({ code }) => code))('that has the code %s is its indicator', (code) => {
    expect(match({ code: ` ${code.toLowerCase()} `, name: '' })).toEqual({ how: 'code', indicator: code });
    expect(match({ code, name: nameOf(code) })).toEqual({ how: 'code', indicator: code });
  });

  test.each(catalog.indicators.map(({ code }) => code))(
    'that has the name of %s is its indicator',
    (code) => {
      const name = nameOf(code);
      expect(named(name)).toEqual({ how: 'name', indicator: code });
      expect(named(`  ${name.toUpperCase().normalize('NFD')} `)).toEqual({ how: 'name', indicator: code });
      expect(named(withoutAccents(name))).toEqual({ how: 'nameWithoutAccents', indicator: code });
    },
  );

  test.each([
    '1. Tổng thu ngân sách nhà nước',
    'a) Tổng thu ngân sách nhà nước',
    '- Tổng thu\nngân sách nhà nước:',
    '3.1 Tổng thu ngân sách nhà nước',
    'Tổng thu ngân sách nhà nước (tỉ đồng)',
    '(1) Tổng thu ngân sách nhà nước',
  ])('%j is known under its ordinal, bullet or unit', (name) => {
    expect(named(name)).toEqual({ how: 'name', indicator: '1' });
  });

  test('is known by a code before its name', () => {
    expect(named('G3. Sáng kiến, mô hình hiệu quả')).toEqual({ how: 'name', indicator: 'G3' });
    expect(named('(G13.1) Số vụ tai nạn giao thông so với cùng kỳ')).toEqual({
      how: 'name',
      indicator: 'G13.1',
    });
  });

  test('with other accents than the name is asked about', () => {
    expect(named('Tỷ lệ hồ nghèo')).toEqual({ how: 'similar', suggestions: ['9'] });
  });

  test('with most of the words of a name is asked about, the likeliest first', () => {
    expect(named('Thu ngân sách nhà nước')).toMatchObject({ how: 'similar', suggestions: ['1'] });
    const found = named('Tỷ lệ hồ sơ giải quyết đúng hạn');
    expect(found).toMatchObject({ how: 'similar' });
    expect(found.how === 'similar' && found.suggestions[0]).toBe('16');
  });

  test('whose code is of one indicator and whose name of another is asked about', () => {
    expect(named(nameOf('5'), '6')).toEqual({ how: 'contradiction', suggestions: ['6', '5'] });
  });

  test('that names something else is none', () => {
    expect(named('Số buổi sinh hoạt chi bộ')).toEqual({ how: 'none' });
    expect(named('')).toEqual({ how: 'none' });
    expect(named('Chỉ tiêu khác', 'Z9')).toEqual({ how: 'none' });
  });

  test('whose name two indicators have is neither of them', () => {
    const twin = { ...indicatorNamed('5'), code: '5b' };
    expect(rowMatcher([...catalog.indicators, twin])({ code: '', name: nameOf('5') }).how).toBe('similar');
  });
});

test('a row keeps its key through sorting, spacing and spelling, and not through other words', () => {
  const key = rowKey({ code: 'G 1', name: '1. Thu quỹ (tỷ)' });
  expect(rowKey({ code: 'g 1.', name: '- THU  QUỸ (tỉ)' })).toBe(key);
  expect(rowKey({ code: 'G 1', name: 'Thu quỹ (triệu)' })).not.toBe(key);
});
