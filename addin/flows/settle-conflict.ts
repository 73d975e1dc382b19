/** Ends a conflict: writes what the clerk takes of the newer revision, and goes on from there. */
import type { Conflict } from '../../shared/sheet/unit/conflict.ts';
import type { Fix } from '../../shared/sheet/fixes/fix.ts';
import type { ChangeOutcome, UnitSheetPort } from './ports.ts';

/**
 * Writes all that is taken, or nothing where a cell no longer holds what it held. Then the newer revision is the one that
 * the workbook knows: the sheet differs from it in what the clerk keeps, and a submission replaces it.
 */
export async function settleConflict(
  sheet: UnitSheetPort,
  { theirs: { receipt } }: Conflict,
  taken: readonly Fix[],
): Promise<ChangeOutcome> {
  const outcome: ChangeOutcome =
    taken.length === 0 ? { kind: 'changed', undo: null } : await sheet.applyFixes(taken);
  const { campaign, unit, revision } = receipt;
  if (outcome.kind === 'changed') await sheet.remember({ campaign, unit, revision });
  return outcome;
}
