/** Audit entries as rows, readable in any storage explorer. */
import { canonicalJson } from '../../shared/digest/digest.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { AuditEntry } from '../../shared/model/audit.ts';
import type { AuditRow, CampaignStore } from '../store/campaign-store.ts';
import { parseJson } from '../parse-json.ts';
import { auditKey, auditKeyAt, auditPrefix, cursorOfAuditKey, partitionOf } from './keys.ts';
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
    async *loadAudit(campaign, { stream, after } = {}) {
      const prefix = stream === undefined ? 'audit' : auditPrefix(stream);
      const behind = after === undefined ? null : auditKeyAt(after);
      for await (const row of table.list(partitionOf(campaign), prefix, { after: behind }))
        yield auditRowOf(row);
    },
  };
}

/** Only what was written here reads back: the same text, under its own key. */
function auditRowOf({ rowKey, ...row }: Row): AuditRow {
  const cursor = cursorOfAuditKey(rowKey);
  try {
    const text = String(row['entry']);
    const entry = AuditEntry.parse(parseJson(text));
    return canonicalJson(entry) === text && auditKey(entry) === rowKey
      ? { cursor, entry }
      : { cursor, unreadable: 'not as it was written' };
  } catch (error) {
    return { cursor, unreadable: String(error) };
  }
}
