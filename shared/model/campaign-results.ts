/** Standings with every unit's lines they are made of: what the council's workbook shows after a refresh. */
import * as z from 'zod/mini';
import { ComputedDecimal } from './decimal.ts';
import { Instant, UnitCode } from './identifiers.ts';
import { LineResult } from './result.ts';
import { Standings } from './standings.ts';

/** The result of a unit that has reported. */
export const ReportedUnit = z.object({
  unit: UnitCode,
  /**
   * Points of the report as a whole: by rules without an indicator, and by adjustments that name none of the unit's
   * indicators. Together with the points of the lines they make the total. `null` in a campaign without scoring rules.
   */
  reportPoints: z.nullable(ComputedDecimal),
  /** One for each assigned indicator, in catalog order. */
  lines: z.array(LineResult),
});
export type ReportedUnit = z.infer<typeof ReportedUnit>;

export const CampaignResults = z.object({
  standings: Standings,
  /** The units that have reported, in catalog order. */
  units: z.array(ReportedUnit),
});
export type CampaignResults = z.infer<typeof CampaignResults>;

/** With the moment of which they are, by the server's clock: whoever shows them says so, whatever the clock there. */
export const DatedResults = z.extend(CampaignResults, { asOf: Instant });
export type DatedResults = z.infer<typeof DatedResults>;
