/** The one wrapper between HTTP and endpoints: authenticates, authorises, decodes, catches, encodes. */
import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import {
  type Operation,
  type OperationName,
  operations,
  pathParameters,
} from '../../shared/api/operations.ts';
import { ProblemError, problems } from '../../shared/api/problem.ts';
import type { Instant } from '../../shared/model/identifiers.ts';
import type { Account } from '../identity/account.ts';
import type { VerifyToken } from '../identity/verify-token.ts';
import { describeError } from '../describe-error.ts';
import { StoreUnavailable, TooLargeToStore } from '../store/store-errors.ts';
import { compressBody } from './compress-body.ts';
import type { Answer, AnyEndpoint, Services } from './endpoint.ts';
import { parseKnownVersions, parsePrecondition, type Precondition } from './precondition.ts';
import type { RateLimit } from './rate-limit.ts';
import { readJsonBody } from './read-body.ts';
import { createdResponse, notModifiedResponse, okResponse, problemResponse } from './responses.ts';
import { parseBySchema } from './schema-issues.ts';

/** What it takes to serve. */
export interface Platform {
  readonly services: Services;
  readonly verifyToken: VerifyToken;
  readonly clock: () => Instant;
  readonly limitRate: RateLimit;
}

/**
 * An endpoint as an HTTP handler for Azure Functions. It never throws: a throw reaches the client as a bare 500, and
 * with HTTP streaming not at all. `platform` is asked at each request, and may throw where the app is set up wrongly.
 */
export function serveEndpoint(endpoint: AnyEndpoint, platform: () => Platform): HttpHandler {
  const operation = operations[endpoint.operation];
  return async (request, context) => {
    let account: Account | null = null;
    let response: HttpResponseInit;
    try {
      const opened = platform();
      const now = opened.clock();
      account = await authenticate(operation, request, opened, now);
      if (account !== null) await authorise(operation, account, opened);
      const call = await decode(operation, request, account, now);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- decoded by this endpoint's own schemas, which TypeScript cannot follow through the lookup by name
      const answer = await endpoint.handle(call as never, opened.services);
      response = await compressBody(encode(answer, request, call), request.headers.get('accept-encoding'));
    } catch (error) {
      response = problemResponse(problemOf(error, context));
    }
    context.info(logLine(endpoint.operation, response, account));
    return response;
  };
}

/** Who called what and how it went: ids only, neither names nor figures. The invocation's id is the context's own. */
function logLine(operation: string, { status }: HttpResponseInit, account: Account | null): string {
  return `${operation} ${status ?? 200} by ${account?.oid ?? 'nobody'}`;
}

/** A call of any operation: the request as the operation's schemas decode it. */
interface DecodedCall {
  readonly params: unknown;
  readonly body: unknown;
  readonly account: Account | null;
  readonly precondition: Precondition | null;
  readonly now: Instant;
  readonly knows: (version: string) => boolean;
}

async function decode(
  operation: Operation,
  request: HttpRequest,
  account: Account | null,
  now: Instant,
): Promise<DecodedCall> {
  const params = decodeParams(operation, request);
  const precondition = operation.precondition ? parsePrecondition(request.headers) : null;
  const knows = operation.method === 'GET' ? parseKnownVersions(request.headers) : () => false;
  const body = operation.body === null ? null : await decodeBody(operation.body, operation, request);
  return { params, body, account, precondition, now, knows };
}

/** Who calls; `null` where it does not matter. Separate from `authorise`, so that the log names callers who are refused. */
async function authenticate(
  { allowed }: Operation,
  request: HttpRequest,
  { verifyToken }: Platform,
  now: Instant,
): Promise<Account | null> {
  return allowed.length === 0 ? null : verifyToken(request.headers.get('authorization'), now);
}

async function authorise({ allowed }: Operation, account: Account, { limitRate }: Platform): Promise<void> {
  await limitRate(account);
  if (!account.roles.some((role) => allowed.includes(role))) throw new ProblemError('forbidden');
}

function decodeParams(operation: Operation, request: HttpRequest): unknown {
  const inPath = pathParameters(operation);
  const given = Object.keys(operation.params.shape).map((name) => [
    name,
    inPath.has(name) ? request.params[name] : onlyOne(request.query.getAll(name)),
  ]);
  const parsed = parseBySchema(operation.params, Object.fromEntries(given));
  if ('issues' in parsed) throw new ProblemError('invalid-parameter', { issues: [...parsed.issues] });
  return parsed.data;
}

/**
 * The value of a query parameter. Given twice it stays a list, which no schema takes: which one is meant is not ours to
 * choose.
 */
function onlyOne(values: readonly string[]): unknown {
  return values.length > 1 ? values : values[0];
}

async function decodeBody(
  schema: NonNullable<Operation['body']>,
  { maxBodyBytes }: Operation,
  request: HttpRequest,
): Promise<unknown> {
  const parsed = parseBySchema(schema, await readJsonBody(request, maxBodyBytes));
  if ('issues' in parsed) throw new ProblemError('invalid-body', { issues: [...parsed.issues] });
  return parsed.data;
}

function encode(
  answer: Answer<OperationName>,
  request: HttpRequest,
  { knows }: DecodedCall,
): HttpResponseInit {
  const { version } = answer;
  if (answer.kind === 'not-modified') return notModifiedResponse(answer.version);
  if (version !== undefined && knows(version)) return notModifiedResponse(version);
  if (answer.kind === 'ok') return okResponse(answer.body, version);
  const location = new URL(answer.location ?? '', request.url).pathname;
  return createdResponse(answer.body, version, location);
}

/** What the client is told. Faults of ours are logged with all their causes, which the client does not learn. */
function problemOf(error: unknown, context: InvocationContext): ProblemError {
  const problem = asProblem(error);
  if (problems[problem.code].status >= 500) context.error(problem.message, describeError(error));
  else if (problem.cause instanceof Error) context.info(`${problem.message} (${problem.cause.message})`);
  return problem;
}

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreUnavailable) return new ProblemError('store-unavailable');
  if (error instanceof TooLargeToStore)
    return new ProblemError('too-large-to-store', { detail: error.message });
  return new ProblemError('unexpected');
}
