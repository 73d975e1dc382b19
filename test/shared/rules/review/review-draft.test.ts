import { expect, test } from 'vitest';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import type { CurrentSubmission } from '../../../../shared/model/review.ts';
import {
  emptyDraft,
  isEmptyDraft,
  reviewOfDraft,
  type ReviewDraft,
} from '../../../../shared/rules/review/review-draft.ts';

const bonus = { indicator: null, points: '1', reason: 'Mô hình hay' };
const current: CurrentSubmission = {
  submission: {
    campaign: 'c',
    unit: '1',
    catalogVersion: 1,
    dataAsOf: '2023-12-15',
    preparedBy: 'Nguyễn Thị Hoa',
    approvedBy: 'Trần Văn Minh',
    lines: [],
  },
  receipt: {
    campaign: 'c',
    unit: '1',
    revision: 3,
    catalogVersion: 1,
    submittedAt: '2023-12-15T04:00:00Z',
    late: false,
    digest: '0'.repeat(64),
    warnings: [],
  },
  reviews: [],
  decisions: { ...noDecisions, adjustments: [bonus] },
};

const draft: ReviewDraft = {
  comment: ' Xem lại  ',
  comments: new Map([
    ['1', 'Thiếu\u000b quý IV\n'],
    ['2', ' \u200b '],
  ]),
  changes: [],
  decision: null,
};

test('a review names the current revision and the last review seen, and says what was written, without blanks around it', () => {
  const review = { number: 2, decision: 'returned', by: 'a', at: '2023-12-15T05:00:00Z' } as const;
  const reviewed = {
    ...current,
    reviews: [
      { campaign: 'c', unit: '1', revision: 3, comment: '', comments: [], decisions: null, ...review },
    ],
  };
  expect(reviewOfDraft(draft, 'returned', reviewed)).toEqual({
    revision: 3,
    follows: 2,
    decision: 'returned',
    comment: 'Xem lại',
    comments: [{ indicator: '1', text: 'Thiếu quý IV' }],
    decisions: null,
  });
  expect(reviewOfDraft(draft, 'returned', current).follows).toBe(0);
});

test('decisions that the draft does not change are named again when it changes others', () => {
  const changes = [{ kind: 'disqualify', reason: 'Kỷ luật' } as const];
  expect(reviewOfDraft({ ...draft, changes }, 'accepted', current).decisions).toEqual({
    adjustments: [bonus],
    overrides: [],
    disqualified: { reason: 'Kỷ luật' },
  });
});

test('only a draft that says nothing is empty', () => {
  const blank = { ...emptyDraft, comment: ' \u200b', comments: new Map([['1', ' ']]) };
  expect([emptyDraft, blank, draft].map(isEmptyDraft)).toEqual([true, true, false]);
  expect(isEmptyDraft({ ...emptyDraft, changes: [{ kind: 'requalify' }] })).toBe(false);
  const chosen = { kind: 'override', indicator: '5', points: ' ', verdict: 'met', reason: '' } as const;
  expect(isEmptyDraft({ ...emptyDraft, decision: chosen })).toBe(true);
  expect(isEmptyDraft({ ...emptyDraft, decision: { ...chosen, reason: 'Tử số sai' } })).toBe(false);
});
