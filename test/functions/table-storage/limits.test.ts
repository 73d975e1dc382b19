import { describe, expect, test } from 'vitest';
import { UnreadableEntry, TooLargeToStore } from '../../../functions/store/store-errors.ts';
import { type Entity, guardLimits } from '../../../functions/table-storage/limits.ts';
import { pack, packedProperties, unpack } from '../../../functions/table-storage/packed-value.ts';
import {
  auditKey,
  catalogKey,
  headKey,
  partitionOf,
  revisionKey,
  unitOfHeadKey,
} from '../../../functions/table-storage/keys.ts';
import * as z from 'zod/mini';

const entity = (properties: Record<string, string | Uint8Array>): Entity => ({
  partitionKey: 'p',
  rowKey: 'r',
  ...properties,
});
const bytes = (count: number): Entity => entity(packedProperties(new Uint8Array(count)));
const KIB = 1024;

describe('what the service takes', () => {
  test.each<[string, Entity[]]>([
    ['an entity just under 1 MiB', [bytes(1023 * KIB)]],
    ['a text of 524,000 characters, two bytes each', [entity({ text: 'đ'.repeat(524_000) })]],
    ['a hundred small entities', Array.from({ length: 100 }, () => bytes(10))],
    ['three entities of 1,000 KiB', Array.from({ length: 3 }, () => bytes(1000 * KIB))],
  ])('passes: %s', (_, entities) => {
    expect(() => guardLimits(entities)).not.toThrow();
  });

  test.each<[string, Entity[]]>([
    ['an entity of 1 MiB and its names', [bytes(1024 * KIB)]],
    ['a text that is 1 MiB only in UTF-16', [entity({ text: 'a'.repeat(524_289) })]],
    ['a hundred and one entities', Array.from({ length: 101 }, () => bytes(10))],
    ['3.2 MiB that are 4.2 in base64', Array.from({ length: 4 }, () => bytes(820 * KIB))],
  ])('does not pass: %s', (_, entities) => {
    expect(() => guardLimits(entities)).toThrow(TooLargeToStore);
  });
});

describe('a packed value', () => {
  const Value = z.object({ text: z.string() });
  const value = { text: Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 9973).join('đ') };

  test('is split over properties of at most 64 KiB and read back in their order', () => {
    const properties = packedProperties(pack(value));
    const sizes = Object.values(properties).map((part) => part.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * KIB);
    const turned = Object.fromEntries(Object.entries(properties).toReversed());
    expect(unpack(Value, { ...turned, other: new Uint8Array([1]) })).toEqual(value);
  });

  test('is read back from several entities', () => {
    const packed = pack(value);
    const parts = [packed.subarray(0, 1000), packed.subarray(1000)].map(packedProperties);
    expect(unpack(Value, ...parts)).toEqual(value);
  });

  test.each<[string, object]>([
    ['missing', {}],
    ['cut off', packedProperties(pack(value).subarray(0, 500))],
    ['no JSON of the schema', packedProperties(pack({ text: 5 }))],
    ['text instead of bytes', { packed00: 'text' }],
  ])('that is %s is unreadable, never absent', (_, properties) => {
    expect(() => unpack(Value, properties)).toThrow(UnreadableEntry);
  });
});

describe('keys', () => {
  test('order revisions and versions as numbers', () => {
    const revisions = [1, 2, 10, 99_999_999].map((revision) => revisionKey('P1', revision));
    expect(revisions).toEqual(revisions.toSorted());
    expect(catalogKey(2, 0) < catalogKey(10, 0)).toBe(true);
    expect(catalogKey(2, 9) < catalogKey(2, 10)).toBe(true);
  });

  test('order audit entries of a stream as numbers', () => {
    const keys = [1, 2, 10].map((sequence) => auditKey({ stream: 'unit~P1', sequence }));
    expect(keys).toEqual(keys.toSorted());
  });

  test('give the unit of a head back', () => {
    expect(unitOfHeadKey(headKey('P1.a-2'))).toBe('P1.a-2');
  });

  test.each(['', 'a/b', 'a\\b', 'a#b', 'a?b', 'a\u0007', 'a\u0085', 'x'.repeat(600)])(
    'are never made of what the service forbids: %j',
    (code) => {
      expect(() => headKey(code)).toThrow(RangeError);
      expect(() => partitionOf(code)).toThrow(RangeError);
    },
  );
});
