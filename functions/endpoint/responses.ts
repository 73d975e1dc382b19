/** Answers and problems as HTTP responses. */
import type { HttpResponseInit } from '@azure/functions';
import { problemBody } from '../../shared/api/problem-body.ts';
import type { ProblemError } from '../../shared/api/problem.ts';

/** Seconds after which a client may try again when something this app depends on did not answer. */
const RETRY_AFTER = '5';

/** On every response. The pane is on another origin and must see the ETag. */
const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Expose-Headers': 'ETag, Location, Retry-After',
};

/** Answers with a version may be kept by the caller's own browser, if it asks each time whether they still hold. */
const REVALIDATED = { 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Accept-Encoding' };
const NOT_KEPT = { 'Cache-Control': 'no-store' };

/** The caching headers of an answer; its version becomes a strong ETag. */
function cachingOf(version: string | undefined): Record<string, string> {
  return version === undefined ? NOT_KEPT : { ...REVALIDATED, ETag: `"${version}"` };
}

/** 200 with a body. */
export function okResponse(jsonBody: unknown, version: string | undefined): HttpResponseInit {
  return { status: 200, headers: { ...COMMON, ...cachingOf(version) }, jsonBody };
}

/** 201 with a body; `location` is the address of what was created. */
export function createdResponse(
  jsonBody: unknown,
  version: string | undefined,
  location: string,
): HttpResponseInit {
  return { status: 201, headers: { ...COMMON, ...cachingOf(version), Location: location }, jsonBody };
}

/** 304: the caller has it already. */
export function notModifiedResponse(version: string): HttpResponseInit {
  return { status: 304, headers: { ...COMMON, ...cachingOf(version) } };
}

/** A problem as `application/problem+json`. */
export function problemResponse(error: ProblemError): HttpResponseInit {
  const body = problemBody(error);
  return {
    status: body.status,
    headers: {
      ...COMMON,
      ...NOT_KEPT,
      'Content-Type': 'application/problem+json',
      ...(body.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...(body.status === 503 ? { 'Retry-After': RETRY_AFTER } : {}),
      ...(body.retryAfter === undefined ? {} : { 'Retry-After': String(body.retryAfter) }),
    },
    jsonBody: body,
  };
}
