/** Digests: SHA-256 over canonical JSON (RFC 8785), the same in the pane and on the server. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Digest } from '../model/receipt.ts';

/**
 * A value of JSON's own kinds as canonical text. Throws on what JSON cannot say: `TypeError` on `undefined`, functions
 * and bigints, `Error` on NaN, infinities and lone surrogates, which schemas refuse before.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form.');
  return text;
}

/** The digest of a JSON value in lower-case hex. Key order does not matter, everything else does. */
export function digestOf(value: unknown): Digest {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
