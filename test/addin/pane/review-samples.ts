/** A queue of units, and Phường 1 as the council reviews it, for the pane's tests. */
import type { ReviewQueue } from '../../../addin/flows/review-queue.ts';
import type { UnitUnderReview } from '../../../addin/flows/unit-under-review.ts';
import { noDecisions, type UnitDecisions } from '../../../shared/model/decisions.ts';
import { issueWarning } from '../../../shared/model/issue.ts';
import type {
  CurrentSubmission,
  Review,
  ReviewedSubmission,
  ReviewRequest,
} from '../../../shared/model/review.ts';
import type { SubmissionLine } from '../../../shared/model/submission.ts';
import { traceDecisions } from '../../../shared/rules/review/decision-origins.ts';
import type { QueueEntry } from '../../../shared/rules/review/review-queue.ts';
import { actual, line } from '../../shared/fixtures/catalog.ts';
import { councilAccount, newer, receipt } from './pane-samples.ts';
import { OWN, published, ranked } from './standing-samples.ts';

export const adjustment = {
  indicator: 'G4',
  points: '-1',
  reason: 'Để tái lấn chiếm kéo dài trước cổng trường',
};
const decisions: UnitDecisions = { ...noDecisions, adjustments: [adjustment] };

export const review: Review = {
  campaign: receipt.campaign,
  unit: OWN,
  revision: 1,
  number: 1,
  decision: 'returned',
  comment: 'Số thu ngân sách chưa khớp với Chi cục Thuế.',
  comments: [{ indicator: '1', text: 'Thiếu số thu quý IV.' }],
  decisions,
  by: councilAccount.name,
  at: '2023-12-14T09:40:00.000Z',
};

/** What the server makes of a request. */
export const written = ({ follows, ...said }: ReviewRequest): Review => ({
  ...review,
  ...said,
  number: follows + 1,
  by: councilAccount.name,
});

const lines: SubmissionLine[] = [
  line('1', actual('206.5'), {
    estimate: true,
    note: 'Đã cộng số thu quý IV theo bảng kê của Chi cục Thuế ngày 12/12',
    evidence: ['BC 112/BC-CCT', 'https://govap.example.vn/bang-ke-12-12'],
  }),
  line('2', { kind: 'ratio', numerator: '1250', denominator: '1234' }),
  line('3', { kind: 'yesNo', yes: true }),
  line('G4', actual('4')),
];

const before: ReviewedSubmission = {
  submission: { ...newer.submission, lines: [line('1', actual('150')), ...lines.slice(1)] },
  receipt,
  reviews: [review],
};

export const current: CurrentSubmission = {
  submission: { ...newer.submission, lines },
  receipt: {
    ...receipt,
    revision: 2,
    late: true,
    submittedAt: '2023-12-15T02:30:00.000Z',
    warnings: [
      issueWarning('numerator-above-denominator', {
        indicator: '2',
        field: 'actual',
        params: { text: '1250', max: '1234' },
      }),
    ],
  },
  reviews: [],
  decisions,
};

/** Sent again after it was returned, with a penalty in force. */
export const underReview: UnitUnderReview = {
  seen: ranked,
  report: { current, before, decided: traceDecisions(decisions, [review]) },
};

/** The same with what a colleague said of it meanwhile. */
export function reviewedBy(by: string, rest: Partial<Review> = {}): UnitUnderReview {
  const said: Review = {
    ...review,
    revision: 2,
    decision: 'accepted',
    comment: '',
    comments: [],
    by,
    ...rest,
  };
  return {
    ...underReview,
    report: {
      current: { ...current, reviews: [said] },
      before,
      decided: traceDecisions(decisions, [said, review]),
    },
  };
}

const entry = (unit: string, name: string, rest: Partial<QueueEntry> = {}): QueueEntry => ({
  unit,
  name,
  block: 'P',
  state: 'waiting',
  revision: 1,
  submittedAt: '2023-12-14T03:00:00.000Z',
  late: false,
  review: null,
  ...rest,
});

/** Three wait, one of them late; one each was returned and accepted, one has not reported. */
export const queue: ReviewQueue = {
  published,
  etag: '"1-7"',
  entries: [
    entry('26902', 'Phường 3'),
    entry('26905', 'Phường 5', { submittedAt: '2023-12-14T04:00:00.000Z' }),
    entry(OWN, 'Phường 1', { revision: 2, late: true, submittedAt: '2023-12-15T02:30:00.000Z' }),
    entry('26908', 'Phường 6', {
      state: 'returned',
      review: { number: 1, decision: 'returned', by: councilAccount.name, at: '2023-12-14T09:00:00.000Z' },
    }),
    entry('26911', 'Phường 7', { state: 'notReported', revision: null, submittedAt: null }),
    entry('26912', 'Phường 8', {
      state: 'accepted',
      review: { number: 1, decision: 'accepted', by: councilAccount.name, at: '2023-12-14T09:00:00.000Z' },
    }),
  ],
};

/** As many units as a province has wards. */
export function longQueue(count: number): ReviewQueue {
  return {
    ...queue,
    entries: Array.from({ length: count }, (_, at) => entry(`X${at + 1}`, `Xã ${at + 1}`)),
  };
}

/** The same after the unit has sent once more, with another figure for indicator 1. */
export function revisedTo(budget: string): UnitUnderReview {
  const revised: CurrentSubmission = {
    ...current,
    submission: {
      ...current.submission,
      lines: lines.map((one) => (one.indicator === '1' ? { ...one, reported: actual(budget) } : one)),
    },
    receipt: { ...current.receipt, revision: 3 },
  };
  return { ...underReview, report: { current: revised, before: current, decided: [] } };
}
