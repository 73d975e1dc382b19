/**
 * A conflict (hai người cùng sửa): somebody else has submitted since this workbook last knew what the server holds. Both
 * values of each cell are laid side by side for the clerk to choose; nothing is chosen in silence.
 */
import type { StoredSubmission } from '../../model/receipt.ts';
import { groupBy } from '../../rules/group-by.ts';
import { conflictingFields, type ConflictInput, type ConflictingField } from './conflicting-fields.ts';
import type { Fix } from '../fixes/fix.ts';
import { takingTheirs, type ByHandReason } from './taking-theirs.ts';

export type Side = 'theirs' | 'mine';

/** Fields that are chosen as one: a numerator of theirs over a denominator of mine is nobody's figure. */
export interface ConflictChoice {
  /** Its own among the choices, and the same after another check. */
  readonly key: string;
  readonly fields: readonly ConflictingField[];
  /** The side that alone has changed it since both were the same; `null` where both have. */
  readonly suggested: Side | null;
  /** What to write to have it as theirs. */
  readonly taking: Fix;
}

/** What cannot be written into the sheet from the pane. */
export interface ByHand {
  readonly key: string;
  readonly fields: readonly ConflictingField[];
  readonly reason: ByHandReason;
}

export interface Conflict {
  /** The revision that is there now. */
  readonly theirs: StoredSubmission;
  readonly choices: readonly ConflictChoice[];
  readonly byHand: readonly ByHand[];
}

/** The figure of a row, with what says how it is meant. */
const FIGURE: ReadonlySet<ConflictingField['field']> = new Set([
  'actual',
  'denominator',
  'notArising',
  'estimate',
]);

/** What differs between the two sides: in the header, then row by row, then in rows that the sheet lacks. */
export function conflictOf(input: ConflictInput): Conflict {
  const choices: ConflictChoice[] = [];
  const byHand: ByHand[] = [];
  for (const [key, fields] of groupBy(conflictingFields(input), keyOf)) {
    const taking = takingTheirs(input, fields);
    if (typeof taking === 'string') byHand.push({ key, fields, reason: taking });
    else choices.push({ key, fields, suggested: suggestedSide(fields), taking });
  }
  return { theirs: input.theirs, choices, byHand };
}

function keyOf({ indicator, field }: ConflictingField): string {
  return `${indicator ?? ''} ${FIGURE.has(field) ? 'figure' : field}`;
}

function suggestedSide(fields: readonly ConflictingField[]): Side | null {
  const isTheirs = fields.some(({ changed }) => changed.theirs);
  const isMine = fields.some(({ changed }) => changed.mine);
  if (isTheirs && isMine) return null;
  return isTheirs ? 'theirs' : 'mine';
}
