import type { Endpoint } from '../endpoint/endpoint.ts';

/** Answers ok where the store does; otherwise the store's failure is the answer. */
export const getHealth: Endpoint<'getHealth'> = {
  operation: 'getHealth',
  async handle(_call, { store }) {
    await store.checkAvailable();
    return { kind: 'ok', body: { status: 'ok', store: 'ok' } };
  },
};
