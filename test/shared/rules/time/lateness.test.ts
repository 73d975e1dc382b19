import { expect, test } from 'vitest';
import { isLate, isLocked } from '../../../../shared/rules/time/lateness.ts';
import { campaign } from '../../fixtures/catalog.ts';

const DUE_AND_LOCK = ['2023-12-15T10:00:00Z', '2023-12-15T10:00:00.0Z', '2023-12-15T10:00:00.000000Z'];

test.each([
  ['2023-12-15T09:59:59.999999999Z', false],
  ['2023-12-15T10:00:00Z', false],
  ['2023-12-15T10:00:00.000Z', false],
  ['2023-12-15T10:00:00.000000000Z', false],
  ['2023-12-15T10:00:00.000000001Z', true],
  ['2023-12-15T10:00:00.1Z', true],
  ['2023-12-15T10:00:01Z', true],
  ['2024-01-01T00:00:00Z', true],
  ['2023-12-14T23:00:00Z', false],
])('%s is after the limit: %s, however the limit is spelled', (at, after) => {
  for (const limit of DUE_AND_LOCK) {
    expect(isLate({ ...campaign, dueAt: limit }, at)).toBe(after);
    expect(isLocked({ ...campaign, lockAt: limit }, at)).toBe(after);
  }
});

test('late is not locked', () => {
  const between = '2023-12-16T00:00:00Z';
  expect([isLate(campaign, between), isLocked(campaign, between)]).toEqual([true, false]);
});
