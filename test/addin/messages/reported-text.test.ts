import { expect, test } from 'vitest';
import { en } from '../../../addin/messages/en.ts';
import { createFormat } from '../../../addin/messages/format.ts';
import { reportedText, targetText } from '../../../addin/messages/reported-text.ts';
import { vi } from '../../../addin/messages/vi.ts';
import type { Reported } from '../../../shared/model/submission.ts';
import type { Target } from '../../../shared/model/target.ts';
import { actual, day, done, notArising, quantity } from '../../shared/fixtures/catalog.ts';

test.each<[reported: Reported | null, unit: string, vi: string, en: string]>([
  [actual('1234.5'), 'tỷ đồng', '1.234,5 tỷ đồng', '1,234.5 tỷ đồng'],
  [actual('95'), '%', '95%', '95%'],
  [{ kind: 'ratio', numerator: '1200', denominator: '1234' }, '%', '1.200 trên 1.234', '1,200 of 1,234'],
  [{ kind: 'change', current: '8', before: '10' }, '%', '8, cùng kỳ 10', '8, before 10'],
  [{ kind: 'date', date: '2023-12-05' }, 'ngày', '05/12/2023', '05/12/2023'],
  [{ kind: 'yesNo', yes: true }, 'x', 'hoàn thành', 'done'],
  [{ kind: 'yesNo', yes: false }, 'x', 'chưa hoàn thành', 'not done'],
  [notArising, 'vụ', 'không phát sinh', 'did not arise'],
  [null, 'vụ', 'chưa báo cáo', 'not reported'],
])('what is reported is said with its unit: %o', (reported, measureUnit, vietnamese, english) => {
  expect(reportedText(reported, { measureUnit }, vi, createFormat('vi'))).toBe(vietnamese);
  expect(reportedText(reported, { measureUnit }, en, createFormat('en'))).toBe(english);
});

test.each<[target: Target, unit: string, text: string]>([
  [quantity('200'), 'tỷ đồng', '200 tỷ đồng'],
  [quantity('95'), '%', '95%'],
  [{ ...quantity('95'), text: 'Đạt 95% trở lên' }, '%', 'Đạt 95% trở lên'],
  [day('2023-12-05'), 'ngày', '05/12/2023'],
  [done, 'x', 'hoàn thành'],
])('a target is as it was typed, with its unit where that is missing: %o', (target, measureUnit, text) => {
  expect(targetText(target, { measureUnit }, vi)).toBe(text);
});
