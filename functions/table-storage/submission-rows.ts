/** Revisions and heads of units, written together. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { StoredSubmission } from '../../shared/model/receipt.ts';
import type { CampaignStore, HeadRow } from '../store/campaign-store.ts';
import { Head } from '../store/head.ts';
import { ConflictError, UnreadableEntry } from '../store/store-errors.ts';
import { auditWrite } from './audit-rows.ts';
import { changeWrite } from './campaign-rows.ts';
import { headKey, partitionOf, revisionKey, revisionPrefix, unitOfHeadKey } from './keys.ts';
import type { Entity } from './limits.ts';
import { pack, packedProperties, unpackOwn } from './packed-value.ts';
import type { Row, Table, Write } from './table.ts';

/** The store's methods that concern what units submit. */
export function submissionRows(
  table: Table,
): Pick<
  CampaignStore,
  'loadHead' | 'loadHeads' | 'repairHead' | 'loadRevision' | 'loadRevisions' | 'appendSubmission'
> {
  return {
    async loadHead(campaign, unit) {
      const row = await table.get(partitionOf(campaign), headKey(unit));
      return row === null ? null : ownHead(row);
    },
    async loadHeads(campaign) {
      const heads: HeadRow[] = [];
      for await (const row of table.list(partitionOf(campaign), 'head')) heads.push(headRowOf(row));
      return heads;
    },
    async repairHead(campaign, head, etag, audit, change) {
      const entity = headEntity(campaign, head);
      const write: Write = etag === null ? { kind: 'create', entity } : { kind: 'replace', entity, etag };
      try {
        return await table.transact([write, changeWrite(campaign, change), auditWrite(campaign, audit)]);
      } catch (error) {
        if (error instanceof ConflictError) return false;
        throw error;
      }
    },
    async loadRevision(campaign, unit, revision) {
      const row = await table.get(partitionOf(campaign), revisionKey(unit, revision));
      return row === null ? null : ownRevision(row);
    },
    async *loadRevisions(campaign, unit) {
      const prefix = unit === undefined ? 'rev' : revisionPrefix(unit);
      for await (const row of table.list(partitionOf(campaign), prefix)) yield ownRevision(row);
    },
    async appendSubmission(stored, head, audit, change) {
      const { campaign, unit, revision } = stored.receipt;
      await table.transact([
        {
          kind: 'create',
          entity: {
            partitionKey: partitionOf(campaign),
            rowKey: revisionKey(unit, revision),
            ...packedProperties(pack(stored)),
          },
        },
        { kind: 'put', entity: headEntity(campaign, head) },
        changeWrite(campaign, change),
        auditWrite(campaign, audit),
      ]);
    },
  };
}

/** A unit's head as it is written. */
export function headEntity(campaign: CampaignId, head: Head): Entity {
  return {
    partitionKey: partitionOf(campaign),
    rowKey: headKey(head.unit),
    ...packedProperties(pack(head)),
  };
}

function ownHead(row: Row): Head {
  return unpackOwn(Head, row, ({ unit }) => headKey(unit));
}

/** Sheet and receipt of one unit, whose row it is. */
function ownRevision(row: Row): StoredSubmission {
  const stored = unpackOwn(StoredSubmission, row, ({ receipt }) =>
    revisionKey(receipt.unit, receipt.revision),
  );
  const { submission, receipt } = stored;
  if (submission.unit !== receipt.unit || submission.campaign !== receipt.campaign)
    throw new UnreadableEntry(`${row.rowKey} holds the receipt of another unit`);
  return stored;
}

function headRowOf(row: Row): HeadRow {
  const unit = unitOfHeadKey(row.rowKey);
  try {
    return { unit, etag: row.etag, head: ownHead(row) };
  } catch (error) {
    if (!(error instanceof UnreadableEntry)) throw error;
    return { unit, etag: row.etag, unreadable: error.message };
  }
}
