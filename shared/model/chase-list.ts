/** The chase list (danh sách đôn đốc): every unit that still owes something, and why it is not there. */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { BlockCode, CampaignId, FreeText, IndicatorCode, Instant, UnitCode } from './identifiers.ts';
import { Finding, UnitProgress } from './progress.ts';
import { ReviewMark } from './review.ts';
import { Revision } from './submission.ts';

/** Whether the unit has read the council's review; `unknown` where its pane has given no sign since. */
export const ReviewRead = z.enum(['read', 'unread', 'unknown']);
export type ReviewRead = z.infer<typeof ReviewRead>;

const report = { revision: Revision, submittedAt: Instant, missing: z.array(IndicatorCode) };

/** Why nothing, or not everything, is there. For the first five kinds, nothing was reported yet. */
export const ChaseCause = z.discriminatedUnion('kind', [
  /** None of its accounts has ever signed in; `accounts`: how many it has. */
  z.object({ kind: z.literal('neverOpened'), accounts: z.int() }),
  /** Somebody has signed in; whether the sheet was opened since is not known. */
  z.object({ kind: z.literal('signedIn') }),
  /** The sheet was opened; no check was asked for. */
  z.object({ kind: z.literal('opened') }),
  /** The last check found what keeps the report from being sent. */
  z.object({ kind: z.literal('failing'), findings: z.array(Finding) }),
  /** The last check found nothing of the kind, and the report was not sent. */
  z.object({ kind: z.literal('checked') }),
  /** The council has returned the report, and waits for another. */
  z.object({
    kind: z.literal('returned'),
    revision: Revision,
    review: ReviewMark,
    read: ReviewRead,
  }),
  /** The report waits for the council; `missing`: what it leaves out. */
  z.object({ kind: z.literal('waiting'), ...report }),
  /** The council has accepted the report, though it leaves something out. */
  z.object({ kind: z.literal('incomplete'), ...report }),
]);
export type ChaseCause = z.infer<typeof ChaseCause>;

export const ChaseRow = z.object({
  unit: UnitCode,
  block: BlockCode,
  cause: ChaseCause,
  /** Whether the report was late; where one is still awaited, whether it would be late by now. */
  late: z.boolean(),
  /** Until when the unit may report: the campaign's lock, or its own. */
  lockAt: Instant,
  /** Whether that instant has passed, so that nothing can come without an extension. */
  locked: z.boolean(),
  /** The reason of the unit's extension; `null` where the campaign's lock holds. */
  extension: z.nullable(FreeText),
  /** The last progress of its pane; `null`: none. If made under an older catalog than the list's, it may be out of date. */
  progress: z.nullable(z.pick(UnitProgress, { seenAt: true, catalogVersion: true, findings: true })),
});
export type ChaseRow = z.infer<typeof ChaseRow>;

export const ChaseList = z.object({
  campaign: CampaignId,
  catalogVersion: CatalogVersion,
  /** How many units are asked for anything, whether or not they are in the list. */
  assignedUnits: z.int(),
  /** In catalog order. Units out of the ranking are not waited for. */
  rows: z.array(ChaseRow),
});
export type ChaseList = z.infer<typeof ChaseList>;
