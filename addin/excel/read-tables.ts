/** The council's tables as they stand, as far as a refresh has to know them: which row is which, and what is the council's own. */
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import { filtersOf, loadFilters, type ColumnFilter } from './table-filters.ts';
import { columnsOf, type OwnColumn, type StandingTable, type TableColumns } from './merge-table.ts';

/** In cells: a response has at most 5 MB, a key or a name at most 70 bytes, and a cell of the council's own is read four times over. */
const MOST_CELLS = 50_000;
const OWN_CELL_WEIGHT = 5;

/** A table looked for by its name. After the sync it is a null object where the workbook lacks it. */
export interface FoundTable {
  readonly refreshed: RefreshedTable;
  readonly table: Excel.Table;
  readonly body: Excel.Range;
}

/** Queues only. */
export function findTable(workbook: Excel.Workbook, refreshed: RefreshedTable): FoundTable {
  const table = workbook.tables.getItemOrNullObject(refreshed.name);
  table.load({ worksheet: { name: true } });
  loadFilters(table);
  table.columns.load({ name: true });
  const body = table.getDataBodyRange().untrack();
  body.load({ rowCount: true });
  return { refreshed, table, body };
}

/** Some rows of one column, asked for. */
interface Asked {
  readonly column: number;
  readonly range: Excel.Range;
}

export interface ReadTable extends StandingTable {
  readonly refreshed: RefreshedTable;
  readonly filters: readonly ColumnFilter[];
}

/** Reads the tables there are: in one request where they are small. */
export async function readTables(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
): Promise<ReadTable[]> {
  let room = MOST_CELLS;
  const readings = [];
  for (const one of found) {
    const names = one.table.columns.items.map(({ name }) => name);
    const columns = columnsOf(names, one.refreshed);
    const asked: Asked[] = [];
    for (const { start, rows, weight } of partsToRead(columns, one.body.rowCount)) {
      if (weight > room) {
        await context.sync();
        room = MOST_CELLS;
      }
      room -= weight;
      for (const column of columnsToRead(columns))
        asked.push({
          column,
          range: load(cellsOf(one.table, start, rows, column), !columns.own.includes(column)),
        });
    }
    readings.push({ ...one, columns, asked });
  }
  await context.sync();
  return readings.map(({ refreshed, table, body, columns, asked }) => {
    const askedOf = (column: number) => asked.filter((part) => part.column === column);
    return {
      refreshed,
      filters: filtersOf(table),
      worksheet: table.worksheet.name,
      columns,
      rowCount: body.rowCount,
      keys: askedOf(columns.keyAt).flatMap(({ range }) => firstColumn(range.values)),
      names: askedOf(columns.nameAt).flatMap(({ range }) => firstColumn(range.values)),
      own: new Map(columns.own.map((column) => [column, ownColumn(askedOf(column))])),
    };
  });
}

/** Names only where there are own cells that could go astray. */
function columnsToRead({ keyAt, nameAt, own }: TableColumns): readonly number[] {
  const known = own.length === 0 ? [keyAt] : [keyAt, nameAt];
  return [...known.filter((column) => column !== -1), ...own];
}

/** Rows that are read at once, and how many cells they weigh. */
function partsToRead(columns: TableColumns, rowCount: number) {
  const { own } = columns;
  const weight = columnsToRead(columns).length + own.length * (OWN_CELL_WEIGHT - 1);
  if (weight === 0) return [];
  const most = Math.max(1, Math.floor(MOST_CELLS / weight));
  return Array.from({ length: Math.ceil(rowCount / most) }, (_, part) => {
    const start = part * most;
    const rows = Math.min(most, rowCount - start);
    return { start, rows, weight: rows * weight };
  });
}

function cellsOf(table: Excel.Table, start: number, rows: number, column: number): Excel.Range {
  return table
    .getDataBodyRange()
    .untrack()
    .getCell(start, column)
    .untrack()
    .getResizedRange(rows - 1, 0)
    .untrack();
}

function load(range: Excel.Range, isOurs: boolean): Excel.Range {
  if (isOurs) range.load({ values: true });
  else range.load({ values: true, formulasR1C1: true, valueTypes: true, numberFormat: true });
  return range;
}

function ownColumn(asked: readonly Asked[]): OwnColumn {
  return {
    values: asked.flatMap(({ range }) => firstColumn(range.values)),
    formulasR1C1: asked.flatMap(({ range }) => firstColumn(range.formulasR1C1)),
    valueTypes: asked.flatMap(({ range }) => firstColumn(range.valueTypes)),
    numberFormat: asked.flatMap(({ range }) => firstColumn(range.numberFormat)),
  };
}

function firstColumn<T>(rows: readonly (readonly T[])[]): T[] {
  return rows.flatMap((row) => row.slice(0, 1));
}
