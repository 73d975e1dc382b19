import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { hasUnit, requireReader } from '../identity/unit-reader.ts';
import { readAll } from '../store/read-all.ts';

/** All reviews of a unit in order. Those of revision 0 are found only here: there is no such revision to ask for. */
export const listReviews: Endpoint<'listReviews'> = {
  operation: 'listReviews',
  async handle(call, services) {
    const stored = await requireReader(call, services);
    const { campaign, unit } = call.params;
    const reviews = await readAll(services.store.loadReviews(campaign, { unit }));
    if (reviews.length === 0 && !hasUnit(stored, unit)) throw new ProblemError('unknown-unit');
    return { kind: 'ok', body: reviews };
  },
};
