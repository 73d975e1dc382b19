import type { CampaignStore } from '../../../functions/store/campaign-store.ts';
import type { ReportHead } from '../../../functions/store/head.ts';
import { hasReport } from '../../../shared/rules/rank/unit-head.ts';
import { CAMPAIGN } from './sample-campaign.ts';

/** The head of a unit that has reported; throws where it has not. */
export async function loadReportHead(store: CampaignStore, unit: string): Promise<ReportHead> {
  const head = await store.loadHead(CAMPAIGN, unit);
  if (head === null || !hasReport(head)) throw new Error(`${unit} has not reported`);
  return head;
}
