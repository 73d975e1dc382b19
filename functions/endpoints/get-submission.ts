import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { isCouncil } from '../identity/account.ts';
import { UnreadableEntry } from '../store/store-errors.ts';

/** The current revision of a unit with its receipt: for the council, and for the unit's own accounts. */
export const getSubmission: Endpoint<'getSubmission'> = {
  operation: 'getSubmission',
  async handle({ params: { campaign, unit }, account, now, knows }, { store, catalogs, memberships }) {
    const stored = await catalogs.current(campaign, now);
    if (stored === null) throw new ProblemError('unknown-campaign');
    if (!isCouncil(account)) await memberships.requireOwn(stored, unit, account, now);
    const head = await store.loadHead(campaign, unit);
    if (head === null) {
      const known = stored.published.catalog.units.some(({ code }) => code === unit);
      throw new ProblemError(known ? 'nothing-submitted' : 'unknown-unit');
    }
    const version = String(head.revision);
    if (knows(version)) return { kind: 'not-modified', version };
    const revision = await store.loadRevision(campaign, unit, head.revision);
    if (revision === null) throw new UnreadableEntry(`revision ${version} of ${unit} is not in the store`);
    return { kind: 'ok', body: revision, version };
  },
};
