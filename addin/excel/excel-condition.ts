/** What Excel's error codes mean to people. A code that is not here is a bug of ours. */
import { SheetOutOfReach, SheetProtected } from '../flows/failures.ts';

interface Condition {
  readonly code: string;
  /** The member of Office.js that failed, where the code alone could mean anything. */
  readonly location?: string;
  readonly means: new (message: string, options: ErrorOptions) => Error;
}

const conditions: readonly Condition[] = [
  { code: 'AccessDenied', means: SheetProtected },
  { code: 'ItemNotFound', means: SheetOutOfReach },
  // A worksheet that is hidden cannot come to the front.
  { code: 'InvalidOperation', location: 'Worksheet.activate', means: SheetOutOfReach },
];

/** The condition that an error of Excel stands for, with the error as its cause; `null` when it stands for none. */
export function excelCondition(error: unknown): Error | null {
  if (!(error instanceof OfficeExtension.Error)) return null;
  const { errorLocation } = error.debugInfo;
  const condition = conditions.find(
    ({ code, location = errorLocation }) => code === error.code && location === errorLocation,
  );
  return condition === undefined ? null : new condition.means(error.message, { cause: error });
}

/** Whether an error is Excel's own with this code, e.g. `AccessDenied`. */
export function isExcelError(error: unknown, code: string): boolean {
  return error instanceof OfficeExtension.Error && error.code === code;
}
