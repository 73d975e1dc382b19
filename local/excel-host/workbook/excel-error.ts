/** The error codes of Excel's API that this host can answer with; their standard sentences are Excel's own. */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet: 'The operation would push non-blank cells off the sheet.',
  NotImplemented: 'The requested feature is not implemented.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
} as const;

export type ExcelErrorCode = keyof typeof MESSAGES;

/** A failure Excel itself would report. `code` is what an add-in sees as `OfficeExtension.Error.code`. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  readonly code: ExcelErrorCode;
  /** The member that failed, e.g. `Worksheet.getRange`, where the host knows better than the request. */
  readonly location: string | null;

  constructor(code: ExcelErrorCode, message: string = MESSAGES[code], location: string | null = null) {
    super(message);
    this.code = code;
    this.location = location;
  }
}

/** The loud failure for a member of Office.js that this host lacks, e.g. `Worksheet.pivotTables`. */
export const notImplemented = (member: string): ExcelError =>
  new ExcelError('NotImplemented', `The local Excel host does not implement ${member}.`, member);
