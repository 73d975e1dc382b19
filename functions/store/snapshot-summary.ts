import { digestOf } from '../../shared/digest/digest.ts';
import type { Snapshot, SnapshotSummary } from '../../shared/model/snapshot.ts';

/** A snapshot in short, as it is kept beside the whole to be listed without it. */
export function summaryOf(snapshot: Snapshot): SnapshotSummary {
  const { standings, ...said } = snapshot;
  const { catalogVersion, provisional, reportedUnits, assignedUnits } = standings;
  return {
    ...said,
    catalogVersion,
    provisional,
    reportedUnits,
    assignedUnits,
    standingsDigest: digestOf(standings),
    digest: digestOf(snapshot),
  };
}
