/** Problems: what stops a request, as `application/problem+json` (RFC 9457) with a stable code. */
import * as z from 'zod/mini';
import type { Issue } from '../model/issue.ts';
import type { Revision } from '../model/submission.ts';

/** Every problem there is. A code is never renamed: clients, sentences and tests refer to it. */
export const ProblemCode = z.enum([
  'malformed-json',
  'invalid-parameter',
  'unauthenticated',
  'forbidden',
  'account-taken',
  'unknown-campaign',
  'unknown-unit',
  'unknown-revision',
  'unknown-snapshot',
  'nothing-submitted',
  'stale-catalog',
  'already-reviewed',
  'already-frozen',
  'stale-revision',
  'body-too-large',
  'unsupported-media-type',
  'invalid-body',
  'invalid-submission',
  'invalid-review',
  'invalid-extension',
  'invalid-snapshot',
  'invalid-catalog',
  'too-large-to-store',
  'campaign-locked',
  'precondition-required',
  'too-many-requests',
  'unexpected',
  'store-unavailable',
  'unsettled',
  'identity-unavailable',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** The HTTP status of each problem, and an English title for logs and developers. */
export const problems = {
  'malformed-json': { status: 400, title: 'The body is not JSON.' },
  'invalid-parameter': { status: 400, title: 'A parameter of the address or a header cannot be understood.' },
  unauthenticated: { status: 401, title: 'No valid sign-in token.' },
  forbidden: { status: 403, title: 'This account may not do that.' },
  'account-taken': { status: 403, title: 'Somebody else signed in with this account before.' },
  'unknown-campaign': { status: 404, title: 'There is no such campaign.' },
  'unknown-unit': { status: 404, title: 'There is no such unit in this campaign.' },
  'unknown-revision': { status: 404, title: 'This unit has no such revision.' },
  'unknown-snapshot': { status: 404, title: 'This campaign has no such snapshot.' },
  'nothing-submitted': { status: 404, title: 'This unit has not submitted anything yet.' },
  'stale-catalog': { status: 409, title: 'The catalog was published anew since this sheet was made.' },
  'already-reviewed': { status: 409, title: 'Somebody reviewed this revision meanwhile.' },
  'already-frozen': { status: 409, title: 'Somebody froze the standings meanwhile.' },
  'stale-revision': { status: 412, title: 'Somebody wrote a newer version.' },
  'body-too-large': { status: 413, title: 'The body is too large.' },
  'unsupported-media-type': { status: 415, title: 'The body must be application/json.' },
  'invalid-body': { status: 422, title: 'The body does not have the shape this operation takes.' },
  'invalid-submission': { status: 422, title: 'The submission breaks rules of the campaign.' },
  'invalid-review': { status: 422, title: 'The review breaks rules of the campaign.' },
  'invalid-extension': { status: 422, title: 'The extension breaks rules of the campaign.' },
  'invalid-snapshot': { status: 422, title: 'These standings are not ready to be announced.' },
  'invalid-catalog': { status: 422, title: 'The catalog contradicts itself.' },
  'too-large-to-store': { status: 422, title: 'This is more than one entry of the store can hold.' },
  'campaign-locked': { status: 423, title: 'The campaign no longer takes submissions.' },
  'precondition-required': {
    status: 428,
    title: 'Say which version you mean: If-None-Match: * or If-Match.',
  },
  'too-many-requests': { status: 429, title: 'Too many requests of this account in a short time.' },
  unexpected: { status: 500, title: 'Something went wrong that should not have.' },
  'store-unavailable': { status: 503, title: 'The store does not answer.' },
  unsettled: { status: 503, title: 'Others wrote all the while the standings were read.' },
  'identity-unavailable': { status: 503, title: 'Sign-in keys cannot be fetched.' },
} as const satisfies Record<ProblemCode, { status: number; title: string }>;

/** What a problem can say beside its code. */
export interface ProblemDetail {
  /** What the request concerned, for people: a name, a limit. Never data of another unit. */
  readonly detail?: string | undefined;
  /** For invalid data: what is wrong, where. */
  readonly issues?: Issue[] | undefined;
  /**
   * For `stale-revision` the current version; for `already-reviewed` and `already-frozen` the number of the last review
   * or snapshot. 0: there is none.
   */
  readonly currentVersion?: Revision | undefined;
  /** For `too-many-requests`: seconds until the next one is taken. */
  readonly retryAfter?: number | undefined;
}

/** A problem on its way to becoming an answer: thrown by handlers, caught by the one endpoint wrapper. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly detail: ProblemDetail;

  constructor(code: ProblemCode, detail: ProblemDetail = {}, options?: ErrorOptions) {
    super(`${code}: ${problems[code].title}`, options);
    this.code = code;
    this.detail = detail;
  }
}
