/** Before the council publishes: its tables are read, checked, and compared with the version in force. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { CatalogChange } from '../../shared/model/catalog-change.ts';
import type { Catalog, CatalogVersion, PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId, Instant } from '../../shared/model/identifiers.ts';
import { issueError, type Issue } from '../../shared/model/issue.ts';
import type { Standings } from '../../shared/model/standings.ts';
import { catalogChanges } from '../../shared/rules/change/catalog-changes.ts';
import { reportEffects, type ReportEffect } from '../../shared/rules/change/report-effects.ts';
import { parseCouncilConfig } from '../../shared/sheet/config/parse-council-config.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { ServerUnreachable } from './failures.ts';
import type { CopyInFront, CouncilWorkbookPort, ThiDuaApi } from './ports.ts';

/** What would be published, as the workbook said it when it was read. */
export interface Publication {
  readonly catalog: Catalog;
  /** The version in force, which it would take the place of; `null` where the campaign is new. */
  readonly replaces: CatalogVersion | null;
  /** That version came from another workbook: this one has neither published nor met it. */
  readonly unseen: boolean;
  /** Of the version in force. None where the campaign is new. */
  readonly changes: readonly CatalogChange[];
  readonly effects: readonly ReportEffect[];
  readonly warnings: readonly Issue[];
}

export type Prepared =
  | { readonly kind: 'hasErrors'; readonly issues: readonly Issue[] }
  /** The version in force says the same. */
  | { readonly kind: 'unchanged'; readonly version: CatalogVersion; readonly warnings: readonly Issue[] }
  | { readonly kind: 'prepared'; readonly publication: Publication };

/** Reads and compares; nothing is sent. Rejects with `ProblemError` or `ServerUnreachable`. */
export async function preparePublication(
  { api, workbook }: { readonly api: ThiDuaApi; readonly workbook: CouncilWorkbookPort },
  now: Instant,
): Promise<Prepared> {
  const { blocks, base, copyInFront } = await workbook.readConfig();
  const { catalog, issues } = parseCouncilConfig(blocks);
  const copied = copyIssues(copyInFront);
  if (catalog === null || copied.length > 0) return { kind: 'hasErrors', issues: [...copied, ...issues] };
  const campaign = catalog.campaign.id;
  const current = await fetchInForce(api, campaign);
  if (current === null) return { kind: 'prepared', publication: firstOf(catalog, issues) };
  const { version } = current;
  const changes = catalogChanges(current.catalog, catalog);
  if (changes.length === 0) {
    await workbook.rememberVersion({ campaign, version });
    return { kind: 'unchanged', version, warnings: issues };
  }
  const effects = reportEffects(changes, catalog, await fetchStandings(api, campaign), now);
  const unseen = base?.campaign !== campaign || base.version !== version;
  return {
    kind: 'prepared',
    publication: { catalog, replaces: version, unseen, changes, effects, warnings: issues },
  };
}

/** What was filled in is what is in front: what stands behind it is not published in its stead. */
function copyIssues(copy: CopyInFront | null): Issue[] {
  if (copy === null) return [];
  return [issueError('table-copy-in-front', { params: { text: copy.worksheet, other: copy.original } })];
}

function firstOf(catalog: Catalog, warnings: readonly Issue[]): Publication {
  return { catalog, replaces: null, unseen: false, changes: [], effects: [], warnings };
}

async function fetchInForce(api: ThiDuaApi, campaign: CampaignId): Promise<PublishedCatalog | null> {
  try {
    return await fetchCatalog(api, campaign);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'unknown-campaign') return null;
    throw error;
  }
}

async function fetchStandings(api: ThiDuaApi, campaign: CampaignId): Promise<Standings> {
  const answer = await api.call('getStandings', { campaign }, null);
  if (answer === null) throw new ServerUnreachable('The server answered 304 to a question without an ETag.');
  return answer.body;
}
