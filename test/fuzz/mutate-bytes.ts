/** Mutations of a body on its way: of its bytes, whatever they say. */
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';

export type BytesMutation =
  | { readonly kind: 'asIs' | 'empty' | 'mark' | 'gzip' | 'utf16' | 'twice' | 'notANumber' | 'doubleKeys' }
  | { readonly kind: 'cut' | 'notUtf8' | 'flip'; readonly at: number }
  | { readonly kind: 'pad'; readonly bytes: number }
  | { readonly kind: 'other'; readonly bytes: Uint8Array };

const kind = <K extends string>(...kinds: readonly K[]): fc.Arbitrary<K> => fc.constantFrom(...kinds);

export const bytesMutation: fc.Arbitrary<BytesMutation> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ kind: kind('asIs') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('empty', 'mark', 'gzip', 'utf16', 'twice', 'notANumber', 'doubleKeys'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: kind('cut', 'notUtf8', 'flip'), at: fc.nat(100_000) }) },
  // Around the largest submission, 512 KiB.
  { weight: 1, arbitrary: fc.record({ kind: kind('pad'), bytes: fc.constantFrom(1, 500_000, 524_288) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('other'), bytes: fc.uint8Array({ maxLength: 60 }) }) },
);

/** The bytes that are sent for a text. */
export function mutatedBytes(text: string, mutation: BytesMutation): Uint8Array {
  const bytes = Buffer.from(text);
  switch (mutation.kind) {
    case 'asIs':
      return bytes;
    case 'empty':
      return Buffer.alloc(0);
    case 'mark':
      return Buffer.from(`\ufeff${text}`);
    case 'gzip':
      return gzipSync(bytes);
    case 'utf16':
      return Buffer.from(text, 'utf16le');
    case 'twice':
      return Buffer.from(text + text);
    case 'notANumber':
      return Buffer.from(text.replace(/:\d+/, ':1e999').replace(/"\d+"/, 'NaN'));
    case 'doubleKeys':
      return Buffer.from(text.replace(/("\w+":)("[^"]*")/g, '$1$2,$1$2'));
    case 'cut':
      return bytes.subarray(0, mutation.at % (bytes.length + 1));
    case 'notUtf8':
      return Buffer.concat([bytes.subarray(0, placeIn(bytes, mutation)), Buffer.from([0xc3, 0x28]), bytes]);
    case 'flip':
      return bytes.map((byte, at) =>
        at === placeIn(bytes, mutation) ? byte ^ (1 << flippedBit(byte, mutation.at)) : byte,
      );
    case 'pad':
      return Buffer.concat([bytes, Buffer.alloc(mutation.bytes, ' ')]);
    case 'other':
      return mutation.bytes;
  }
}

function placeIn(bytes: Uint8Array, { at }: { readonly at: number }): number {
  return bytes.length === 0 ? 0 : at % bytes.length;
}

/**
 * A digit becomes no other digit: in a catalog that would give one unit's target to another (P2 to P3), which may then
 * see it, and which the check of answers would take for a leak.
 */
function flippedBit(byte: number, at: number): number {
  const isDigit = byte >= 0x30 && byte <= 0x39;
  return isDigit ? 4 + (at % 4) : at % 8;
}
