import { ProblemError } from '../../shared/api/problem.ts';
import { digestOf } from '../../shared/digest/digest.ts';
import { extensionInForce } from '../../shared/model/extension.ts';
import type { CampaignId, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import { hasErrors, issueError, type Issue } from '../../shared/model/issue.ts';
import { previousReportOf } from '../../shared/model/previous-report.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Revision, Submission } from '../../shared/model/submission.ts';
import { notReviewed } from '../../shared/rules/judge/reviewed.ts';
import { hasReport } from '../../shared/rules/rank/unit-head.ts';
import { isLate, isLocked } from '../../shared/rules/time/lateness.ts';
import { lockOf } from '../../shared/rules/time/unit-locks.ts';
import { validateSubmission } from '../../shared/rules/check/validate-submission.ts';
import type { Answer, Call, Endpoint, Services } from '../endpoint/endpoint.ts';
import { actorOf } from '../identity/account.ts';
import type { StoredCatalog } from '../store/campaign-store.ts';
import { type Head, headOf, type ReportHead } from '../store/head.ts';
import { nextEntry, noEntries, tipOf } from '../store/audit-chain.ts';
import { streamOf } from '../../shared/model/audit.ts';
import { readAll } from '../store/read-all.ts';
import { ConflictError, UnreadableEntry } from '../store/store-errors.ts';
import { isRevisionMeant } from './submission-version.ts';

interface UnitAddress {
  readonly campaign: CampaignId;
  readonly unit: UnitCode;
}

/**
 * Submits a revision: one read of the unit's head and one transaction. The content of the current revision again gets
 * the same receipt, whatever the precondition and the hour: it is what a client sends that did not hear our answer.
 */
export const putSubmission: Endpoint<'putSubmission'> = {
  operation: 'putSubmission',
  async handle(call, services) {
    const { params, body: submission, account, now } = call;
    const stored = await catalogNamed(submission, params.campaign, now, services);
    await services.memberships.requireOwn(stored, params.unit, account, now);
    checkAddress(submission, params);
    const head = await services.store.loadHead(params.campaign, params.unit);
    const digest = digestOf(submission);
    const current = reported(head);
    if (current?.digest === digest) return repeated(await loadRevision(params, current.revision, services));
    const warnings = await acceptable(submission, stored, current, call, services);
    if (!isRevisionMeant(call.precondition, current?.revision ?? null)) throw stale(head);
    const { version, catalog } = stored.published;
    const receipt = {
      ...params,
      revision: (head?.revision ?? 0) + 1,
      catalogVersion: version,
      submittedAt: now,
      late: isLate(catalog.campaign, now),
      digest,
      warnings,
    };
    return append({ submission, receipt }, head, stored, call, services);
  },
};

/** The current catalog; read anew where the submission names another version than the one remembered. */
async function catalogNamed(
  { catalogVersion }: Submission,
  campaign: CampaignId,
  now: Instant,
  { catalogs }: Services,
): Promise<StoredCatalog> {
  const remembered = await catalogs.current(campaign, now);
  const stored =
    remembered === null || remembered.published.version === catalogVersion
      ? remembered
      : await catalogs.latest(campaign, now);
  if (stored === null) throw new ProblemError('unknown-campaign');
  return stored;
}

function checkAddress(submission: Submission, params: UnitAddress): void {
  const issues = (['campaign', 'unit'] as const)
    .filter((field) => submission[field] !== params[field])
    .map((field) => issueError('wrong-campaign-or-unit', { field, params: { expected: params[field] } }));
  if (issues.length > 0) throw new ProblemError('invalid-body', { issues });
}

/**
 * Rejects with `campaign-locked` after the unit's lock. Extensions are looked for only after the campaign's own: until
 * then a submission costs nothing more.
 */
async function requireOpen(
  { published: { catalog } }: StoredCatalog,
  { params: { campaign, unit }, now }: Call<'putSubmission'>,
  { store }: Services,
): Promise<void> {
  if (!isLocked(catalog.campaign, now)) return;
  const extended = extensionInForce(await readAll(store.loadExtensions(campaign, unit)))?.lockAt ?? null;
  const lockAt = lockOf(catalog.campaign, extended);
  if (isLocked({ lockAt }, now)) throw new ProblemError('campaign-locked');
}

/** The warnings that travel with a submission the catalog accepts now, some of which come of what the unit had reported. */
async function acceptable(
  submission: Submission,
  stored: StoredCatalog,
  head: ReportHead | null,
  call: Call<'putSubmission'>,
  services: Services,
): Promise<Issue[]> {
  const { version, catalog } = stored.published;
  if (submission.catalogVersion !== version) {
    throw new ProblemError('stale-catalog', { detail: `the current version is ${version}` });
  }
  await requireOpen(stored, call, services);
  const previous = head && previousReportOf(head.dataAsOf, head.result.lines);
  const issues = validateSubmission(submission, catalog, previous);
  if (hasErrors(issues)) throw new ProblemError('invalid-submission', { issues });
  return issues;
}

async function append(
  stored: StoredSubmission,
  head: Head | null,
  catalog: StoredCatalog,
  call: Call<'putSubmission'>,
  services: Services,
): Promise<Answer<'putSubmission'>> {
  const { store, newChange } = services;
  const { campaign, unit, revision, digest } = stored.receipt;
  const audit = nextEntry(streamOf(unit), head?.audit ?? noEntries, {
    at: call.now,
    actor: actorOf(call.account),
    action: 'submit',
    subject: `${unit}~${revision}`,
    before: reported(head)?.digest ?? null,
    digest,
  });
  // What the council has decided stays; the new revision waits for a review of its own.
  const decisions = head?.decisions ?? notReviewed.decisions;
  const content = headOf(stored, catalog.published, { decisions, review: null });
  try {
    await store.appendSubmission(stored, { ...content, audit: tipOf(audit) }, audit, newChange());
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const now = await store.loadHead(campaign, unit);
    const hasTrailMoved = (now?.audit.sequence ?? 0) > (head?.audit.sequence ?? 0);
    // Without a newer revision nobody was faster: the aggregation, say, repaired the head.
    if (hasTrailMoved && (now?.revision ?? 0) < revision) return append(stored, now, catalog, call, services);
    // Somebody was faster; or we were, and a retried request met its own work.
    const winner = await loadRevision({ campaign, unit }, revision, services);
    if (winner.receipt.digest === digest) return repeated(winner);
    throw stale(now);
  }
  return { kind: 'created', body: stored.receipt, version: String(revision) };
}

/** `null`: the unit has not reported, whatever is decided about it. */
function reported(head: Head | null): ReportHead | null {
  return head !== null && hasReport(head) ? head : null;
}

function repeated({ receipt }: StoredSubmission): Answer<'putSubmission'> {
  return { kind: 'ok', body: receipt, version: String(receipt.revision) };
}

/** A revision that is known to exist. */
async function loadRevision(
  { campaign, unit }: UnitAddress,
  revision: Revision,
  { store }: Services,
): Promise<StoredSubmission> {
  const stored = await store.loadRevision(campaign, unit, revision);
  if (stored === null) throw new UnreadableEntry(`revision ${revision} of ${unit} is not in the store`);
  return stored;
}

function stale(head: Head | null): ProblemError {
  return new ProblemError('stale-revision', { currentVersion: head?.revision ?? 0 });
}
