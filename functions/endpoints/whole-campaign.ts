/** Answers that are made of the whole campaign: the current catalog, the heads of all units, and the locks of each. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { UnitLocks } from '../../shared/rules/time/unit-locks.ts';
import type { Services } from '../endpoint/endpoint.ts';
import type { Head } from '../store/head.ts';
import { loadReadableHeads } from '../store/readable-heads.ts';
import { loadLocks } from '../store/unit-locks.ts';

interface Asked {
  readonly params: { readonly campaign: CampaignId };
  readonly knows: (version: string) => boolean;
}

type AnswerOfCampaign<T> =
  | { readonly kind: 'ok'; readonly body: T; readonly version: string }
  | { readonly kind: 'not-modified'; readonly version: string };

/**
 * The answer, with the version that all such answers share. The stamp alone tells whether anything changed, so that
 * "not modified" costs one request. Rejects with `unknown-campaign`.
 */
export async function answerOfCampaign<T>(
  { params: { campaign }, knows }: Asked,
  { store, catalogs }: Pick<Services, 'store' | 'catalogs'>,
  build: (published: PublishedCatalog, heads: readonly Head[], locks: UnitLocks) => T,
): Promise<AnswerOfCampaign<T>> {
  // Read before the heads: a write in between then makes the version too old, and never the answer.
  const stamp = await store.loadStamp(campaign);
  if (stamp === null) throw new ProblemError('unknown-campaign');
  const version = `${stamp.catalogVersion}-${stamp.change}`;
  if (knows(version)) return { kind: 'not-modified', version };
  const [heads, locks, { published }] = await Promise.all([
    loadReadableHeads(store, campaign),
    loadLocks(store, campaign, stamp),
    catalogs.version(campaign, stamp.catalogVersion),
  ]);
  return { kind: 'ok', body: build(published, heads, locks), version };
}
