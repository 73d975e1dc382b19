/** What a clerk can do, as the clerk's page calls it: the flows with their ports already given. */
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import type { CampaignId, UnitCode } from '../../../shared/model/identifiers.ts';
import type { Review, ReviewedSubmission, RevisionSummary } from '../../../shared/model/review.ts';
import type { Revision } from '../../../shared/model/submission.ts';
import type { AdoptionHeader } from '../../../shared/sheet/adopt/confirm-adoption.ts';
import type { AdoptionProposal } from '../../../shared/sheet/adopt/propose-adoption.ts';
import type { SeenSheet, SeenTable } from '../../flows/adopt-unit-sheet.ts';
import type { CheckedSheet, KnownAdoption } from '../../flows/checked-sheet.ts';
import type { SeenStanding } from '../../flows/fetch-standing.ts';
import type { Conflict } from '../../../shared/sheet/unit/conflict.ts';
import type { Fix } from '../../../shared/sheet/fixes/fix.ts';
import type { ChangedCells, ChangeOutcome } from '../../flows/ports.ts';
import type { SubmitOutcome } from '../../flows/submit-unit-sheet.ts';
import type { UpdateOutcome } from '../../flows/update-unit-sheet.ts';

export interface UnitChoice {
  readonly campaign: CampaignId;
  readonly unit: UnitCode;
}

/** Every action may reject with `ProblemError` or `ServerUnreachable`. */
export interface ClerkActions {
  readonly campaigns: () => Promise<readonly CampaignSummary[]>;
  /** As `ProgressReporter.checked`. Nothing waits for it. */
  readonly tellProgress: (checked: CheckedSheet) => Promise<void>;
  /** Rejects with `AlreadyInWorkbook` when the workbook has a unit sheet already. */
  readonly create: (choice: UnitChoice) => Promise<void>;
  /** As `lookAtSheet`: at the worksheet in front, or at the one that was adopted. */
  readonly look: (choice: UnitChoice, known: KnownAdoption | null) => Promise<SeenSheet>;
  /** Rejects with `AlreadyInWorkbook` or `SheetChangedMeanwhile`. */
  readonly adopt: (seen: SeenTable, proposal: AdoptionProposal, header: AdoptionHeader) => Promise<void>;
  /** `null` when the workbook has no unit sheet. */
  readonly check: () => Promise<CheckedSheet | null>;
  /** The sheet as it is now, against what the server held at an earlier check. */
  readonly recheck: (earlier: CheckedSheet) => Promise<CheckedSheet | null>;
  /** As `hasNews`. */
  readonly hasNews: (earlier: CheckedSheet) => Promise<boolean>;
  /** As `UnitSheetPort.watch`. */
  readonly watch: (onEdit: () => void) => Promise<(() => Promise<void>) | null>;
  /** Draws the sheet anew by the newest catalog. */
  readonly update: () => Promise<UpdateOutcome>;
  /** All of the fixes, or none where a cell no longer holds what it held. */
  readonly applyFixes: (fixes: readonly Fix[]) => Promise<ChangeOutcome>;
  readonly undoChange: (changed: ChangedCells) => Promise<ChangeOutcome>;
  readonly submit: () => Promise<SubmitOutcome>;
  /** Takes fixes from a newer revision, all or none, and goes on from that one. */
  readonly settle: (conflict: Conflict, taken: readonly Fix[]) => Promise<ChangeOutcome>;
  /** Writes the receipt of what the server holds on a worksheet of its own, whose name it answers. */
  readonly writeReceipt: (checked: CheckedSheet) => Promise<string>;
  /** As `fetchStanding`. */
  readonly standing: (
    of: UnitChoice,
    held: PublishedCatalog,
    known: string | null,
  ) => Promise<SeenStanding | null>;
  /** What the unit has sent, the newest first. */
  readonly revisions: (choice: UnitChoice) => Promise<readonly RevisionSummary[]>;
  /** As `listReviews`. */
  readonly reviews: (choice: UnitChoice) => Promise<readonly Review[]>;
  readonly revision: (choice: UnitChoice, revision: Revision) => Promise<ReviewedSubmission>;
  readonly goTo: (worksheet: string, cell: string) => Promise<void>;
}
