import { ProblemError } from '../../shared/api/problem.ts';
import { hasReport } from '../../shared/rules/rank/unit-head.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { hasUnit, requireReader } from '../identity/unit-reader.ts';
import { readAll } from '../store/read-all.ts';
import { UnreadableEntry } from '../store/store-errors.ts';
import { submissionVersion } from './submission-version.ts';

/** The current revision of a unit with its receipt and reviews: for the council, and for the unit's own accounts. */
export const getSubmission: Endpoint<'getSubmission'> = {
  operation: 'getSubmission',
  async handle(call, services) {
    const catalog = await requireReader(call, services);
    const { store } = services;
    const { campaign, unit } = call.params;
    const head = await store.loadHead(campaign, unit);
    if (head === null || !hasReport(head))
      throw new ProblemError(hasUnit(catalog, unit) ? 'nothing-submitted' : 'unknown-unit');
    const { revision, review, decisions } = head;
    const version = submissionVersion(revision, review);
    if (call.knows(version)) return { kind: 'not-modified', version };
    const [stored, reviews] = await Promise.all([
      store.loadRevision(campaign, unit, revision),
      review === null ? [] : readAll(store.loadReviews(campaign, { unit, revision })),
    ]);
    if (stored === null) throw new UnreadableEntry(`revision ${revision} of ${unit} is not in the store`);
    return { kind: 'ok', body: { ...stored, reviews, decisions }, version };
  },
};
