import { describe, expect, test } from 'vitest';
import type { Extension } from '../../../../shared/model/extension.ts';
import { validateExtension } from '../../../../shared/rules/check/validate-extension.ts';
import { lockOf, locksOf } from '../../../../shared/rules/time/unit-locks.ts';
import { campaign } from '../../fixtures/catalog.ts';
import { extensionWith } from '../../fixtures/extension-request.ts';

const NOW = '2023-12-21T00:00:00Z';
const given = (unit: string, number: number, lockAt: string | null): Extension => ({
  campaign: campaign.id,
  unit,
  number,
  ...extensionWith({ lockAt }),
  by: 'a@b.vn',
  at: NOW,
});
const codesOf = (changes: Parameters<typeof extensionWith>[0], inForce: Extension | null = null) =>
  validateExtension(extensionWith(changes), { campaign, inForce, now: NOW }).map(({ code }) => code);

describe('an extension', () => {
  test.each([
    [{}, []],
    [{ lockAt: campaign.lockAt }, ['extension-before-lock']],
    [{ lockAt: '2023-12-20T10:00:00.000000001Z' }, ['extension-over']],
    [{ lockAt: NOW }, ['extension-over']],
    [{ lockAt: '2023-12-21T00:00:00.000000001Z' }, []],
    [{ reason: '\u200b\n\t ' }, ['extension-without-reason']],
    [{ lockAt: null }, ['extension-not-there']],
  ])('of %j is refused with %j', (changes, codes) => {
    expect(codesOf(changes)).toEqual(codes);
  });

  test('that is in force can be withdrawn', () => {
    expect(codesOf({ lockAt: null }, given('U1', 1, '2023-12-25T10:00:00Z'))).toEqual([]);
  });
});

test('of several extensions of a unit the last one counts, and one that was withdrawn is none', () => {
  const locks = locksOf([
    given('U1', 1, '2023-12-25T10:00:00Z'),
    given('U2', 1, '2023-12-25T10:00:00Z'),
    given('U1', 2, '2023-12-23T10:00:00Z'),
    given('U2', 2, null),
  ]);
  expect([...locks]).toEqual([['U1', '2023-12-23T10:00:00Z']]);
});

test('a unit is locked at the later of its own lock and the campaign’s', () => {
  expect(lockOf(campaign, null)).toBe(campaign.lockAt);
  expect(lockOf(campaign, '2023-12-20T09:59:59Z')).toBe(campaign.lockAt);
  expect(lockOf(campaign, '2023-12-20T10:00:00.1Z')).toBe('2023-12-20T10:00:00.1Z');
});
