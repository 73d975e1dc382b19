/** One `ProcessQuery` request at work: resolves its object paths and carries out its actions, in order. */
import { CUSTOM_FUNCTIONS, customFunctions } from '../objects/custom-functions.ts';
import { HostObject, isHostObject } from '../objects/host-object.ts';
import type { Answer, Argument } from '../objects/host-object.ts';
import { readInteger } from '../objects/read-argument.ts';
import type { Session } from '../objects/session.ts';
import { workbookObject } from '../objects/workbook.ts';
import type { OfficeSchema } from '../office-schema.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { isJsonObject } from './json.ts';
import type { Json } from './json.ts';
import { loadObject } from './load.ts';
import { memberName } from './member-name.ts';
import { ACTION, PATH } from './query.ts';
import type { Action, ArgumentInfo, ObjectPath, QueryRequest } from './query.ts';

/** office.js tells the host it is ready through such an object; there is nothing to do. */
const INTERNAL_SERVICE = /^Microsoft\.InternalService\./;

export class QueryRun {
  readonly #session: Session;
  readonly #schema: OfficeSchema;
  readonly #request: QueryRequest;
  readonly #resolved = new Map<number, HostObject | null>();

  constructor(session: Session, schema: OfficeSchema, request: QueryRequest) {
    this.#session = session;
    this.#schema = schema;
    this.#request = request;
  }

  /** Carries out one action and answers its value. Throws `ExcelError`. */
  act(action: Action): Json {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : (object.members.id?.() ?? {});
      case ACTION.query:
        return object === null ? null : loadObject(this.#schema, object, action.QueryInfo ?? {});
      case ACTION.method:
        // office.js asks every range it got to be kept, also those that turn out to be null objects.
        if (object === null && action.Name === '_KeepReference') return null;
        return this.#answerJson(
          this.#call(this.#present(object), action.Name, this.#arguments(action.ArgumentInfo)),
        );
      case ACTION.setProperty:
        this.#set(this.#present(object), action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notImplemented(`requests with ActionType ${action.ActionType}`);
    }
  }

  /** Where an action stands, for the error's location: `Worksheet.getRange`. */
  location(action: Action): string {
    const path = this.#request.ObjectPaths[action.ObjectPathId];
    const object = this.#resolved.get(action.ObjectPathId);
    if (object) return memberName(object.type, action.Name);
    const parent =
      path?.ParentObjectPathId === undefined ? null : this.#resolved.get(path.ParentObjectPathId);
    return memberName(parent?.type ?? 'Workbook', path?.Name || 'GetItem');
  }

  #present(object: HostObject | null): HostObject {
    if (object === null) throw new ExcelError('InvalidOperation', 'The object is a null object.');
    return object;
  }

  #answerJson(answer: Answer): Json {
    if (isHostObject(answer)) return answer.members.id?.() ?? {};
    return answer ?? null;
  }

  #arguments(info: ArgumentInfo | undefined): Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      if (typeof id === 'number' && id !== 0) return this.#resolve(id);
      if (Array.isArray(id)) throw notImplemented('arrays of objects as arguments');
      if (isJsonObject(value) && typeof value['_ObjectPathId'] === 'number')
        return this.#resolve(value['_ObjectPathId']);
      return value;
    });
  }

  #resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[id];
    if (path === undefined) throw new ExcelError('InvalidArgument', `There is no object path ${id}.`);
    const object = this.#follow(path);
    this.#resolved.set(id, object);
    return object;
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return workbookObject(this.#session);
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const object = this.#session.references.get(path.Name);
        if (object === null) throw new ExcelError('ItemNotFound', 'The object reference no longer exists.');
        return object;
      }
      case PATH.newObject:
        if (INTERNAL_SERVICE.test(path.Name)) return new HostObject(path.Name, {});
        if (path.Name === CUSTOM_FUNCTIONS) return customFunctions(this.#session);
        throw notImplemented(`new ${path.Name}()`);
      default:
        return this.#followFrom(path);
    }
  }

  #followFrom(path: ObjectPath): HostObject | null {
    const parent = path.ParentObjectPathId === undefined ? null : this.#resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const args = this.#arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.method: {
        const answer = this.#call(parent, path.Name, args);
        return isHostObject(answer) ? answer : null;
      }
      case PATH.property: {
        const navigate = parent.members.navigate?.[path.Name];
        if (navigate === undefined) throw notImplemented(memberName(parent.type, path.Name));
        return navigate();
      }
      case PATH.indexer:
        return this.#item(parent, args[0]);
      default:
        throw notImplemented(`object paths of type ${path.ObjectPathType}`);
    }
  }

  #find(collection: HostObject, key: Argument): HostObject | null {
    const find = collection.members.find;
    if (find === undefined) throw notImplemented(`${collection.type}.getItem`);
    return isHostObject(key) || key === undefined ? null : find(key);
  }

  #item(collection: HostObject, key: Argument): HostObject {
    const item = this.#find(collection, key);
    if (item === null) throw new ExcelError('ItemNotFound', undefined, `${collection.type}.getItem`);
    return item;
  }

  #call(object: HostObject, name: string, args: readonly Argument[]): Answer {
    const method = object.members.call?.[name];
    if (method !== undefined) return method(...args);
    if (INTERNAL_SERVICE.test(object.type)) return null;
    const { items } = object.members;
    if (items !== undefined) {
      if (name === 'GetItem') return this.#item(object, args[0]);
      if (name === 'GetItemOrNullObject') return this.#find(object, args[0]);
      if (name === 'GetCount') return items().length;
      if (name === 'GetItemAt') {
        const item = items()[readInteger(args[0])];
        if (item === undefined) throw new ExcelError('InvalidArgument');
        return item;
      }
    }
    throw notImplemented(memberName(object.type, name));
  }

  #set(object: HostObject, name: string, value: Argument): void {
    const property = this.#schema[object.type]?.properties[name];
    if (property?.writable === false)
      throw new ExcelError('InvalidArgument', `${memberName(object.type, name)} is read-only.`);
    const set = object.members.set?.[name];
    if (set === undefined) throw notImplemented(`setting ${memberName(object.type, name)}`);
    if (value === undefined || isHostObject(value)) throw new ExcelError('InvalidArgument');
    set(value);
  }
}
