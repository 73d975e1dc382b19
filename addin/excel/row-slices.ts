/** Rows in slices that fit into one request: Excel on the web takes no more than 5 MB. */
import type { CellInput } from './write-cells.ts';

/** In bytes of JSON, with room for what else a request says. */
export const MOST_BYTES = 3_500_000;

/** Some rows, one after another. */
export interface RowSlice {
  /** Position of the first row. */
  readonly start: number;
  readonly rows: readonly (readonly CellInput[])[];
  readonly bytes: number;
}

/** So many rows in slices of at most `mostBytes` each; a row that is heavier stands alone. Rows are made as they are needed. */
export function* rowSlices(
  count: number,
  rowAt: (index: number) => readonly CellInput[],
  mostBytes: number = MOST_BYTES,
): Generator<RowSlice> {
  let slice: { start: number; rows: (readonly CellInput[])[]; bytes: number } = {
    start: 0,
    rows: [],
    bytes: 0,
  };
  for (let index = 0; index < count; index += 1) {
    const row = rowAt(index);
    const bytes = row.reduce((sum, cell) => sum + bytesOf(cell), 0);
    if (slice.rows.length > 0 && slice.bytes + bytes > mostBytes) {
      yield slice;
      slice = { start: index, rows: [], bytes: 0 };
    }
    slice.rows.push(row);
    slice.bytes += bytes;
  }
  if (slice.rows.length > 0) yield slice;
}

/** What a cell takes of a request: its content and its number format, each with quotes and a comma. */
function bytesOf({ content, format }: CellInput): number {
  return bytesOfValue(content) + bytesOfValue(format);
}

function bytesOfValue(value: CellInput['content'] | null): number {
  if (typeof value !== 'string') return String(value).length + 1;
  let bytes = value.length + 3;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    // Vietnamese letters take three bytes at most; quotes, backslashes and what controls are escaped.
    if (code > 0x7f) bytes += 2;
    else if (code < 0x20) bytes += 5;
    else if (code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}
