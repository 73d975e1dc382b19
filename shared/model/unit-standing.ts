/** Where one unit stands: its own row of the standings and how it came about. */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { Explanation } from './explanation.ts';
import { CampaignId, UnitCode } from './identifiers.ts';
import { StandingsRow } from './standings.ts';

export const UnitStanding = z.object({
  campaign: CampaignId,
  unit: UnitCode,
  catalogVersion: CatalogVersion,
  /** Whether everything that compares the unit with others is left out, because only the council sees standings. */
  placeWithheld: z.boolean(),
  /** While reports or figures are missing, ranks can still change; `null` where the place is withheld. */
  provisional: z.nullable(z.boolean()),
  /** `null` for a unit that is not asked for anything. */
  row: z.nullable(StandingsRow),
  /** `null` for a unit that is not asked for anything, or has not reported. */
  explanation: z.nullable(Explanation),
});
export type UnitStanding = z.infer<typeof UnitStanding>;
