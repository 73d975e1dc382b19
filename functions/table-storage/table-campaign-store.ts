/**
 * The store on Azure Table Storage, or Azurite. One partition per campaign, so that every write is one transaction:
 *
 * - `stamp`: the current catalog version, a change token, whether there are extensions
 * - `catalog~00000001~00`: a version of the catalog, large ones in several parts
 * - `rev~P1~00000001`: a revision · `head~P1`: the unit's current revision in short
 * - `review~P1~00000001~00000001`: a review of that revision
 * - `extension~P1~00000001`: a later lock for that unit, or its withdrawal
 * - `progress~P1`: the last progress of that unit's pane, which has no entry in the trail
 * - `account~6ca1…`: whose an account is
 * - `snapshot~2023-12-14`, `snapshot~council~00000001`: frozen standings
 * - `audit~unit~P1~00000001`, `audit~campaign~00000001`: the trail
 *
 * Only heads (of units and accounts), the stamp and progress are ever overwritten.
 */
import type { TableClient } from '@azure/data-tables';
import type { CampaignStore } from '../store/campaign-store.ts';
import { accountRows } from './account-rows.ts';
import { auditRows } from './audit-rows.ts';
import { campaignRows } from './campaign-rows.ts';
import { extensionRows } from './extension-rows.ts';
import { progressRows } from './progress-rows.ts';
import { reviewRows } from './review-rows.ts';
import { snapshotRows } from './snapshot-rows.ts';
import { submissionRows } from './submission-rows.ts';
import { openTable } from './table.ts';

/** The store behind a client; the table is created at first use if need be. */
export function openTableCampaignStore(client: TableClient): CampaignStore {
  const table = openTable(client);
  return {
    ...campaignRows(table),
    ...submissionRows(table),
    ...reviewRows(table),
    ...extensionRows(table),
    ...progressRows(table),
    ...snapshotRows(table),
    ...accountRows(table),
    ...auditRows(table),
  };
}
