/** What may go wrong in a flow or at a port, each with words of its own for people. */

/** No answer came: lost connection, timeout, or an answer that is not this API's. */
export class ServerUnreachable extends Error {
  override readonly name: string = 'ServerUnreachable';
}

/**
 * A server's error (5xx) that is not this API's word came instead: of a proxy, or of a server that was not up yet. The
 * network is sound; what became of the request is not known.
 */
export class ServerFailed extends ServerUnreachable {
  override readonly name = 'ServerFailed';
  readonly status: number;
  /** Seconds after which it asks to be tried again. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    { status, retryAfter, cause }: { status: number; retryAfter?: number | undefined; cause?: unknown },
  ) {
    super(message, { cause });
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** The sheet is another unit's than those this account reports for. */
export class NotYourUnit extends Error {
  override readonly name = 'NotYourUnit';
  /** The unit's name where the catalog tells it, else its code as the sheet has it. */
  readonly unit: string;

  constructor(unit: string, cause: unknown) {
    super(`This account may not report for ${unit}.`, { cause });
    this.unit = unit;
  }
}

/** office.js is not there: its server is blocked, or the connection was lost while the pane loaded. */
export class OfficeMissing extends Error {
  override readonly name = 'OfficeMissing';
}

/** The workbook already holds what was to be added; nothing was changed. */
export class AlreadyInWorkbook extends Error {
  override readonly name = 'AlreadyInWorkbook';
}

/** The sheet is not as it was when the clerk looked at it; nothing was changed. */
export class SheetChangedMeanwhile extends Error {
  override readonly name = 'SheetChangedMeanwhile';
}

/** A table cannot be refreshed without losing what people added to it; nothing was changed. */
export class TableUnusable extends Error {
  override readonly name = 'TableUnusable';
  /** As the worksheet is called now. */
  readonly worksheet: string;
  /** The column that is missing. */
  readonly column: string;

  constructor(table: string, worksheet: string, column: string) {
    super(`The table ${table} on ${worksheet} has no column ${column}.`);
    this.worksheet = worksheet;
    this.column = column;
  }
}

/** The sheet is protected against what was to be done. */
export class SheetProtected extends Error {
  override readonly name = 'SheetProtected';
  /** As the worksheet is called now; `null` where it is the one that was at work on. */
  readonly worksheet: string | null;

  constructor(
    message: string,
    { worksheet, ...options }: ErrorOptions & { readonly worksheet?: string } = {},
  ) {
    super(message, options);
    this.worksheet = worksheet ?? null;
  }
}

/** The workbook is protected against adding or renaming worksheets; nothing was changed. */
export class WorkbookProtected extends Error {
  override readonly name = 'WorkbookProtected';
}

/** The sheet was deleted, renamed or hidden. */
export class SheetOutOfReach extends Error {
  override readonly name = 'SheetOutOfReach';
}
