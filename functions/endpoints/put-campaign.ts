import { digestOf } from '../../shared/digest/digest.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import { hasErrors, issueError } from '../../shared/model/issue.ts';
import { validateCatalog } from '../../shared/rules/validate-catalog.ts';
import type { Answer, Endpoint } from '../endpoint/endpoint.ts';
import { isMet } from '../endpoint/precondition.ts';
import { actorOf } from '../identity/account.ts';
import type { StoredCatalog } from '../store/campaign-store.ts';
import { ConflictError } from '../store/store-errors.ts';

/**
 * Publishes a catalog as the next version. The content of the current version again is no new version, whatever the
 * precondition: it is what a client sends that did not hear our answer.
 */
export const putCampaign: Endpoint<'putCampaign'> = {
  operation: 'putCampaign',
  async handle({ params, body: catalog, account, precondition, now }, { store, catalogs, newChange }) {
    checkCatalog(catalog, params.campaign);
    const digest = digestOf(catalog);
    const current = await catalogs.latest(params.campaign, now);
    if (current?.digest === digest) return published(current, 'ok');
    if (!isMet(precondition, current?.published.version ?? null)) throw stale(current);
    const version = (current?.published.version ?? 0) + 1;
    const next: StoredCatalog = { digest, published: { version, publishedAt: now, catalog } };
    try {
      await store.appendCatalog(
        next,
        {
          at: now,
          actor: actorOf(account),
          action: 'publish-catalog',
          subject: String(version),
          digest,
        },
        newChange(),
      );
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // Somebody was faster; or we were, and a retried request met its own work.
      const winner = await catalogs.latest(params.campaign, now);
      if (winner?.digest === digest) return published(winner, 'ok');
      throw stale(winner);
    }
    catalogs.remember(next, now);
    return published(next, version === 1 ? 'created' : 'ok');
  },
};

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

function stale(current: StoredCatalog | null): ProblemError {
  return new ProblemError('stale-revision', { currentVersion: current?.published.version ?? 0 });
}

function published({ published: body }: StoredCatalog, kind: 'ok' | 'created'): Answer<'putCampaign'> {
  return { kind, body, version: String(body.version) };
}
