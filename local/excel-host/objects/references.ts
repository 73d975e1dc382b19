/** Ranges office.js keeps hold of between requests (`_KeepReference`). They follow their cells, as in Excel. */
import { shiftArea } from '../workbook/shift.ts';
import type { Shift } from '../workbook/shift.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { HostObject } from './host-object.ts';

/** Ids are unique in the process: office.js may give up a reference after another workbook was opened. */
let last = 0;

export class References {
  readonly #kept = new Map<string, HostObject>();

  /** Keeps an object and answers the id it is found by. */
  keep(object: HostObject): string {
    const id = String(++last);
    this.#kept.set(id, object);
    return id;
  }

  get(id: string): HostObject | null {
    return this.#kept.get(id) ?? null;
  }

  release(id: string): void {
    this.#kept.delete(id);
  }

  releaseAll(): void {
    this.#kept.clear();
  }

  /** How many objects are kept: an add-in that never untracks makes this grow. */
  get size(): number {
    return this.#kept.size;
  }

  /** Moves what is kept on a sheet whose cells were shifted. */
  shift(sheet: Worksheet, shift: Shift): void {
    for (const { place } of this.#kept.values()) {
      if (place !== null && place.sheet === sheet && place.area !== null)
        place.area = shiftArea(shift, place.area);
    }
  }
}
