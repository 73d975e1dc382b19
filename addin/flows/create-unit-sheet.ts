/** First step of a clerk: the unit's sheet, drawn from the published catalog, with what the unit last reported. */
import type { CatalogVersion } from '../../shared/model/catalog.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import { drawUnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { ThiDuaApi, UnitSheetPort } from './ports.ts';
import { fetchPrevious } from './previous-figures.ts';

/**
 * Adds the unit's sheet to the workbook, and answers the version of the catalog it was drawn from. Rejects with `AlreadyInWorkbook`, `NotYourUnit`, `ProblemError` or `ServerUnreachable`.
 */
export async function createUnitSheet(
  { api, sheet }: { readonly api: ThiDuaApi; readonly sheet: UnitSheetPort },
  { campaign, unit }: { readonly campaign: CampaignId; readonly unit: UnitCode },
): Promise<CatalogVersion> {
  const published = await fetchCatalog(api, campaign);
  await sheet.create(drawUnitSheet(published, unit, await fetchPrevious(api, published.catalog, unit)));
  return published.version;
}
