/** Where a unit's sheet differs from a revision that was received, each difference with its cell. */
import type { Difference } from '../../model/difference.ts';
import type { Submission } from '../../model/submission.ts';
import { differencesOf } from '../../rules/differences.ts';
import type { Draft } from './parse-unit-sheet.ts';
import type { CellOnSheet } from '../sheet-block.ts';

export interface SheetDifference extends Difference {
  /** `null` where the sheet no longer has the row or the column. */
  readonly at: CellOnSheet | null;
}

/** The differences from the received revision (`before`) to the sheet (`after`), without cells that cannot be read. */
export function sheetDifferences(received: Submission, draft: Draft): SheetDifference[] {
  return differencesOf(received, draft.submission)
    .filter(({ indicator, field }) => !draft.misread.has(indicator ?? field))
    .map((difference) => ({ ...difference, at: draft.addressOf(difference.indicator, difference.field) }));
}
