/** Reading the arguments of Office.js methods. Each throws `InvalidArgument` for what Excel would refuse. */
import type { Json } from '../protocol/json.ts';
import { parseReference } from '../workbook/address.ts';
import type { Area } from '../workbook/area.ts';
import { referenceOf } from '../workbook/defined-name.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { isHostObject, isMissing } from './host-object.ts';
import type { Argument, HostObject } from './host-object.ts';

/** A whole number; `fallback` when the argument is missing. */
export function readInteger(value: Argument, fallback?: number): number {
  const given = isMissing(value) && fallback !== undefined ? fallback : value;
  if (typeof given !== 'number' || !Number.isInteger(given)) throw new ExcelError('InvalidArgument');
  return given;
}

/** A finite number. */
export function readNumber(value: Argument): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ExcelError('InvalidArgument');
  return value;
}

/** A text; `fallback` when the argument is missing. */
export function readText(value: Argument, fallback?: string): string {
  const given = isMissing(value) && fallback !== undefined ? fallback : value;
  if (typeof given !== 'string') throw new ExcelError('InvalidArgument');
  return given;
}

/** `true` or `false`; `fallback` when the argument is missing. */
export function readBoolean(value: Argument, fallback?: boolean): boolean {
  const given = isMissing(value) && fallback !== undefined ? fallback : value;
  if (typeof given !== 'boolean') throw new ExcelError('InvalidArgument');
  return given;
}

/** One of some words; `fallback` when the argument is missing. */
export function readOneOf<T extends string>(value: Argument, words: readonly T[], fallback?: T): T {
  const given = isMissing(value) ? fallback : value;
  const word = words.find((one) => one === given);
  if (word === undefined)
    throw new ExcelError('InvalidArgument', `The value is none of ${words.join(', ')}.`);
  return word;
}

/** JSON, i.e. no object. */
export function readJson(value: Argument): Json {
  if (value === undefined || isHostObject(value)) throw new ExcelError('InvalidArgument');
  return value;
}

/** The cells of a `Range`. Throws `InvalidReference` once they have been deleted. */
export function placeOf(range: HostObject): { sheet: Worksheet; area: Area } {
  const { place } = range;
  if (place === null) throw new ExcelError('InvalidArgument');
  if (place.area === null) throw new ExcelError('InvalidReference');
  return { sheet: place.sheet, area: place.area };
}

/** A range given as an object, an address (on `sheet` unless it names another), a named item or a table. */
export function readPlace(
  workbook: Workbook,
  sheet: Worksheet,
  value: Argument,
): { sheet: Worksheet; area: Area } {
  if (isHostObject(value)) return placeOf(value);
  const text = readText(value);
  const reference = parseReference(text);
  if (reference !== null) {
    const target = reference.sheet === null ? sheet : workbook.findSheet(reference.sheet);
    if (target !== null) return { sheet: target, area: reference.area };
  }
  const name = workbook.findName(text, sheet.id) ?? workbook.findName(text, null);
  const named = name === null ? null : referenceOf(name);
  const namedSheet = named === null ? null : workbook.findSheet(named.sheet);
  if (named !== null && namedSheet !== null) return { sheet: namedSheet, area: named.area };
  const table = workbook.findTable(text);
  if (table !== null) return { sheet: table.sheet, area: table.table.area };
  throw new ExcelError('InvalidArgument');
}
