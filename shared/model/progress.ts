/**
 * Progress (tiến độ): what a unit's pane says of how far its sheet has come, so that the council knows whom to remind of
 * what. Only the last one of a unit is kept. It holds no figure, and no rule reads it: it may be missing, and it may be
 * untrue.
 */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { IndicatorCode, Instant, UnitCode } from './identifiers.ts';
import { IssueCode, Severity } from './issue.ts';
import { Revision } from './submission.ts';

/** How often a check found one kind of issue at an indicator; `null`: at none, e.g. in the sheet's head. */
export const Finding = z.strictObject({
  code: IssueCode,
  severity: Severity,
  indicator: z.nullable(IndicatorCode),
  count: z.int().check(z.gte(1), z.lte(100_000)),
});
export type Finding = z.infer<typeof Finding>;

/** What the pane sends when a sheet was opened or checked, or a review was read. */
export const ProgressReport = z.strictObject({
  /** The catalog that the sheet was made for. */
  catalogVersion: CatalogVersion,
  /** What the last check found, whether it ran as the sheet was opened or was asked for; `null`: there was none yet. */
  findings: z.nullable(z.array(Finding).check(z.maxLength(1_000))),
  /** The last review that was shown to the clerk; `null`: none was. */
  readReview: z.nullable(z.strictObject({ revision: Revision, number: z.int().check(z.gte(1)) })),
});
export type ProgressReport = z.infer<typeof ProgressReport>;

/** Progress as the server keeps it. */
export const UnitProgress = z.object({
  unit: UnitCode,
  ...ProgressReport.shape,
  /** When it was received, by the server's clock. */
  seenAt: Instant,
});
export type UnitProgress = z.infer<typeof UnitProgress>;
