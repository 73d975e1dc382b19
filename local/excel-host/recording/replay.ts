/** Puts a recording's requests to a host and compares its responses with the recorded ones. */
import type { ExcelHost } from '../excel-host.ts';
import { isJsonArray, isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import { PATH } from '../protocol/query.ts';
import type { Action, ArgumentInfo, ObjectPath, QueryRequest, QueryResponse } from '../protocol/query.ts';
import type { Recording } from './recording.ts';

export interface Difference {
  /** Which request of the recording, from 1. */
  readonly request: number;
  /** `Results[2].Value.Values[0][1]` */
  readonly at: string;
  /** `undefined` where there is none. */
  readonly recorded: Json | undefined;
  readonly ours: Json | undefined;
}

/** Properties that hold what each Excel names in its own way: compared for which is the same as which. */
const IDENTITIES = ['_ReferenceId', 'Id'] as const;

type Identity = (typeof IDENTITIES)[number];

const asIdentity = (name: string): Identity | undefined => IDENTITIES.find((identity) => identity === name);

/** Methods that take an identity as their argument. */
const TAKES: Readonly<Record<string, Identity>> = {
  GetItem: 'Id',
  GetItemOrNullObject: 'Id',
  _RemoveReference: '_ReferenceId',
};

/**
 * Nothing when the host answers as the recorded Excel did. Identities may differ if they differ throughout; of an error its code,
 * place and action count, its sentence is in the user's language.
 */
export function replay(host: ExcelHost, { pairs }: Recording): Difference[] {
  const identities = new Identities();
  return pairs.flatMap(({ request, response }, index) => {
    const ours = host.processQuery(identities.translate(request));
    return compare(comparable(response), comparable(ours), '', identities).map((one) => ({
      request: index + 1,
      ...one,
    }));
  });
}

/** What of a response must agree. */
const comparable = ({ Results, Error: error }: QueryResponse): Json => ({
  Results,
  Error:
    error === undefined
      ? null
      : { Code: error.Code, Location: error.Location, ActionIndex: error.ActionIndex },
});

type Unnumbered = Omit<Difference, 'request'>;

function compare(recorded: Json, ours: Json, at: string, identities: Identities): Unnumbered[] {
  if (isJsonArray(recorded) && isJsonArray(ours)) {
    const length = Math.max(recorded.length, ours.length);
    return Array.from({ length }).flatMap((_, index) =>
      compareParts(recorded[index], ours[index], `${at}[${index}]`, identities),
    );
  }
  if (isJsonObject(recorded) && isJsonObject(ours)) {
    const names = new Set([...Object.keys(recorded), ...Object.keys(ours)]);
    return [...names].flatMap((name) => {
      const [theirs, own, place] = [recorded[name], ours[name], at === '' ? name : `${at}.${name}`];
      const kind = asIdentity(name);
      if (kind !== undefined && typeof theirs === 'string' && typeof own === 'string')
        return identities.agree(kind, theirs, own) ? [] : [{ at: place, recorded: theirs, ours: own }];
      return compareParts(theirs, own, place, identities);
    });
  }
  return recorded === ours ? [] : [{ at, recorded, ours }];
}

function compareParts(
  recorded: Json | undefined,
  ours: Json | undefined,
  at: string,
  identities: Identities,
): Unnumbered[] {
  if (recorded === undefined || ours === undefined) return recorded === ours ? [] : [{ at, recorded, ours }];
  return compare(recorded, ours, at, identities);
}

/** What the recorded Excel called the things that the host calls otherwise. */
class Identities {
  readonly #ours: Readonly<Record<Identity, Map<string, string>>> = {
    _ReferenceId: new Map(),
    Id: new Map(),
  };
  readonly #recorded: Readonly<Record<Identity, Map<string, string>>> = {
    _ReferenceId: new Map(),
    Id: new Map(),
  };

  /** Whether both mean the same thing, as far as has been seen; from now on they do. */
  agree(kind: Identity, recorded: string, ours: string): boolean {
    const [toOurs, toRecorded] = [this.#ours[kind], this.#recorded[kind]];
    if (toOurs.has(recorded) || toRecorded.has(ours))
      return toOurs.get(recorded) === ours && toRecorded.get(ours) === recorded;
    toOurs.set(recorded, ours);
    toRecorded.set(ours, recorded);
    return true;
  }

  /** A recorded request in the host's identities. */
  translate(request: QueryRequest): QueryRequest {
    const paths = Object.entries(request.ObjectPaths).map(
      ([id, path]) => [id, this.#translatePath(path)] as const,
    );
    return {
      ...request,
      Actions: request.Actions.map((action) => this.#translateArguments(action, TAKES[action.Name])),
      ObjectPaths: Object.fromEntries(paths),
    };
  }

  #translatePath(path: ObjectPath): ObjectPath {
    if (path.ObjectPathType === PATH.reference)
      return { ...path, Name: this.#ofOurs('_ReferenceId', path.Name) };
    return this.#translateArguments(path, path.ObjectPathType === PATH.indexer ? 'Id' : TAKES[path.Name]);
  }

  #translateArguments<T extends Action | ObjectPath>(called: T, takes: Identity | undefined): T {
    const info: ArgumentInfo | undefined = called.ArgumentInfo;
    if (takes === undefined || info?.Arguments === undefined) return called;
    const args = info.Arguments.map((value) =>
      typeof value === 'string' ? this.#ofOurs(takes, value) : value,
    );
    return { ...called, ArgumentInfo: { ...info, Arguments: args } };
  }

  #ofOurs(kind: Identity, recorded: string): string {
    return this.#ours[kind].get(recorded) ?? recorded;
  }
}
