/** What to write into a sheet to have it say what a newer revision says, or why that is left to the clerk's own hands. */
import { shownAt, type ConflictInput, type ConflictingField } from './conflicting-fields.ts';
import { contentOfField } from './field-content.ts';
import type { CellChange, Fix } from '../fixes/fix.ts';

/**
 * `adopted`: nothing is written on a sheet of somebody else's making. `noCell`: the sheet lacks the row or the column.
 * `computed`: the sheet's own formula stands there. `tooLong`: the number has more digits than a cell keeps.
 */
export type ByHandReason = 'adopted' | 'noCell' | 'computed' | 'tooLong';

/** All fields of one row, or one field of the header. The row's code has to be the same still when it is written. */
export function takingTheirs(
  { draft, block, indicators }: ConflictInput,
  fields: readonly ConflictingField[],
): Fix | ByHandReason {
  if (block === null) return 'adopted';
  const indicator = fields[0]?.indicator ?? null;
  const changes: CellChange[] = [];
  for (const { field, theirs, at } of fields) {
    if (field === 'completion') return 'computed';
    if (at === null) return 'noCell';
    const to = contentOfField(theirs, indicators.get(indicator ?? '') ?? null);
    if (to === null) return 'tooLong';
    changes.push({ cell: at.cell, from: shownAt(block, at), to });
  }
  const code = indicator === null ? null : draft.addressOf(indicator, 'code');
  const held = code === null ? [] : [{ cell: code.cell, from: shownAt(block, code) }];
  return { kind: 'takeTheirs', worksheet: block.worksheet, changes, held };
}
