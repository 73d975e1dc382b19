/**
 * Progress (tiến độ): a sign of life of a unit's pane, so that the council knows whom to remind of what. Only the last one
 * of a unit is kept. It holds no figure, and nothing follows from it: it may be missing, and it may be untrue.
 */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { IndicatorCode, Instant, UnitCode } from './identifiers.ts';
import { IssueCode, Severity } from './issue.ts';
import { Revision } from './submission.ts';

/** How often a check found one thing, and at which indicator; `null`: at none, such as in the sheet's head. */
export const Finding = z.strictObject({
  code: IssueCode,
  severity: Severity,
  indicator: z.nullable(IndicatorCode),
  count: z.int().check(z.gte(1), z.lte(100_000)),
});
export type Finding = z.infer<typeof Finding>;

/** What the pane says when a sheet was opened, checked, or a review was read. */
export const ProgressReport = z.strictObject({
  /** Of the sheet that was looked at. */
  catalogVersion: CatalogVersion,
  /** What the last check found, at the opening or when somebody asked; empty where nothing; `null` where there was none yet. */
  findings: z.nullable(z.array(Finding).check(z.maxLength(1_000))),
  /** The last review that was shown; `null` where none was. */
  readReview: z.nullable(z.strictObject({ revision: Revision, number: z.int().check(z.gte(1)) })),
});
export type ProgressReport = z.infer<typeof ProgressReport>;

/** The report as it is kept. */
export const UnitProgress = z.object({
  unit: UnitCode,
  ...ProgressReport.shape,
  /** The server's time. */
  seenAt: Instant,
});
export type UnitProgress = z.infer<typeof UnitProgress>;
