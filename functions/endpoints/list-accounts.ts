import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { membershipsOf } from '../identity/listed-accounts.ts';

/** Every account that the campaign lists or has bound, by address. */
export const listAccounts: Endpoint<'listAccounts'> = {
  operation: 'listAccounts',
  async handle({ params: { campaign }, now }, { store, catalogs }) {
    const stored = await catalogs.latest(campaign, now);
    if (stored === null) throw new ProblemError('unknown-campaign');
    return {
      kind: 'ok',
      body: membershipsOf(stored.published.catalog, await store.loadAccounts(campaign)),
    };
  },
};
