import { expect, test } from 'vitest';
import { noDecisions, type UnitDecisions } from '../../../../shared/model/decisions.ts';
import type { Review } from '../../../../shared/model/review.ts';
import { decisionHistory } from '../../../../shared/rules/review/decision-history.ts';

const bonus = { indicator: null, points: '1', reason: 'Mô hình hay' };
const met = { indicator: '4', verdict: 'met', reason: 'Đã kiểm tra' } as const;
const notMet = { ...met, verdict: 'notMet' } as const;
const out: UnitDecisions = { ...noDecisions, disqualified: { reason: 'Chờ kết luận' } };

function reviews(...decisions: (UnitDecisions | null)[]): Review[] {
  return decisions.map((decided, position) => ({
    campaign: 'c',
    unit: '1',
    revision: position === 0 ? 0 : 1,
    number: Math.max(position, 1),
    decision: 'accepted',
    comment: '',
    comments: [],
    decisions: decided,
    by: `${position}`,
    at: '2023-12-15T04:00:00Z',
  }));
}

const told = (...decisions: (UnitDecisions | null)[]) =>
  decisionHistory(reviews(...decisions)).map(({ review, made, ended }) => [
    review.by,
    made.map(({ kind }) => kind),
    ended.map(({ kind }) => kind),
  ]);

test('a review tells what it adds to the decisions in force and what it ends, and nothing of what it names again', () => {
  const both = { ...out, adjustments: [bonus] };
  expect(told(out, both, { ...noDecisions, adjustments: [bonus] })).toEqual([
    ['0', ['disqualify'], []],
    ['1', ['adjust'], []],
    ['2', [], ['disqualify']],
  ]);
});

test('reviews that decide nothing, or nothing else, are passed over', () => {
  expect(told(null, out, null, out, noDecisions)).toEqual([
    ['1', ['disqualify'], []],
    ['4', [], ['disqualify']],
  ]);
});

test('another verdict on the same indicator ends the one before', () => {
  const overridden = (override: UnitDecisions['overrides'][number]) => ({
    ...noDecisions,
    overrides: [override],
  });
  expect(told(overridden(met), overridden(notMet))).toEqual([
    ['0', ['override'], []],
    ['1', ['override'], ['override']],
  ]);
});

test('of two adjustments that say the same, one can end', () => {
  const twice = { ...noDecisions, adjustments: [bonus, bonus] };
  expect(told(twice, { ...noDecisions, adjustments: [bonus] })).toEqual([
    ['0', ['adjust', 'adjust'], []],
    ['1', [], ['adjust']],
  ]);
});
