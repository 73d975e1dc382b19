import type { Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import { isBefore } from '../../shared/rules/time/instant-order.ts';

/** The latest revision of each unit: `latest` of all there are, `byCutoff` of those received before the cutoff. */
export async function latestRevisions(revisions: AsyncIterable<StoredSubmission>, cutoff: Instant) {
  const latest = new Map<UnitCode, StoredSubmission>();
  const byCutoff = new Map<UnitCode, StoredSubmission>();
  for await (const stored of revisions) {
    keepLater(latest, stored);
    if (isBefore(stored.receipt.submittedAt, cutoff)) keepLater(byCutoff, stored);
  }
  return { latest, byCutoff };
}

function keepLater(kept: Map<UnitCode, StoredSubmission>, stored: StoredSubmission): void {
  const { unit, revision } = stored.receipt;
  if ((kept.get(unit)?.receipt.revision ?? 0) < revision) kept.set(unit, stored);
}
