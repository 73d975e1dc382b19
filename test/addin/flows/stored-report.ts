/** A report as the server keeps it. */
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { CurrentSubmission } from '../../../shared/model/review.ts';
import type { SubmissionLine } from '../../../shared/model/submission.ts';
import { submissionOf } from '../../shared/fixtures/catalog.ts';

/** What unit `U1` reported, received as revision 2 in time and not reviewed yet. */
export function storedReport(lines: SubmissionLine[]): CurrentSubmission {
  const submission = submissionOf(lines);
  const { campaign, unit, catalogVersion } = submission;
  return {
    submission,
    receipt: {
      campaign,
      unit,
      revision: 2,
      catalogVersion,
      submittedAt: '2023-12-10T00:00:00Z',
      late: false,
      digest: '0'.repeat(64),
      warnings: [],
    },
    reviews: [],
    decisions: noDecisions,
  };
}
