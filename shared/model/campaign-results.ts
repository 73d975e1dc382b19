/** What every unit's report came to, line by line, with the standings made of it: what the council's workbook shows. */
import * as z from 'zod/mini';
import { ComputedDecimal } from './decimal.ts';
import { UnitCode } from './identifiers.ts';
import { LineResult } from './result.ts';
import { Standings } from './standings.ts';

/** The result of a unit that has reported. */
export const ReportedUnit = z.object({
  unit: UnitCode,
  /**
   * What the report as a whole is given or loses, beside its lines: by rules, and by adjustments that name no indicator of
   * the unit's. With the points of the lines it makes the total. `null` in a campaign without scoring rules.
   */
  reportPoints: z.nullable(ComputedDecimal),
  /** One for each assigned indicator, in catalog order. */
  lines: z.array(LineResult),
});
export type ReportedUnit = z.infer<typeof ReportedUnit>;

export const CampaignResults = z.object({
  standings: Standings,
  /** Those that have reported, in catalog order; of the others the catalog says what they are asked for. */
  units: z.array(ReportedUnit),
});
export type CampaignResults = z.infer<typeof CampaignResults>;
