/**
 * The types of Office.js: which properties, navigations and methods each has. Derived at run time from the installed
 * package's own debug build, and never committed: its licence lets us use it, not republish it.
 */

export interface OfficeType {
  /** Scalar properties by name on the wire, e.g. `NumberFormat`, and whether an add-in may set them. */
  readonly properties: Readonly<Record<string, { readonly writable: boolean }>>;
  /** Navigation properties and the type they lead to. */
  readonly navigation: Readonly<Record<string, string>>;
  readonly isCollection: boolean;
}

export type OfficeSchema = Readonly<Record<string, OfficeType>>;

interface Draft {
  names: string[];
  writable: boolean[];
  navigation: Record<string, string>;
  isCollection: boolean;
}

const CLASS = /^ {4}var (\w+) = \(function \(_super\) \{/;
const GETTER = /Object\.defineProperty\((\w+)\.prototype, "(\w+)"/;
const NAVIGATION = /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/;
const ARRAY = /return (\[.*\]);/;

function parseArray(line: string): unknown[] {
  const parsed: unknown = JSON.parse(ARRAY.exec(line)?.[1] ?? '[]');
  return Array.isArray(parsed) ? parsed : [];
}

const finish = (draft: Draft): OfficeType => ({
  properties: Object.fromEntries(
    draft.names.map((name, index) => [name, { writable: draft.writable[index] ?? false }]),
  ),
  navigation: draft.navigation,
  isCollection: draft.isCollection,
});

/** Reads the text of `excel-web-16.00.debug.js`. Types with neither properties nor navigation are left out. */
export function parseOfficeSchema(debugScript: string): OfficeSchema {
  const drafts = new Map<string, Draft>();
  let type = '';
  let draft: Draft | undefined;
  let getter = '';
  for (const line of debugScript.split('\n')) {
    const started = CLASS.exec(line)?.[1];
    if (started !== undefined) {
      type = started;
      draft = drafts.get(type) ?? { names: [], writable: [], navigation: {}, isCollection: false };
      drafts.set(type, draft);
    }
    if (draft === undefined) continue;
    const property = GETTER.exec(line);
    if (property !== null) getter = property[1] === type ? (property[2] ?? '') : '';
    if (getter === '_scalarPropertyOriginalNames' && line.includes('return [')) {
      draft.names = parseArray(line).map(String);
    }
    if (getter === '_scalarPropertyUpdateable' && line.includes('return [')) {
      draft.writable = parseArray(line).map(Boolean);
    }
    if (getter === '_isCollection' && line.includes('return true')) draft.isCollection = true;
    const [, target, name] = NAVIGATION.exec(line) ?? [];
    if (target !== undefined && name !== undefined) draft.navigation[name] = target;
  }
  const known = [...drafts].filter(
    ([, { names, navigation, isCollection }]) =>
      names.length > 0 || Object.keys(navigation).length > 0 || isCollection,
  );
  return Object.fromEntries(known.map(([name, one]) => [name, finish(one)]));
}
