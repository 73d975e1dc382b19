/** Which campaign a council's workbook is about: each campaign has a workbook of its own. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { CouncilWorkbookPort, ShownResults } from './ports.ts';

/** What a workbook remembers of campaigns. */
export type CampaignMemory = Pick<CouncilWorkbookPort, 'knownCampaign'> & {
  readShown(): Promise<Pick<ShownResults, 'campaign'> | null>;
};

/** The one whose results it shows; before there are any, the one it published; `null` where there is neither. */
export async function workbookCampaign(workbook: CampaignMemory): Promise<CampaignId | null> {
  return (await workbook.readShown())?.campaign ?? (await workbook.knownCampaign());
}
