/** The council freezes the standings of the moment. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import type { FinalConcern, SnapshotRequest, SnapshotSummary } from '../../shared/model/snapshot.ts';
import { concernsNamed } from '../../shared/rules/check/validate-snapshot.ts';
import { answered, listSnapshots } from './frozen-standings.ts';
import type { ThiDuaApi } from './ports.ts';

/** What would be frozen now. */
export interface ToFreeze {
  readonly reportedUnits: number;
  readonly assignedUnits: number;
  readonly provisional: boolean;
  /** How many units share a rank. */
  readonly tied: number;
}

export async function foreseeFreezing(api: ThiDuaApi, campaign: CampaignId): Promise<ToFreeze> {
  const { reportedUnits, assignedUnits, provisional, rows } = answered(
    await api.call('getStandings', { campaign }, null),
  );
  return { reportedUnits, assignedUnits, provisional, tied: rows.filter(({ tied }) => tied).length };
}

export type FreezeOutcome =
  | { readonly kind: 'frozen'; readonly snapshot: SnapshotSummary }
  /** There are concerns about announcing them as final that the council has not named; nothing was frozen. */
  | { readonly kind: 'concerned'; readonly concerns: readonly FinalConcern[] }
  /** A colleague has frozen standings since the list was read; nothing was frozen. The list as it is now. */
  | { readonly kind: 'overtaken'; readonly snapshots: readonly SnapshotSummary[] };

/** Rejects with `ProblemError` or `ServerUnreachable`; sending the same again then freezes nothing twice. */
export async function freezeStandings(
  api: ThiDuaApi,
  campaign: CampaignId,
  request: SnapshotRequest,
): Promise<FreezeOutcome> {
  try {
    const snapshot = answered(await api.call('postSnapshot', { campaign }, request));
    return { kind: 'frozen', snapshot };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'already-frozen')
      return { kind: 'overtaken', snapshots: await listSnapshots(api, campaign) };
    const concerns = error.code === 'invalid-snapshot' ? concernsNamed(error.detail.issues ?? []) : [];
    if (concerns.length === 0) throw error;
    return { kind: 'concerned', concerns };
  }
}
