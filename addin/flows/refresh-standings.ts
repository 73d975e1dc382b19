/** The council refreshes: live results into the workbook's tables, or nothing when nothing changed. */
import type { Catalog } from '../../shared/model/catalog.ts';
import type { CampaignId, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { Standings } from '../../shared/model/standings.ts';
import {
  standingsChanges,
  type StandingsChanges,
  type UnrankedState,
} from '../../shared/rules/rank/standings-changes.ts';
import { drawStandings } from '../../shared/sheet/standings/standings-tables.ts';
import { fetchChaseTable } from './chase-table.ts';
import { fetchResults, type LiveResults } from './fetch-results.ts';
import type { CouncilWorkbookPort, ThiDuaApi, WrittenTables } from './ports.ts';

/** What is new: how much, and which units have lost their rank or got one back, by name. */
export interface StandingsNews extends Pick<
  StandingsChanges,
  'reportedFirst' | 'reportedAgain' | 'ranksMoved' | 'pointsChanged'
> {
  readonly ranksLost: readonly { readonly name: string; readonly state: UnrankedState }[];
  readonly ranksRegained: readonly string[];
}

export type RefreshOutcome =
  | (Pick<WrittenTables, 'leftOver'> & {
      /** The standings are. */
      readonly kind: 'unchanged';
      /** Of when they are; `null` where the workbook does not say. */
      readonly at: Instant | null;
      /** Whether the chase list was written anew. */
      readonly chaseListNew: boolean;
    })
  | (WrittenTables & {
      readonly kind: 'refreshed';
      readonly at: Instant;
      readonly standings: Standings;
      /** Since the workbook was last refreshed; `null` for the first time. */
      readonly news: StandingsNews | null;
    })
  /** The workbook shows another campaign's, with what the council wrote beside them: nothing was written. */
  | { readonly kind: 'otherCampaign'; readonly shown: CampaignId };

/** What whoever asks for a refresh wants of it. */
export interface RefreshWish {
  /** The tables are written also where the workbook shows the newest results, as for somebody who typed over them. */
  readonly rewrite: boolean;
  /** The other campaign whose results may be replaced. */
  readonly over?: CampaignId | undefined;
}

interface RefreshPorts {
  readonly api: ThiDuaApi;
  readonly workbook: CouncilWorkbookPort;
  /** Hears which results the tables now show, so that cells say the same. */
  readonly onShown?: (live: LiveResults) => void;
}

/**
 * Rejects with `ProblemError`, `ServerUnreachable`, `TableUnusable`, `SheetProtected` or `WorkbookProtected`, and the tables
 * are then as they were.
 */
export async function refreshStandings(
  { api, workbook, onShown }: RefreshPorts,
  campaign: CampaignId,
  { rewrite, over }: RefreshWish,
): Promise<RefreshOutcome> {
  const read = await workbook.readShown();
  if (read !== null && read.campaign !== campaign && read.campaign !== over)
    return { kind: 'otherCampaign', shown: read.campaign };
  const shown = read?.campaign === campaign ? read : null;
  const live = await fetchResults(api, campaign, rewrite ? null : (shown?.etag ?? null));
  const known = rewrite ? null : (shown?.chase ?? null);
  if (live === null) {
    // Whom to remind changes also with the hour and with signs of life, which no standings tell of.
    const chase = await fetchChaseTable(api, campaign, { published: null, etag: known });
    const at = shown?.at ?? null;
    const same = { kind: 'unchanged', at } as const;
    if (chase === null) return { ...same, chaseListNew: false, leftOver: null };
    const shows = { campaign, etag: shown?.etag ?? null, chase: chase.etag, at };
    const { leftOver } = await workbook.writeChaseList(chase.table, shows);
    return { ...same, chaseListNew: true, leftOver };
  }
  const { results, catalog, etag } = live;
  const published = { version: results.standings.catalogVersion, catalog };
  const chase = await fetchChaseTable(api, campaign, { published, etag: known });
  const before = shown?.units ?? null;
  const changes = before === null ? null : standingsChanges(before, results.standings.rows);
  const tables = { ...drawStandings(results, catalog, changes, results.asOf), chase: chase?.table ?? null };
  const shows = { campaign, etag, chase: chase === null ? known : chase.etag, at: results.asOf };
  const written = await workbook.writeStandings(tables, shows);
  onShown?.(live);
  return {
    kind: 'refreshed',
    at: results.asOf,
    standings: results.standings,
    news: newsOf(changes, catalog),
    ...written,
  };
}

function newsOf(changes: StandingsChanges | null, { units }: Pick<Catalog, 'units'>): StandingsNews | null {
  if (changes === null) return null;
  const { reportedFirst, reportedAgain, ranksMoved, ranksLost, ranksRegained, pointsChanged } = changes;
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const nameOf = (code: UnitCode) => names.get(code) ?? code;
  return {
    reportedFirst,
    reportedAgain,
    ranksMoved,
    ranksLost: ranksLost.map(({ unit, state }) => ({ name: nameOf(unit), state })),
    ranksRegained: ranksRegained.map(nameOf),
    pointsChanged,
  };
}
