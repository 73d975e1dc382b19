/** What the flows need of the world: the workbook and the server. Adapters: `addin/excel/`, `addin/api/`. */
import type { BodyOf, OperationName, ParamsOf, ResponseOf } from '../../shared/api/operations.ts';
import type { Issue } from '../../shared/model/issue.ts';
import type { Revision } from '../../shared/model/submission.ts';
import type { ConfigBlocks } from '../../shared/sheet/council-columns.ts';
import type { DrawnTable } from '../../shared/sheet/drawn-table.ts';
import type { SheetBlock } from '../../shared/sheet/sheet-block.ts';
import type { StandingsTables } from '../../shared/sheet/standings-tables.ts';
import type { UnitSheet } from '../../shared/sheet/unit-sheet.ts';

/** A unit's sheet as it stands. */
export interface ReadUnitSheet {
  readonly block: SheetBlock;
  /** The revision this workbook last had a receipt for, so that a colleague's newer one is not replaced unseen. */
  readonly baseRevision: Revision | null;
}

/** Where a unit's sheet lives. Every method is a bounded number of Office.js requests, whatever the number of rows. */
export interface UnitSheetPort {
  /** Adds the sheet to the workbook and shows it. Rejects with `AlreadyInWorkbook` when there is one. */
  create(sheet: UnitSheet): Promise<void>;
  /** The sheet, found by its name in the workbook; `null` when there is none. */
  read(): Promise<ReadUnitSheet | null>;
  /** Shows the issues on their cells and takes earlier marks off. `false` when the sheet's password forbids it. */
  mark(issues: readonly Issue[]): Promise<boolean>;
  /** Keeps the revision of the latest receipt in the workbook. */
  rememberRevision(revision: Revision): Promise<void>;
  /** Selects a cell, e.g. `F12`, so that the clerk sees it. */
  goTo(worksheet: string, cell: string): Promise<void>;
}

/** The council's workbook. */
export interface CouncilWorkbookPort {
  /** Adds the configuration tables. Rejects with `AlreadyInWorkbook` when there is one of them, and adds none. */
  createConfig(tables: readonly DrawnTable[]): Promise<void>;
  /** The configuration tables, each `null` when the workbook lacks it. */
  readConfig(): Promise<ConfigBlocks>;
  /** Updates the standings tables in place, or adds them. */
  writeStandings(tables: StandingsTables): Promise<void>;
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
 * or `ServerUnreachable` when there was no answer, so that nothing is known about the outcome.
 */
export interface ThiDuaApi {
  call<N extends OperationName>(
    name: N,
    params: ParamsOf<N>,
    body: BodyOf<N>,
    preconditions?: Preconditions,
  ): Promise<Answer<ResponseOf<N>> | null>;
}

/** No answer came: lost connection, timeout, or an answer that is not this API's. */
export class ServerUnreachable extends Error {
  override readonly name = 'ServerUnreachable';
}

/** office.js is not there: its server is blocked, or the connection was lost while the pane loaded. */
export class OfficeMissing extends Error {
  override readonly name = 'OfficeMissing';
}

/** The workbook already holds what was to be added; nothing was changed. */
export class AlreadyInWorkbook extends Error {
  override readonly name = 'AlreadyInWorkbook';
}
