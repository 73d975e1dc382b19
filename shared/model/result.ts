/** What the rules make of a submission: verdict, completion and points for each line, and the unit's counts and score. */
import * as z from 'zod/mini';
import { ComputedDecimal } from './decimal.ts';
import { IndicatorCode } from './identifiers.ts';
import { Reported } from './submission.ts';
import { Verdict, VerdictCounts } from './verdict.ts';

export const LineResult = z.object({
  indicator: IndicatorCode,
  /** As reported; `null` for what was not reported and for parents, which report nothing themselves. */
  reported: z.nullable(Reported),
  /** Whether it was reported as an estimate (ước thực hiện), which is judged like any figure. */
  estimate: z.boolean(),
  /** The council's verdict where it decided one, else the computed one. */
  verdict: Verdict,
  /** Actual against target in percent, rounded to 4 decimals; `null` where a percent means nothing. */
  completion: z.nullable(ComputedDecimal),
  /** What rules and adjustments give for this line; `null` in a campaign without scoring rules. */
  points: z.nullable(ComputedDecimal),
});
export type LineResult = z.infer<typeof LineResult>;

/** A unit's points: total = base + bonus − penalty + adjustment. */
export const Score = z.object({
  base: ComputedDecimal,
  bonus: ComputedDecimal,
  /** What was taken away, zero or above. */
  penalty: ComputedDecimal,
  /** What the council added, or took away when below zero. */
  adjustment: ComputedDecimal,
  total: ComputedDecimal,
  /** The base points that the unit's indicators and its report can give; rules without a cap count once. */
  possibleBase: ComputedDecimal,
  /** Whether the council's adjustments took a line beyond the most, or the least, that its rules can give. */
  beyondRules: z.boolean(),
});
export type Score = z.infer<typeof Score>;

export const UnitResult = z.object({
  lines: z.array(LineResult),
  counts: VerdictCounts,
  /** `null` in a campaign without scoring rules. */
  score: z.nullable(Score),
});
export type UnitResult = z.infer<typeof UnitResult>;
