/** What differs between two reports of one unit, by the fields a clerk knows. */
import type { IndicatorCode } from './identifiers.ts';

/** The fields of a report: those of its header, and those of a line. Named as the columns of the unit's sheet. */
export type HeaderField = 'dataAsOf' | 'preparedBy' | 'approvedBy';
export type LineField =
  'actual' | 'denominator' | 'notArising' | 'estimate' | 'note' | 'evidence' | 'completion';

/**
 * What a field holds; an empty field is `null`. `text` is the decimal, the ISO date, `yes` or `no`, or the text itself. A
 * `mark` is set by being there, and its text is empty.
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
