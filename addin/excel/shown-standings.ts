/** Which results the workbook shows, kept in the workbook: whoever opens it next need not write them again. */
import * as z from 'zod/mini';
import { CampaignId, Instant, type UnitCode } from '../../shared/model/identifiers.ts';
import type { ShownUnit } from '../../shared/rules/rank/standings-changes.ts';
import { STANDINGS_TABLE, standingsColumns } from '../../shared/sheet/standings/standings-columns.ts';
import { standingsTableNames } from '../../shared/sheet/standings/standings-tables.ts';
import type { ShownResults, ShownStandings } from '../flows/ports.ts';
import { runExcel } from './run-excel.ts';

/** The workbook setting. Anybody can change it, so it is parsed. */
const SETTING = 'ThiDua.shownResults';
const StoredShown = z.object({
  campaign: CampaignId,
  etag: z.nullable(z.string()),
  chase: z.optional(z.nullable(z.string())),
  at: z.optional(z.nullable(Instant)),
});

/** One request, as `CouncilWorkbookPort.readShown` has it. */
export async function readShown(): Promise<ShownStandings | null> {
  return runExcel(async (context) => {
    const { tables } = context.workbook;
    const found = standingsTableNames.map((name) => tables.getItemOrNullObject(name));
    for (const table of found) table.load({ name: true });
    const setting = findShown(context.workbook);
    const columnOf = (label: string) => {
      const column = tables.getItemOrNullObject(STANDINGS_TABLE).columns.getItemOrNullObject(label);
      column.load({ values: true });
      return column;
    };
    const unit = columnOf(standingsColumns.unit);
    const rank = columnOf(standingsColumns.rank);
    const revision = columnOf(standingsColumns.revision);
    const points = columnOf(standingsColumns.points);
    await context.sync();
    const missing = found.filter((table) => table.isNullObject).length;
    if (setting.isNullObject || missing === found.length) return null;
    const shown = StoredShown.safeParse(setting.value).data;
    if (shown === undefined) return null;
    const units = shownUnits({ unit, rank, revision, points });
    return missing === 0
      ? { ...shown, units }
      : { campaign: shown.campaign, etag: null, at: shown.at, units };
  });
}

type ShownColumns = Readonly<Record<'unit' | 'rank' | 'revision' | 'points', Excel.TableColumn>>;

/** `null` where a column is missing. Their first value is the header's; a totals row's belongs to no unit. */
function shownUnits(columns: ShownColumns): ReadonlyMap<UnitCode, ShownUnit> | null {
  if (Object.values(columns).some((column) => column.isNullObject)) return null;
  const { unit, rank, revision, points } = columns;
  const cell = ({ values }: Excel.TableColumn, row: number): unknown => values[row]?.[0];
  const figure = (column: Excel.TableColumn, row: number) => {
    const value = cell(column, row);
    return typeof value === 'number' ? value : null;
  };
  return new Map(
    unit.values
      .slice(1)
      .map((_, at) => [
        String(cell(unit, at + 1)),
        { rank: figure(rank, at + 1), revision: figure(revision, at + 1), points: figure(points, at + 1) },
      ]),
  );
}

/** Queues only. A null object after the sync: no refresh was ever completed. */
export function findShown({ settings }: Excel.Workbook): Excel.Setting {
  const setting = settings.getItemOrNullObject(SETTING);
  setting.load({ value: true });
  return setting;
}

/** From here on it is not known which results are shown, until a refresh is complete. Queues only; for the first request that writes. */
export function forgetShown(workbook: Excel.Workbook, setting: Excel.Setting): void {
  const shown = setting.isNullObject ? undefined : StoredShown.safeParse(setting.value).data;
  if (shown !== undefined) rememberShown(workbook, { campaign: shown.campaign, etag: null });
}

/** Queues only; for the request that writes the last of them. */
export function rememberShown(workbook: Excel.Workbook, shown: ShownResults): void {
  workbook.settings.add(SETTING, shown);
}
