import { openApiDocument } from '../../shared/api/openapi.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';

/** The contract. */
export const getOpenApi: Endpoint<'getOpenApi'> = {
  operation: 'getOpenApi',
  async handle() {
    return { kind: 'ok', body: openApiDocument() };
  },
};
