/** Every endpoint, by the operation it serves: the compiler finds one that is missing. */
import type { OperationName } from '../shared/api/operations.ts';
import type { Endpoint } from './endpoint/endpoint.ts';
import { getAudit } from './endpoints/get-audit.ts';
import { getCampaign } from './endpoints/get-campaign.ts';
import { getChaseList } from './endpoints/get-chase-list.ts';
import { getHealth } from './endpoints/get-health.ts';
import { getOpenApi } from './endpoints/get-open-api.ts';
import { getResults } from './endpoints/get-results.ts';
import { getRevision } from './endpoints/get-revision.ts';
import { getSnapshot } from './endpoints/get-snapshot.ts';
import { getStanding } from './endpoints/get-standing.ts';
import { getStandings } from './endpoints/get-standings.ts';
import { getSubmission } from './endpoints/get-submission.ts';
import { listAccounts } from './endpoints/list-accounts.ts';
import { listCampaigns } from './endpoints/list-campaigns.ts';
import { listExtensions } from './endpoints/list-extensions.ts';
import { listReviews } from './endpoints/list-reviews.ts';
import { listRevisions } from './endpoints/list-revisions.ts';
import { listSnapshots } from './endpoints/list-snapshots.ts';
import { postProgress } from './endpoints/post-progress.ts';
import { postReview } from './endpoints/post-review.ts';
import { postSnapshot } from './endpoints/post-snapshot.ts';
import { putCampaign } from './endpoints/put-campaign.ts';
import { putExtension } from './endpoints/put-extension.ts';
import { putSubmission } from './endpoints/put-submission.ts';
import { releaseAccount } from './endpoints/release-account.ts';
import { verifySnapshot } from './endpoints/verify-snapshot.ts';

export const endpoints: { readonly [N in OperationName]: Endpoint<N> } = {
  getAudit,
  getCampaign,
  getChaseList,
  getHealth,
  getOpenApi,
  getResults,
  getRevision,
  getSnapshot,
  getStanding,
  getStandings,
  getSubmission,
  listAccounts,
  listCampaigns,
  listExtensions,
  listReviews,
  listRevisions,
  listSnapshots,
  postProgress,
  postReview,
  postSnapshot,
  putCampaign,
  putExtension,
  putSubmission,
  releaseAccount,
  verifySnapshot,
};
