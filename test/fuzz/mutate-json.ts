/** Mutations of a JSON value: each is data, so that a request can be printed and made again. */
import * as fc from 'fast-check';
import { goodDecimal, hostileText, hostileValue, INHERITED } from './hostile-values.ts';

export type JsonChange =
  | { readonly kind: 'delete' | 'duplicate' | 'spellOut' }
  | { readonly kind: 'repeat'; readonly times: number }
  | { readonly kind: 'replace' | 'wrap'; readonly value: unknown }
  | { readonly kind: 'add' | 'rename'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'nest'; readonly depth: number };

/** Where: at each level the so-manieth member or element, down to where the path or the value ends. */
export interface JsonMutation {
  readonly path: readonly number[];
  readonly change: JsonChange;
}

const kind = <K extends string>(...kinds: readonly K[]): fc.Arbitrary<K> => fc.constantFrom(...kinds);
const memberName = fc.oneof(fc.constantFrom(...INHERITED, 'kind', 'code', 'text', 'actual'), hostileText);

const change: fc.Arbitrary<JsonChange> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: kind('delete', 'duplicate', 'spellOut') }) },
  { weight: 6, arbitrary: fc.record({ kind: kind('replace', 'wrap'), value: hostileValue }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('add', 'rename'), name: memberName, value: hostileValue }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind('repeat'), times: fc.constantFrom(2, 21, 51, 201, 1_001) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('nest'), depth: fc.constantFrom(1, 100, 5_000, 50_000) }) },
);

const anywhere = fc.record({ path: fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }), change });

/** Where figures stand: of lines of a submission; of targets, rules and levels of a catalog. */
const figurePath = fc.oneof(
  fc.tuple(fc.constant(6), fc.nat(6), fc.constant(1), fc.integer({ min: 1, max: 2 })),
  fc.tuple(fc.constant(4), fc.nat(39), fc.constant(2), fc.integer({ min: 1, max: 2 })),
  fc.tuple(fc.constant(5), fc.constant(2), fc.nat(5), fc.nat(8)),
);
const otherFigure = fc.record({
  path: figurePath,
  change: fc.record({ kind: fc.constant('replace' as const), value: goodDecimal }),
});

export const jsonMutation: fc.Arbitrary<JsonMutation> = fc.oneof(anywhere, otherFigure);

/** Stands for so many arrays in one another, which are too deep to be written out as values. */
const NEST = /"@nest (\d+)@"/g;

/** The value with the mutations, as the text that is sent. */
export function mutatedJson(value: unknown, mutations: readonly JsonMutation[]): string {
  const root = { value: structuredClone(value) };
  // Cloned, so that a later mutation changes the value that is sent and not the mutation.
  for (const { path, change } of structuredClone(mutations)) mutate(root, path, change);
  const text = JSON.stringify(root.value) ?? 'null';
  return text.replace(NEST, (_, depth: string) => '['.repeat(Number(depth)) + ']'.repeat(Number(depth)));
}

type Holder = Record<string, unknown> | unknown[];

function mutate(root: { value: unknown }, path: readonly number[], change: JsonChange): void {
  let holder: Holder = root;
  let key = 'value';
  for (const step of path) {
    const value = memberOf(holder, key);
    if (!isHolder(value)) break;
    const keys = Object.keys(value);
    if (keys.length === 0) break;
    holder = value;
    key = keys[step % keys.length] ?? '';
  }
  apply(holder, key, change);
}

function apply(holder: Holder, key: string, change: JsonChange): void {
  const value = memberOf(holder, key);
  switch (change.kind) {
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 'duplicate':
      insert(holder, key, `${key}2`, structuredClone(value));
      return;
    case 'repeat':
      for (let time = 1; time < change.times; time += 1) insert(holder, key, `${key}${time}`, value);
      return;
    case 'spellOut':
      set(holder, key, typeof value === 'string' ? Number(value) : JSON.stringify(value));
      return;
    case 'replace':
      set(holder, key, change.value);
      return;
    case 'wrap':
      set(holder, key, [value, change.value]);
      return;
    case 'add':
      insert(isHolder(value) ? value : holder, '0', change.name, change.value);
      return;
    case 'rename':
      if (Array.isArray(holder)) return;
      delete holder[key];
      set(holder, change.name, value);
      return;
    case 'nest':
      set(holder, key, `@nest ${change.depth}@`);
  }
}

/** After an element; in an object under a name of its own. */
function insert(holder: Holder, key: string, name: string, value: unknown): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 0, value);
  else set(holder, name, value);
}

/** As an own member whatever it is called, `__proto__` too. */
function set(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function memberOf(holder: Holder, key: string): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}
