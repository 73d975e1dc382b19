/** What the rules make of a submission: a verdict and a completion for each line, and the unit's counts. */
import * as z from 'zod/mini';
import { ComputedDecimal } from './decimal.ts';
import { IndicatorCode } from './identifiers.ts';
import { Reported } from './submission.ts';

/** Vượt · đạt · không đạt · chưa báo cáo · không phát sinh. */
export const Verdict = z.enum(['exceeded', 'met', 'notMet', 'notReported', 'notArising']);
export type Verdict = z.infer<typeof Verdict>;

export const LineResult = z.object({
  indicator: IndicatorCode,
  /** As reported; `null` for what was not reported and for parents, which report nothing themselves. */
  reported: z.nullable(Reported),
  verdict: Verdict,
  /** Actual against target in percent, rounded to 4 decimals; `null` where a percent means nothing. */
  completion: z.nullable(ComputedDecimal),
});
export type LineResult = z.infer<typeof LineResult>;

/** How many of a unit's assigned indicators carry each verdict. Parts count through their parent only. */
export const VerdictCounts = z.object({
  exceeded: z.int(),
  met: z.int(),
  notMet: z.int(),
  notReported: z.int(),
  notArising: z.int(),
});
export type VerdictCounts = z.infer<typeof VerdictCounts>;

export const UnitResult = z.object({ lines: z.array(LineResult), counts: VerdictCounts });
export type UnitResult = z.infer<typeof UnitResult>;
