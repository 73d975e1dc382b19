/** A receipt (biên nhận): the server's word on one accepted revision. The sheet is the draft, the receipt is the proof. */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { CampaignId, Digest, Instant, UnitCode } from './identifiers.ts';
import { Issue } from './issue.ts';
import { Revision, Submission } from './submission.ts';

export const Receipt = z.object({
  campaign: CampaignId,
  unit: UnitCode,
  revision: Revision,
  catalogVersion: CatalogVersion,
  /** The server's time, which decides whether it was late. */
  submittedAt: Instant,
  /** Accepted after the campaign's `dueAt`. */
  late: z.boolean(),
  /** The digest of the accepted submission; the pane compares its sheet with it. */
  digest: Digest,
  warnings: z.array(Issue),
});
export type Receipt = z.infer<typeof Receipt>;

/** A revision as stored and as given back: what was sent, and its receipt. */
export const StoredSubmission = z.object({ submission: Submission, receipt: Receipt });
export type StoredSubmission = z.infer<typeof StoredSubmission>;
