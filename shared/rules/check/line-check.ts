/** A check of one line of a submission: what it finds wrong. */
import type { Catalog } from '../../model/catalog.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Issue } from '../../model/issue.ts';
import type { Reported, Submission, SubmissionLine } from '../../model/submission.ts';
import type { Target } from '../../model/target.ts';

/** A line with the indicator it speaks of, and what the unit is asked for. */
export interface KnownLine {
  readonly line: SubmissionLine;
  readonly indicator: Indicator;
  readonly target: Target;
  /** What the unit had reported for the indicator before; `null` where it had not, or where that is not known. */
  readonly previous: PreviousFigure | null;
}

export interface PreviousFigure {
  readonly reported: Reported;
  /**
   * Whether it was of an earlier cut-off day. Within one period another figure is a correction, which says nothing about
   * how things went on.
   */
  readonly ofEarlierPeriod: boolean;
}

export type LineCheck = (known: KnownLine, submission: Submission, catalog: Catalog) => Issue[];
