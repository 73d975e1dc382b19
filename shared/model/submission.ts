/** A submission (báo cáo): what one unit reports, exactly as it is digested, sent and stored. */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { Decimal } from './decimal.ts';
import { CampaignId, FreeText, IndicatorCode, IsoDate, Name, UnitCode } from './identifiers.ts';

/** What is reported for one indicator, by the indicator's measure, or that nothing arose (không phát sinh). */
export const Reported = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), actual: Decimal }),
  z.strictObject({ kind: z.literal('ratio'), numerator: Decimal, denominator: Decimal }),
  z.strictObject({ kind: z.literal('change'), current: Decimal, before: Decimal }),
  z.strictObject({ kind: z.literal('date'), date: IsoDate }),
  z.strictObject({ kind: z.literal('yesNo'), yes: z.boolean() }),
  z.strictObject({ kind: z.literal('notArising') }),
]);
export type Reported = z.infer<typeof Reported>;

/** More pieces of evidence for one figure than this are a list of their own. */
export const MOST_EVIDENCE = 20;

export const SubmissionLine = z.strictObject({
  indicator: IndicatorCode,
  reported: Reported,
  /** Whether the figure is an estimate (ước thực hiện). */
  estimate: z.boolean(),
  note: FreeText,
  /** The completion in percent that the sheet states where it is not the computed one; `null` where it states none. */
  declaredPercent: z.nullable(Decimal),
  /** What proves the figure (minh chứng): documents by number, or links. */
  evidence: z.array(Name).check(z.maxLength(MOST_EVIDENCE)),
});
export type SubmissionLine = z.infer<typeof SubmissionLine>;

/** Header and lines. An assigned indicator without a line has not been reported. */
export const Submission = z.strictObject({
  campaign: CampaignId,
  unit: UnitCode,
  catalogVersion: CatalogVersion,
  dataAsOf: IsoDate,
  preparedBy: Name,
  approvedBy: Name,
  lines: z.array(SubmissionLine).check(z.maxLength(1_000)),
});
export type Submission = z.infer<typeof Submission>;

/** Revisions of a unit's submission count from 1. */
export const Revision = z.int().check(z.gte(1), z.lte(99_999_999));
export type Revision = z.infer<typeof Revision>;
