import { digestOf } from '../../shared/digest/digest.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { hasErrors, issueError } from '../../shared/model/issue.ts';
import { validateCatalog } from '../../shared/rules/check/validate-catalog.ts';
import type { Answer, Call, Endpoint, Services } from '../endpoint/endpoint.ts';
import { isMet } from '../endpoint/precondition.ts';
import { actorOf } from '../identity/account.ts';
import { nextEntry, noEntries } from '../store/audit-chain.ts';
import type { Stamp, StoredCatalog } from '../store/campaign-store.ts';
import { ConflictError } from '../store/store-errors.ts';

/**
 * Publishes a catalog as the next version. The same content as the current version makes no new one, whatever the
 * precondition: it comes from a client that did not get our answer.
 */
export const putCampaign: Endpoint<'putCampaign'> = {
  operation: 'putCampaign',
  async handle(call, services) {
    const { params, body: catalog } = call;
    checkCatalog(catalog, params.campaign);
    const digest = digestOf(catalog);
    const current = await loadCurrent(params.campaign, services);
    if (current?.stored.digest === digest) return published(current.stored, 'ok');
    if (!isMet(call.precondition, current?.stored.published.version ?? null)) throw stale(current);
    return append({ catalog, digest }, current, call, services);
  },
};

/** What is published now, and the stamp that says so. */
interface Current {
  readonly stamp: Stamp;
  readonly stored: StoredCatalog;
}

async function loadCurrent(
  campaign: CampaignId,
  { store, catalogs }: Pick<Services, 'store' | 'catalogs'>,
): Promise<Current | null> {
  const stamp = await store.loadStamp(campaign);
  if (stamp === null) return null;
  return { stamp, stored: await catalogs.version(campaign, stamp.catalogVersion) };
}

async function append(
  { catalog, digest }: Pick<StoredCatalog, 'digest'> & { readonly catalog: Catalog },
  current: Current | null,
  call: Call<'putCampaign'>,
  services: Services,
): Promise<Answer<'putCampaign'>> {
  const { params, account, now } = call;
  const version = (current?.stored.published.version ?? 0) + 1;
  const next: StoredCatalog = { digest, published: { version, publishedAt: now, catalog } };
  const audit = nextEntry('campaign', current?.stamp.audit ?? noEntries, {
    at: now,
    actor: actorOf(account),
    action: 'publish-catalog',
    subject: String(version),
    before: current?.stored.digest ?? null,
    digest,
  });
  try {
    await services.store.appendCatalog(next, audit, services.newChange());
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const found = await loadCurrent(params.campaign, services);
    const hasTrailMoved = (found?.stamp.audit.sequence ?? 0) > (current?.stamp.audit.sequence ?? 0);
    // Without a newer version nobody published: the conflict came, say, of the aggregation that froze a day.
    if (hasTrailMoved && (found?.stored.published.version ?? 0) < version)
      return append({ catalog, digest }, found, call, services);
    // Somebody was faster; or we were, and a retried request met its own work.
    if (found?.stored.digest === digest) return published(found.stored, 'ok');
    throw stale(found);
  }
  services.catalogs.remember(next, now);
  return published(next, version === 1 ? 'created' : 'ok');
}

function checkCatalog(catalog: Catalog, campaign: string): void {
  if (catalog.campaign.id !== campaign) {
    throw new ProblemError('invalid-body', {
      issues: [
        issueError('wrong-campaign-or-unit', { field: 'campaign.id', params: { expected: campaign } }),
      ],
    });
  }
  const issues = validateCatalog(catalog);
  if (hasErrors(issues)) throw new ProblemError('invalid-catalog', { issues });
}

function stale(current: Current | null): ProblemError {
  return new ProblemError('stale-revision', { currentVersion: current?.stored.published.version ?? 0 });
}

function published({ published: body }: StoredCatalog, kind: 'ok' | 'created'): Answer<'putCampaign'> {
  return { kind, body, version: String(body.version) };
}
