/** What the flows need of the world: the workbook and the server. Adapters: `addin/excel/`, `addin/api/`. */
import type { BodyOf, OperationName, ParamsOf, ResponseOf } from '../../shared/api/operations.ts';
import type { CatalogVersion } from '../../shared/model/catalog.ts';
import type { CampaignId, Digest, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { Issue } from '../../shared/model/issue.ts';
import type { Receipt } from '../../shared/model/receipt.ts';
import type { Revision } from '../../shared/model/submission.ts';
import type { ShownUnit } from '../../shared/rules/rank/standings-changes.ts';
import type { AdoptedSheet } from '../../shared/sheet/adopt/adoption.ts';
import type { SheetToAdopt } from '../../shared/sheet/adopt/confirm-adoption.ts';
import type { LookedAtSheet } from '../../shared/sheet/adopt/propose-adoption.ts';
import type { TargetsToAdd } from '../../shared/sheet/config/complete-targets.ts';
import type { ConfigBlocks } from '../../shared/sheet/config/council-columns.ts';
import type { StatedCampaign } from '../../shared/sheet/config/stated-campaign.ts';
import type { DrawnTable, RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import type { Fix, HeldCell } from '../../shared/sheet/fixes/fix.ts';
import type { PaperSheet } from '../../shared/sheet/paper/paper.ts';
import type { CellValue, SheetBlock } from '../../shared/sheet/sheet-block.ts';
import type { RefreshedTables } from '../../shared/sheet/standings/standings-tables.ts';
import type { UnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';

/** What a workbook knows of its unit's report on the server. */
export interface KnownReport extends Pick<Receipt, 'campaign' | 'unit'> {
  /** Of the latest receipt that this workbook had, or of the newer one whose differences the clerk has settled. */
  readonly revision: Revision | null;
  /** What was on its way when the workbook was last heard of: its receipt may have been lost. */
  readonly sending?: Digest | undefined;
}

/** A unit's sheet as it stands: of our making, or adopted. */
export interface ReadUnitSheet {
  readonly block: SheetBlock;
  /** How to read it where it is of somebody else's making. */
  readonly adopted: AdoptedSheet | null;
  /** So that a colleague's newer revision is not replaced unseen. */
  readonly known: KnownReport | null;
  /** The worksheet in front where it is a copy of the sheet's, which may have been filled in instead of it. */
  readonly copyInFront: string | null;
}

/** A unit's sheet to be drawn anew: its contents as well as its values, and the names of worksheets that are taken. */
export interface SheetToReplace {
  readonly block: SheetBlock;
  /** Of the same cells: a formula where there is one, else the value. */
  readonly formulas: SheetBlock['values'];
  readonly worksheets: readonly string[];
}

/** Cells that were changed at the clerk's word, and what stood in them before. */
export interface ChangedCells {
  readonly worksheet: string;
  readonly cells: readonly {
    readonly cell: string;
    /** Content as it would be typed, and number format. */
    readonly before: { readonly content: CellValue; readonly format: string | null };
    /** As it is shown now. */
    readonly after: CellValue;
  }[];
  /** Cells that were not changed, but say that the rows are still the same. */
  readonly held: readonly HeldCell[];
}

export type ChangeOutcome =
  /** `undo` brings back what stood there; `null` where that is what was done. */
  | { readonly kind: 'changed'; readonly undo: ChangedCells | null }
  /** A cell no longer holds what it held, so that nothing was written. */
  | { readonly kind: 'cellDiffers'; readonly cell: string };

/** A cell that something is said of. One without an address is not shown. */
export type CellToMark = Pick<Issue, 'worksheet' | 'cell' | 'severity'>;

/** A workbook that papers to be printed are put into. */
export interface PaperPort {
  /** Adds each on a new worksheet, shows the first and answers the worksheets' names. */
  addPapers(papers: readonly PaperSheet[]): Promise<string[]>;
}

/** Where a unit's sheet lives. Every method is a bounded number of requests, whatever the number of rows. */
export interface UnitSheetPort extends PaperPort {
  /** Adds the sheet to the workbook and shows it. Rejects with `AlreadyInWorkbook` when there is one. */
  create(sheet: UnitSheet): Promise<void>;
  /** A worksheet whatever it holds: the one in front, or one by its name. `null` when it is blank. */
  look(worksheet: string | null): Promise<LookedAtSheet | null>;
  /**
   * Takes a sheet there is for the unit's, in place of one adopted before. Nothing on it is written. Rejects with
   * `AlreadyInWorkbook` when there is one of our making, with `SheetChangedMeanwhile` when it is not as it was looked at.
   */
  adopt(sheet: SheetToAdopt): Promise<void>;
  /** The sheet, found by its name in the workbook; `null` when there is none. */
  read(): Promise<ReadUnitSheet | null>;
  readWithFormulas(): Promise<SheetToReplace | null>;
  /**
   * Puts the sheet in the place of the one there is. That one is kept beside it under the name given, without marks and
   * locked; where somebody's password protects it, it stays as it is but for its name.
   */
  replace(sheet: UnitSheet, oldWorksheet: string): Promise<void>;
  /**
   * Marks the cells and takes earlier marks off; `known` is remembered by the way, without a request of its own. `false`
   * when the sheet's password forbids the marks.
   */
  mark(cells: readonly CellToMark[], known?: KnownReport): Promise<boolean>;
  /**
   * Calls back whenever the person at this workbook has changed a cell of it or sorted, on whatever worksheet: not a
   * colleague who works in the same workbook, not this add-in. Resolves with what ends it; `null` when there is no sheet to watch.
   */
  watch(onEdit: () => void): Promise<(() => Promise<void>) | null>;
  /** Applies fixes, all or none, where the cells still hold what they held when the sheet was read. */
  applyFixes(fixes: readonly Fix[]): Promise<ChangeOutcome>;
  /** Brings back what fixes changed, where the cells still hold what they put there. */
  undoChange(changed: ChangedCells): Promise<ChangeOutcome>;
  /** Keeps in the workbook what it knows of the report on the server. */
  remember(known: KnownReport): Promise<void>;
  /** Selects a cell, e.g. `F12`, so that the clerk sees it. */
  goTo(worksheet: string, cell: string): Promise<void>;
}

/** One version of one campaign's catalog. */
export interface VersionOfCampaign {
  readonly campaign: CampaignId;
  readonly version: CatalogVersion;
}

/** A worksheet in front that holds a copy of a table, as both are called now. */
export interface CopyInFront {
  readonly worksheet: string;
  /** Where the table itself stands. */
  readonly original: string;
}

/** The council's configuration as it stands. */
export interface ReadConfig {
  /** The tables, each `null` when the workbook lacks it. */
  readonly blocks: ConfigBlocks;
  /** What this workbook last published, so that a colleague's newer version is not replaced unseen. */
  readonly base: VersionOfCampaign | null;
  /** What may have been filled in instead of a table. */
  readonly copyInFront: CopyInFront | null;
}

/** Which results a workbook shows. */
export interface ShownResults {
  readonly campaign: CampaignId;
  /** As the server answered it; `null` where it answered none, so that nobody can ask whether there is anything new. */
  readonly etag: string | null;
  /** The same of the chase list beside them, which changes also without them. */
  readonly chase?: string | null | undefined;
  /** When they were fetched; workbooks of earlier versions do not say. */
  readonly at?: Instant | null | undefined;
}

/** The council's own cells in rows that a refresh did not bring again, and where they are now. */
export interface LeftOver {
  readonly worksheet: string;
  /** How many. */
  readonly cells: number;
}

/** Results as a workbook shows them. */
export interface ShownStandings extends ShownResults {
  /** What it shows of each unit; `null` where columns are missing that say it. */
  readonly units: ReadonlyMap<UnitCode, ShownUnit> | null;
}

/** A column of a table that a refresh has no longer found, and the one that stands in its place. */
export interface RenamedColumn {
  /** As the worksheet is called now. */
  readonly worksheet: string;
  readonly column: string;
  readonly now: string;
}

/** What the council has to know of tables that were written. */
export interface WrittenTables {
  /** Columns that were left as they were, since they seem to have been renamed. */
  readonly renamed: readonly RenamedColumn[];
  /** `null` where all of the council's own cells have their rows. */
  readonly leftOver: LeftOver | null;
  /** What somebody may take for the tables that were written. */
  readonly copyInFront: CopyInFront | null;
}

/** The council's workbook. */
export interface CouncilWorkbookPort extends PaperPort {
  /** Adds the configuration tables. Rejects with `AlreadyInWorkbook` when there is one of them, and adds none. */
  createConfig(tables: readonly DrawnTable[]): Promise<void>;
  readConfig(): Promise<ReadConfig>;
  /** The campaign that this workbook last published; `null` where it has published none. */
  knownCampaign(): Promise<CampaignId | null>;
  /** The campaign that its configuration sets up; `null` where it has no table of the campaign. */
  statedCampaign(): Promise<StatedCampaign | null>;
  /** Inserts rows and columns into the targets matrix, as it was when the configuration was read. */
  completeTargets(added: TargetsToAdd): Promise<void>;
  /** Keeps the version that this workbook last published. */
  rememberVersion(version: VersionOfCampaign): Promise<void>;
  /**
   * The results that the standings tables show; `null` when it is not known which. Where one of the tables is missing it has
   * no ETag, so that all are written anew.
   */
  readShown(): Promise<ShownStandings | null>;
  /**
   * Updates the standings tables in place, or adds them, and keeps which results they show. Rejects with `TableUnusable`,
   * `SheetProtected` or `WorkbookProtected` before anything was written.
   */
  writeStandings(tables: RefreshedTables, shown: ShownResults): Promise<WrittenTables>;
  /** The same for the chase list alone. */
  writeChaseList(table: RefreshedTable, shown: ShownResults): Promise<WrittenTables>;
  /** Adds a report to be read on a locked worksheet of its own, shows it and answers the worksheet's name. */
  addReport(sheet: UnitSheet): Promise<string>;
  /** Calls back whenever the person at this workbook selects something else. Resolves with what ends it. */
  watchSelection(onSelect: () => void): Promise<() => Promise<void>>;
  /** The code in the row of a table that is selected, wherever the table was moved; `null` where it names no unit. */
  selectedUnit(): Promise<string | null>;
  goTo(worksheet: string, cell: string): Promise<void>;
}

/** An answer of the server, with its ETag where the operation has one. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly etag: string | null;
}

/** What to say beside the body: which version the caller means. */
export interface Preconditions {
  /** For writes: `null` to create, else the version to replace. */
  readonly replaces?: number | null;
  /** For reads: the ETag the caller already holds. */
  readonly known?: string | null;
}

/**
 * The server. Resolves with the parsed answer, or `null` for 304. Rejects with `ProblemError` (the server's own word),
 * or `ServerUnreachable` when there was no answer of its own, so that nothing is known about the outcome.
 */
export interface ThiDuaApi {
  call<N extends OperationName>(
    name: N,
    params: ParamsOf<N>,
    body: BodyOf<N>,
    preconditions?: Preconditions,
  ): Promise<Answer<ResponseOf<N>> | null>;
}
