/** The campaigns that the signed-in account can see. */
import type { CampaignSummary } from '../../shared/api/operations.ts';
import { ServerUnreachable } from '../flows/failures.ts';
import type { ThiDuaApi } from '../flows/ports.ts';

/** The campaigns, with the units the account may report for. Rejects with `ProblemError` or `ServerUnreachable`. */
export async function listCampaigns(api: ThiDuaApi): Promise<readonly CampaignSummary[]> {
  const answer = await api.call('listCampaigns', {}, null);
  // Only a caller that holds an ETag is told "unchanged", and this one holds none.
  if (answer === null) throw new ServerUnreachable('The server says "unchanged" to a first request');
  return answer.body;
}
