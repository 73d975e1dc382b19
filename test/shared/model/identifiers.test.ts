import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  Account,
  CampaignId,
  FreeText,
  Instant,
  IsoDate,
  Name,
  UnitCode,
} from '../../../shared/model/identifiers.ts';
import { canonicalJson } from '../../../shared/digest/digest.ts';

const accepted = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('codes are safe in keys and addresses', () => {
  test.each([
    ['26896', true],
    ['G13.1', true],
    ['a-b', true],
    ['.', false],
    ['-a', false],
    ['a/b', false],
    ['a\\b', false],
    ['a#b', false],
    ['a?b', false],
    ['a b', false],
    ['a~b', false],
    ['Đ1', false],
    ['a\n', false],
    ['', false],
    ['a'.repeat(32), true],
    ['a'.repeat(33), false],
  ])('%j is a unit code: %s', (code, right) => {
    expect(accepted(UnitCode, code)).toBe(right);
  });

  test.each([
    ['dot-2023', true],
    ['Dot-2023', false],
    ['-dot', false],
    ['dot~2023', false],
    ['a'.repeat(63), true],
    ['a'.repeat(64), false],
  ])('%j is a campaign id: %s', (id, right) => {
    expect(accepted(CampaignId, id)).toBe(right);
  });
});

describe('texts', () => {
  test.each([
    ['Phường 1', true, true],
    ['', false, true],
    ['   ', false, true],
    ['\u00a0', false, true],
    ['\u200b', false, true],
    [' \u200d\ufeff ', false, true],
    ['a\u200db', true, true],
    ['Đạt \u202e001\u202c', false, false],
    ['\u2066Đạt\u2069', false, false],
    ['two\nlines', false, true],
    ['a\tb', false, true],
    ['a\u0000b', false, false],
    ['a\u001bb', false, false],
    ['a\u0085b', false, false],
    ['a\rb', false, false],
    ['half \ud83c of a character', false, false],
    ['whole 🌾 character', true, true],
  ])('%j is a name: %s, and free text: %s', (text, isName, isFreeText) => {
    expect(accepted(Name, text)).toBe(isName);
    expect(accepted(FreeText, text)).toBe(isFreeText);
  });

  test('lengths are limited', () => {
    expect([accepted(Name, 'a'.repeat(300)), accepted(Name, 'a'.repeat(301))]).toEqual([true, false]);
    expect([accepted(FreeText, 'a'.repeat(2000)), accepted(FreeText, 'a'.repeat(2001))]).toEqual([
      true,
      false,
    ]);
  });

  test('text that is accepted has a canonical form', () => {
    for (const text of ['a\u2028b', '\ufffe', '\u200f', '🌾', '"\\']) {
      expect(accepted(FreeText, text)).toBe(true);
      expect(JSON.parse(canonicalJson(text))).toBe(text);
    }
  });
});

describe('accounts', () => {
  test.each([
    ['an@q.vn', true],
    ['An@q.vn', false],
    ['an', false],
    ['a b@q.vn', false],
    ['a@b@c', false],
    ['a,b@q.vn', false],
    ['a;b@q.vn', false],
    ['a\u0000@q.vn', false],
    ['', false],
  ])('%j is an account: %s', (account, right) => {
    expect(accepted(Account, account)).toBe(right);
  });
});

describe('times', () => {
  test.each([
    ['2023-12-15T10:00:00Z', true],
    ['2023-12-15T10:00:00.1Z', true],
    ['2023-12-15T10:00:00.123456789Z', true],
    ['2023-12-15T10:00:00.1234567891Z', false],
    ['2023-12-15T17:00:00+07:00', false],
    ['2023-12-15T10:00:00', false],
    ['2023-12-15 10:00:00Z', false],
    ['2023-12-15T24:00:00Z', false],
    ['2023-02-29T10:00:00Z', false],
    ['2023-12-15', false],
  ])('%j is an instant: %s', (instant, right) => {
    expect(accepted(Instant, instant)).toBe(right);
  });

  test('an instant is one that Temporal reads, to its last digit', () => {
    const finest = '2023-12-15T10:00:00.123456789Z';
    expect(Temporal.Instant.from(Instant.parse(finest)).toString()).toBe(finest);
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-13-01', false],
    ['23-12-15', false],
    ['15/12/2023', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['0001-01-01', false],
    ['9999-12-31', false],
  ])('%j is a day: %s', (date, right) => {
    expect(accepted(IsoDate, date)).toBe(right);
  });
});
