import { describe, expect, test } from 'vitest';
import { noDecisions, type UnitDecisions } from '../../../../shared/model/decisions.ts';
import type { Review } from '../../../../shared/model/review.ts';
import { notReviewed, reviewed } from '../../../../shared/rules/judge/reviewed.ts';

const out: UnitDecisions = { ...noDecisions, disqualified: { reason: 'Đang thanh tra' } };

function review(revision: number, number: number, rest: Partial<Review> = {}): Review {
  return {
    campaign: 'dot-2023',
    unit: 'P1',
    revision,
    number,
    decision: 'accepted',
    comment: '',
    comments: [],
    decisions: null,
    by: 'council@example.vn',
    at: '2023-12-14T03:00:00.000Z',
    ...rest,
  };
}

describe('the reviews of a unit', () => {
  test('that has none decide nothing', () => {
    expect(reviewed([], 1)).toEqual(notReviewed);
  });

  test('say of a revision what the last one of it says', () => {
    const reviews = [review(1, 1, { decision: 'returned' }), review(1, 2, { comment: 'Đã rõ' })];
    expect(reviewed(reviews, 1).review).toEqual({
      number: 2,
      decision: 'accepted',
      by: 'council@example.vn',
      at: '2023-12-14T03:00:00.000Z',
    });
  });

  test('say nothing of a later revision, which waits', () => {
    expect(reviewed([review(1, 1, { decision: 'returned' })], 2).review).toBeNull();
  });

  test('decide about the unit until a later one decides otherwise', () => {
    const first = review(1, 1, { decisions: out });
    expect(reviewed([first], 2).decisions).toEqual(out);
    expect(reviewed([first, review(2, 1)], 2).decisions).toEqual(out);
    expect(reviewed([first, review(2, 1, { decisions: noDecisions })], 2).decisions).toEqual(noDecisions);
  });
});
