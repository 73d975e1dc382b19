import { nextEntry, tipOf } from '../../../functions/store/audit-chain.ts';
import type { CampaignStore } from '../../../functions/store/campaign-store.ts';
import type { ReportHead } from '../../../functions/store/head.ts';
import { hasReport } from '../../../shared/rules/rank/unit-head.ts';
import { CAMPAIGN } from './sample-campaign.ts';

/** Puts another head in the place of a unit's, told of in the trail. */
export async function damageHead(
  store: CampaignStore,
  unit: string,
  change: (head: ReportHead) => ReportHead,
): Promise<void> {
  const rows = await store.loadHeads(CAMPAIGN);
  const row = rows.find((found) => found.unit === unit);
  if (row === undefined || 'unreadable' in row || !hasReport(row.head)) throw new Error(`no head of ${unit}`);
  const audit = nextEntry(`unit~${unit}`, row.head.audit, {
    at: '2023-12-14T05:30:00.000Z',
    actor: { kind: 'timer', timer: 'test' },
    action: 'repair-head',
    subject: unit,
    before: null,
    digest: row.head.digest,
  });
  const damaged = { ...change(row.head), audit: tipOf(audit) };
  if (!(await store.repairHead(CAMPAIGN, damaged, row.etag, audit, 'damage')))
    throw new Error(`the head of ${unit} was written meanwhile`);
}
