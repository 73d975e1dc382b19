import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';

/** Unbinds an account whose address was given to somebody else. Other instances keep the old binding for up to a minute. */
export const releaseAccount: Endpoint<'releaseAccount'> = {
  operation: 'releaseAccount',
  async handle({ params, account: council, now }, { catalogs, memberships }) {
    const { campaign, account, boundAt: meant = null } = params;
    const stored = await catalogs.latest(campaign, now);
    if (stored === null) throw new ProblemError('unknown-campaign');
    const boundAt = await memberships.release({ campaign, account, meant }, council, now);
    const units = stored.published.catalog.units.filter(({ accounts }) => accounts.includes(account));
    return { kind: 'ok', body: { account, units: units.map(({ code }) => code), boundAt } };
  },
};
