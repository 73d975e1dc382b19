import { ProblemError } from '../../shared/api/problem.ts';
import { buildStandings } from '../../shared/rules/rank/standings.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { loadReadableHeads } from '../store/readable-heads.ts';

/** Live standings under the current catalog. The stamp alone tells whether anything changed: one request. */
export const getStandings: Endpoint<'getStandings'> = {
  operation: 'getStandings',
  async handle({ params: { campaign }, knows }, { store, catalogs }) {
    // Read before the heads: what is written in between makes this version old, never the standings.
    const stamp = await store.loadStamp(campaign);
    if (stamp === null) throw new ProblemError('unknown-campaign');
    const version = `${stamp.catalogVersion}-${stamp.change}`;
    if (knows(version)) return { kind: 'not-modified', version };
    const [heads, { published }] = await Promise.all([
      loadReadableHeads(store, campaign),
      catalogs.version(campaign, stamp.catalogVersion),
    ]);
    return { kind: 'ok', body: buildStandings(published, heads), version };
  },
};
