import { ProblemError } from '../../shared/api/problem.ts';
import { buildStandings } from '../../shared/rules/rank/standings.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { HeadRow } from '../store/campaign-store.ts';
import type { Head } from '../store/head.ts';
import { UnreadableEntry } from '../store/store-errors.ts';

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
      store.loadHeads(campaign),
      catalogs.version(campaign, stamp.catalogVersion),
    ]);
    return { kind: 'ok', body: buildStandings(published, heads.map(readable)), version };
  },
};

/** Standings that leave out what cannot be read would be wrong without showing it; the aggregation repairs it. */
function readable(row: HeadRow): Head {
  if ('unreadable' in row) throw new UnreadableEntry(`the head of ${row.unit}: ${row.unreadable}`);
  return row.head;
}
