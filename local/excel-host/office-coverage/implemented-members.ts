/** What the host implements: found by walking all that a workbook with one of everything leads to. */
import { isHostObject } from '../objects/host-object.ts';
import type { Argument, HostObject } from '../objects/host-object.ts';
import { openSession } from '../objects/objects.ts';
import { workbookObject } from '../objects/workbook.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** By their names on the wire. */
export interface ImplementedClass {
  readonly read: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
  /** Methods, navigations and requests for events. */
  readonly followed: ReadonlySet<string>;
}

export type ImplementedClasses = ReadonlyMap<string, ImplementedClass>;

/** Where no property leads: the methods that answer objects of classes not met otherwise, and what to ask them with. */
const WAYS: Readonly<Record<string, Readonly<Record<string, readonly Argument[]>>>> = {
  Worksheet: { GetRange: ['A1:B3'], GetRanges: ['A1,B3'] },
  Range: { GetTables: [], GetVisibleView: [], RemoveDuplicates: [[0], false] },
  CustomXmlPartCollection: { GetByNamespace: ['urn:one'] },
};

/** What every collection answers by its items, whatever it says itself. */
const OF_ITEMS = ['GetCount', 'GetItemAt'];
const OF_KEYS = ['GetItem', 'GetItemOrNullObject'];

/** Walks from the workbook; each way from class to class is gone once, the members of all objects met are united. */
export function implementedMembers(workbook: Workbook): ImplementedClasses {
  const classes = new Map<string, { read: Set<string>; written: Set<string>; followed: Set<string> }>();
  const gone = new Set<string>();
  const waiting = [workbookObject(openSession(workbook))];
  for (const object of waiting) {
    const known = classes.get(object.type) ?? { read: new Set(), written: new Set(), followed: new Set() };
    classes.set(object.type, known);
    unite(known.read, Object.keys(object.members.get ?? {}));
    unite(known.written, Object.keys(object.members.set ?? {}));
    unite(known.followed, Object.keys({ ...object.members.call, ...object.members.navigate }));
    if (object.members.items !== undefined) {
      unite(known.read, ['Items', 'Count']);
      unite(known.followed, OF_ITEMS);
    }
    if (object.members.find !== undefined) unite(known.followed, OF_KEYS);
    for (const [way, go] of ways(object)) {
      const name = `${object.type}.${way}`;
      if (gone.has(name)) continue;
      const met = go();
      if (met.length > 0) gone.add(name);
      waiting.push(...met);
    }
  }
  return classes;
}

const unite = (all: Set<string>, more: readonly string[]): void => {
  for (const one of more) all.add(one);
};

type Way = readonly [name: string, go: () => readonly HostObject[]];

function ways({ type, members }: HostObject): Way[] {
  const navigations = Object.entries(members.navigate ?? {}).map(([name, navigate]): Way => [
    name,
    () => present(navigate),
  ]);
  const calls = Object.entries(WAYS[type] ?? {}).map(([name, args]): Way => [
    name,
    () => present(() => members.call?.[name]?.(...args)),
  ]);
  return [...navigations, ...calls, ['Items', () => members.items?.() ?? []]];
}

/** The object a way leads to. None where this one object has no such way: a custom rule leads to no colour scale. */
function present(lead: () => unknown): readonly HostObject[] {
  try {
    const object = lead();
    return isHostObject(object) ? [object] : [];
  } catch (error) {
    if (error instanceof ExcelError) return [];
    throw error;
  }
}
