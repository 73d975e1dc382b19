/** Of when the results are that the council's workbook shows: whoever opens it later is told before anything is refreshed. */
import type { CampaignId, Instant } from '../../shared/model/identifiers.ts';
import type { CouncilWorkbookPort } from './ports.ts';

/** `null`: it shows none of this campaign, or it is not known. */
export async function shownSince(
  workbook: Pick<CouncilWorkbookPort, 'readShown'>,
  campaign: CampaignId,
): Promise<Instant | null> {
  const shown = await workbook.readShown();
  return shown?.campaign === campaign ? (shown.at ?? null) : null;
}
