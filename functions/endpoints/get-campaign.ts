import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { isCouncil } from '../identity/account.ts';
import { unitView } from '../identity/unit-view.ts';

/** The current catalog: whole for the council, a unit's own targets for its account. */
export const getCampaign: Endpoint<'getCampaign'> = {
  operation: 'getCampaign',
  async handle({ params, account, now }, { catalogs }) {
    const stored = await catalogs.latest(params.campaign, now);
    if (stored === null) throw new ProblemError('unknown-campaign');
    const { published } = stored;
    const catalog = isCouncil(account) ? published.catalog : unitView(published.catalog, account);
    if (catalog === null) throw new ProblemError('forbidden');
    return { kind: 'ok', body: { ...published, catalog }, version: String(published.version) };
  },
};
