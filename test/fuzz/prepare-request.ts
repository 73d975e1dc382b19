/** Makes the request that goes out of one that is data: with the versions that there are and the tokens of people. */
import { operations } from '../../shared/api/operations.ts';
import { Review } from '../../shared/model/review.ts';
import { freezing } from '../shared/fixtures/snapshots.ts';
import { progressWith } from '../shared/fixtures/progress-report.ts';
import type { RawAnswer } from './check-answer.ts';
import { type FuzzPeople, unitsKnownTo } from './fuzz-people.ts';
import type { FuzzedRequest, HeaderValue } from './fuzzed-request.ts';
import { markedCatalog, markedExtension, markedReview, markedSubmission } from './marked-campaign.ts';
import { mutatedBytes } from './mutate-bytes.ts';
import { mutatedJson } from './mutate-json.ts';

/** A request as it goes out: in process through the handlers, or over a wire. */
export interface SentRequest {
  readonly method: string;
  /** Below the API's base, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** What a round knows of the store it writes to, as its answers tell it. */
export interface Versions {
  /** Makes the request that is to be sent now. */
  prepare(request: FuzzedRequest, people: FuzzPeople): Promise<SentRequest>;
  /** Notes what is there since. */
  note(request: FuzzedRequest, answer: RawAnswer): void;
}

/** Nothing is there yet. */
export function openVersions(): Versions {
  const versions = new Map<string, string>();
  const catalogOf = ({ ids }: FuzzedRequest) => versions.get(`${ids.campaign} ~`);
  const keyOf = ({ operation, ids }: FuzzedRequest): string | null => {
    if (operation === 'getCampaign' || operation === 'putCampaign') return `${ids.campaign} ~`;
    if (operation === 'getRevision') return `${ids.campaign} ${ids.unit} ${ids.revision}`;
    if (OF_A_REPORT.has(operation)) return `${ids.campaign} ${ids.unit}`;
    if (operation === 'putExtension') return `${ids.campaign} ${ids.unit} extension`;
    if (operation === 'getStanding') return `${ids.campaign} ${ids.unit} standing`;
    const isOfAll = operation === 'getStandings' || operation === 'getResults';
    return isOfAll ? `${ids.campaign} standings` : null;
  };
  const reviewable = (request: FuzzedRequest): Reviewable => {
    const [, revision, follows] = /^"(\d+)-?(\d*)"$/.exec(versions.get(keyOf(request) ?? '') ?? '') ?? [];
    return { revision: Number(revision ?? 1), follows: Number(follows ?? 0) };
  };
  const textOf = (value: HeaderValue, request: FuzzedRequest): string =>
    'text' in value ? value.text : (versions.get(keyOf(request) ?? '') ?? '"1"');

  return {
    async prepare(request, people) {
      const { operation, ids, query, caller } = request;
      const { method, path, body } = operations[operation];
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(idOf(ids, name)));
      const search = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
      const authorization = await people.headerOf(caller, request.authorization);
      const version = Number((catalogOf(request) ?? '"1"').slice(1, -1));
      return {
        method,
        path: search === '' ? address : `${address}?${search}`,
        headers: {
          ...(authorization === null ? {} : { authorization }),
          ...(body === null ? {} : { 'content-type': 'application/json' }),
          ...Object.fromEntries(request.headers.map(([name, value]) => [name, textOf(value, request)])),
        },
        body: body === null ? null : bodyOf(request, version, reviewable(request)),
      };
    },
    note(request, { status, headers, text }) {
      const key = keyOf(request);
      const etag = request.operation === 'postReview' ? reviewedTag(status, text) : headers.get('etag');
      if (key !== null && etag !== null && status < 400) versions.set(key, etag);
    },
  };
}

/** What is read of a unit's current report, or written to it: each makes its version another. */
const OF_A_REPORT: ReadonlySet<FuzzedRequest['operation']> = new Set([
  'getSubmission',
  'putSubmission',
  'postReview',
]);

/** The tag that a report has since it was reviewed. */
function reviewedTag(status: number, text: string): string | null {
  if (status >= 400) return null;
  const { revision, number } = Review.parse(JSON.parse(text));
  return `"${revision}-${number}"`;
}

type Reviewable = Pick<Review, 'revision'> & { readonly follows: number };

function bodyOf(
  { operation, caller, ids, standingsFor, json, bytes }: FuzzedRequest,
  catalogVersion: number,
  reviewable: Reviewable,
): Uint8Array {
  const { campaign, unit } = ids;
  return mutatedBytes(mutatedJson(value(), json), bytes);

  function value(): unknown {
    if (operation === 'putCampaign') return markedCatalog(campaign, unitsKnownTo(caller), standingsFor);
    // Now and then the very one that there is, now and then one too many.
    if (operation === 'postSnapshot') return freezing();
    if (operation === 'postProgress') return progressWith({ catalogVersion });
    if (operation === 'putExtension') return markedExtension(unitsKnownTo(caller).includes(unit) ? unit : '');
    if (operation === 'postReview')
      return markedReview(unitsKnownTo(caller).includes(unit) ? unit : '', reviewable);
    return markedSubmission(caller.unit ?? '', { campaign, unit, catalogVersion });
  }
}

function idOf(ids: Readonly<Record<string, string>>, name: string): string {
  return ids[name] ?? name;
}

/** In UTF-8; halves of characters, which it cannot say, as what stands for them. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}
