/** Values in entities: JSON, compressed, and split over binary properties of at most 64 KiB. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type * as z from 'zod/mini';
import { parseJson } from '../parse-json.ts';
import { UnreadableEntry } from '../store/store-errors.ts';

/** Table Storage's limit for a binary property. */
const PROPERTY_BYTES = 64 * 1024;

const PROPERTY = /^packed\d\d$/;

/** A JSON value as compressed bytes. */
export function pack(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value));
}

/** Compressed bytes as properties `packed00`, `packed01`, … of an entity. */
export function packedProperties(bytes: Uint8Array): Record<string, Uint8Array> {
  const count = Math.ceil(bytes.length / PROPERTY_BYTES);
  return Object.fromEntries(
    Array.from({ length: count }, (_, part) => [
      `packed${String(part).padStart(2, '0')}`,
      bytes.subarray(part * PROPERTY_BYTES, (part + 1) * PROPERTY_BYTES),
    ]),
  );
}

/** The value packed into one entity, or into several in order. Throws `UnreadableEntry` where it is none of `schema`. */
export function unpack<T>(schema: z.ZodMiniType<T>, ...entities: readonly object[]): T {
  return read('the packed value of an entity', schema, entities);
}

/** The value packed into a row. Throws `UnreadableEntry` also where it is one of another key: rows can be moved. */
export function unpackOwn<T>(
  schema: z.ZodMiniType<T>,
  row: { readonly rowKey: string },
  keyOf: (value: T) => string,
): T {
  const value = read(row.rowKey, schema, [row]);
  if (keyOf(value) !== row.rowKey)
    throw new UnreadableEntry(`${row.rowKey} holds what belongs to another key`);
  return value;
}

function read<T>(what: string, schema: z.ZodMiniType<T>, entities: readonly object[]): T {
  try {
    return schema.parse(parseJson(gunzipSync(Buffer.concat(entities.flatMap(partsOf))).toString('utf8')));
  } catch (cause) {
    throw new UnreadableEntry(`${what} cannot be read`, { cause });
  }
}

function partsOf(entity: object): Uint8Array[] {
  return Object.entries(entity)
    .filter(([name]) => PROPERTY.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, value]) => (value instanceof Uint8Array ? [value] : []));
}
