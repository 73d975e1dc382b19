/** Digests: SHA-256 over canonical JSON (RFC 8785), the same in the pane and on the server. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Digest } from '../model/identifiers.ts';

/**
 * A value of JSON's own kinds as canonical text. Throws on what JSON cannot say, however deep it lies: `TypeError` on
 * `undefined`, functions, symbols, bigints and objects such as dates and maps, `Error` on NaN, infinities and lone
 * surrogates, which schemas refuse before.
 */
export function canonicalJson(value: unknown): string {
  refuseOtherThanJson(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form.');
  return text;
}

const SCALARS = new Set(['string', 'number', 'boolean']);

/** canonicalize leaves out what it does not know, so that values that differ in it would have one digest. */
function refuseOtherThanJson(value: unknown): void {
  if (value === null || SCALARS.has(typeof value)) return;
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}.`);
  if (Array.isArray(value)) {
    // By iteration, since a list's own methods skip what was never set in it.
    for (const item of value) refuseOtherThanJson(item);
    return;
  }
  if (!isPlain(value)) throw new TypeError('JSON has only plain objects.');
  for (const inner of Object.values(value)) refuseOtherThanJson(inner);
}

/** Whether an object is only its keys and values, whichever window or process it comes from. */
function isPlain(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]' && !('toJSON' in value);
}

/** The digest of a JSON value in lower-case hex. Key order does not matter, everything else does. */
export function digestOf(value: unknown): Digest {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
