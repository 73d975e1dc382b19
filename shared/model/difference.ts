/** What differs between two reports of one unit, field by field as a clerk knows them. */
import type { IndicatorCode } from './identifiers.ts';

/** The fields of a report: those of its header, and those of a line. Named as the columns of the unit's sheet. */
export type HeaderField = 'dataAsOf' | 'preparedBy' | 'approvedBy';
export type LineField =
  'actual' | 'denominator' | 'notArising' | 'estimate' | 'note' | 'evidence' | 'completion';

/**
 * What a field holds. `text` is the decimal, the ISO date, `yes` or `no`, or the text itself; a `mark` is set, and has no
 * text. Nothing in a field is `null`.
 */
export interface FieldValue {
  readonly kind: 'number' | 'date' | 'yesNo' | 'mark' | 'text';
  readonly text: string;
}

export interface Difference {
  /** `null` for a field of the header. */
  readonly indicator: IndicatorCode | null;
  readonly field: HeaderField | LineField;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
}
