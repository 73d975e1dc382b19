/** What the flows need of the world: the workbook, the server, the clock. Adapters: `addin/excel/`, `addin/api/`. */
import type { BodyOf, OperationName, ParamsOf, ResponseOf } from '../../shared/api/operations.ts';
import type { Issue } from '../../shared/model/issue.ts';
import type { SheetBlock } from '../../shared/sheet/sheet-block.ts';
import type { ConfigBlocks } from '../../shared/sheet/council-columns.ts';
import type { StandingsTables } from '../../shared/sheet/standings-tables.ts';
import type { UnitSheet } from '../../shared/sheet/unit-sheet.ts';

/** Where a unit's sheet lives. Every method is a bounded number of Office.js requests, whatever the number of rows. */
export interface UnitSheetPort {
  /** Adds the sheet to the workbook and shows it. Rejects with `SheetExists` when the workbook has one already. */
  create(sheet: UnitSheet): Promise<void>;
  /** The sheet as it stands, found by its name in the workbook; `null` when there is none. */
  read(): Promise<SheetBlock | null>;
  /** Shows the issues on their cells, and takes earlier marks off. */
  mark(issues: readonly Issue[]): Promise<void>;
  /** Selects a cell, e.g. `F12`, so that the clerk sees it. */
  goTo(worksheet: string, cell: string): Promise<void>;
}

/** The council's workbook. */
export interface CouncilWorkbookPort {
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

/** The workbook already has a unit sheet. */
export class SheetExists extends Error {
  override readonly name = 'SheetExists';
}
