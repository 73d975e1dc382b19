import { expect, test } from 'vitest';
import { noDecisions, type UnitDecisions } from '../../../../shared/model/decisions.ts';
import type { Review } from '../../../../shared/model/review.ts';
import { traceDecisions } from '../../../../shared/rules/review/decision-origins.ts';

const bonus = { indicator: null, points: '1', reason: 'Mô hình hay' };
const penalty = { indicator: '4', points: '-1', reason: 'Để tái lấn chiếm' };
const adjusted = (...adjustments: UnitDecisions['adjustments']): UnitDecisions => ({
  ...noDecisions,
  adjustments,
});

function review(by: string, decisions: UnitDecisions | null): Review {
  return {
    campaign: 'c',
    unit: '1',
    revision: 1,
    number: 1,
    decision: 'accepted',
    comment: '',
    comments: [],
    decisions,
    by,
    at: '2023-12-15T04:00:00Z',
  };
}

const originsOf = (decisions: UnitDecisions, reviews: readonly Review[]) =>
  traceDecisions(decisions, reviews).map(({ origin }) => origin?.by ?? null);

test('a decision goes back to the first review that named it, past those that decided nothing or named it again', () => {
  const reviews = [
    review('third', adjusted(bonus, penalty)),
    review('second', null),
    review('first', adjusted(bonus)),
  ];
  expect(originsOf(adjusted(bonus, penalty), reviews)).toEqual(['first', 'third']);
});

test('what was withdrawn and decided again goes back to the second time', () => {
  const reviews = [
    review('again', adjusted(bonus)),
    review('withdrew', noDecisions),
    review('first', adjusted(bonus)),
  ];
  expect(originsOf(adjusted(bonus), reviews)).toEqual(['again']);
});

test('of two decisions that say the same, each has its own origin', () => {
  const reviews = [review('second', adjusted(bonus, bonus)), review('first', adjusted(bonus))];
  expect(originsOf(adjusted(bonus, bonus), reviews)).toEqual(['first', 'second']);
});
