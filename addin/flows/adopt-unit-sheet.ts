/** A clerk's other way to begin: a sheet of their own is looked at, and adopted once they have confirmed how it is read. */
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import { MOST_ROWS } from '../../shared/sheet/adopt/adoption.ts';
import { confirmAdoption, type AdoptionHeader } from '../../shared/sheet/adopt/confirm-adoption.ts';
import { rowKey } from '../../shared/sheet/adopt/match-row.ts';
import {
  noChoices,
  proposeAdoption,
  type AdoptionChoices,
  type AdoptionProposal,
} from '../../shared/sheet/adopt/propose-adoption.ts';
import type { KnownAdoption } from './checked-sheet.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { ThiDuaApi, UnitSheetPort } from './ports.ts';

/** A table that was found on a worksheet, with all it takes to propose anew as the clerk chooses. */
export interface SeenTable {
  readonly kind: 'table';
  readonly unit: UnitCode;
  readonly published: PublishedCatalog;
  /** The proposal before the clerk has chosen anything. */
  readonly proposal: AdoptionProposal;
  /** What the clerk said the last time. */
  readonly choices: AdoptionChoices;
  /** What the clerk entered the last time; `null` the first time. */
  readonly header: AdoptionHeader | null;
}

/** What was found on a worksheet. */
export type SeenSheet =
  | { readonly kind: 'blank' }
  | { readonly kind: 'noTable'; readonly worksheet: string }
  /** More rows than a workbook remembers of a sheet. */
  | {
      readonly kind: 'tooLong';
      readonly worksheet: string;
      readonly rows: number;
      readonly most: number;
    }
  | SeenTable;

/**
 * Looks at the worksheet in front, or at one that was adopted before. Rejects with `ProblemError`, `ServerUnreachable` or
 * `SheetOutOfReach`.
 */
export async function lookAtSheet(
  { api, sheet }: { readonly api: ThiDuaApi; readonly sheet: UnitSheetPort },
  { campaign, unit }: { readonly campaign: CampaignId; readonly unit: UnitCode },
  known: KnownAdoption | null = null,
): Promise<SeenSheet> {
  const looked = await sheet.look(known && known.worksheet);
  if (looked === null) return { kind: 'blank' };
  const published = await fetchCatalog(api, campaign);
  const proposal = proposeAdoption(looked, unit, published.catalog);
  const { worksheet } = looked.block;
  if (proposal === null) return { kind: 'noTable', worksheet };
  const rows = proposal.endRow - proposal.header.lastRow - 1;
  if (rows > MOST_ROWS) return { kind: 'tooLong', worksheet, rows, most: MOST_ROWS };
  const header = known && headerOf(known);
  return { kind: 'table', unit, published, proposal, choices: choicesOf(known), header };
}

function choicesOf(known: KnownAdoption | null): AdoptionChoices {
  if (known === null) return noChoices;
  const rows = known.adoption.rows.map((row) => [rowKey(row), row.indicator] as const);
  return { columns: Object.fromEntries(known.columns), rows: Object.fromEntries(rows) };
}

function headerOf({ adoption: { dataAsOf, preparedBy, approvedBy } }: KnownAdoption): AdoptionHeader {
  return { dataAsOf, preparedBy, approvedBy };
}

/** Rejects with `AlreadyInWorkbook` or `SheetChangedMeanwhile`. */
export async function adoptUnitSheet(
  sheet: UnitSheetPort,
  { unit, published }: Pick<SeenTable, 'unit' | 'published'>,
  proposal: AdoptionProposal,
  header: AdoptionHeader,
): Promise<void> {
  await sheet.adopt(confirmAdoption(proposal, unit, published, header));
}
