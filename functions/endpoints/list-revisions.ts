import { ProblemError } from '../../shared/api/problem.ts';
import { reviewed } from '../../shared/rules/judge/reviewed.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { hasUnit, requireReader } from '../identity/unit-reader.ts';
import { readAll } from '../store/read-all.ts';

/** A unit's history in short, the newest revision first. */
export const listRevisions: Endpoint<'listRevisions'> = {
  operation: 'listRevisions',
  async handle(call, services) {
    const stored = await requireReader(call, services);
    const { campaign, unit } = call.params;
    const [revisions, reviews] = await Promise.all([
      readAll(services.store.loadRevisions(campaign, unit)),
      readAll(services.store.loadReviews(campaign, { unit })),
    ]);
    if (revisions.length === 0 && !hasUnit(stored, unit)) throw new ProblemError('unknown-unit');
    const summaries = revisions.map(({ receipt }) => ({
      receipt,
      review: reviewed(reviews, receipt.revision).review,
    }));
    return { kind: 'ok', body: summaries.toReversed() };
  },
};
