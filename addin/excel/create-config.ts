/** The council's configuration tables on new worksheets, with the lists and remarks that help to fill them in. */
import type { CellHelp, DrawnTable, ListSource } from '../../shared/sheet/drawn-table.ts';
import { columnName } from '../../shared/sheet/sheet-block.ts';
import { AlreadyInWorkbook } from '../flows/failures.ts';
import { addTable, headerRowOf } from './draw-table.ts';
import { helpEntry } from './entry-rules.ts';
import { runExcel } from './run-excel.ts';
import { loadStructure, requireOpenStructure, worksheetNames } from './workbook-structure.ts';

/** Where the rows of a table stand, for lists to refer to. */
interface TablePlace {
  readonly worksheet: string;
  /** Of the first row under the header, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: readonly string[];
}

/** Two requests. Rejects with `AlreadyInWorkbook` when the workbook has one of the tables, or `WorkbookProtected`, and adds none. */
export async function createConfig(tables: readonly DrawnTable[]): Promise<void> {
  await runExcel(async (context) => {
    const { workbook } = context;
    loadStructure(workbook);
    const existing = tables.map((table) => workbook.tables.getItemOrNullObject(table.name));
    const elsewhere = sourcesElsewhere(tables).map((name) => findPlace(workbook, name));
    await context.sync();
    if (existing.some((table) => !table.isNullObject)) {
      throw new AlreadyInWorkbook('This workbook has configuration tables.');
    }
    requireOpenStructure(workbook);
    const taken = worksheetNames(workbook);
    const added = tables.map((table) => {
      const worksheet = addTable(workbook, table, taken);
      return { table, worksheet, name: taken.at(-1) ?? table.worksheet };
    });
    const places = new Map(elsewhere.flatMap((found) => placeOf(found) ?? []));
    for (const { table, name } of added) {
      const { columns, rows } = table;
      const row = headerRowOf(table) + 1;
      places.set(table.name, { worksheet: name, row, column: 0, rows: rows.length, columns });
    }
    // Lists may lead to tables that are added later.
    for (const { table, worksheet } of added) {
      for (const help of table.helps ?? []) helpCells(worksheet, table, help, places);
    }
    added[0]?.worksheet.activate();
    await context.sync();
  });
}

/** Tables that lists lead to and that are not among those to be added. */
function sourcesElsewhere(tables: readonly DrawnTable[]): string[] {
  const names = new Set(tables.map(({ name }) => name));
  const sources = tables.flatMap(({ helps = [] }) => helps.flatMap(({ list }) => list?.table ?? []));
  return [...new Set(sources)].filter((name) => !names.has(name));
}

/** Queues only: the table is a null object after the sync when the workbook lacks it. */
function findPlace(workbook: Excel.Workbook, name: string) {
  const table = workbook.tables.getItemOrNullObject(name);
  table.load({ worksheet: { name: true } });
  table.columns.load({ name: true });
  const body = table.getDataBodyRange().untrack();
  body.load({ rowIndex: true, columnIndex: true, rowCount: true });
  return { name, table, body };
}

function placeOf({ name, table, body }: ReturnType<typeof findPlace>): [string, TablePlace][] | null {
  if (table.isNullObject) return null;
  const columns = table.columns.items.map((column) => column.name);
  const { rowIndex: row, columnIndex: column, rowCount: rows } = body;
  return [[name, { worksheet: table.worksheet.name, row, column, rows, columns }]];
}

function helpCells(
  worksheet: Excel.Worksheet,
  table: DrawnTable,
  { column, row, list, hint }: CellHelp,
  places: ReadonlyMap<string, TablePlace>,
): void {
  const range = worksheet
    .getRangeByIndexes(headerRowOf(table) + 1 + (row ?? 0), column, row === null ? table.rows.length : 1, 1)
    .untrack();
  helpEntry(range, list === null ? null : referenceTo(list, places.get(list.table)), hint);
}

/** The cells of a list, e.g. `'Khối'!$A$2:$A$5`; `null` where the workbook lacks them. Excel lets it grow with its table. */
function referenceTo({ column, rows }: ListSource, place: TablePlace | undefined): string | null {
  const at = place?.columns.indexOf(column) ?? -1;
  if (place === undefined || at === -1) return null;
  const letters = columnName(place.column + at);
  const first = place.row + (rows?.first ?? 0) + 1;
  const last = first + (rows?.count ?? place.rows) - 1;
  return `'${place.worksheet.replaceAll("'", "''")}'!$${letters}$${first}:$${letters}$${last}`;
}
