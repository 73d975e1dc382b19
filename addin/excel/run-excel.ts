/** Every conversation with Excel starts here. */

/**
 * Runs one batch. A cell in edit mode delays it instead of failing it. Rejects with `OfficeExtension.Error`, whose
 * `code` is Excel's.
 */
export function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, batch);
}

/** Whether an error is Excel's own with this code, e.g. `AccessDenied`. */
export function isExcelError(error: unknown, code: string): boolean {
  return error instanceof OfficeExtension.Error && error.code === code;
}
