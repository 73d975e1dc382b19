import { expect, test } from 'vitest';
import { comparableWords } from '../../../shared/notation/spelling.ts';

test.each([
  ['tỷ đồng', 'tỉ đồng'],
  ['hoà bình', 'hòa bình'],
  ['tùy, thủy', 'tuỳ thuỷ'],
  ['kỹ thuật; quý III', 'kĩ thuật quí iii'],
  ['khoẻ', 'khỏe'],
  ['xử lý đúng hạn', 'Xử lí\u00a0đúng hạn'],
  ['văn hóa'.normalize('NFD'), 'Văn hoá'],
])('%j and %j are the same words', (one, other) => {
  expect(comparableWords(one)).toBe(comparableWords(other));
});

test.each([
  ['hoàn', 'hòan'],
  ['quý', 'qúy'],
  ['tay', 'tai'],
  ['thúy', 'thúi'],
  ['hộ nghèo', 'ho ngheo'],
])('%j and %j are not', (one, other) => {
  expect(comparableWords(one)).not.toBe(comparableWords(other));
});
