import { ProblemError } from '../../shared/api/problem.ts';
import type { Snapshot, SnapshotSummary } from '../../shared/model/snapshot.ts';
import { finalConcerns, validateSnapshot } from '../../shared/rules/check/validate-snapshot.ts';
import type { Answer, Call, Endpoint, Services } from '../endpoint/endpoint.ts';
import { actorOf } from '../identity/account.ts';
import { freezeSnapshot } from '../snapshots/freeze-snapshot.ts';
import { standingsOfNow } from '../snapshots/standings-of-now.ts';
import type { Stamp } from '../store/campaign-store.ts';
import { summaryOf } from '../store/snapshot-summary.ts';

/**
 * Freezes the standings as they are now. Whoever does not know of a colleague's snapshot is refused, so that none is
 * frozen twice unknowingly; the same again gets the same answer.
 */
export const postSnapshot: Endpoint<'postSnapshot'> = {
  operation: 'postSnapshot',
  async handle(call, services) {
    const { campaign } = call.params;
    const stamp = await services.store.loadStamp(campaign);
    if (stamp === null) throw new ProblemError('unknown-campaign');
    const before = await loadOwn(call, services);
    if (lastOf(before) !== call.body.follows) return repeated(before, call);
    const snapshot = await snapshotOfNow(call, stamp, services);
    const frozen = await freezeSnapshot(services.store, campaign, snapshot, actorOf(call.account));
    // Somebody was faster; or we were, and a retried request met its own work.
    if (!frozen) return repeated(await loadOwn(call, services), call);
    return { kind: 'created', body: summaryOf(snapshot), location: `snapshots/${snapshot.id}` };
  },
};

/** Those of the council's own, in order. */
async function loadOwn(
  { params: { campaign } }: Call<'postSnapshot'>,
  { store }: Services,
): Promise<SnapshotSummary[]> {
  return (await store.loadSnapshots(campaign)).filter(({ kind }) => kind !== 'daily');
}

function numberOf({ id }: SnapshotSummary): number {
  return Number(id);
}

/** The number of the last one; 0: there is none. */
function lastOf(own: readonly SnapshotSummary[]): number {
  return own.map(numberOf).at(-1) ?? 0;
}

async function snapshotOfNow(
  { params: { campaign }, body, account, now }: Call<'postSnapshot'>,
  stamp: Stamp,
  services: Services,
): Promise<Snapshot> {
  const { published, locks, standings, cutoff } = await standingsOfNow(services, campaign, stamp, now);
  const concerns = finalConcerns({ standings, campaign: published.catalog.campaign, locks, now });
  const issues = validateSnapshot(body, concerns);
  if (issues.length > 0) throw new ProblemError('invalid-snapshot', { issues });
  return {
    id: String(body.follows + 1),
    kind: body.kind,
    name: body.name,
    reason: body.reason,
    despite: body.kind === 'final' ? concerns : [],
    by: account.name,
    frozenAt: now,
    cutoff,
    standings,
  };
}

/** What a client sends that did not hear our answer, also when a colleague has frozen another since. */
function repeated(
  own: readonly SnapshotSummary[],
  { body, account }: Call<'postSnapshot'>,
): Answer<'postSnapshot'> {
  const written = own.find((snapshot) => numberOf(snapshot) === body.follows + 1);
  const isSame =
    written?.kind === body.kind &&
    written.name === body.name &&
    written.reason === body.reason &&
    written.by === account.name;
  if (isSame) return { kind: 'ok', body: written };
  throw new ProblemError('already-frozen', { currentVersion: lastOf(own) });
}
