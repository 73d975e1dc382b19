/** Which campaign a council's workbook is about: each campaign has a workbook of its own. */
import type { CampaignSummary } from '../../shared/api/operations.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { StatedCampaign } from '../../shared/sheet/config/stated-campaign.ts';
import type { CouncilWorkbookPort, ShownResults } from './ports.ts';

/** What a workbook remembers of campaigns. */
export type CampaignMemory = Pick<CouncilWorkbookPort, 'knownCampaign'> & {
  readShown(): Promise<Pick<ShownResults, 'campaign'> | null>;
};

/** The one whose results it shows; before there are any, the one it published; `null` where there is neither. */
export async function workbookCampaign(workbook: CampaignMemory): Promise<CampaignId | null> {
  return (await workbook.readShown())?.campaign ?? (await workbook.knownCampaign());
}

/** The campaign that a workbook is opened with. `name` is blank where its table has none yet. */
export type OpenedCampaign =
  | { readonly kind: 'published'; readonly id: CampaignId }
  | { readonly kind: 'unpublished'; readonly name: string };

/**
 * What the workbook's own table of the campaign says counts for more than what it remembers: last year's workbook, saved
 * under another name, remembers last year's. `null` where the workbook is about none.
 */
export function openedCampaign(
  published: readonly Pick<CampaignSummary, 'id'>[],
  stated: StatedCampaign | null,
  remembered: CampaignId | null,
): OpenedCampaign | null {
  const isPublished = (wanted: string) => published.some(({ id }) => id === wanted);
  if (stated !== null && stated.id !== '' && !isPublished(stated.id)) {
    return { kind: 'unpublished', name: stated.name === '' ? stated.id : stated.name };
  }
  if (remembered !== null && isPublished(remembered)) return { kind: 'published', id: remembered };
  if (stated === null) return null;
  return stated.id === '' ? { kind: 'unpublished', name: stated.name } : { kind: 'published', id: stated.id };
}
