import { describe, expect, test } from 'vitest';
import { comparableText } from '../../../../shared/notation/comparable-text.ts';
import {
  explainedIn,
  explains,
  takenAsExplanation,
  troubleNames,
} from '../../../../shared/sheet/fixes/explanation.ts';

const fellBy = explainedIn('', 'value-fell', 'Trừ số ghi trùng');

test('a note explains the warning that it names, and no other', () => {
  expect(explains(fellBy, 'value-fell')).toBe(true);
  expect(explains(fellBy, 'scale-off-target')).toBe(false);
  expect(explains('Số của quận giảm so với kỳ trước', 'value-fell')).toBe(false);
  expect(explains('Giải trình: đã trừ', 'value-fell')).toBe(false);
});

test('what is to be mended cannot be explained, whatever a note names', () => {
  expect(explains('Giải trình (number-as-text): đúng', 'number-as-text')).toBe(false);
  expect(() => explainedIn('', 'number-as-text', 'đúng')).toThrow(RangeError);
});

test('each name of a trouble is another’s, and can be read back from a note', () => {
  const names = Object.values(troubleNames).map(comparableText);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).not.toMatch(/[();]/);
});

test.each([
  ['in capitals', fellBy.toUpperCase()],
  ['with its accents apart', fellBy.normalize('NFD')],
  ['with other blanks', fellBy.replaceAll(' ', '\u00a0').replace(' (', '(')],
  ['after another line', `Số của quận\n${fellBy}`],
  ['after another explanation', explainedIn(fellBy, 'evidence-missing', 'đang chờ ký')],
])('an explanation is known %s', (_, note) => {
  expect(explains(note, 'value-fell')).toBe(true);
});

describe('a note that is taken for an explanation', () => {
  test('keeps its words behind the name of the trouble', () => {
    expect(takenAsExplanation(' Đã trừ ', 'value-fell')).toBe('Giải trình (giảm so với kỳ trước): Đã trừ');
  });

  test('goes on explaining what it explained', () => {
    const both = takenAsExplanation(fellBy, 'evidence-missing');
    expect(both).toBe('Giải trình (giảm so với kỳ trước; chưa có minh chứng): Trừ số ghi trùng');
    expect([explains(both, 'value-fell'), explains(both, 'evidence-missing')]).toEqual([true, true]);
  });

  test('does not lose what stands before an explanation', () => {
    const both = takenAsExplanation(`Số của quận\n${fellBy}`, 'evidence-missing');
    expect(both).toBe(`Giải trình (chưa có minh chứng): Số của quận\n${fellBy}`);
    expect([explains(both, 'value-fell'), explains(both, 'evidence-missing')]).toEqual([true, true]);
  });
});
