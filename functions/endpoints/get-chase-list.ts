import { ProblemError } from '../../shared/api/problem.ts';
import { digestOf } from '../../shared/digest/digest.ts';
import { chaseList } from '../../shared/rules/chase/chase-list.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { readAll } from '../store/read-all.ts';
import { loadReadableHeads } from '../store/readable-heads.ts';

/**
 * The chase list. The stamp cannot tell whether it changed: progress leaves the stamp alone, and reports become late
 * with the hour. So the version is the digest of the list itself, which saves sending it again but not the requests to
 * the store.
 */
export const getChaseList: Endpoint<'getChaseList'> = {
  operation: 'getChaseList',
  async handle({ params: { campaign }, now }, { store, catalogs }) {
    const stamp = await store.loadStamp(campaign);
    if (stamp === null) throw new ProblemError('unknown-campaign');
    const [{ published }, heads, extensions, progress, accounts] = await Promise.all([
      catalogs.version(campaign, stamp.catalogVersion),
      loadReadableHeads(store, campaign),
      stamp.extended ? readAll(store.loadExtensions(campaign)) : [],
      store.loadProgress(campaign),
      store.loadAccounts(campaign),
    ]);
    const signedIn = new Set(accounts.map(({ account }) => account));
    const body = chaseList(published, { heads, extensions, progress, signedIn, now });
    return { kind: 'ok', body, version: digestOf(body) };
  },
};
