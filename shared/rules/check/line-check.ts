/** A check of one line of a submission: what it finds wrong. */
import type { Catalog } from '../../model/catalog.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Issue } from '../../model/issue.ts';
import type { Reported, Submission, SubmissionLine } from '../../model/submission.ts';
import type { Target } from '../../model/target.ts';

/** A line with its indicator, and what the unit is asked for. */
export interface KnownLine {
  readonly line: SubmissionLine;
  readonly indicator: Indicator;
  readonly target: Target;
  /** What the unit reported for the indicator before; `null`: nothing, or that is not known. */
  readonly previous: PreviousFigure | null;
}

export interface PreviousFigure {
  readonly reported: Reported;
  /**
   * Whether it had an earlier cut-off day. With the same one, another figure is a correction and says nothing about how
   * things went on.
   */
  readonly ofEarlierPeriod: boolean;
}

export type LineCheck = (known: KnownLine, submission: Submission, catalog: Catalog) => Issue[];
