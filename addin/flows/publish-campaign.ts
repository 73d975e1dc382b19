/** Publishes the catalog that the council was shown, in place of the version it was compared with. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { CatalogVersion } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { canonicalJson } from '../../shared/digest/digest.ts';
import { parseCouncilConfig } from '../../shared/sheet/config/parse-council-config.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { CouncilWorkbookPort, ThiDuaApi } from './ports.ts';
import type { Publication } from './prepare-publication.ts';

export type PublishOutcome =
  /** `unchanged`: the server had exactly this catalog already. */
  | {
      readonly kind: 'published';
      readonly campaign: CampaignId;
      readonly version: CatalogVersion;
      readonly unchanged: boolean;
    }
  /** Somebody published since it was prepared; nothing was replaced. */
  | { readonly kind: 'newerVersion'; readonly currentVersion: CatalogVersion }
  /** The workbook says something else since it was prepared; nothing was sent. */
  | { readonly kind: 'editedMeanwhile' };

/** Rejects with `ProblemError` or `ServerUnreachable`; publishing it again is safe. */
export async function publishCampaign(
  { api, workbook }: { readonly api: ThiDuaApi; readonly workbook: CouncilWorkbookPort },
  publication: Publication,
): Promise<PublishOutcome> {
  // What was shown is the only thing that is ever sent; whoever typed since then believes to publish that too.
  const { catalog } = parseCouncilConfig((await workbook.readConfig()).blocks);
  if (canonicalJson(catalog) !== canonicalJson(publication.catalog)) return { kind: 'editedMeanwhile' };
  const outcome = await send(api, publication);
  if (outcome.kind === 'published') {
    await workbook.rememberVersion({ campaign: outcome.campaign, version: outcome.version });
  }
  return outcome;
}

async function send(api: ThiDuaApi, { catalog, replaces }: Publication): Promise<PublishOutcome> {
  const campaign = catalog.campaign.id;
  try {
    const answer = await api.call('putCampaign', { campaign }, catalog, { replaces });
    if (answer === null) throw new TypeError('Publishing cannot be answered with 304.');
    const { version } = answer.body;
    // The server takes the same content for what it has, whatever version was meant: it then makes no new one.
    const unchanged = replaces === null ? answer.status === 200 : version !== replaces + 1;
    return { kind: 'published', campaign, version, unchanged };
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === 'stale-revision')) throw error;
    const current = await fetchCatalog(api, campaign);
    // A workbook that says the same as the current version, however it came by it, has nothing to replace.
    if (canonicalJson(current.catalog) !== canonicalJson(catalog)) {
      return { kind: 'newerVersion', currentVersion: current.version };
    }
    return { kind: 'published', campaign, version: current.version, unchanged: true };
  }
}
