/** What `load` answers: the chosen properties of an object, of what it leads to, and of a collection's items. */
import type { HostObject } from '../objects/host-object.ts';
import type { OfficeSchema, OfficeType } from '../office-schema.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import type { Json } from './json.ts';
import { memberName } from './member-name.ts';
import type { MutableJsonObject, QueryInfo } from './query.ts';

/** `format/fill/color` as its steps. */
type Selection = readonly string[];

const NO_TYPE: OfficeType = { properties: {}, navigation: {}, isCollection: false };
const EVERYTHING: Selection = ['*'];

const findName = (names: Readonly<Record<string, unknown>>, wanted: string): string | undefined =>
  Object.keys(names).find((name) => name.toLowerCase() === wanted.toLowerCase());

/** Throws `InvalidArgument` for a property the type lacks, `NotImplemented` for one this host lacks. */
export function loadObject(schema: OfficeSchema, object: HostObject, query: QueryInfo): Json {
  const selected = (query.Select ?? []).map((path) => path.split(/[/.]/));
  const expanded = (query.Expand ?? []).map((path) => [...path.split(/[/.]/), '*']);
  const all = [...selected, ...expanded];
  return load(schema, object, all.length > 0 ? all : [EVERYTHING], query);
}

function load(
  schema: OfficeSchema,
  object: HostObject,
  selections: readonly Selection[],
  query: QueryInfo,
): Json {
  const type = schema[object.type] ?? NO_TYPE;
  const answer: MutableJsonObject = { ...object.members.id?.() };
  const deeper = new Map<string, Selection[]>();
  const ofItems: Selection[] = [];
  for (const [head = '*', ...rest] of selections) {
    const property = findName(type.properties, head);
    const navigation = findName(type.navigation, head);
    if (head === '*' || head === '$all') {
      if (object.members.items !== undefined) ofItems.push(EVERYTHING);
      // What this host lacks is left out: office.js then says that just this property was not loaded.
      for (const name of Object.keys(type.properties))
        if (has(object, name)) answer[name] = read(object, name);
    } else if (property !== undefined && rest.length === 0) {
      answer[property] = read(object, property);
    } else if (navigation !== undefined) {
      deeper.set(navigation, [...(deeper.get(navigation) ?? []), rest.length > 0 ? rest : EVERYTHING]);
    } else if (object.members.items !== undefined) {
      const item = head.toLowerCase() === 'items' ? rest : [head, ...rest];
      ofItems.push(item.length > 0 ? item : EVERYTHING);
    } else {
      throw new ExcelError('InvalidArgument', `${object.type} has no property ${head}.`, object.type);
    }
  }
  for (const [name, inner] of deeper) {
    const navigate = object.members.navigate?.[name];
    if (navigate === undefined) throw notImplemented(memberName(object.type, name));
    const target = navigate();
    answer[name] = target === null ? null : load(schema, target, inner, {});
  }
  if (ofItems.length > 0) {
    const skip = query.Skip ?? 0;
    const items = object.members.items?.() ?? [];
    const page = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    answer['_Items'] = page.map((item) => load(schema, item, ofItems, {}));
  }
  return answer;
}

const has = ({ members }: HostObject, name: string): boolean =>
  members.get?.[name] !== undefined || (name === 'Count' && members.items !== undefined);

function read(object: HostObject, name: string): Json {
  const get = object.members.get?.[name];
  if (get !== undefined) return get();
  if (name === 'Count' && object.members.items !== undefined) return object.members.items().length;
  throw notImplemented(memberName(object.type, name));
}
