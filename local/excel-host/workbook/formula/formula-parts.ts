/**
 * A formula taken apart as far as names and places go: what it says between them (operators, numbers, texts) passes as it
 * stands. No grammar: whether a formula makes sense is for the engine to say.
 */
import { columnLetters, parseReference, quoteSheetName } from '../address.ts';
import { isOnSheet, isWholeColumns, isWholeRows } from '../area.ts';
import type { Area } from '../area.ts';
import { parseTableReference } from './table-reference.ts';
import type { TableReference } from './table-reference.ts';

/** Cells by address. `isFixed` says which lines have a `$`, in the order first column, first row, last column, last row. */
export interface AreaPart {
  readonly kind: 'area';
  readonly sheet: string | null;
  readonly area: Area;
  readonly isFixed: readonly [boolean, boolean, boolean, boolean];
  /** Whether it was written with a colon: `A1:A1` stays one. */
  readonly isSpan: boolean;
}

/** Cells of a table by the names of its columns; `table` is `null` where the formula stands in the table itself. */
export interface TablePart {
  readonly kind: 'table';
  readonly table: string | null;
  readonly reference: TableReference;
}

/** A defined name, a table's own name, or a word nobody knows. */
export interface NamePart {
  readonly kind: 'name';
  readonly sheet: string | null;
  readonly name: string;
}

/** The name of a function, before its parenthesis. */
export interface CallPart {
  readonly kind: 'call';
  readonly name: string;
}

/** A text or a number as it stands in the formula. */
export interface ConstantPart {
  readonly kind: 'text' | 'number';
  readonly written: string;
}

export type FormulaPart = AreaPart | TablePart | NamePart | CallPart | ConstantPart;

/** A text between quotes, in which nothing is a reference. */
export const STRING = String.raw`"(?:[^"]|"")*"`;
/** What stands between the brackets of a structured reference; an apostrophe escapes the sign after it. */
export const BRACKETS = String.raw`\[(?:'[^]|[^'[\]]|\[(?:'[^]|[^'[\]])*\])*\]`;
/** A reference ends where no name, call or sheet goes on. */
export const END = String.raw`(?![\p{L}\p{M}\p{N}_.\\(!])`;
export const COLUMN = String.raw`\$?[A-Z]{1,3}`;
export const ROW = String.raw`\$?\d{1,7}`;

const ERROR = String.raw`#[A-Z0-9/]+[!?]?`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{M}\p{N}_.]*)!`;
const AREA = `${COLUMN}${ROW}(?::${COLUMN}${ROW})?|${COLUMN}:${COLUMN}|${ROW}:${ROW}`;
const NUMBER = String.raw`\d[\d.]*(?:E[-+]?\d+)?`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*`;

const PART = new RegExp(
  `(?<text>${STRING})|${ERROR}|(?<sheet>${SHEET})?(?:(?<area>${AREA})${END}|(?<table>${NAME})?(?<brackets>${BRACKETS})|(?<call>${NAME})(?=\\()|(?<name>${NAME}))|(?<number>${NUMBER})`,
  'giu',
);

interface Groups {
  readonly text?: string;
  readonly number?: string;
  readonly sheet?: string;
  readonly area?: string;
  readonly table?: string;
  readonly brackets?: string;
  readonly call?: string;
  readonly name?: string;
}

function areaPart(sheet: string | null, text: string): AreaPart | null {
  const area = parseReference(text)?.area;
  if (area === undefined) return null;
  const [first = '', last = first] = text.split(':');
  const isFixed = (corner: string): [boolean, boolean] => {
    const [, column = '', row = ''] = /^(\$?)[A-Z]*(\$?)/i.exec(corner) ?? [];
    return /[A-Z]/i.test(corner) ? [column === '$', row === '$'] : [false, column === '$'];
  };
  return {
    kind: 'area',
    sheet,
    area,
    isFixed: [...isFixed(first), ...isFixed(last)],
    isSpan: text.includes(':'),
  };
}

function partOf(groups: Groups): FormulaPart | null {
  const sheet = groups.sheet === undefined ? null : sheetName(groups.sheet.slice(0, -1));
  if (groups.text !== undefined) return { kind: 'text', written: groups.text };
  if (groups.number !== undefined) return { kind: 'number', written: groups.number };
  if (groups.area !== undefined) {
    return areaPart(sheet, groups.area) ?? { kind: 'name', sheet, name: groups.area };
  }
  if (groups.brackets !== undefined) {
    const reference = parseTableReference(groups.brackets);
    return reference === null ? null : { kind: 'table', table: groups.table ?? null, reference };
  }
  if (groups.call !== undefined) return { kind: 'call', name: groups.call };
  return groups.name === undefined ? null : { kind: 'name', sheet, name: groups.name };
}

const sheetName = (written: string): string =>
  written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;

/** The formula with each part as `translate` words it; `null` leaves a part as it is written. */
export function mapFormula(formula: string, translate: (part: FormulaPart) => string | null): string {
  return formula.replace(PART, (...match) => {
    const [text, groups]: [string, Groups] = [match[0], match.at(-1)];
    const part = partOf(groups);
    return (part === null ? null : translate(part)) ?? text;
  });
}

/** `Sheet1!$A$1:B2`; `#REF!` for an area that is off the sheet. */
export function writeArea({ sheet, area, isFixed, isSpan }: Omit<AreaPart, 'kind'>): string {
  if (!isOnSheet(area)) return '#REF!';
  const [left, top, right, bottom] = isFixed;
  const column = (index: number, fixed: boolean) => `${fixed ? '$' : ''}${columnLetters(index)}`;
  const row = (index: number, fixed: boolean) => `${fixed ? '$' : ''}${index + 1}`;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  const prefix = sheet === null ? '' : `${quoteSheetName(sheet)}!`;
  if (isWholeColumns(area)) return `${prefix}${column(area.column, left)}:${column(lastColumn, right)}`;
  if (isWholeRows(area)) return `${prefix}${row(area.row, top)}:${row(lastRow, bottom)}`;
  const first = column(area.column, left) + row(area.row, top);
  return prefix + (isSpan ? `${first}:${column(lastColumn, right)}${row(lastRow, bottom)}` : first);
}
