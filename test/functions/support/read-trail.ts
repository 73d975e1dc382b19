import type { AuditEntry, AuditStream } from '../../../shared/model/audit.ts';
import type { CampaignStore } from '../../../functions/store/campaign-store.ts';

/** The entries of a campaign's trail, or of one stream of it. Rejects where one cannot be read. */
export async function readTrail(
  store: Pick<CampaignStore, 'loadAudit'>,
  campaign: string,
  stream?: AuditStream,
): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const row of store.loadAudit(campaign, stream === undefined ? {} : { stream })) {
    if ('unreadable' in row) throw new Error(`${row.cursor}: ${row.unreadable}`);
    entries.push(row.entry);
  }
  return entries;
}
