/** What the council can do, as the council's page calls it: the flows with their ports already given. */
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import type { ConfigTable } from '../../../shared/model/issue.ts';
import type { Campaign, PublishedCatalog } from '../../../shared/model/catalog.ts';
import type { Extension, ExtensionRequest } from '../../../shared/model/extension.ts';
import type { CampaignId, Instant, UnitCode } from '../../../shared/model/identifiers.ts';
import type { SeenChaseList } from '../../flows/fetch-chase-list.ts';
import type { SnapshotId, SnapshotRequest, SnapshotSummary } from '../../../shared/model/snapshot.ts';
import type { FrozenComparison } from '../../flows/compare-frozen.ts';
import type { CompletedTargets } from '../../flows/complete-targets.ts';
import type { Beginning, SetUpOutcome } from '../../flows/create-council-workbook.ts';
import type { FreezeOutcome, ToFreeze } from '../../flows/freeze-standings.ts';
import type { Verified } from '../../flows/frozen-standings.ts';
import type { Publication, Prepared } from '../../flows/prepare-publication.ts';
import type {
  Review,
  ReviewedSubmission,
  ReviewRequest,
  RevisionSummary,
} from '../../../shared/model/review.ts';
import type { Revision } from '../../../shared/model/submission.ts';
import type { QueueEntry } from '../../../shared/rules/review/review-queue.ts';
import type { StatedCampaign } from '../../../shared/sheet/config/stated-campaign.ts';
import type { SaidOfAll } from '../../flows/bulk-review.ts';
import type { ExtensionOutcome } from '../../flows/extend-unit.ts';
import type { NamedMembership } from '../../flows/memberships.ts';
import type { OpenedSheet } from '../../flows/open-report-sheet.ts';
import type { PublishOutcome } from '../../flows/publish-campaign.ts';
import type { RefreshOutcome, RefreshWish } from '../../flows/refresh-standings.ts';
import type { ReviewQueue } from '../../flows/review-queue.ts';
import type { ReviewOutcome } from '../../flows/send-review.ts';
import type { OneUnit, UnitUnderReview } from '../../flows/unit-under-review.ts';

/** Every action may reject with `ProblemError` or `ServerUnreachable`. */
export interface CouncilActions {
  readonly campaigns: () => Promise<readonly CampaignSummary[]>;
  /** As `workbookCampaign`. */
  readonly workbookCampaign: () => Promise<CampaignId | null>;
  /** As `CouncilWorkbookPort.statedCampaign`. */
  readonly statedCampaign: () => Promise<StatedCampaign | null>;
  /** The configuration tables that the workbook lacks. */
  readonly missingTables: () => Promise<readonly ConfigTable[]>;
  readonly setUp: (beginning: Beginning) => Promise<SetUpOutcome>;
  readonly addMissingTables: () => Promise<SetUpOutcome>;
  readonly completeTargets: () => Promise<CompletedTargets>;
  /** What publishing would change; nothing is sent. */
  readonly prepare: () => Promise<Prepared>;
  readonly publish: (publication: Publication) => Promise<PublishOutcome>;
  /** As `shownSince`. */
  readonly shownSince: (campaign: CampaignId) => Promise<Instant | null>;
  readonly refresh: (campaign: CampaignId, wish: RefreshWish) => Promise<RefreshOutcome>;
  /** As `writeAnnexes`, from the results of this moment. */
  readonly writeAnnexes: (campaign: CampaignId) => Promise<readonly string[]>;
  /** Whether somebody is typing into a cell, so that Excel would carry out nothing else. */
  readonly isEditing: () => Promise<boolean>;
  readonly memberships: (campaign: CampaignId) => Promise<readonly NamedMembership[]>;
  readonly releaseAccount: (
    campaign: CampaignId,
    membership: Pick<NamedMembership, 'account' | 'boundAt'>,
  ) => Promise<void>;
  /** As `fetchQueue`. */
  readonly queue: (campaign: CampaignId, held: ReviewQueue | null) => Promise<ReviewQueue | null>;
  /** As `fetchUnitUnderReview`. */
  readonly openUnit: (of: OneUnit, held: PublishedCatalog) => Promise<UnitUnderReview>;
  readonly review: (
    of: OneUnit,
    request: ReviewRequest,
    published: PublishedCatalog,
  ) => Promise<ReviewOutcome>;
  /** As `reviewEntry`. */
  readonly reviewEntry: (
    entry: QueueEntry,
    said: SaidOfAll,
    published: PublishedCatalog,
  ) => Promise<ReviewOutcome>;
  /** As `countWarnings`. */
  readonly countWarnings: (entry: QueueEntry, published: PublishedCatalog) => Promise<number | null>;
  /** What the unit has sent, the newest first. */
  readonly revisions: (of: OneUnit) => Promise<readonly RevisionSummary[]>;
  /** As `listReviews`. */
  readonly reviews: (of: OneUnit) => Promise<readonly Review[]>;
  readonly revision: (of: OneUnit, revision: Revision) => Promise<ReviewedSubmission>;
  /** All of the unit's extensions, in order. */
  readonly extensions: (of: OneUnit) => Promise<readonly Extension[]>;
  /** As `extendUnit`, at this moment. */
  readonly extend: (
    campaign: Campaign,
    request: ExtensionRequest,
    of: { readonly unit: UnitCode; readonly given: readonly Extension[] },
  ) => Promise<ExtensionOutcome>;
  /** As `openReportSheet`. */
  readonly openSheet: (unit: UnitUnderReview) => Promise<OpenedSheet>;
  /** As `CouncilWorkbookPort.watchSelection`. */
  readonly watchSelection: (onSelect: () => void) => Promise<() => Promise<void>>;
  readonly selectedUnit: () => Promise<string | null>;
  /** As `fetchChaseList`. */
  readonly chaseList: (campaign: CampaignId, held: SeenChaseList | null) => Promise<SeenChaseList | null>;
  /** The newest first. */
  readonly snapshots: (campaign: CampaignId) => Promise<readonly SnapshotSummary[]>;
  /** What would be frozen now; nothing is. */
  readonly foreseeFreezing: (campaign: CampaignId) => Promise<ToFreeze>;
  readonly freeze: (campaign: CampaignId, request: SnapshotRequest) => Promise<FreezeOutcome>;
  readonly verifySnapshot: (campaign: CampaignId, snapshot: SnapshotId) => Promise<Verified>;
  /** As `writeSnapshot`. */
  readonly writeSnapshot: (
    campaign: CampaignId,
    snapshot: Pick<SnapshotSummary, 'id' | 'digest'>,
  ) => Promise<readonly string[]>;
  readonly compareSnapshots: (
    campaign: CampaignId,
    sides: Pick<FrozenComparison, 'earlier' | 'later'>,
  ) => Promise<FrozenComparison>;

  readonly goTo: (worksheet: string, cell: string) => Promise<void>;
}
