/** Structured references: `Table1[[#All],[Điểm]]`, read, written and looked up. */
import { intersect } from '../area.ts';
import type { Area } from '../area.ts';
import { bodyArea, headerArea, totalsArea } from '../table.ts';
import type { Table } from '../table.ts';

const ROWS = ['#All', '#Data', '#Headers', '#Totals', '#This Row'] as const;

type Rows = (typeof ROWS)[number];

export interface TableReference {
  /** Which rows; none said means the data. */
  readonly rows: readonly Rows[];
  /** The first and the last column, by name; `null` for all. */
  readonly columns: readonly [first: string, last: string] | null;
}

const ITEM = String.raw`\[((?:'[^]|[^'[\]])*)\]`;
const ITEMS = new RegExp(String.raw`^\s*${ITEM}(?:\s*[,:]\s*${ITEM})*\s*$`, 'u');
const EACH_ITEM = new RegExp(String.raw`([,:]?)\s*${ITEM}`, 'gu');

const unescapeName = (text: string): string => text.replaceAll(/'([^])/gu, '$1');
const escapeName = (name: string): string => name.replaceAll(/[[\]#'@]/gu, "'$&");

const rowsNamed = (text: string): Rows | undefined =>
  ROWS.find((rows) => rows.toLowerCase() === text.trim().toLowerCase());

/** Reads `[[#All],[A]:[B]]` or what follows an `@`: at most one column or span of columns, any number of rows. */
function parseItems(text: string): TableReference | null {
  if (!ITEMS.test(text)) return null;
  const rows: Rows[] = [];
  const columns: string[] = [];
  for (const [, separator, item = ''] of text.matchAll(EACH_ITEM)) {
    const special = item.startsWith('#') ? rowsNamed(item) : undefined;
    if (special !== undefined && separator !== ':') rows.push(special);
    else if (item.startsWith('#') || (columns.length > 0 && separator !== ':')) return null;
    else columns.push(unescapeName(item));
  }
  const [first, last = first] = columns;
  if (columns.length > 2) return null;
  return { rows, columns: first === undefined || last === undefined ? null : [first, last] };
}

/** Reads what follows a table's name, brackets included. `null` when it is no structured reference. */
export function parseTableReference(brackets: string): TableReference | null {
  const inner = brackets.slice(1, -1);
  if (inner.startsWith('@')) {
    const columns = inner.slice(1).trim();
    const read = columns === '' ? { columns: null } : parseColumns(columns);
    return read === null ? null : { rows: ['#This Row'], columns: read.columns };
  }
  return inner.trim() === '' ? { rows: [], columns: null } : parseColumns(inner);
}

function parseColumns(text: string): TableReference | null {
  if (ITEMS.test(text)) return parseItems(text);
  return parseItems(`[${text}]`);
}

/** A column's name between brackets. */
const inBrackets = (name: string): string => `[${escapeName(name)}]`;

/** Excel brackets a name twice unless it is of letters, digits and spaces; after an `@` not even of spaces. */
const PLAIN = /^[\p{L}\p{M}\p{N} ]+$/u;
const PLAIN_WORD = /^[\p{L}\p{M}\p{N}]+$/u;

const writeColumns = ([first, last]: readonly [string, string], plain: RegExp): string => {
  if (first !== last) return `${inBrackets(first)}:${inBrackets(last)}`;
  return plain.test(first) ? first : inBrackets(first);
};

/** As Excel shows it: `[Điểm]`, `[@Điểm]`, `[[#All],[Điểm]]`. */
export function writeTableReference({ rows, columns }: TableReference): string {
  if (rows.length === 1 && rows[0] === '#This Row')
    return columns === null ? '[@]' : `[@${writeColumns(columns, PLAIN_WORD)}]`;
  if (rows.length === 0) return columns === null ? '' : `[${writeColumns(columns, PLAIN)}]`;
  if (rows.length === 1 && columns === null) return `[${rows[0]}]`;
  return writeFileReference({ rows, columns });
}

/** For files, where `[@Điểm]` is `[[#This Row],[Điểm]]`, and `[#All]` is `[[#All]]`, as LibreOffice wants it. */
export function writeFileReference({ rows, columns }: TableReference): string {
  if (rows.length === 0) return writeTableReference({ rows, columns });
  const named = columns === null ? [] : [writeColumns(columns, /^$/u)];
  return `[${[...rows.map((one) => `[${one}]`), ...named].join(',')}]`;
}

/** The place of a column, whatever its case; -1 when there is none. */
export const columnIndex = (table: Table, name: string): number =>
  table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());

/** The columns' names as the table has them, `null` when it lacks one. */
export function knownColumns(
  table: Table,
  { columns }: TableReference,
): { readonly columns: TableReference['columns'] } | null {
  if (columns === null) return { columns };
  const [first, last] = columns.map((name) => table.columns[columnIndex(table, name)]);
  return first === undefined || last === undefined ? null : { columns: [first, last] };
}

/** The cells a reference stands for in a formula on row `row` of the table's sheet, or the error it reads as. */
export function referredArea(
  table: Table,
  { rows, columns }: TableReference,
  row: number | null,
): Area | '#REF!' | '#VALUE!' {
  const [first, last] = (columns ?? [table.columns[0] ?? '', table.columns.at(-1) ?? ''])
    .map((name) => columnIndex(table, name))
    .toSorted((a, b) => a - b);
  if (first === undefined || last === undefined || first < 0) return '#REF!';
  const lines = referredRows(table, rows, row);
  if (typeof lines === 'string') return lines;
  return { ...lines, column: table.area.column + first, columns: last - first + 1 };
}

function referredRows(table: Table, rows: readonly Rows[], row: number | null): Area | '#REF!' | '#VALUE!' {
  if (rows.includes('#All')) return table.area;
  if (rows.includes('#This Row')) {
    const here = row === null ? null : intersect(bodyArea(table), { ...table.area, row, rows: 1 });
    return here ?? '#VALUE!';
  }
  const parts = (rows.length === 0 ? (['#Data'] as const) : rows).map((one) => {
    if (one === '#Headers') return headerArea(table);
    return one === '#Totals' ? totalsArea(table) : bodyArea(table);
  });
  const areas = parts.filter((area) => area !== null);
  const [top, bottom] = [areas[0], areas.at(-1)];
  if (top === undefined || bottom === undefined || areas.length < parts.length) return '#REF!';
  const first = Math.min(...areas.map((area) => area.row));
  return { ...table.area, row: first, rows: Math.max(...areas.map((area) => area.row + area.rows)) - first };
}
