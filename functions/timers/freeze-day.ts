/** Freezes the standings of a day, from what had been received, reviewed, extended and published by its end. */
import type { Instant, IsoDate } from '../../shared/model/identifiers.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import type { Services } from '../endpoint/endpoint.ts';
import { freezeSnapshot } from '../snapshots/freeze-snapshot.ts';
import { type Basis, standingsAt } from '../snapshots/standings-at.ts';
import { AGGREGATION_ACTOR } from './aggregation-actor.ts';
import type { SnapshotOutcome } from './aggregation-report.ts';

/** A day to freeze: what came before its end, the cutoff, belongs to it. */
export interface DayToFreeze extends Omit<Basis, 'publications'> {
  readonly day: IsoDate;
  readonly now: Instant;
}

/**
 * Freezes the standings of a day unless they are frozen already. The outcome is the same whenever and however often it
 * runs: revisions, reviews, extensions and catalog versions never change, and of two runs at once only one can insert.
 */
export async function freezeDay(
  { day, now, ...basis }: DayToFreeze,
  services: Pick<Services, 'store' | 'catalogs'>,
): Promise<SnapshotOutcome> {
  const { campaign, cutoff } = basis;
  const { store } = services;
  if ((await store.loadSnapshot(campaign, day)) !== null) return { day, outcome: 'kept' };
  const found = await standingsAt(
    { ...basis, publications: await store.loadPublications(campaign) },
    services,
  );
  if (found === null) return { day, outcome: 'no-catalog' };
  const snapshot: Snapshot = {
    id: day,
    kind: 'daily',
    name: null,
    reason: '',
    despite: [],
    by: null,
    frozenAt: now,
    cutoff,
    standings: found.standings,
  };
  const frozen = await freezeSnapshot(store, campaign, snapshot, AGGREGATION_ACTOR);
  return { day, outcome: frozen ? 'frozen' : 'kept' };
}
