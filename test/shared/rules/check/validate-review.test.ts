import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import { ReviewRequest } from '../../../../shared/model/review.ts';
import { validateReview } from '../../../../shared/rules/check/validate-review.ts';
import { noScoring, type Scoring } from '../../../../shared/model/scoring.ts';
import { catalogOf } from '../../fixtures/catalog.ts';
import { outWithoutReport, reviewWith } from '../../fixtures/review-request.ts';

const scoring: Scoring = {
  ...noScoring,
  pointDecimals: 1,
  rules: [{ kind: 'share', part: 'base', indicator: '1', tier: null, points: '10' }],
};

const codesOf = (review: ReviewRequest, catalog = catalogOf({ scoring })) =>
  validateReview(review, 'U1', catalog).map(({ code, indicator = null, field }) => [code, indicator, field]);

const adjusted = (points: string, indicator: string | null = null) => ({
  ...noDecisions,
  adjustments: [{ indicator, points, reason: 'Thiên tai' }],
});

describe('a review', () => {
  test('that accepts need say nothing', () => {
    expect(codesOf(reviewWith())).toEqual([]);
  });

  test.each([
    ['nothing', '', [], true],
    ['blanks that nobody sees', ' \n\u200b', [], true],
    ['a word on the whole', 'Xem lại', [], false],
    ['a word on one indicator', '', [{ indicator: '1', text: 'Xem lại' }], false],
  ])('that returns and says %s', (_what, comment, comments, isRefused) => {
    const codes = codesOf(reviewWith({ decision: 'returned', comment, comments }));
    expect(codes).toEqual(isRefused ? [['returned-without-comment', null, 'comment']] : []);
  });

  test('speaks of indicators that the unit is asked for', () => {
    const review = reviewWith({
      comments: [
        { indicator: '1', text: 'Tốt' },
        { indicator: '77', text: 'Không có' },
      ],
      decisions: {
        ...adjusted('1', '78'),
        overrides: [{ indicator: '79', verdict: 'met', reason: 'Biên bản' }],
      },
    });
    expect(codesOf(review)).toEqual([
      ['unknown-indicator', '77', 'comments'],
      ['unknown-indicator', '78', 'adjustments'],
      ['unknown-indicator', '79', 'overrides'],
    ]);
  });

  test('of a unit that has not reported decides whether it is ranked, with a word why, and nothing else', () => {
    expect(codesOf(outWithoutReport())).toEqual([]);
    expect(codesOf(outWithoutReport({ decisions: noDecisions }))).toEqual([]);
    const wrong: readonly (readonly [string, Partial<ReviewRequest>])[] = [
      ['decision', { decision: 'accepted' }],
      ['comments', { comments: [{ indicator: '1', text: 'Xem lại' }] }],
      ['adjustments', { decisions: adjusted('1') }],
      [
        'overrides',
        {
          decisions: {
            ...noDecisions,
            overrides: [{ indicator: '1', verdict: 'met', reason: 'Biên bản' }],
          },
        },
      ],
      ['decisions', { decisions: null }],
    ];
    for (const [field, rest] of wrong)
      expect(codesOf(outWithoutReport(rest))).toEqual([['nothing-reported', null, field]]);
    expect(codesOf(outWithoutReport({ comment: ' ' }))).toEqual([
      ['returned-without-comment', null, 'comment'],
    ]);
  });

  test('adjusts points where there are any', () => {
    const review = reviewWith({ decisions: adjusted('-1.5') });
    expect(codesOf(review)).toEqual([]);
    expect(codesOf(review, catalogOf())).toEqual([['adjustment-without-points', null, 'adjustments']]);
  });

  test('adjusts by no less than is shown', () => {
    expect(codesOf(reviewWith({ decisions: adjusted('0.25', '1') }))).toEqual([
      ['points-too-fine', '1', 'adjustments'],
    ]);
  });

  test('may change a verdict and take a unit out without points', () => {
    const decisions = {
      adjustments: [],
      overrides: [{ indicator: '1', verdict: 'met' as const, reason: 'Biên bản' }],
      disqualified: { reason: 'Kỷ luật' },
    };
    expect(codesOf(reviewWith({ decisions }), catalogOf())).toEqual([]);
  });
});

describe('what a review is refused for by its shape', () => {
  test.each([
    ['a blank comment on an indicator', { comments: [{ indicator: '1', text: ' \n\u200b' }] }],
    ['a decision that there is not', { decision: 'waiting' }],
    [
      'an adjustment without a reason',
      { decisions: { ...adjusted('1'), adjustments: [{ indicator: null, points: '1' }] } },
    ],
    ['a blank reason', { decisions: { ...noDecisions, disqualified: { reason: ' ' } } }],
    ['nothing said of what was decided before', { decisions: undefined }],
    ['a number of its own', { number: 3 }],
    ['somebody else as its author', { by: 'x@example.vn' }],
    ['a revision below nought', { revision: -1 }],
    ['a number below nought', { follows: -1 }],
  ])('%s', (_what, change) => {
    expect(ReviewRequest.safeParse(reviewWith()).success).toBe(true);
    expect(ReviewRequest.safeParse({ ...reviewWith(), ...change }).success).toBe(false);
  });
});
