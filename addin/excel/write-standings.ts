/** The standings tables in the council's workbook: updated where they stand, added where they are missing. */
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import type { StandingsTables } from '../../shared/sheet/standings-tables.ts';
import { addTable } from './draw-table.ts';
import { mergeRows, writeBody } from './refresh-table.ts';
import { runExcel } from './run-excel.ts';

/** Two requests. Rejects with `TableUnusable` before anything is written, or with `SheetProtected`. */
export async function writeStandings({ standings, indicators, groups }: StandingsTables): Promise<void> {
  await runExcel(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load({ name: true });
    const found = [standings, indicators, groups].map((refreshed) => findTable(workbook, refreshed));
    await context.sync();
    const taken = workbook.worksheets.items.map((worksheet) => worksheet.name);
    // All are merged before the first is written, so that one that cannot be leaves all as they were.
    const merged = found.map((one) => ({ ...one, rows: one.table.isNullObject ? [] : mergedRows(one) }));
    for (const { refreshed, table, body, rows } of merged) {
      if (!table.isNullObject) writeBody(table, body.values.length, rows);
      else if (refreshed === standings) addTable(workbook, refreshed, taken).activate();
      else addTable(workbook, refreshed, taken);
    }
    await context.sync();
  });
}

interface FoundTable {
  readonly refreshed: RefreshedTable;
  readonly table: Excel.Table;
  readonly body: Excel.Range;
}

/** Queues only: the table is a null object after the sync when the workbook lacks it. */
function findTable(workbook: Excel.Workbook, refreshed: RefreshedTable): FoundTable {
  const table = workbook.tables.getItemOrNullObject(refreshed.name);
  table.load({ worksheet: { name: true } });
  table.columns.load({ name: true });
  const body = table.getDataBodyRange().untrack();
  body.load({ values: true, formulasR1C1: true, valueTypes: true, numberFormat: true });
  return { refreshed, table, body };
}

function mergedRows({ refreshed, table, body }: FoundTable): ReturnType<typeof mergeRows> {
  const { values, formulasR1C1, valueTypes, numberFormat } = body;
  const columns = table.columns.items.map(({ name }) => name);
  const worksheet = table.worksheet.name;
  return mergeRows({ worksheet, columns, values, formulasR1C1, valueTypes, numberFormat }, refreshed);
}
