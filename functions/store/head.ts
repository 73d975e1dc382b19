/** A unit's head: its current revision in short, with the result the standings are made of. */
import * as z from 'zod/mini';
import { canonicalJson } from '../../shared/digest/digest.ts';
import { type Catalog, CatalogVersion } from '../../shared/model/catalog.ts';
import { noDecisions, UnitDecisions } from '../../shared/model/decisions.ts';
import { Instant, UnitCode } from '../../shared/model/identifiers.ts';
import { Digest, type StoredSubmission } from '../../shared/model/receipt.ts';
import { UnitResult } from '../../shared/model/result.ts';
import { Revision } from '../../shared/model/submission.ts';
import { computeUnitResult } from '../../shared/rules/score/unit-result.ts';
import { AuditTip } from './audit-chain.ts';

export const Head = z.object({
  unit: UnitCode,
  revision: Revision,
  /** The catalog the result was computed under; a later one than the submission's after a repair. */
  catalogVersion: CatalogVersion,
  submittedAt: Instant,
  late: z.boolean(),
  /** Of the submission, as in its receipt. */
  digest: Digest,
  /** What the council decided about the unit. */
  decisions: UnitDecisions,
  result: UnitResult,
  /** Where the unit's part of the audit trail ends. */
  audit: AuditTip,
});
export type Head = z.infer<typeof Head>;

/** What a head says of its unit, beside the trail. */
export type HeadContent = Omit<Head, 'audit'>;

/** The head that a revision makes under a version of the catalog. */
export function headOf(
  { submission, receipt }: StoredSubmission,
  { version, catalog }: { readonly version: CatalogVersion; readonly catalog: Catalog },
): HeadContent {
  return {
    unit: submission.unit,
    revision: receipt.revision,
    catalogVersion: version,
    submittedAt: receipt.submittedAt,
    late: receipt.late,
    digest: receipt.digest,
    decisions: noDecisions,
    result: computeUnitResult(catalog, submission.unit, {
      lines: submission.lines,
      submittedAt: receipt.submittedAt,
      decisions: noDecisions,
    }),
  };
}

/** Whether a head says just this of its unit. */
export function saysOf({ audit: _tip, ...said }: Head, content: HeadContent): boolean {
  return canonicalJson(said) === canonicalJson(content);
}
