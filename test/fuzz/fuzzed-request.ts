/** Requests to be sent, as data: right in most respects, so that they come far, and wrong in some. */
import * as fc from 'fast-check';
import { type OperationName, operations, type Role } from '../../shared/api/operations.ts';
import { StandingsAudience } from '../../shared/model/catalog.ts';
import { operationNames } from '../functions/support/operation-names.ts';
import { CAMPAIGN, LATE, LOCKED, ON_TIME } from '../functions/support/sample-campaign.ts';
import { hostileText, INHERITED } from './hostile-values.ts';
import { marksOf, UNITS } from './marked-campaign.ts';
import { type BytesMutation, bytesMutation } from './mutate-bytes.ts';
import { type JsonMutation, jsonMutation } from './mutate-json.ts';

/** Who signs in. `unit`: whose account it is, and so whose marks it may see and send. */
export interface Caller {
  readonly unit: string | null;
  readonly roles: readonly string[];
  /** Whether somebody else has the account's address now. */
  readonly isSuccessor: boolean;
}

/** `authorization`: the caller's token as it is, spoilt at a place, or one of the tokens that nobody gets in with. */
export type Authorization =
  | { readonly kind: 'good' }
  | { readonly kind: 'spoilt'; readonly at: number; readonly by: string }
  | { readonly kind: 'bad'; readonly which: number }
  | { readonly kind: 'text'; readonly text: string };

/** `current`: the version that there is when it is sent. */
export type HeaderValue = { readonly text: string } | { readonly current: true };

export interface FuzzedRequest {
  readonly operation: OperationName;
  readonly caller: Caller;
  readonly authorization: Authorization;
  readonly now: string;
  readonly ids: Readonly<Record<'campaign' | 'unit' | 'account' | 'revision' | 'snapshot', string>>;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: readonly (readonly [name: string, value: HeaderValue])[];
  /** Of a catalog that is sent: who sees where units stand. */
  readonly standingsFor: StandingsAudience;
  readonly json: readonly JsonMutation[];
  readonly bytes: BytesMutation;
}

