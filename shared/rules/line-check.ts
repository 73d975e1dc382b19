/** A check of one line of a submission: what it finds wrong. */
import type { Indicator } from '../model/indicator.ts';
import type { Issue } from '../model/issue.ts';
import type { Submission, SubmissionLine } from '../model/submission.ts';
import type { Target } from '../model/target.ts';

/** A line with the indicator it speaks of, and what the unit is asked for. */
export interface KnownLine {
  readonly line: SubmissionLine;
  readonly indicator: Indicator;
  readonly target: Target;
}

export type LineCheck = (known: KnownLine, submission: Submission) => Issue[];
