import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { hasUnit, requireReader } from '../identity/unit-reader.ts';
import { readAll } from '../store/read-all.ts';
import { submissionVersion } from './submission-version.ts';

/** A revision as it was sent, with its receipt and all that the council said of it. */
export const getRevision: Endpoint<'getRevision'> = {
  operation: 'getRevision',
  async handle(call, services) {
    const catalog = await requireReader(call, services);
    const { campaign, unit } = call.params;
    const revision = Number(call.params.revision);
    const [stored, reviews] = await Promise.all([
      services.store.loadRevision(campaign, unit, revision),
      readAll(services.store.loadReviews(campaign, { unit, revision })),
    ]);
    if (stored === null) throw new ProblemError(hasUnit(catalog, unit) ? 'unknown-revision' : 'unknown-unit');
    const version = submissionVersion(revision, reviews.at(-1) ?? null);
    return { kind: 'ok', body: { ...stored, reviews }, version };
  },
};
