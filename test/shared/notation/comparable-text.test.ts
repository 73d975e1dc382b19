import { describe, expect, test } from 'vitest';
import { comparableText } from '../../../shared/notation/comparable-text.ts';

describe('labels are compared', () => {
  test.each([
    ['composed or not', 'Chỉ tiêu'.normalize('NFD')],
    ['whatever the case', 'CHỈ TIÊU'],
    ['whatever the blanks', '  Chỉ \u00a0\n tiêu '],
  ])('%s', (_, label) => {
    expect(comparableText(label)).toBe('chỉ tiêu');
  });

  test('marks of letters matter', () => {
    expect(comparableText('Chi tiêu')).not.toBe(comparableText('Chỉ tiêu'));
  });
});
