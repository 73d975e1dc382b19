/** Brings the matrix of targets up to date with the tables of units and indicators. */
import { targetsToAdd, type Insertion } from '../../shared/sheet/config/complete-targets.ts';
import type { CouncilWorkbookPort } from './ports.ts';

export type CompletedTargets =
  | { readonly kind: 'added'; readonly units: number; readonly indicators: number }
  | { readonly kind: 'complete' }
  /** A table, or the column of its codes, is missing: the check says which. */
  | { readonly kind: 'unreadable' };

/** Adds missing rows and columns and leaves all others. What the matrix has beyond the two tables, the check says. */
export async function completeTargets(workbook: CouncilWorkbookPort): Promise<CompletedTargets> {
  const { blocks } = await workbook.readConfig();
  const added = targetsToAdd(blocks);
  if (added === null) return { kind: 'unreadable' };
  const [units, indicators] = [countOf(added.rows), countOf(added.columns)];
  if (units + indicators === 0) return { kind: 'complete' };
  await workbook.completeTargets(added);
  return { kind: 'added', units, indicators };
}

function countOf(insertions: readonly Insertion<unknown>[]): number {
  return insertions.reduce((sum, { items }) => sum + items.length, 0);
}
