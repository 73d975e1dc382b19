import { expect, test } from 'vitest';
import { noDecisions, type UnitDecisions } from '../../../../shared/model/decisions.ts';
import {
  decisionsAfter,
  decisionsInForce,
  withdrawalOf,
  type DecisionChange,
} from '../../../../shared/rules/review/decision-changes.ts';

const bonus = { indicator: null, points: '1', reason: 'Mô hình hay' };
const penalty = { indicator: '4', points: '-1.5', reason: 'Để tái lấn chiếm' };
const met = { indicator: '2', verdict: 'met', reason: 'Hệ thống ngừng hai ngày' } as const;
const notMet = { indicator: '2', verdict: 'notMet', reason: 'Số liệu không có căn cứ' } as const;
const inForce: UnitDecisions = {
  adjustments: [bonus, penalty, bonus],
  overrides: [met],
  disqualified: { reason: 'Đang thanh tra' },
};

test.each<[string, DecisionChange, Partial<UnitDecisions>]>([
  [
    'points come on top',
    { kind: 'adjust', adjustment: penalty },
    { adjustments: [bonus, penalty, bonus, penalty] },
  ],
  [
    'one of two equal adjustments is withdrawn',
    { kind: 'withdrawAdjustment', adjustment: bonus },
    { adjustments: [penalty, bonus] },
  ],
  [
    'what a colleague has withdrawn already is not missed',
    { kind: 'withdrawAdjustment', adjustment: { ...bonus, points: '2' } },
    {},
  ],
  [
    'a verdict takes the place of the one before',
    { kind: 'override', override: notMet },
    { overrides: [notMet] },
  ],
  ['a verdict is withdrawn', { kind: 'withdrawOverride', indicator: '2' }, { overrides: [] }],
  ['a unit comes back into the ranking', { kind: 'requalify' }, { disqualified: null }],
  [
    'a reason is replaced',
    { kind: 'disqualify', reason: 'Kỷ luật' },
    { disqualified: { reason: 'Kỷ luật' } },
  ],
])('%s, and all else stays', (_, change, differing) => {
  expect(decisionsAfter(inForce, [change])).toEqual({ ...inForce, ...differing });
});

test('withdrawing all that is in force leaves nothing decided', () => {
  const withdrawn = decisionsInForce(inForce).map(withdrawalOf);
  expect(withdrawn).toHaveLength(5);
  expect(decisionsAfter(inForce, withdrawn)).toEqual(noDecisions);
});

test('of two verdicts of one indicator the last is in force', () => {
  const decisions = { ...noDecisions, overrides: [met, notMet] };
  expect(decisionsInForce(decisions)).toEqual([{ kind: 'override', override: notMet }]);
});
