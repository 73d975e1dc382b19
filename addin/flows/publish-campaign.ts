/** The council publishes: configuration tables parsed, held to the rules, and put on the server as a catalog. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { Catalog, CatalogVersion } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Issue } from '../../shared/model/issue.ts';
import { parseCouncilConfig } from '../../shared/sheet/parse-council-config.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { CouncilWorkbookPort, ThiDuaApi } from './ports.ts';

export type PublishOutcome =
  | { readonly kind: 'hasErrors'; readonly issues: readonly Issue[] }
  /** `unchanged`: the server had exactly this catalog already. */
  | {
      readonly kind: 'published';
      readonly campaign: CampaignId;
      readonly version: CatalogVersion;
      readonly unchanged: boolean;
      readonly warnings: readonly Issue[];
    }
  /** Somebody published while this was being sent; nothing was replaced. */
  | { readonly kind: 'newerVersion' };

/** Rejects with `ProblemError` or `ServerUnreachable`; publishing again is safe. */
export async function publishCampaign({
  api,
  workbook,
}: {
  readonly api: ThiDuaApi;
  readonly workbook: CouncilWorkbookPort;
}): Promise<PublishOutcome> {
  const { catalog, issues } = parseCouncilConfig(await workbook.readConfig());
  if (catalog === null) return { kind: 'hasErrors', issues };
  const replaces = await currentVersion(api, catalog);
  try {
    const answer = await api.call('putCampaign', { campaign: catalog.campaign.id }, catalog, { replaces });
    if (answer === null) throw new TypeError('Publishing cannot be answered with 304.');
    const { version } = answer.body;
    return {
      kind: 'published',
      campaign: catalog.campaign.id,
      version,
      unchanged: version === replaces,
      warnings: issues,
    };
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'stale-revision') return { kind: 'newerVersion' };
    throw error;
  }
}

async function currentVersion(api: ThiDuaApi, { campaign }: Catalog): Promise<CatalogVersion | null> {
  try {
    return (await fetchCatalog(api, campaign.id)).version;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'unknown-campaign') return null;
    throw error;
  }
}
