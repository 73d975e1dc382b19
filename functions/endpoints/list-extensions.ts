import { ProblemError } from '../../shared/api/problem.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { hasUnit, requireReader } from '../identity/unit-reader.ts';
import { readAll } from '../store/read-all.ts';

/** All extensions of a unit in order, withdrawals among them. */
export const listExtensions: Endpoint<'listExtensions'> = {
  operation: 'listExtensions',
  async handle(call, services) {
    const stored = await requireReader(call, services);
    const { campaign, unit } = call.params;
    const extensions = await readAll(services.store.loadExtensions(campaign, unit));
    if (extensions.length === 0 && !hasUnit(stored, unit)) throw new ProblemError('unknown-unit');
    return { kind: 'ok', body: extensions };
  },
};
