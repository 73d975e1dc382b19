/** What is spoilt of a request on its way: its method and its address, which no client of ours would send so. */
import * as fc from 'fast-check';
import type { SentRequest } from './prepare-request.ts';

/** With neither, it is sent as the contract has it. */
export interface WireChange {
  readonly method: string | null;
  readonly inPath: { readonly at: number; readonly text: string } | null;
}

export const AS_IT_IS: WireChange = { method: null, inPath: null };

// prettier-ignore
const PIECES = [
  '/', '//', '/../', '%2e%2e%2f', '%2F', '%5c', '\\', '%00', '%', '%zz', '%c0%ae', '%ed%a0%80', ';', '~', '?', '#', '&',
  '?unit=P1&', '+', '%2B', "'", '"', '%0d%0a', 'P1', 'x'.repeat(10_240), '%41'.repeat(2_000),
];

/** One in so many requests is spoilt so. */
function seldom<T>(change: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: change });
}

export const wireChange: fc.Arbitrary<WireChange> = fc.record({
  method: seldom(fc.constantFrom('GET', 'PUT', 'DELETE', 'POST', 'PATCH', 'HEAD', 'get'), 12),
  inPath: seldom(fc.record({ at: fc.nat(200), text: fc.constantFrom(...PIECES) }), 4),
});

export function isSpoilt(change: WireChange): boolean {
  return change.method !== null || change.inPath !== null;
}

export function spoilt(request: SentRequest, { method, inPath }: WireChange): SentRequest {
  const at = inPath === null ? 0 : inPath.at % (request.path.length + 1);
  return {
    ...request,
    method: method ?? request.method,
    path: request.path.slice(0, at) + (inPath?.text ?? '') + request.path.slice(at),
  };
}
