/**
 * Everything an add-in can ask of Excel through the installed office.js: its classes and their members, with the names
 * these have on the wire. Read from the package's own debug build, like the schema, and never committed. What a class
 * does by itself (`load`, `set`, `toJSON`, `track`) is not a member here: it never reaches Excel under its own name.
 */

export interface OfficeMember {
  readonly kind: 'property' | 'navigation' | 'method' | 'event';
  /** `Values`, `GetRange`; of an event the method that asks for it, `_RegisterDataChangedEvent`. */
  readonly wire: string;
}

export interface OfficeClass {
  /** By the name an add-in uses: `values`, `getRange`, `onChanged`. */
  readonly members: Readonly<Record<string, OfficeMember>>;
  /** Of a collection: the class of its items. */
  readonly item: string | null;
}

export type OfficeClasses = Readonly<Record<string, OfficeClass>>;

/** Where a member begins: `Object.defineProperty(Range.prototype, "values"` or `Range.prototype.getRange = function`. */
const BEGINNING =
  /^ {8}(?:Object\.defineProperty\((\w+)\.prototype, "([a-z]\w*)"|(\w+)\.prototype\.([a-z]\w*) = function)/;
const ITEM = /_createChildItemObject\(Excel\.(\w+), (?:true|false), this/;
const EXPORTED = /^ {4}Excel\.([A-Z]\w*) = \1;/gm;

/** What a line of a member's body says the member is. The first line that says so counts. */
const KINDS: readonly (readonly [RegExp, (found: string) => OfficeMember])[] = [
  [/_createPropertyObject\(Excel\.\w+, this, "(\w+)"/, (wire) => ({ kind: 'navigation', wire })],
  [/registerFunc: function \(\) \{ return _this\.(_Register\w+)\(/, (wire) => ({ kind: 'event', wire })],
  [/_throwIfNotLoaded\("(\w+)"/, (name) => ({ kind: 'property', wire: capitalised(name) })],
  [/_createMethodObject\(Excel\.\w+, this, "(\w+)"/, (wire) => ({ kind: 'method', wire })],
  [/_createIndexerObject\((Excel)\./, () => ({ kind: 'method', wire: 'GetItem' })],
  [/_invokeMethod\(this, "(\w+)"/, (wire) => ({ kind: 'method', wire })],
];

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function kindOf(line: string): OfficeMember | null {
  for (const [pattern, describe] of KINDS) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) return describe(found);
  }
  return null;
}

/** Reads the text of `excel-web-16.00.debug.js`. Classes without members are left out. */
export function parseOfficeMembers(debugScript: string): OfficeClasses {
  const exported = new Set([...debugScript.matchAll(EXPORTED)].map(([, name]) => name));
  const classes = new Map<string, { members: Record<string, OfficeMember>; item: string | null }>();
  let type = '';
  let name: string | null = null;
  for (const line of debugScript.split('\n')) {
    const [, ofProperty, property, ofMethod, method] = BEGINNING.exec(line) ?? [];
    type = ofProperty ?? ofMethod ?? type;
    // Also where an internal member begins, which is none of ours.
    if (/^ {8}\S/.test(line)) name = property ?? method ?? null;
    if (!exported.has(type)) continue;
    const one = classes.get(type) ?? { members: {}, item: null };
    classes.set(type, one);
    one.item ??= ITEM.exec(line)?.[1] ?? null;
    const kind = kindOf(line);
    if (name !== null && kind !== null) one.members[name] ??= kind;
  }
  return Object.fromEntries([...classes].filter(([, { members }]) => Object.keys(members).length > 0));
}
