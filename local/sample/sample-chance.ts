/** Chance that is the same on every machine: each draw is a hash of what it is drawn for, so no draw depends on order. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The seed of the sample: with it the wards' ranks spread, two of them have the same points, and every kind of verdict
 * occurs.
 */
export const SAMPLE_SEED = 'nuoc-rut-8694';

const DRAWN_BITS = 32;

/**
 * A number from 0 up to but not including 1: the first 32 bits of the SHA-256 of the seed and the words, joined by line
 * breaks. The words say what is drawn, e.g. unit, indicator and purpose.
 */
export function chance(seed: string, ...words: readonly string[]): number {
  const digest = sha256(utf8ToBytes([seed, ...words].join('\n')));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0) / 2 ** DRAWN_BITS;
}

/** One of the items, all equally likely. Throws `RangeError` when there are none. */
export function pick<T>(items: readonly T[], draw: number): T {
  const item = items[Math.floor(draw * items.length)];
  if (item === undefined) throw new RangeError(`Nothing to pick from ${items.length} with ${draw}.`);
  return item;
}
