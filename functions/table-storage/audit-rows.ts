/** Audit entries as rows, readable in any storage explorer. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { AuditEntry } from '../store/audit-entry.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { UnreadableEntry } from '../store/store-errors.ts';
import { auditKey, partitionOf } from './keys.ts';
import type { Row, Table, Write } from './table.ts';

/** The step of a transaction that appends an audit entry. */
export function auditWrite(campaign: CampaignId, audit: AuditEntry): Write {
  return {
    kind: 'create',
    entity: {
      partitionKey: partitionOf(campaign),
      rowKey: auditKey(audit),
      entry: JSON.stringify(audit),
    },
  };
}

/** The store's methods that read audit entries. */
export function auditRows(table: Table): Pick<CampaignStore, 'loadAudit'> {
  return {
    async loadAudit(campaign) {
      const entries: AuditEntry[] = [];
      for await (const row of table.list(partitionOf(campaign), 'audit')) entries.push(entryOf(row));
      return entries;
    },
  };
}

function entryOf(row: Row): AuditEntry {
  try {
    return AuditEntry.parse(JSON.parse(String(row['entry'])));
  } catch (cause) {
    throw new UnreadableEntry(`${row.rowKey} is no audit entry`, { cause });
  }
}
