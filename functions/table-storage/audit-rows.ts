/** Audit entries as rows, readable in any storage explorer. */
import { canonicalJson } from '../../shared/digest/digest.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { AuditEntry, type AuditRow } from '../store/audit-entry.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { auditKey, auditPrefix, partitionOf } from './keys.ts';
import type { Row, Table, Write } from './table.ts';

/** The step of a transaction that appends an audit entry. */
export function auditWrite(campaign: CampaignId, audit: AuditEntry): Write {
  return {
    kind: 'create',
    entity: {
      partitionKey: partitionOf(campaign),
      rowKey: auditKey(audit),
      entry: canonicalJson(audit),
    },
  };
}

/** The store's methods that read audit entries. */
export function auditRows(table: Table): Pick<CampaignStore, 'loadAudit'> {
  return {
    async *loadAudit(campaign, stream) {
      const prefix = stream === undefined ? 'audit' : auditPrefix(stream);
      for await (const row of table.list(partitionOf(campaign), prefix)) yield auditRowOf(row);
    },
  };
}

/** Only what was written here reads back: the same text, under its own key. */
function auditRowOf({ rowKey: key, ...row }: Row): AuditRow {
  try {
    const text = String(row['entry']);
    const entry = AuditEntry.parse(JSON.parse(text));
    return canonicalJson(entry) === text && auditKey(entry) === key
      ? { entry }
      : { key, unreadable: 'not as it was written' };
  } catch (error) {
    return { key, unreadable: String(error) };
  }
}
