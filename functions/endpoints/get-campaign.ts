import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { isCouncil } from '../identity/account.ts';
import { unitView } from '../identity/unit-view.ts';

/** The current catalog: whole for the council, a unit's own targets for its account. */
export const getCampaign: Endpoint<'getCampaign'> = {
  operation: 'getCampaign',
  async handle({ params, account, now }, { catalogs, memberships }) {
    const stored = await catalogs.latest(params.campaign, now);
    if (stored === null) throw new ProblemError('unknown-campaign');
    const { published } = stored;
    const version = String(published.version);
    if (isCouncil(account)) return { kind: 'ok', body: published, version };
    const own = await memberships.ownUnits(stored, account, now);
    if (own.length === 0) throw new ProblemError('unknown-campaign');
    return { kind: 'ok', body: { ...published, catalog: unitView(published.catalog, own) }, version };
  },
};
