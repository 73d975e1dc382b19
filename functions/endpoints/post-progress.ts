import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';

/** Keeps a unit's progress in place of its last one: one request to the store. */
export const postProgress: Endpoint<'postProgress'> = {
  operation: 'postProgress',
  async handle({ params: { campaign, unit }, body, account, now }, { store, catalogs, memberships }) {
    const stored = await catalogs.current(campaign, now);
    if (stored === null) throw new ProblemError('unknown-campaign');
    await memberships.requireOwn(stored, unit, account, now);
    const progress = { unit, ...body, seenAt: now };
    await store.writeProgress(campaign, progress);
    return { kind: 'ok', body: progress };
  },
};
