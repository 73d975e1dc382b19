/**
 * Updating a table in place, as data. Our columns are found by their names and rewritten; the council's own columns are
 * left alone while rows keep their places, and else follow the row they belong to, known by the key column, and their
 * formulas go on reading that row.
 */
import { blank, text } from '../../shared/sheet/drawing.ts';
import type { ReadColumn, RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import { comparableText } from '../../shared/notation/comparable-text.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import { TableUnusable } from '../flows/failures.ts';
import { leftOverCells, type LeftOverCell } from './left-over-cells.ts';
import { keyOf, matchRows } from './match-rows.ts';
import { cellInput, type CellInput } from './write-cells.ts';

/** Where the columns of a standing table are. */
export interface TableColumns {
  readonly names: readonly string[];
  /** For each column of ours, where it stands; -1 for one that the council deleted. */
  readonly places: readonly number[];
  /** Where the column stands that says which row is which; -1 without one. */
  readonly keyAt: number;
  /** Where the column stands with the names of the rows; -1 without one. */
  readonly nameAt: number;
  /** The council's. */
  readonly own: readonly number[];
}

/** A table's columns by their names. */
export function columnsOf(names: readonly string[], refreshed: RefreshedTable): TableColumns {
  const comparable = names.map(comparableText);
  // One that is called exactly so goes before one that only reads so, which the council has put in front of it.
  const places = refreshed.columns.map((label) =>
    names.includes(label) ? names.indexOf(label) : comparable.indexOf(comparableText(label)),
  );
  const ours = new Set(places);
  return {
    names,
    places,
    keyAt: places[refreshed.keyColumn] ?? -1,
    nameAt: places[refreshed.nameColumn ?? -1] ?? -1,
    own: names.flatMap((_, column) => (ours.has(column) ? [] : [column])),
  };
}

/** The cells of one column of the council's, below the header and above a totals row. */
export interface OwnColumn {
  readonly values: readonly CellValue[];
  /** Formulas in R1C1 notation, and the values of cells without one. */
  readonly formulasR1C1: readonly CellValue[];
  /** `Excel.RangeValueType`: it tells an error from a text that looks like one. */
  readonly valueTypes: readonly string[];
  readonly numberFormat: readonly string[];
}

/** A table as it stands. */
export interface StandingTable {
  readonly worksheet: string;
  readonly columns: TableColumns;
  readonly rowCount: number;
  /** Of the key column; none without one. */
  readonly keys: readonly CellValue[];
  /** Of the name column; none without one, or without columns of the council's. */
  readonly names: readonly CellValue[];
  /** By where they stand. */
  readonly own: ReadonlyMap<number, OwnColumn>;
}

/** Cells by row, in these columns. */
export interface MergedCells {
  readonly columns: readonly number[];
  readonly rowAt: (row: number) => CellInput[];
}

/** What is to be written into a table that has as many rows. */
export interface MergedTable extends MergedCells {
  readonly rowCount: number;
  /** Of these the council's own cells, with the keys they belong to, where they come to stand in other rows; else `null`. */
  readonly moved: MergedCells | null;
  /** The council's own cells in rows that are gone. */
  readonly leftOver: readonly LeftOverCell[];
}

/** Whether the council deleted a column of ours. */
export type LacksColumn = (read: ReadColumn) => boolean;

/** Leaves nothing in the cell, and its format as it is. */
const NOTHING: CellInput = { content: '', format: null };

/**
 * The refreshed table in the columns of the table as it stands, with formulas in R1C1 notation. A column of ours that the
 * council deleted stays deleted. Rows that are new have in an own column its formula where all rows share one, else
 * nothing. Throws `TableUnusable` when there are own cells and no key column
 * to say whose they are, and when no column is ours.
 */
export function mergeTable(
  standing: StandingTable,
  refreshed: RefreshedTable,
  lacks: LacksColumn,
): MergedTable {
  const { places, keyAt, own } = standing.columns;
  // Without any column of ours the table is somebody else's, whatever it is called.
  const isForeign = places.every((place) => place === -1);
  if (keyAt === -1 && (isForeign || hasOwnCells(standing))) {
    const column = refreshed.columns[refreshed.keyColumn] ?? '';
    throw new TableUnusable(refreshed.name, standing.worksheet, column);
  }
  const rowCount = refreshed.rows.length;
  const isMoved = keyAt !== -1 && own.length > 0 && !hasSameKeys(standing, refreshed);
  const ours = places.flatMap((place, position) => (place === -1 ? [] : [{ place, position }]));
  const moved = isMoved ? [...standing.own.values()] : [];
  const newCells = moved.map(sharedFormula);
  const oldRowOf = isMoved ? matchRows(standing, refreshed) : new Map<number, number>();
  const unread = unreadable(refreshed, lacks);
  const rowAt = (row: number): CellInput[] => {
    const cells = refreshed.rows[row] ?? [];
    const oldRow = oldRowOf.get(row);
    return [
      ...ours.map(({ position }) => unread.get(position) ?? cellInput(cells[position] ?? blank)),
      ...moved.map((column, at) =>
        oldRow === undefined ? (newCells[at] ?? NOTHING) : ownCell(column, oldRow),
      ),
    ];
  };
  const columns = [...ours.map(({ place }) => place), ...(isMoved ? standing.own.keys() : [])];
  return {
    columns,
    rowCount,
    rowAt,
    moved: isMoved ? withColumns({ columns, rowAt }, [keyAt, ...own]) : null,
    leftOver: isMoved && rowCount > 0 ? leftOverCells(standing, new Set(oldRowOf.values())) : [],
  };
}

function withColumns({ columns, rowAt }: MergedCells, wanted: readonly number[]): MergedCells {
  const kept = columns.flatMap((column, at) => (wanted.includes(column) ? [at] : []));
  return {
    columns: kept.flatMap((at) => columns[at] ?? []),
    rowAt: (row) => {
      const cells = rowAt(row);
      return kept.flatMap((at) => cells[at] ?? []);
    },
  };
}

/** In place of formulas that cannot be: what they lack. */
function unreadable({ reads }: RefreshedTable, lacks: LacksColumn): Map<number, CellInput> {
  return new Map(
    [...(reads ?? [])].flatMap(([position, columns]) => {
      const lacked = columns.find(lacks);
      return lacked === undefined ? [] : [[position, cellInput(text(`Thiếu cột “${lacked.column}”`))]];
    }),
  );
}

/** Whether every row is where it was, so that what stands beside it may stay. */
function hasSameKeys({ keys }: StandingTable, refreshed: RefreshedTable): boolean {
  return (
    keys.length === refreshed.rows.length && keys.every((key, row) => String(key) === keyOf(refreshed, row))
  );
}

function hasOwnCells({ own }: StandingTable): boolean {
  return [...own.values()].some(({ formulasR1C1 }) => formulasR1C1.some((content) => content !== ''));
}

/** What Excel calls a calculated column. */
function sharedFormula(column: OwnColumn): CellInput {
  const [first, ...others] = column.values.map((_, row) => ownCell(column, row));
  const isShared = first !== undefined && others.every(({ content }) => content === first.content);
  return isShared && typeof first.content === 'string' && first.content.startsWith('=') ? first : NOTHING;
}

/** A cell of the council's own, as it was: a formula stays one, and text stays text whatever it looks like. */
function ownCell(column: OwnColumn, row: number): CellInput {
  const formula = column.formulasR1C1[row] ?? '';
  const value = column.values[row] ?? '';
  const format = column.numberFormat[row] ?? null;
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { content: formula, format };
  return { content: column.valueTypes[row] === 'String' ? `'${value}` : value, format };
}
