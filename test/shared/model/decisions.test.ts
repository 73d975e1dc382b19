import { describe, expect, test } from 'vitest';
import { noDecisions, UnitDecisions } from '../../../shared/model/decisions.ts';

const adjustment = { indicator: '1', points: '-2.5', reason: 'Theo biên bản 12' };
const override = { indicator: '1', verdict: 'met', reason: 'Có xác nhận của Chi cục Thống kê' };
const reasonless = { indicator: '1', points: '1' };

describe('decisions', () => {
  test.each([
    ['none', {}],
    ['an adjustment of an indicator', { adjustments: [adjustment] }],
    ['an adjustment of the unit as a whole', { adjustments: [{ ...adjustment, indicator: null }] }],
    ['a verdict in place of the computed one', { overrides: [override] }],
    ['out of the ranking', { disqualified: { reason: 'Đang chờ kết luận thanh tra' } }],
  ])('hold: %s', (_, decided) => {
    const decisions = { ...noDecisions, ...decided };
    expect(UnitDecisions.parse(decisions)).toEqual(decisions);
  });

  test.each<[string, object, PropertyKey[]]>([
    ['an adjustment without a reason', { adjustments: [reasonless] }, ['adjustments', 0, 'reason']],
    [
      'an adjustment with a blank reason',
      { adjustments: [{ ...adjustment, reason: ' \u200b' }] },
      ['adjustments', 0, 'reason'],
    ],
    [
      'a verdict without a reason',
      { overrides: [{ indicator: '1', verdict: 'met' }] },
      ['overrides', 0, 'reason'],
    ],
    [
      'a verdict with a blank reason',
      { overrides: [{ ...override, reason: '' }] },
      ['overrides', 0, 'reason'],
    ],
    ['out of the ranking without a reason', { disqualified: {} }, ['disqualified', 'reason']],
    ['out of the ranking with a blank reason', { disqualified: { reason: ' ' } }, ['disqualified', 'reason']],
    [
      'not reported as a verdict, which nobody can decide',
      { overrides: [{ ...override, verdict: 'notReported' }] },
      ['overrides', 0, 'verdict'],
    ],
    [
      'a verdict of the unit as a whole',
      { overrides: [{ ...override, indicator: null }] },
      ['overrides', 0, 'indicator'],
    ],
    ...['', '1,5', '+1', '1e3', 'NaN', 'Infinity', '-0', '01', 2.5, null].map(
      (points): [string, object, PropertyKey[]] => [
        `${JSON.stringify(points)} points`,
        { adjustments: [{ ...adjustment, points }] },
        ['adjustments', 0, 'points'],
      ],
    ),
  ])('are refused at their field: %s', (_, decided, path) => {
    const { error } = UnitDecisions.safeParse({ ...noDecisions, ...decided });
    expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  test('are refused with a field that is not theirs', () => {
    expect(UnitDecisions.safeParse({ ...noDecisions, rank: 1 }).success).toBe(false);
    const adjustments = [{ ...adjustment, by: 'ai đó' }];
    expect(UnitDecisions.safeParse({ ...noDecisions, adjustments }).success).toBe(false);
  });
});
