/** A verdict (đánh giá): a report held against its target. */
import * as z from 'zod/mini';

/** Vượt · đạt · không đạt · chưa báo cáo · không phát sinh. */
export const Verdict = z.enum(['exceeded', 'met', 'notMet', 'notReported', 'notArising']);
export type Verdict = z.infer<typeof Verdict>;

/** How many of a unit's assigned indicators have each verdict. A part counts through its parent only. */
export const VerdictCounts = z.object({
  exceeded: z.int(),
  met: z.int(),
  notMet: z.int(),
  notReported: z.int(),
  notArising: z.int(),
});
export type VerdictCounts = z.infer<typeof VerdictCounts>;
