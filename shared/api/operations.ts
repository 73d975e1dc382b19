/**
 * The API as data: one declaration per operation, used by the endpoints that serve it, the client that calls it and
 * the OpenAPI document that describes it.
 */
import * as z from 'zod/mini';
import { AuditCursor, AuditPage } from '../model/audit.ts';
import { DatedResults } from '../model/campaign-results.ts';
import { Membership } from '../model/membership.ts';
import { Catalog, CatalogVersion, PublishedCatalog, TimeZone } from '../model/catalog.ts';
import { ChaseList } from '../model/chase-list.ts';
import { Extension, ExtensionRequest } from '../model/extension.ts';
import { Account, CampaignId, Instant, Name, UnitCode } from '../model/identifiers.ts';
import { ProgressReport, UnitProgress } from '../model/progress.ts';
import { Receipt } from '../model/receipt.ts';
import {
  CurrentSubmission,
  ReviewedSubmission,
  Review,
  ReviewRequest,
  RevisionSummary,
} from '../model/review.ts';
import {
  Snapshot,
  SnapshotId,
  SnapshotRequest,
  SnapshotSummary,
  SnapshotVerification,
} from '../model/snapshot.ts';
import { Standings } from '../model/standings.ts';
import { Submission } from '../model/submission.ts';
import { UnitStanding } from '../model/unit-standing.ts';

/** Roles of the identity provider; `Council` runs campaigns, `Unit` reports for the units its account is listed with. */
export const Role = z.enum(['Council', 'Unit']);
export type Role = z.infer<typeof Role>;

/** A campaign as the list shows it: with the units the caller may report for. */
export const CampaignSummary = z.object({
  id: CampaignId,
  name: Name,
  catalogVersion: CatalogVersion,
  /** For showing the two instants as the campaign's own people read them. */
  timeZone: TimeZone,
  dueAt: Instant,
  lockAt: Instant,
  /** `extension`: the unit's later lock; `null` where the campaign's own holds. */
  units: z.array(z.object({ code: UnitCode, name: Name, extension: z.nullable(Extension) })),
});
export type CampaignSummary = z.infer<typeof CampaignSummary>;

const campaign = z.object({ campaign: CampaignId });
const campaignAndUnit = z.object({ campaign: CampaignId, unit: UnitCode });

/** A revision's number as an address has it. */
const RevisionText = z.string().check(z.regex(/^[1-9]\d{0,7}$/, 'not a revision'));

/** What endpoint, client and OpenAPI have to know of an operation. */
export interface Operation {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the API's base, with `{name}` for parameters, as Azure Functions writes routes. */
  readonly path: string;
  readonly summary: string;
  /** Who may call; empty: anybody, signed in or not. The handler further holds a `Unit` account to its own units. */
  readonly allowed: readonly Role[];
  /** The parameters that the path names; any others are of the query. */
  readonly params: z.ZodMiniObject;
  /** `null`: it takes none. */
  readonly body: z.ZodMiniType | null;
  /** The largest body taken, in bytes; more is 413. */
  readonly maxBodyBytes: number;
  readonly response: z.ZodMiniType;
  /** Whether a write has to carry `If-None-Match: *` (create) or `If-Match: "<version>"` (replace). */
  readonly precondition: boolean;
  /** Whether the answer carries an ETag; a GET with it in `If-None-Match` is then answered 304. */
  readonly etag: boolean;
}

const KILOBYTE = 1024;

const read = { method: 'GET', body: null, maxBodyBytes: 0, precondition: false } as const;

