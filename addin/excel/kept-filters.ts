/**
 * Filters that a refresh takes off, kept in the workbook until they are on again: where it was broken off in between, the
 * next one finds them here.
 */
import * as z from 'zod/mini';
import { isCriteria, type ColumnFilter } from './table-filters.ts';

/** The workbook setting. Anybody can change it, so it is parsed. */
const SETTING = 'ThiDua.filters';
const KeptFilters = z.array(
  z.object({
    table: z.string(),
    /** By its name: columns may have been moved since. */
    column: z.string(),
    criteria: z.custom<Excel.FilterCriteria>(isCriteria),
  }),
);

/** A table as a refresh finds it. */
export interface FilteredTable {
  readonly name: string;
  /** Their names. */
  readonly columns: readonly string[];
  readonly filters: readonly ColumnFilter[];
}

/** Queues only. A null object after the sync: no filter was ever taken off. */
export function findKeptFilters({ settings }: Excel.Workbook): Excel.Setting {
  const setting = settings.getItemOrNullObject(SETTING);
  setting.load({ value: true });
  return setting;
}

function keptIn(setting: Excel.Setting): z.infer<typeof KeptFilters> {
  return setting.isNullObject ? [] : (KeptFilters.safeParse(setting.value).data ?? []);
}

/** The filters a table is to have: those it has, or those that a refresh which was broken off has left off. */
export function filtersToHave(
  setting: Excel.Setting,
  { name, columns, filters }: FilteredTable,
): ColumnFilter[] {
  if (filters.length > 0) return [...filters];
  return keptIn(setting).flatMap(({ table, column, criteria }) => {
    const at = columns.indexOf(column);
    return table === name && at !== -1 ? [{ column: at, criteria }] : [];
  });
}

/**
 * Keeps the filters these tables have, in place of those that were kept of them. So what was left off is put on once: should
 * Excel not take it back, it does not hold up every refresh from then on. Queues only; for the first request that writes.
 */
export function keepFilters(
  workbook: Excel.Workbook,
  before: Excel.Setting,
  tables: readonly FilteredTable[],
): void {
  const kept = tables.flatMap(({ name, columns, filters }) =>
    filters.map(({ column, criteria }) => ({ table: name, column: columns[column] ?? '', criteria })),
  );
  writeKept(workbook, before, tables, kept);
}

/** Queues only; for the request that puts the last of them on. */
export function forgetFilters(
  workbook: Excel.Workbook,
  before: Excel.Setting,
  tables: readonly FilteredTable[],
): void {
  writeKept(workbook, before, tables, []);
}

function writeKept(
  { settings }: Excel.Workbook,
  before: Excel.Setting,
  tables: readonly FilteredTable[],
  kept: readonly object[],
): void {
  if (before.isNullObject && tables.every(({ filters }) => filters.length === 0)) return;
  const names = new Set(tables.map(({ name }) => name));
  const ofOthers = keptIn(before).filter(({ table }) => !names.has(table));
  settings.add(SETTING, [...ofOthers, ...kept]);
}
