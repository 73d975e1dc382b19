/** A clerk's other first step: the sheet that is open is looked at, and taken for the unit's once it is confirmed. */
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import { confirmAdoption, type AdoptionHeader } from '../../shared/sheet/adopt/confirm-adoption.ts';
import {
  proposeAdoption,
  type AdoptionProposal,
  type LookedAtSheet,
} from '../../shared/sheet/adopt/propose-adoption.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { ThiDuaApi, UnitSheetPort } from './ports.ts';

/** What was seen in the worksheet in front, with all that is needed to propose again as the clerk chooses. */
export type SeenSheet =
  | { readonly kind: 'blank' }
  | { readonly kind: 'noTable'; readonly worksheet: string }
  | {
      readonly kind: 'table';
      readonly unit: UnitCode;
      readonly published: PublishedCatalog;
      readonly sheet: LookedAtSheet;
      readonly proposal: AdoptionProposal;
    };

/** Looks at the worksheet in front for a unit. Rejects with `ProblemError` or `ServerUnreachable`. */
export async function lookAtSheet(
  { api, sheet }: { readonly api: ThiDuaApi; readonly sheet: UnitSheetPort },
  { campaign, unit }: { readonly campaign: CampaignId; readonly unit: UnitCode },
): Promise<SeenSheet> {
  const looked = await sheet.look();
  if (looked === null) return { kind: 'blank' };
  const published = await fetchCatalog(api, campaign);
  const proposal = proposeAdoption(looked, unit, published.catalog);
  return proposal === null
    ? { kind: 'noTable', worksheet: looked.block.worksheet }
    : { kind: 'table', unit, published, sheet: looked, proposal };
}

/** Rejects with `AlreadyInWorkbook` or `SheetChangedMeanwhile`. */
export async function adoptUnitSheet(
  sheet: UnitSheetPort,
  { unit, published }: Pick<Extract<SeenSheet, { kind: 'table' }>, 'unit' | 'published'>,
  proposal: AdoptionProposal,
  header: AdoptionHeader,
): Promise<void> {
  await sheet.adopt(confirmAdoption(proposal, unit, published, header));
}
