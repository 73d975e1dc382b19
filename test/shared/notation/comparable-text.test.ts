import { describe, expect, test } from 'vitest';
import { comparableText, withHyphens } from '../../../shared/notation/comparable-text.ts';

describe('labels are compared', () => {
  test.each([
    ['composed or not', 'Chỉ tiêu'.normalize('NFD')],
    ['whatever the case', 'CHỈ TIÊU'],
    ['whatever the blanks', '  Chỉ \u00a0\n tiêu '],
  ])('%s', (_, label) => {
    expect(comparableText(label)).toBe('chỉ tiêu');
  });

  test.each([
    ['whatever nobody sees', '\u200bChỉ\u00ad \u200etiêu\u2060\ufeff'],
    ['whatever the width', 'Ｃｈỉ\u3000ｔｉêｕ'],
  ])('%s', (_, label) => {
    expect(comparableText(label)).toBe('chỉ tiêu');
  });

  test('so are numbers and signs', () => {
    expect(comparableText('≥\u200b９５，５％（ước）')).toBe('≥95,5%(ước)');
  });

  test.each([
    ['10²', '102', 'a power'],
    ['½', '1/2', 'a fraction of one character'],
    ['1½', '11/2', 'also behind a digit'],
    ['①', '1', 'a circled number'],
    ['Ⅳ', 'iv', 'a Roman number'],
    ['…', '...', 'dots'],
    ['6\u00ad8', '68', 'a soft hyphen between digits, which may be a range'],
    ['6 8', '68', 'a blank between digits'],
  ])('%s is not %s: %s', (one, other) => {
    expect(comparableText(one)).not.toBe(comparableText(other));
  });

  test('any dash and the minus sign are a hyphen, where that is asked for', () => {
    expect(withHyphens('6–8 — −5 \u2011 -')).toBe('6-8 - -5 - -');
  });

  test('marks of letters matter', () => {
    expect(comparableText('Chi tiêu')).not.toBe(comparableText('Chỉ tiêu'));
  });
});
