/** Events: which ones an add-in listens to, and what it is told. Numbers and hidden methods as in office.js 1.1.110. */
import type { Json, JsonObject } from '../protocol/json.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Members } from './host-object.ts';

/** Each event's number, and the end of the methods office.js registers a handler with and gives it up. */
const EVENTS = {
  DataChanged: { type: 10, method: 'DataChangedEvent' },
  Activated: { type: 11, method: 'ActivatedEvent' },
  Deactivated: { type: 12, method: 'DeactivatedEvent' },
  Added: { type: 13, method: 'AddedEvent' },
  SelectionChanged: { type: 14, method: 'SelectionChangedEvent' },
  Deleted: { type: 15, method: 'DeletedEvent' },
  RowSorted: { type: 19, method: 'RowSortedEvent' },
  ColumnSorted: { type: 20, method: 'ColumnSortedEvent' },
  RowHiddenChanged: { type: 22, method: 'RowHiddenChangedEvent' },
  ProtectionChanged: { type: 24, method: 'ProtectionChangedEvent' },
  NameChanged: { type: 25, method: 'EventNameChanged' },
  VisibilityChanged: { type: 26, method: 'EventVisibilityChanged' },
  Moved: { type: 27, method: 'EventMoved' },
  TableSelectionChanged: { type: 100, method: 'SelectionChangedEvent' },
  TableDataChanged: { type: 101, method: 'DataChangedEvent' },
  TableAdded: { type: 102, method: 'AddedEvent' },
  TableDeleted: { type: 103, method: 'DeletedEvent' },
} as const;

export type EventName = keyof typeof EVENTS;

/** Kinds of messages to office.js. */
const EVENT = 65_536;
const CUSTOM_FUNCTION = 1;

/** One message as office.js takes it: its kind, the type of event, target's id, argument as JSON text, 0. */
export type EventEntry = readonly [typeof EVENT | typeof CUSTOM_FUNCTION, number, string, string, 0];

export type EventListener = (entries: readonly EventEntry[]) => void;

/** Events of a worksheet that are also heard on the collection. */
export const SHEET_EVENTS = [
  'DataChanged',
  'Activated',
  'Deactivated',
  'SelectionChanged',
  'RowSorted',
  'ColumnSorted',
  'RowHiddenChanged',
  'ProtectionChanged',
  'NameChanged',
  'VisibilityChanged',
] as const;

/** What has an id of its own to be listened to; `null` for the collections of the workbook. */
export type EventTarget = Worksheet | Table | null;

/** The target of events heard on a collection of the workbook. */
const WORKBOOK = 'Workbook';

const idOf = (target: EventTarget): string => target?.id ?? WORKBOOK;

export class EventHub {
  readonly #listening = new Map<string, number>();
  #pending: EventEntry[] = [];
  #listener: EventListener = () => {};
  /** What events of now say caused them: the add-in while its request runs, else the user. */
  cause: 'ThisLocalAddin' | 'Unknown' = 'Unknown';
  /** Whose edits are noted now: those made here, or those of somebody who works on the same workbook elsewhere. */
  source: 'Local' | 'Remote' = 'Local';

  /** Where events go; one listener, the connection to office.js. */
  onEvents(listener: EventListener): void {
    this.#listener = listener;
  }

  /** Whether anybody listens to an event on one of its targets. */
  isHeard(name: EventName, targets: readonly EventTarget[]): boolean {
    return targets.some((target) => this.#count(name, target) > 0);
  }

  /** Notes an event of a worksheet for those who listen on it or on the collection. `deliver` sends it. */
  note(name: EventName, sheet: Worksheet, detail: JsonObject): void {
    this.noteOn(name, [sheet, null], { ...detail, worksheetId: sheet.id });
  }

  /** Notes an event for those who listen on one of its targets. */
  noteOn(name: EventName, targets: readonly EventTarget[], argument: JsonObject): void {
    for (const target of targets) {
      if (this.#count(name, target) === 0) continue;
      this.#pending.push([EVENT, EVENTS[name].type, idOf(target), JSON.stringify(argument), 0]);
    }
  }

  /** Sends calls of custom functions, each with its type of message. */
  invoke(calls: readonly (readonly [type: number, message: Json])[]): void {
    this.#listener(calls.map(([type, message]) => [CUSTOM_FUNCTION, type, '', JSON.stringify(message), 0]));
  }

  /** Sends what was noted. */
  deliver(): void {
    const entries = this.#pending;
    this.#pending = [];
    if (entries.length > 0) this.#listener(entries);
  }

  #count(name: EventName, target: EventTarget): number {
    return this.#listening.get(`${name} ${idOf(target)}`) ?? 0;
  }

  #listen(name: EventName, target: EventTarget, change: 1 | -1): void {
    this.#listening.set(`${name} ${idOf(target)}`, Math.max(0, this.#count(name, target) + change));
  }

  /** The hidden methods office.js registers handlers with, for an object or (`null`) a collection of the workbook. */
  methods(names: readonly EventName[], target: EventTarget): NonNullable<Members['call']> {
    return Object.fromEntries(
      names.flatMap((name) => [
        [`_Register${EVENTS[name].method}`, () => this.#listen(name, target, 1)],
        [`_Unregister${EVENTS[name].method}`, () => this.#listen(name, target, -1)],
      ]),
    );
  }
}
