/**
 * Table Storage's limits of an entity and of a transaction. We check them ourselves because Azurite does not, and the
 * cloud refuses only after the upload.
 */
import { TooLargeToStore } from '../store/store-errors.ts';

const MEBIBYTE = 1024 * 1024;
const ENTITY_BYTES = MEBIBYTE;
const TRANSACTION_BYTES = 4 * MEBIBYTE;
const TRANSACTION_ENTITIES = 100;

/** What a transaction adds around each entity: boundaries, headers, the entity's address. */
const ENVELOPE_BYTES = 1024;

/** What an entity's property may be here. */
export type PropertyValue = string | number | boolean | Uint8Array;

/** An entity to be written. */
export interface Entity {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly [property: string]: PropertyValue;
}

/** Throws `TooLargeToStore` where an entity, or all together as one transaction, exceed what the service takes. */
export function guardLimits(entities: readonly Entity[]): void {
  for (const entity of entities) {
    if (entityBytes(entity) > ENTITY_BYTES) throw new TooLargeToStore(`${entity.rowKey} exceeds 1 MiB`);
  }
  if (entities.length > TRANSACTION_ENTITIES) {
    throw new TooLargeToStore(`${entities.length} entities in one transaction, at most 100 are possible`);
  }
  const total = entities.reduce((sum, entity) => sum + ENVELOPE_BYTES + wireBytes(entity), 0);
  if (total > TRANSACTION_BYTES) throw new TooLargeToStore(`a transaction of ${total} bytes exceeds 4 MiB`);
}

/** The size the service counts: 4 bytes, each name and text as UTF-16, 8 bytes and the value for each property. */
function entityBytes(entity: Entity): number {
  return Object.entries(entity).reduce(
    (sum, [name, value]) => sum + 8 + 2 * name.length + storedBytes(value),
    4,
  );
}

function storedBytes(value: PropertyValue): number {
  if (typeof value === 'string') return 4 + 2 * value.length;
  return value instanceof Uint8Array ? 4 + value.length : 8;
}

/** The size as JSON, binary values in base64, each property with its name twice because its type is named too. */
function wireBytes(entity: Entity): number {
  return Object.entries(entity).reduce(
    (sum, [name, value]) => sum + 2 * name.length + 40 + sentBytes(value),
    2,
  );
}

function sentBytes(value: PropertyValue): number {
  if (value instanceof Uint8Array) return 4 * Math.ceil(value.length / 3);
  return Buffer.byteLength(JSON.stringify(value));
}
