/** What the council decides about one unit beside its report, each with a reason. */
import * as z from 'zod/mini';
import { Decimal } from './decimal.ts';
import { IndicatorCode, Name } from './identifiers.ts';

/** Points added or taken away: for one indicator, or for the unit as a whole (`null`). May exceed what rules can give. */
export const Adjustment = z.strictObject({
  indicator: z.nullable(IndicatorCode),
  points: Decimal,
  reason: Name,
});
export type Adjustment = z.infer<typeof Adjustment>;

/** A verdict that replaces the computed one. */
export const VerdictOverride = z.strictObject({
  indicator: IndicatorCode,
  verdict: z.enum(['exceeded', 'met', 'notMet', 'notArising']),
  reason: Name,
});
export type VerdictOverride = z.infer<typeof VerdictOverride>;

export const UnitDecisions = z.strictObject({
  adjustments: z.array(Adjustment).check(z.maxLength(1_000)),
  /** The last one of an indicator counts. */
  overrides: z.array(VerdictOverride).check(z.maxLength(1_000)),
  /**
   * Why the unit is out of the ranking (e.g. discipline, a pending inspection), with all its data kept; `null`: it is
   * in.
   */
  disqualified: z.nullable(z.strictObject({ reason: Name })),
});
export type UnitDecisions = z.infer<typeof UnitDecisions>;

export const noDecisions: UnitDecisions = { adjustments: [], overrides: [], disqualified: null };
