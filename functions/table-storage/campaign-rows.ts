/** The list of campaigns, each campaign's stamp, and the versions of its catalog. */
import * as z from 'zod/mini';
import { CatalogVersion } from '../../shared/model/catalog.ts';
import { Digest, Instant } from '../../shared/model/identifiers.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { type AuditTip, tipOf } from '../store/audit-chain.ts';
import type { AuditEntry } from '../../shared/model/audit.ts';
import { type CampaignStore, type Publication, type Stamp, StoredCatalog } from '../store/campaign-store.ts';
import { UnreadableEntry } from '../store/store-errors.ts';
import { auditWrite } from './audit-rows.ts';
import {
  CAMPAIGN_PARTITIONS,
  campaignOfPartition,
  catalogKey,
  catalogPrefix,
  INDEX_PARTITION,
  partitionOf,
  STAMP_KEY,
} from './keys.ts';
import { guardLimits } from './limits.ts';
import { pack, packedProperties, unpack } from './packed-value.ts';
import type { Row, Table, Write } from './table.ts';

/** Compressed bytes of a catalog in one row: 15 full properties, which leaves room for the rest of the entity. */
const CATALOG_PART_BYTES = 15 * 64 * 1024;

/** A stamp's row: the tip of the trail is flat, because entities hold no objects. */
const StampRow = z.object({
  catalogVersion: CatalogVersion,
  change: z.string(),
  /** Not there until the first extension. */
  extended: z.optional(z.literal(true)),
  auditSequence: z.int(),
  auditHash: Digest,
});

/** A catalog's rows carry its version and the time of publication, to be listed without being unpacked. */
const PublicationRow = z.object({ version: z.int(), publishedAt: Instant });

/** The step of a transaction that replaces a campaign's change token; it fails where the campaign does not exist. */
export function changeWrite(campaign: CampaignId, change: string): Write {
  return {
    kind: 'merge',
    entity: { partitionKey: partitionOf(campaign), rowKey: STAMP_KEY, change },
  };
}

/** The step of a transaction that moves on the campaign's own tip; it fails where the campaign does not exist. */
export function tipWrite(campaign: CampaignId, audit: AuditEntry): Write {
  return {
    kind: 'merge',
    entity: { partitionKey: partitionOf(campaign), rowKey: STAMP_KEY, ...tipProperties(tipOf(audit)) },
  };
}

/** The step of a transaction by which an extension moves on the stamp; it fails where the campaign does not exist. */
export function extensionWrite(campaign: CampaignId, change: string, audit: AuditEntry): Write {
  const properties = { change, extended: true, ...tipProperties(tipOf(audit)) };
  return { kind: 'merge', entity: { partitionKey: partitionOf(campaign), rowKey: STAMP_KEY, ...properties } };
}

function tipProperties({ sequence, hash }: AuditTip) {
  return { auditSequence: sequence, auditHash: hash };
}

/** The store's methods that concern campaigns and catalogs. */
export function campaignRows(
  table: Table,
): Pick<
  CampaignStore,
  | 'checkAvailable'
  | 'loadCampaignIds'
  | 'loadPartitionIds'
  | 'loadStamp'
  | 'loadCatalog'
  | 'loadPublications'
  | 'appendCatalog'
> {
  return {
    async checkAvailable() {
      await table.get(INDEX_PARTITION, STAMP_KEY);
    },
    async loadCampaignIds() {
      const ids: CampaignId[] = [];
      for await (const row of table.listAll(INDEX_PARTITION)) ids.push(row.rowKey);
      return ids;
    },
    async loadPartitionIds() {
      const ids: CampaignId[] = [];
      for await (const partition of table.partitions(CAMPAIGN_PARTITIONS))
        ids.push(campaignOfPartition(partition));
      return ids;
    },
    async loadStamp(campaign) {
      const row = await table.get(partitionOf(campaign), STAMP_KEY);
      return row === null ? null : stampOf(row);
    },
    async loadCatalog(campaign, version) {
      const parts: Row[] = [];
      for await (const row of table.list(partitionOf(campaign), catalogPrefix(version))) parts.push(row);
      if (parts.length === 0) return null;
      const stored = unpack(StoredCatalog, ...parts);
      const { version: own, catalog } = stored.published;
      if (own !== version || catalog.campaign.id !== campaign)
        throw new UnreadableEntry(`version ${version} of ${campaign} holds another`);
      return stored;
    },
    async loadPublications(campaign) {
      const publications = new Map<number, Publication>();
      const rows = table.list(partitionOf(campaign), 'catalog', { select: ['version', 'publishedAt'] });
      for await (const row of rows) {
        const publication = parseRow(PublicationRow, row);
        publications.set(publication.version, publication);
      }
      return [...publications.values()];
    },
    async appendCatalog(stored, audit, change) {
      const { catalog, version } = stored.published;
      const { id } = catalog.campaign;
      const writes = [
        ...writesOfCatalog(stored),
        stampWrite(id, { catalogVersion: version, change, ...tipProperties(tipOf(audit)) }),
        auditWrite(id, audit),
      ];
      if (version === 1) {
        // A catalog that cannot be stored must not leave its campaign in the list.
        guardLimits(writes.map((write) => write.entity));
        // Another partition, hence another request; before the rest, so that no campaign is ever missing from the list.
        await table.transact([{ kind: 'put', entity: { partitionKey: INDEX_PARTITION, rowKey: id } }]);
      }
      await table.transact(writes);
    },
  };
}

/** A first version makes the stamp; a later one leaves what it does not concern. */
function stampWrite(campaign: CampaignId, properties: Omit<z.infer<typeof StampRow>, 'extended'>): Write {
  const entity = { partitionKey: partitionOf(campaign), rowKey: STAMP_KEY, ...properties };
  return { kind: properties.catalogVersion === 1 ? 'put' : 'merge', entity };
}

function stampOf(row: Row): Stamp {
  const { catalogVersion, change, extended = false, auditSequence, auditHash } = parseRow(StampRow, row);
  return { catalogVersion, change, extended, audit: { sequence: auditSequence, hash: auditHash } };
}

function writesOfCatalog(stored: StoredCatalog): Write[] {
  const { version, publishedAt, catalog } = stored.published;
  const bytes = pack(stored);
  return Array.from({ length: Math.ceil(bytes.length / CATALOG_PART_BYTES) }, (_, part) => ({
    kind: 'create',
    entity: {
      partitionKey: partitionOf(catalog.campaign.id),
      rowKey: catalogKey(version, part),
      version,
      publishedAt,
      ...packedProperties(bytes.subarray(part * CATALOG_PART_BYTES, (part + 1) * CATALOG_PART_BYTES)),
    },
  }));
}

function parseRow<T>(schema: z.ZodMiniType<T>, row: Row): T {
  const parsed = schema.safeParse(row);
  if (!parsed.success) throw new UnreadableEntry(`${row.rowKey} cannot be read`, { cause: parsed.error });
  return parsed.data;
}
