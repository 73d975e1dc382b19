/** What the council can do, as the council's page calls it: the flows with their ports already given. */
import type { CampaignSummary } from '../../shared/api/operations.ts';
import type { ConfigTable } from '../../shared/model/issue.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Membership } from '../../shared/model/membership.ts';
import type { CompletedTargets } from '../flows/complete-targets.ts';
import type { Beginning, SetUpOutcome } from '../flows/create-council-workbook.ts';
import type { Publication, Prepared } from '../flows/prepare-publication.ts';
import type { PublishOutcome } from '../flows/publish-campaign.ts';
import type { RefreshOutcome } from '../flows/refresh-standings.ts';

/** Every action may reject with `ProblemError` or `ServerUnreachable`. */
export interface CouncilActions {
  readonly campaigns: () => Promise<readonly CampaignSummary[]>;
  /** The configuration tables that the workbook lacks. */
  readonly missingTables: () => Promise<readonly ConfigTable[]>;
  readonly setUp: (beginning: Beginning) => Promise<SetUpOutcome>;
  readonly addMissingTables: () => Promise<SetUpOutcome>;
  readonly completeTargets: () => Promise<CompletedTargets>;
  /** What publishing would change; nothing is sent. */
  readonly prepare: () => Promise<Prepared>;
  readonly publish: (publication: Publication) => Promise<PublishOutcome>;
  /** `rewrite`: also where the workbook shows the newest results. */
  readonly refresh: (campaign: CampaignId, how: { readonly rewrite: boolean }) => Promise<RefreshOutcome>;
  readonly memberships: (campaign: CampaignId) => Promise<readonly Membership[]>;
  readonly releaseAccount: (campaign: CampaignId, account: string) => Promise<void>;
  readonly goTo: (worksheet: string, cell: string) => Promise<void>;
}
