import { digestOf } from '../../shared/digest/digest.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { loadKnownSnapshot } from './known-snapshot.ts';

/** Frozen standings as they were frozen. */
export const getSnapshot: Endpoint<'getSnapshot'> = {
  operation: 'getSnapshot',
  async handle({ params }, services) {
    const snapshot = await loadKnownSnapshot(params, services);
    return { kind: 'ok', body: snapshot, version: digestOf(snapshot) };
  },
};
