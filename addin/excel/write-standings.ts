/** The standings tables in the council's workbook: updated where they stand, added where they are missing. */
import { dashboardCharts } from '../../shared/sheet/standings/dashboard-charts.ts';
import { HEADLINE_TABLE } from '../../shared/sheet/standings/draw-headline.ts';
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import type { RefreshedTables } from '../../shared/sheet/standings/standings-tables.ts';
import { SheetOutOfReach, SheetProtected } from '../flows/failures.ts';
import type { ShownResults, WrittenTables } from '../flows/ports.ts';
import { copyInFront, findFront } from './copy-in-front.ts';
import { bindCharts, drawCharts, findCharts } from './dashboard-charts.ts';
import { layOutDashboard, layOutSideBySide } from './draw-dashboard.ts';
import { layOutTable } from './draw-table.ts';
import { isExcelError } from './excel-condition.ts';
import {
  filtersToHave,
  findKeptFilters,
  forgetFilters,
  keepFilters,
  type FilteredTable,
} from './kept-filters.ts';
import { keepLeftOver } from './keep-left-over.ts';
import { columnsOf, mergeTable, type LacksColumn } from './merge-table.ts';
import { findTable, readTables, type FoundTable, type ReadTable } from './read-tables.ts';
import { renamedColumns } from './renamed-columns.ts';
import { requestRoom } from './request-room.ts';
import { runExcel } from './run-excel.ts';
import { findShown, forgetShown, rememberShown } from './shown-standings.ts';
import { loadStructure, requireOpenStructure, worksheetNames } from './workbook-structure.ts';
import { writeTable, type TableToWrite } from './write-table.ts';

/**
 * Three requests, and more where the tables are too large for three: of each of those at most `mostBytes`. Rejects with
 * `TableUnusable`, `SheetProtected` or `WorkbookProtected` before anything is written.
 */
export async function writeStandings(
  tables: RefreshedTables,
  shown: ShownResults,
  mostBytes?: number,
): Promise<WrittenTables> {
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
  return writeTables({ tables: all, front: standings, shown }, mostBytes);
}

/** As `writeStandings`, of the chase list alone. */
export async function writeChaseList(table: RefreshedTable, shown: ShownResults): Promise<WrittenTables> {
  return writeTables({ tables: [table], front: null, shown });
}

interface ToWrite {
  readonly tables: readonly RefreshedTable[];
  /** The table that is shown where it is new. */
  readonly front: RefreshedTable | null;
  readonly shown: ShownResults;
}

/** A second time where the workbook was not as it had been found: another refresh was at it meanwhile. */
async function writeTables(toWrite: ToWrite, mostBytes?: number): Promise<WrittenTables> {
  try {
    return await writeFound(toWrite, mostBytes);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return writeFound(toWrite, mostBytes);
  }
}

/** Tables that were to be added are there, those that were there are gone, or have fewer rows than were left to them. */
function isOvertaken(error: unknown): boolean {
  return (
    error instanceof SheetOutOfReach ||
    isExcelError(error, 'ItemAlreadyExists') ||
    isExcelError(error, 'InvalidArgument')
  );
}

async function writeFound({ tables, front, shown }: ToWrite, mostBytes?: number): Promise<WrittenTables> {
  return runExcel(async (context) => {
    const { workbook } = context;
    loadStructure(workbook);
    const found = tables.map((refreshed) => findTable(workbook, refreshed));
    const charts = findCharts(workbook);
    const before = findShown(workbook);
    const kept = findKeptFilters(workbook);
    const inFront = findFront(workbook);
    await context.sync();
    const there = found.filter(({ table }) => !table.isNullObject);
    const missing = found.filter(({ table }) => table.isNullObject).map(({ refreshed }) => refreshed);
    // All are merged before the first is written, so that one that cannot be leaves all as they were.
    const standing = await readTables(context, there);
    const lacks = lacksColumn(standing);
    const filtered = standing.map(filteredTable);
    const updated = standing.map((one) => standingTable(one, lacks, kept));
    const lost = updated.flatMap(({ merged }) => merged.leftOver);
    requireUnprotected(there);
    if (missing.length > 0 || lost.length > 0) requireOpenStructure(workbook);
    const taken = worksheetNames(workbook);
    forgetShown(workbook, before);
    keepFilters(workbook, kept, filtered);
    const room = requestRoom(context, mostBytes);
    const copied = copyInFront(inFront, worksheetsOf(there));
    const leftOver = await keepLeftOver(workbook, room, lost, taken);
    layOutMissing(workbook, missing, front, taken);
    const bodies = [...updated, ...missing.map((refreshed) => newTable(refreshed, lacks))];
    // These are small: a dashboard comes with its charts, in the very request that lays it out.
    for (const one of bodies.filter(isBehindChart)) await writeTable(context, room, one);
    if (missing.some(isHeadline)) drawCharts(workbook);
    else bindCharts(workbook, charts, missing);
    for (const one of bodies.filter((body) => !isBehindChart(body))) await writeTable(context, room, one);
    const renamed = standing.flatMap(renamedColumns);
    forgetFilters(workbook, kept, filtered);
    // Once they have their names back, they are to be written also where nothing is new.
    rememberShown(workbook, renamed.length === 0 ? shown : { ...shown, etag: null });
    await context.sync();
    return { renamed, leftOver, copyInFront: copied };
  });
}

function worksheetsOf(there: readonly FoundTable[]): Map<string, string> {
  return new Map(there.map(({ refreshed, table }) => [refreshed.name, table.worksheet.name]));
}

/** A table on a protected sheet takes no rows. Throws `SheetProtected` with its name, so that all tables stay of one refresh. */
function requireUnprotected(there: readonly FoundTable[]): void {
  for (const { table } of there) {
    const { name, protection } = table.worksheet;
    if (protection.protected)
      throw new SheetProtected(`The worksheet ${name} is protected.`, { worksheet: name });
  }
}

const isHeadline = ({ name }: Pick<RefreshedTable, 'name'>): boolean => name === HEADLINE_TABLE;

const isBehindChart = ({ name }: Pick<RefreshedTable, 'name'>): boolean =>
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

function filteredTable({ refreshed: { name }, columns, filters }: ReadTable): FilteredTable {
  return { name, columns: columns.names, filters };
}

function standingTable(standing: ReadTable, lacks: LacksColumn, kept: Excel.Setting): TableToWrite {
  const { refreshed, rowCount, columns } = standing;
  const merged = mergeTable(standing, refreshed, lacks);
  const filters = filtersToHave(kept, filteredTable(standing));
  return { name: refreshed.name, merged, rowCount, width: columns.names.length, filters };
}

/** A table that has just been laid out as high as it is to be: all its columns are ours. */
function newTable(refreshed: RefreshedTable, lacks: LacksColumn): TableToWrite {
  const columns = columnsOf(refreshed.columns, refreshed);
  const merged = mergeTable(
    { worksheet: refreshed.worksheet, columns, rowCount: 0, keys: [], names: [], own: new Map() },
    refreshed,
    lacks,
  );
  const { name } = refreshed;
  return { name, merged, rowCount: merged.rowCount, width: columns.names.length, filters: [] };
}