export const operations = {
  getHealth: {
    ...read,
    path: 'health',
    summary: 'Liveness, with the state of the store.',
    allowed: [],
    params: z.object({}),
    response: z.object({ status: z.literal('ok'), store: z.literal('ok') }),
    etag: false,
  },
  getOpenApi: {
    ...read,
    path: 'openapi.json',
    summary: 'This contract as OpenAPI 3.1.',
    allowed: [],
    params: z.object({}),
    response: z.record(z.string(), z.unknown()),
    etag: false,
  },
  listCampaigns: {
    ...read,
    path: 'campaigns',
    summary: 'The campaigns the caller can see, with the units the caller may report for.',
    allowed: ['Council', 'Unit'],
    params: z.object({}),
    response: z.array(CampaignSummary),
    etag: false,
  },
  getCampaign: {
    ...read,
    path: 'campaigns/{campaign}',
    summary: 'The published catalog; a unit sees its own targets only. ETag = catalog version.',
    allowed: ['Council', 'Unit'],
    params: campaign,
    response: PublishedCatalog,
    etag: true,
  },
  putCampaign: {
    method: 'PUT',
    path: 'campaigns/{campaign}',
    summary: 'Publish a catalog: create a campaign or replace its catalog with a newer version.',
    allowed: ['Council'],
    params: campaign,
    body: Catalog,
    maxBodyBytes: 32 * KILOBYTE * KILOBYTE,
    response: PublishedCatalog,
    precondition: true,
    etag: true,
  },
  getSubmission: {
    ...read,
    path: 'campaigns/{campaign}/units/{unit}/submission',
    summary:
      'The current revision of a unit with its receipt and reviews, and what is decided about the unit. ETag = revision, with the number of its last review.',
    allowed: ['Council', 'Unit'],
    params: campaignAndUnit,
    response: CurrentSubmission,
    etag: true,
  },
  putSubmission: {
    method: 'PUT',
    path: 'campaigns/{campaign}/units/{unit}/submission',
    summary: 'Submit. 201 and a receipt; the same digest again: 200 and the same receipt.',
    allowed: ['Unit'],
    params: campaignAndUnit,
    body: Submission,
    maxBodyBytes: 512 * KILOBYTE,
    response: Receipt,
    precondition: true,
    etag: true,
  },
  listRevisions: {
    ...read,
    path: 'campaigns/{campaign}/units/{unit}/revisions',
    summary: 'The receipts of a unit, the newest first, each with its last review in short.',
    allowed: ['Council', 'Unit'],
    params: campaignAndUnit,
    response: z.array(RevisionSummary),
    etag: false,
  },
  getRevision: {
    ...read,
    path: 'campaigns/{campaign}/units/{unit}/revisions/{revision}',
    summary: 'A revision of a unit with its receipt and reviews. ETag as of the current one.',
    allowed: ['Council', 'Unit'],
    params: z.extend(campaignAndUnit, { revision: RevisionText }),
    response: ReviewedSubmission,
    etag: true,
  },
  listReviews: {
    ...read,
    path: 'campaigns/{campaign}/units/{unit}/reviews',
    summary: 'All reviews of a unit in order; those of revision 0 were decided before it reported.',
    allowed: ['Council', 'Unit'],
    params: campaignAndUnit,
    response: z.array(Review),
    etag: false,
  },
  postReview: {
    method: 'POST',
    path: 'campaigns/{campaign}/units/{unit}/reviews',
    summary: 'Accept or return the current revision. 201; the same review again: 200.',
    allowed: ['Council'],
    params: campaignAndUnit,
    body: ReviewRequest,
    maxBodyBytes: 4 * KILOBYTE * KILOBYTE,
    response: Review,
    precondition: false,
    etag: false,
  },
  putExtension: {
    method: 'PUT',
    path: 'campaigns/{campaign}/units/{unit}/extension',
    summary:
      'Let a unit report until a later instant than the others, or no longer; what comes after the due instant stays late. ETag = number of the extension.',
    allowed: ['Council'],
    params: campaignAndUnit,
    body: ExtensionRequest,
    maxBodyBytes: 16 * KILOBYTE,
    response: Extension,
    precondition: true,
    etag: true,
  },
  listExtensions: {
    ...read,
    path: 'campaigns/{campaign}/units/{unit}/extensions',
    summary: 'All extensions of a unit in order, also those that were withdrawn; the last one counts.',
    allowed: ['Council', 'Unit'],
    params: campaignAndUnit,
    response: z.array(Extension),
    etag: false,
  },
  postProgress: {
    method: 'POST',
    path: 'campaigns/{campaign}/units/{unit}/progress',
    summary:
      "A sign of life of a unit's pane, for the chase list alone: the last one is kept, it holds no figure, and nothing else follows from it.",
    allowed: ['Unit'],
    params: campaignAndUnit,
    body: ProgressReport,
    maxBodyBytes: 256 * KILOBYTE,
    response: UnitProgress,
    precondition: false,
    etag: false,
  },
  getChaseList: {
    ...read,
    path: 'campaigns/{campaign}/chase-list',
    summary:
      'Every unit that something is waited for of, and why. ETag = digest of the list, which changes also with the hour.',
    allowed: ['Council'],
    params: campaign,
    response: ChaseList,
    etag: true,
  },
  listSnapshots: {
    ...read,
    path: 'campaigns/{campaign}/snapshots',
    summary:
      "All frozen standings in short: the days', then the council's; of several final ones the last counts.",
    allowed: ['Council'],
    params: campaign,
    response: z.array(SnapshotSummary),
    etag: false,
  },
  postSnapshot: {
    method: 'POST',
    path: 'campaigns/{campaign}/snapshots',
    summary:
      'Freeze the standings as they are now. 201; the same again: 200. Final ones are refused while something speaks against announcing them that is not named.',
    allowed: ['Council'],
    params: campaign,
    body: SnapshotRequest,
    maxBodyBytes: 16 * KILOBYTE,
    response: SnapshotSummary,
    precondition: false,
    etag: false,
  },
  getSnapshot: {
    ...read,
    path: 'campaigns/{campaign}/snapshots/{snapshot}',
    summary: 'Frozen standings. ETag = their digest, which never changes.',
    allowed: ['Council'],
    params: z.extend(campaign, { snapshot: SnapshotId }),
    response: Snapshot,
    etag: true,
  },
  verifySnapshot: {
    ...read,
    path: 'campaigns/{campaign}/snapshots/{snapshot}/verification',
    summary:
      'Compute frozen standings anew from the revisions, reviews, extensions and catalog stored before their cutoff, and say what differs.',
    allowed: ['Council'],
    params: z.extend(campaign, { snapshot: SnapshotId }),
    response: SnapshotVerification,
    etag: false,
  },
  listAccounts: {
    ...read,
    path: 'campaigns/{campaign}/accounts',
    summary:
      'The accounts that units list, and since when each belongs to the person who first signed in with it.',
    allowed: ['Council'],
    params: campaign,
    response: z.array(Membership),
    etag: false,
  },
  releaseAccount: {
    ...read,
    method: 'DELETE',
    path: 'campaigns/{campaign}/accounts/{account}/binding',
    summary:
      'Let the next person who signs in with an account have it. A binding made at another time than `boundAt` is another person’s, and stays.',
    allowed: ['Council'],
    params: z.extend(campaign, { account: Account, boundAt: z.optional(Instant) }),
    response: Membership,
    etag: false,
  },
  getAudit: {
    ...read,
    path: 'campaigns/{campaign}/audit',
    summary: 'The audit trail, page by page: of all, or of one unit.',
    allowed: ['Council'],
    params: z.extend(campaign, { unit: z.optional(UnitCode), after: z.optional(AuditCursor) }),
    response: AuditPage,
    etag: false,
  },
  getStanding: {
    ...read,
    path: 'campaigns/{campaign}/units/{unit}/standing',
    summary:
      "Where a unit stands and how its points come about; its place is kept from the unit's accounts unless the campaign shows standings to units.",
    allowed: ['Council', 'Unit'],
    params: campaignAndUnit,
    response: UnitStanding,
    etag: true,
  },
  getStandings: {
    ...read,
    path: 'campaigns/{campaign}/standings',
    summary: 'Live standings; the ETag changes with every submission and every published catalog.',
    allowed: ['Council'],
    params: campaign,
    response: Standings,
    etag: true,
  },
  getResults: {
    ...read,
    path: 'campaigns/{campaign}/results',
    summary:
      "Live standings and the lines of every unit's report they are made of, with the moment of the answer. ETag as of the standings.",
    allowed: ['Council'],
    params: campaign,
    response: DatedResults,
    etag: true,
  },
} as const satisfies Record<string, Operation>;

/** The parameters that a path names, e.g. `campaign` of `campaigns/{campaign}`. */
export function pathParameters({ path }: Pick<Operation, 'path'>): ReadonlySet<string> {
  return new Set([...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []));
}

export type OperationName = keyof typeof operations;
export type ParamsOf<N extends OperationName> = z.infer<(typeof operations)[N]['params']>;
export type ResponseOf<N extends OperationName> = z.infer<(typeof operations)[N]['response']>;
export type BodyOf<N extends OperationName> = (typeof operations)[N]['body'] extends z.ZodMiniType
  ? z.infer<(typeof operations)[N]['body']>
  : null;
