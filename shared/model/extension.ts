/** An extension (gia hạn): a later lock for one unit. Appended, never overwritten; the last one of a unit counts. */
import * as z from 'zod/mini';
import { CampaignId, FreeText, Instant, UnitCode } from './identifiers.ts';

/** Why a unit gets, or loses, a later lock is kept for whoever asks afterwards. */
export const ExtensionRequest = z.strictObject({
  /** Until when the unit may report; `null` withdraws what was given, so that the campaign's own lock holds again. */
  lockAt: z.nullable(Instant),
  reason: FreeText,
});
export type ExtensionRequest = z.infer<typeof ExtensionRequest>;

/** An extension as stored and as given back. */
export const Extension = z.object({
  campaign: CampaignId,
  unit: UnitCode,
  /** Among the extensions of this unit, counted from 1. */
  number: z.int(),
  ...ExtensionRequest.shape,
  /** The account that gave or withdrew it. */
  by: z.string(),
  at: Instant,
});
export type Extension = z.infer<typeof Extension>;

/** The extension of a unit that counts, of all of them in order; `null` where none was given, or it was withdrawn. */
export function extensionInForce(extensions: readonly Extension[]): Extension | null {
  const last = extensions.at(-1) ?? null;
  return last?.lockAt === null ? null : last;
}
