/** Which results the workbook shows, kept in the workbook: whoever opens it next need not write them again. */
import * as z from 'zod/mini';
import { CampaignId } from '../../shared/model/identifiers.ts';
import { standingsTableNames } from '../../shared/sheet/standings-tables.ts';
import type { ShownResults } from '../flows/ports.ts';
import { runExcel } from './run-excel.ts';

/** The workbook setting. Anybody can change it, so it is parsed. */
const SETTING = 'ThiDua.shownResults';
const StoredShown = z.object({ campaign: CampaignId, etag: z.nullable(z.string()) });

/** One request. `null`: it is not known which, or one of their tables is missing. */
export async function readShown(): Promise<ShownResults | null> {
  return runExcel(async (context) => {
    const tables = standingsTableNames.map((name) => context.workbook.tables.getItemOrNullObject(name));
    for (const table of tables) table.load({ name: true });
    const setting = context.workbook.settings.getItemOrNullObject(SETTING);
    setting.load({ value: true });
    await context.sync();
    if (setting.isNullObject || tables.some((table) => table.isNullObject)) return null;
    return StoredShown.safeParse(setting.value).data ?? null;
  });
}

/** Queues only; for the request that writes the last of them. */
export function rememberShown(workbook: Excel.Workbook, shown: ShownResults): void {
  workbook.settings.add(SETTING, shown);
}
