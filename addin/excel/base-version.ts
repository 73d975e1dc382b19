/** The version that this workbook last published, kept in its settings. Anybody can change these, so it is parsed. */
import * as z from 'zod/mini';
import { CatalogVersion } from '../../shared/model/catalog.ts';
import { CampaignId } from '../../shared/model/identifiers.ts';
import type { VersionOfCampaign } from '../flows/ports.ts';
import { runExcel } from './run-excel.ts';

const BASE_SETTING = 'ThiDua.baseVersion';
const StoredBase = z.object({ campaign: CampaignId, version: CatalogVersion });

/** Queues only. */
export function findBase(workbook: Excel.Workbook): Excel.Setting {
  const base = workbook.settings.getItemOrNullObject(BASE_SETTING);
  base.load({ value: true });
  return base;
}

/** What was found, after the sync; `null` where this workbook has published nothing. */
export function baseOf(found: Excel.Setting): VersionOfCampaign | null {
  return found.isNullObject ? null : (StoredBase.safeParse(found.value).data ?? null);
}

/** The campaign that this workbook last published; `null` where it has published none. */
export async function knownCampaign(): Promise<CampaignId | null> {
  return runExcel(async (context) => {
    const base = findBase(context.workbook);
    await context.sync();
    return baseOf(base)?.campaign ?? null;
  });
}

export async function rememberVersion({ campaign, version }: VersionOfCampaign): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.settings.add(BASE_SETTING, { campaign, version });
    await context.sync();
  });
}
