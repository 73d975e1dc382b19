/** The council's office in the sample story: publishes from its own workbook, refreshes its standings. */
import { councilWorkbook } from '../../addin/excel/council-workbook.ts';
import { createCouncilWorkbook } from '../../addin/flows/create-council-workbook.ts';
import { publishCampaign } from '../../addin/flows/publish-campaign.ts';
import { refreshStandings } from '../../addin/flows/refresh-standings.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Standings } from '../../shared/model/standings.ts';
import type { ExcelDesk } from './excel-desk.ts';

/** Lays out the configuration tables of a catalog in the desk's workbook. */
export async function layOutConfig(desk: ExcelDesk, catalog: Catalog): Promise<void> {
  await desk.sitDown();
  await createCouncilWorkbook(councilWorkbook, catalog);
}

/** Publishes what the workbook says. The sample is right, so anything but a new version is a defect of ours. */
export async function publish(desk: ExcelDesk): Promise<void> {
  await desk.sitDown();
  const outcome = await publishCampaign({ api: desk.api, workbook: councilWorkbook });
  if (outcome.kind === 'published') return;
  const issues = outcome.kind === 'hasErrors' ? JSON.stringify(outcome.issues) : '';
  throw new Error(`The sample campaign could not be published: ${outcome.kind} ${issues}`);
}

/** Brings the live standings into the workbook. */
export async function refresh(desk: ExcelDesk, campaign: CampaignId): Promise<Standings> {
  await desk.sitDown();
  const outcome = await refreshStandings({ api: desk.api, workbook: councilWorkbook }, campaign, null);
  if (outcome.kind === 'refreshed') return outcome.standings;
  throw new Error('A refresh that knows nothing cannot be answered "unchanged".');
}
