/** Events: which ones an add-in listens to, and what it is told. Numbers as in office.js 1.1.110. */
import type { Json, JsonObject } from '../protocol/json.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Members } from './host-object.ts';

const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** One event as office.js takes it: kind of message, event type, target's id, argument as JSON text, 0. */
export type EventEntry = readonly [65536, number, string, string, 0];

export type EventListener = (entries: readonly EventEntry[]) => void;

/** The target of events heard on a collection rather than on one worksheet. */
const WORKBOOK = 'Workbook';

export class EventHub {
  readonly #listening = new Map<string, number>();
  #pending: EventEntry[] = [];
  #listener: EventListener = () => {};
  /** What events of now say caused them: the add-in while its request runs, else the user. */
  cause: 'ThisLocalAddin' | 'Unknown' = 'Unknown';

  /** Where events go; one listener, the connection to office.js. */
  onEvents(listener: EventListener): void {
    this.#listener = listener;
  }

  /** Whether anybody listens to an event of a worksheet. */
  isHeard(name: EventName, sheet: Worksheet): boolean {
    return [sheet.id, WORKBOOK].some((target) => (this.#listening.get(`${name} ${target}`) ?? 0) > 0);
  }

  /** Notes an event for those who listen on the worksheet or on the collection. `deliver` sends it. */
  note(name: EventName, sheet: Worksheet, detail: JsonObject): void {
    for (const target of [sheet.id, WORKBOOK]) {
      if ((this.#listening.get(`${name} ${target}`) ?? 0) === 0) continue;
      const argument: Json = { ...detail, worksheetId: sheet.id };
      this.#pending.push([65536, EVENT_TYPES[name], target, JSON.stringify(argument), 0]);
    }
  }

  /** Sends what was noted. */
  deliver(): void {
    const entries = this.#pending;
    this.#pending = [];
    if (entries.length > 0) this.#listener(entries);
  }

  #listen(name: EventName, target: string, change: 1 | -1): void {
    const key = `${name} ${target}`;
    this.#listening.set(key, Math.max(0, (this.#listening.get(key) ?? 0) + change));
  }

  /** The hidden methods office.js registers handlers with, for a worksheet or (without one) the collection. */
  methods(names: readonly EventName[], sheet: Worksheet | null): NonNullable<Members['call']> {
    const target = sheet?.id ?? WORKBOOK;
    return Object.fromEntries(
      names.flatMap((name) => [
        [`_Register${name}Event`, () => this.#listen(name, target, 1)],
        [`_Unregister${name}Event`, () => this.#listen(name, target, -1)],
      ]),
    );
  }
}
