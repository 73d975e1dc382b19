import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';

/** The snapshots of a campaign, in short. */
export const listSnapshots: Endpoint<'listSnapshots'> = {
  operation: 'listSnapshots',
  async handle({ params: { campaign } }, { store }) {
    if ((await store.loadStamp(campaign)) === null) throw new ProblemError('unknown-campaign');
    return { kind: 'ok', body: [...(await store.loadSnapshots(campaign))] };
  },
};
