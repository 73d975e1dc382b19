/** The council's office in the sample story: publishes from its own workbook, refreshes its standings. */
import { councilWorkbook } from '../../addin/excel/council-workbook.ts';
import { createCouncilWorkbook } from '../../addin/flows/create-council-workbook.ts';
import { preparePublication } from '../../addin/flows/prepare-publication.ts';
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

/**
 * Publishes what the workbook says, where the server does not say it already. The sample is right, and nobody else
 * publishes it: anything else is a defect of ours.
 */
export async function publish(desk: ExcelDesk): Promise<void> {
  await desk.sitDown();
  const ports = { api: desk.api, workbook: councilWorkbook };
  const prepared = await preparePublication(ports, new Date().toISOString());
  if (prepared.kind === 'unchanged') return;
  if (prepared.kind === 'hasErrors') {
    throw new Error(`The sample campaign has errors: ${JSON.stringify(prepared.issues)}`);
  }
  const { kind } = await publishCampaign(ports, prepared.publication);
  if (kind !== 'published') throw new Error(`The sample campaign could not be published: ${kind}`);
}

/** Brings the live standings into the workbook. */
export async function refresh(desk: ExcelDesk, campaign: CampaignId): Promise<Standings> {
  await desk.sitDown();
  const outcome = await refreshStandings({ api: desk.api, workbook: councilWorkbook }, campaign, {
    rewrite: true,
  });
  if (outcome.kind === 'refreshed') return outcome.standings;
  throw new Error('A refresh that writes in any case cannot be answered "unchanged".');
}
