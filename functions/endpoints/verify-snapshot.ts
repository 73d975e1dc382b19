import { standingsDifferences } from '../../shared/rules/snapshots/standings-differences.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { loadBasis, standingsAt } from '../snapshots/standings-at.ts';
import { UnreadableEntry } from '../store/store-errors.ts';
import { loadKnownSnapshot } from './known-snapshot.ts';

/** Whether frozen standings are what follows from the store's records, computed by this version of the program. */
export const verifySnapshot: Endpoint<'verifySnapshot'> = {
  operation: 'verifySnapshot',
  async handle({ params }, services) {
    const { id, cutoff, standings } = await loadKnownSnapshot(params, services);
    const now = await standingsAt(await loadBasis(services, params.campaign, cutoff), services);
    if (now === null) throw new UnreadableEntry(`no catalog of before ${cutoff} is in the store`);
    const differences = standingsDifferences(standings, now.standings);
    return { kind: 'ok', body: { id, agrees: differences.length === 0, differences } };
  },
};
