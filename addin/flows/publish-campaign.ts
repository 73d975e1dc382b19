/** The council publishes: configuration tables parsed, held to the rules, and put on the server as a catalog. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { Catalog, CatalogVersion } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Issue } from '../../shared/model/issue.ts';
import { canonicalJson } from '../../shared/digest/digest.ts';
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
  /** Somebody published since this workbook did; nothing was replaced. */
  | { readonly kind: 'newerVersion'; readonly currentVersion: CatalogVersion };

/**
 * Publishes in place of the version this workbook knows. To replace a colleague's newer one the council must have said
 * so: `replacing` names it. Rejects with `ProblemError` or `ServerUnreachable`; publishing again is safe.
 */
export async function publishCampaign(
  { api, workbook }: { readonly api: ThiDuaApi; readonly workbook: CouncilWorkbookPort },
  replacing: CatalogVersion | null = null,
): Promise<PublishOutcome> {
  const { blocks, base } = await workbook.readConfig();
  const { catalog, issues } = parseCouncilConfig(blocks);
  if (catalog === null) return { kind: 'hasErrors', issues };
  const campaign = catalog.campaign.id;
  const known = base?.campaign === campaign ? base.version : null;
  const outcome = await send(api, catalog, replacing ?? known, issues);
  if (outcome.kind === 'published') await workbook.rememberVersion({ campaign, version: outcome.version });
  return outcome;
}

async function send(
  api: ThiDuaApi,
  catalog: Catalog,
  replaces: CatalogVersion | null,
  warnings: readonly Issue[],
): Promise<PublishOutcome> {
  const campaign = catalog.campaign.id;
  try {
    const answer = await api.call('putCampaign', { campaign }, catalog, { replaces });
    if (answer === null) throw new TypeError('Publishing cannot be answered with 304.');
    const { version } = answer.body;
    // The server takes the same content for what it has, whatever version was meant: it then makes no new one.
    const unchanged = replaces === null ? answer.status === 200 : version !== replaces + 1;
    return { kind: 'published', campaign, version, unchanged, warnings };
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === 'stale-revision')) throw error;
    const current = await fetchCatalog(api, campaign);
    // A workbook that says the same as the current version, however it came by it, has nothing to replace.
    if (canonicalJson(current.catalog) !== canonicalJson(catalog)) {
      return { kind: 'newerVersion', currentVersion: current.version };
    }
    return { kind: 'published', campaign, version: current.version, unchanged: true, warnings };
  }
}
