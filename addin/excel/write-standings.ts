/** The standings tables in the council's workbook: updated where they stand, added where they are missing. */
import { columnRuns } from '../../shared/sheet/column-runs.ts';
import { dashboardCharts } from '../../shared/sheet/dashboard-charts.ts';
import { HEADLINE_TABLE } from '../../shared/sheet/draw-headline.ts';
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import type { RefreshedTables } from '../../shared/sheet/standings-tables.ts';
import type { ShownResults } from '../flows/ports.ts';
import { bindCharts, drawCharts, findCharts } from './dashboard-charts.ts';
import { layOutDashboard, layOutSideBySide } from './draw-dashboard.ts';
import { layOutTable } from './draw-table.ts';
import { columnsOf, mergeTable, type LacksColumn, type MergedTable } from './merge-table.ts';
import { findTable, readTables, type ReadTable } from './read-tables.ts';
import { resizeTable } from './resize-table.ts';
import { MOST_BYTES, rowSlices, type RowSlice } from './row-slices.ts';
import { runExcel } from './run-excel.ts';
import { rememberShown } from './shown-standings.ts';
import { writeMovedCells } from './write-cells.ts';

/**
 * Three requests, and more where the tables are too large for three. Rejects with `TableUnusable` before anything is
 * written, or with `SheetProtected`.
 */
export async function writeStandings(tables: RefreshedTables, shown: ShownResults): Promise<void> {
  const { headline, standings, indicators, groups, data, chase, behindCharts } = tables;
  const all = [
    headline,
    standings,
    indicators,
    groups,
    data,
    ...(chase === null ? [] : [chase]),
    ...behindCharts,
  ];
  await writeTables(all, standings, shown);
}

/** As `writeStandings`, of the chase list alone. */
export async function writeChaseList(table: RefreshedTable, shown: ShownResults): Promise<void> {
  await writeTables([table], null, shown);
}

/** `front`: the table that is shown where it is new. */
async function writeTables(
  tables: readonly RefreshedTable[],
  front: RefreshedTable | null,
  shown: ShownResults,
): Promise<void> {
  await runExcel(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load({ name: true });
    const found = tables.map((refreshed) => findTable(workbook, refreshed));
    const charts = findCharts(workbook);
    await context.sync();
    const there = found.filter(({ table }) => !table.isNullObject);
    const missing = found.filter(({ table }) => table.isNullObject).map(({ refreshed }) => refreshed);
    // All are merged before the first is written, so that one that cannot be leaves all as they were.
    const standing = await readTables(context, there);
    const lacks = lacksColumn(standing);
    const updated = standing.map((one) => ({ ...one, merged: mergeTable(one, one.refreshed, lacks) }));
    const taken = workbook.worksheets.items.map((worksheet) => worksheet.name);
    layOutMissing(workbook, missing, front, taken);
    for (const { refreshed, columns, rowCount } of updated) {
      const table = workbook.tables.getItem(refreshed.name);
      await resizeTable(context, table, {
        from: rowCount,
        to: refreshed.rows.length,
        width: columns.names.length,
      });
    }
    const bodies = [
      ...updated,
      ...missing.map((refreshed) => ({ refreshed, merged: newTable(refreshed, lacks) })),
    ];
    await writeBodies(context, bodies);
    if (missing.some(isHeadline)) drawCharts(workbook);
    else bindCharts(workbook, charts, missing);
    rememberShown(workbook, shown);
    await context.sync();
  });
}

const isHeadline = ({ name }: RefreshedTable): boolean => name === HEADLINE_TABLE;

const isBehindChart = ({ name }: RefreshedTable): boolean =>
  dashboardCharts.some(({ table }) => table === name);

/** Most tables have a worksheet of their own; the headline has the dashboard's, and those behind its charts share one. */
function layOutMissing(
  workbook: Excel.Workbook,
  missing: readonly RefreshedTable[],
  front: RefreshedTable | null,
  taken: string[],
): void {
  for (const refreshed of missing) {
    if (isHeadline(refreshed)) layOutDashboard(workbook, refreshed, taken);
    else if (!isBehindChart(refreshed)) {
      const { worksheet } = layOutTable(workbook, refreshed, taken);
      if (refreshed === front) worksheet.activate();
    }
  }
  layOutSideBySide(workbook, missing.filter(isBehindChart), taken);
}

/** Of tables that are about to be laid out nothing lacks. */
function lacksColumn(standing: readonly ReadTable[]): LacksColumn {
  const deletedOf = new Map(
    standing.map(({ refreshed, columns: { places } }) => [
      refreshed.name,
      new Set(refreshed.columns.filter((_, position) => places[position] === -1)),
    ]),
  );
  return ({ table, column }) => deletedOf.get(table)?.has(column) ?? false;
}

/** A table that has just been laid out: all its columns are ours. */
function newTable(refreshed: RefreshedTable, lacks: LacksColumn): MergedTable {
  const columns = columnsOf(refreshed.columns, refreshed);
  return mergeTable(
    { worksheet: refreshed.worksheet, columns, rowCount: 0, keys: [], own: new Map() },
    refreshed,
    lacks,
  );
}

interface BodyToWrite {
  readonly refreshed: RefreshedTable;
  readonly merged: MergedTable;
}

/** Writes the bodies, in one request or in as many as their size takes. The last one waits for the caller's sync. */
async function writeBodies(context: Excel.RequestContext, bodies: readonly BodyToWrite[]): Promise<void> {
  let room = MOST_BYTES;
  for (const { refreshed, merged } of bodies) {
    const table = context.workbook.tables.getItem(refreshed.name);
    for (const slice of rowSlices(merged.rowCount, merged.rowAt)) {
      if (slice.bytes > room) {
        await context.sync();
        room = MOST_BYTES;
      }
      room -= slice.bytes;
      writeSlice(table, merged.columns, slice);
    }
  }
}

/** Queues only: a block for each run of columns that stand side by side. */
function writeSlice(table: Excel.Table, columns: readonly number[], { start, rows }: RowSlice): void {
  // A column and its place among those that are written differ by the same number while they run side by side.
  const order = columns.map((_, at) => at).toSorted((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0));
  const runs = columnRuns(order.map((at, position) => (columns[at] ?? 0) - position));
  for (const { value, start: first, length } of runs) {
    const range = table
      .getDataBodyRange()
      .untrack()
      .getCell(start, value + first)
      .untrack()
      .getResizedRange(rows.length - 1, length - 1)
      .untrack();
    const run = order.slice(first, first + length);
    writeMovedCells(
      range,
      rows.map((row) => run.flatMap((at) => row[at] ?? [])),
    );
  }
}