/** What is right in so many of so many cases, and otherwise of the second kind. */
function mostly<T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>, weight = 8): fc.Arbitrary<T> {
  return fc.oneof({ weight, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

const unitsOrNone = fc.constantFrom<(string | null)[]>(...UNITS, null);
const ofAUnit = callers(fc.constantFrom(...UNITS), ['Unit'], fc.constant(false));
const ofTheCouncil = callers(fc.constant(null), ['Council'], fc.constant(false));

/** Mostly somebody who may. */
function callerOf(operation: OperationName): fc.Arbitrary<Caller> {
  const { allowed } = operations[operation];
  const may = (role: Role): number => (allowed.some((each) => each === role) ? 16 : 1);
  return fc.oneof(
    { weight: may('Unit'), arbitrary: ofAUnit },
    { weight: may('Council'), arbitrary: ofTheCouncil },
    { weight: 1, arbitrary: callers(unitsOrNone, ['Unit'], fc.boolean()) },
    { weight: 1, arbitrary: callers(reviewers(operation), ['Council', 'Unit'], fc.boolean()) },
    { weight: 1, arbitrary: callers(unitsOrNone, ['Reader'], fc.boolean()) },
  );
}

/** Who reviews, and who extends, is told to the unit: a unit's account that is the council's too would give itself away. */
function reviewers(operation: OperationName): fc.Arbitrary<string | null> {
  return operation === 'postReview' || operation === 'putExtension' ? fc.constant(null) : unitsOrNone;
}

function callers(
  unit: fc.Arbitrary<string | null>,
  roles: readonly string[],
  isSuccessor: fc.Arbitrary<boolean>,
): fc.Arbitrary<Caller> {
  return fc.record({ unit, roles: fc.constant(roles), isSuccessor });
}

/** What a header can carry at all: no line breaks, no NUL, nothing beyond Latin-1. */
const headerText = fc.oneof(
  hostileText.map((text) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').trim()),
  fc.constantFrom(
    '*',
    '"1"',
    '"2"',
    'W/"1"',
    '"1", "2"',
    '1',
    '"',
    '""',
    '"-1"',
    '"1"x',
    ',',
    '"1",',
    '"0x1"',
  ),
  fc.constantFrom(
    '"99999999999999999999"',
    '"1,2"',
    '"\u00ff"',
    '*, "1"',
    'w/"1"',
    '"1" "2"',
    '0',
    '-1',
    '1e3',
  ),
  fc.constantFrom('gzip', 'br', 'identity', 'IDENTITY', 'utf-8', 'application/json', 'text/plain', 'chunked'),
  fc.constantFrom('application/json; charset=utf-8', 'application/json;charset=utf-16', 'application/jsonp'),
);
const asText = (text: string): HeaderValue => ({ text });
const current = fc.constant<HeaderValue>({ current: true });

const precondition = fc.oneof(
  { weight: 16, arbitrary: fc.tuple(fc.constant('if-match'), current) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('if-none-match'), fc.constant(asText('*'))) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('if-none-match'), current) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('if-match', 'if-none-match'), headerText.map(asText)),
  },
);

// prettier-ignore
const ODD_HEADERS = [
  'content-type', 'content-encoding', 'content-length', 'transfer-encoding', 'accept', 'accept-encoding', 'range',
  'x-ms-client-principal', 'x-ms-client-principal-id', 'x-http-method-override', 'x-forwarded-for', 'x-forwarded-host',
  'origin', 'if-modified-since', 'if-match', 'if-none-match', 'cookie', 'expect', 'te',
];
const oddHeader = fc.tuple(fc.constantFrom(...ODD_HEADERS), headerText.map(asText));

const authorization: fc.Arbitrary<Authorization> = fc.oneof(
  { weight: 30, arbitrary: fc.constant<Authorization>({ kind: 'good' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('spoilt' as const),
      at: fc.nat(1_500),
      by: fc.constantFrom('', ' ', '.', 'A', '=', '\u00e9', 'x'.repeat(10_000)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bad' as const), which: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('text' as const), text: headerText }) },
);

const ids: fc.Arbitrary<FuzzedRequest['ids']> = fc.record({
  campaign: mostly(
    fc.constant(CAMPAIGN),
    fc.oneof(fc.constantFrom('constructor', 'other-2023'), hostileText),
    12,
  ),
  unit: mostly(
    fc.constantFrom(...UNITS),
    fc.oneof(fc.constantFrom('P99', 'p1', ...INHERITED), hostileText),
    12,
  ),
  account: mostly(
    fc.constantFrom(...UNITS).map((unit) => marksOf(unit).account),
    fc.oneof(fc.constantFrom('constructor@example.vn', 'a/../b@example.vn'), hostileText),
    4,
  ),
  snapshot: mostly(
    fc.constant('1'),
    fc.oneof(fc.constantFrom('0', '2', '2023-12-14', '2023-02-30', '999999999'), hostileText),
    4,
  ),
  revision: mostly(
    fc.constantFrom('1', '2'),
    fc.oneof(fc.constantFrom('0', '01', '1.0', '-1', '99999999', '999999999'), hostileText),
    4,
  ),
});

const query = mostly(
  fc.constant<[string, string][]>([]),
  fc.array(
    fc.tuple(
      fc.oneof(fc.constantFrom('unit', 'after', 'campaign', 'snapshot'), hostileText),
      fc.oneof(
        fc.constantFrom(...UNITS, 'campaign~00000001', 'unit~P1~00000001', 'unit~P9~99999999'),
        hostileText,
      ),
    ),
    { maxLength: 3 },
  ),
  2,
);

const none = fc.constant<never[]>([]);

const operation = fc.oneof(
  { weight: 6, arbitrary: fc.constant<OperationName>('putSubmission') },
  { weight: 3, arbitrary: fc.constantFrom<OperationName[]>('putCampaign', 'getSubmission', 'getCampaign') },
  { weight: 3, arbitrary: fc.constantFrom<OperationName[]>('postReview', 'getRevision', 'putExtension') },
  {
    weight: 8,
    arbitrary: fc.constantFrom(...operationNames),
  },
);

/** Any request; most often a unit's report of its own. */
export const fuzzedRequest: fc.Arbitrary<FuzzedRequest> = operation.chain((operation) =>
  fc
    .record({
      operation: fc.constant(operation),
      caller: callerOf(operation),
      authorization,
      now: mostly(fc.constant(ON_TIME), fc.constantFrom(LATE, LOCKED), 12),
      ids,
      isOwn: mostly(fc.constant(true), fc.constant(false)),
      query,
      standingsFor: fc.constantFrom(...StandingsAudience.options),
      precondition: mostly(fc.array(precondition, { minLength: 1, maxLength: 1 }), none, 12),
      oddHeaders: mostly(none, fc.array(oddHeader, { minLength: 1, maxLength: 3 })),
      json: mostly(fc.array(jsonMutation, { minLength: 1, maxLength: 3 }), none, 3),
      bytes: bytesMutation,
    })
    .map(({ isOwn, precondition, oddHeaders, ...request }) => ({
      ...request,
      ids:
        isOwn && request.caller.unit !== null ? { ...request.ids, unit: request.caller.unit } : request.ids,
      headers: [...precondition, ...oddHeaders],
    })),
);
