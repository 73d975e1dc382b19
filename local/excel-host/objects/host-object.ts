/** What an Office.js object is to the host: its members, by their names on the wire. */
import { isJsonArray } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import type { Area } from '../workbook/area.ts';
import type { Worksheet } from '../workbook/worksheet.ts';

/** A method's argument, with object paths already resolved. */
export type Argument = Json | undefined | HostObject;

/** What a method answers: JSON, an object, `null` for a null object, nothing. */
export type Answer = Json | HostObject | void;

export interface Members {
  /** What identifies the object to office.js, sent with everything loaded of it. */
  readonly id?: () => JsonObject;
  readonly get?: Readonly<Record<string, () => Json>>;
  readonly set?: Readonly<Record<string, (value: Json) => void>>;
  readonly navigate?: Readonly<Record<string, () => HostObject | null>>;
  readonly call?: Readonly<Record<string, (...args: readonly Argument[]) => Answer>>;
  /** The items of a collection, in order. */
  readonly items?: () => readonly HostObject[];
  /** The item of a collection by key, `null` when there is none. */
  readonly find?: (key: Json) => HostObject | null;
}

/** Cells on a sheet. The area moves when cells are inserted or deleted before it; `null` once they are gone. */
export interface Place {
  readonly sheet: Worksheet;
  area: Area | null;
}

export class HostObject {
  /** The name of its Office.js class, e.g. `Worksheet`. */
  readonly type: string;
  readonly members: Members;
  /** The cells a `Range` stands for, `null` for every other object. */
  readonly place: Place | null;

  constructor(type: string, members: Members, place: Place | null = null) {
    this.type = type;
    this.members = members;
    this.place = place;
  }
}

/** Whether the answer or argument is an object. */
export const isHostObject = (value: unknown): value is HostObject => value instanceof HostObject;

/** Whether an argument was left out. */
export const isMissing = (value: Argument): value is null | undefined =>
  value === undefined || value === null;

/** The rows of a two-dimensional array, `null` when it is none. */
export function rowsOf(value: Json): readonly (readonly Json[])[] | null {
  if (!isJsonArray(value)) return null;
  const rows = value.filter(isJsonArray);
  return rows.length === value.length ? rows : null;
}
