/** Properties of an object that stand for one key of plain data each. */
import type { Json } from '../protocol/json.ts';
import type { Members } from './host-object.ts';

/** How a property is answered and how a new value is taken in. */
export interface BoundProperty {
  readonly get: () => Json;
  readonly set: (value: Json) => void;
}

/** A key of `target` as a property; `read` refuses what Excel would. */
export const bound = <K extends string, V extends Json>(
  target: Record<K, V>,
  key: K,
  read: (value: Json) => V,
): BoundProperty => ({
  get: () => target[key],
  set: (value) => {
    target[key] = read(value);
  },
});

/** Properties by their names on the wire; `allow` throws when the object may not be changed now. */
export const boundProperties = (
  properties: Readonly<Record<string, BoundProperty>>,
  allow: () => void,
): Required<Pick<Members, 'get' | 'set'>> => ({
  get: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, one.get])),
  set: Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [
      name,
      (value: Json) => {
        allow();
        one.set(value);
      },
    ]),
  ),
});
