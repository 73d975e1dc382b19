import { describe, expect, test } from 'vitest';
import { en } from '../../../addin/messages/en.ts';
import { createFormat } from '../../../addin/messages/format.ts';
import { ruleOutcome } from '../../../addin/messages/rule-outcome.ts';
import { ruleWords } from '../../../addin/messages/rule-words.ts';
import { vi } from '../../../addin/messages/vi.ts';
import type { RuleExplanation } from '../../../shared/model/explanation.ts';
import type { Measure } from '../../../shared/model/indicator.ts';
import type { Interval } from '../../../shared/model/interval.ts';
import type { ScoringRule } from '../../../shared/model/scoring.ts';
import { Verdict } from '../../../shared/model/verdict.ts';
import { verdictWords } from '../../../shared/sheet/standings/verdict-words.ts';
import {
  above,
  band,
  below,
  each,
  forVerdict,
  fromOn,
  fromTo,
  share,
  step,
  upTo,
} from '../../shared/fixtures/scoring.ts';

const inVietnamese = (rule: ScoringRule) => ruleWords(rule, vi, createFormat('vi'));
const inEnglish = (rule: ScoringRule) => ruleWords(rule, en, createFormat('en'));

const exactly = (value: string): Interval => ({ min: value, max: value, open: 'none' });
const between = (min: string, max: string, open: Interval['open']): Interval => ({ min, max, open });
const figure = { basis: 'figure' } as const;
const daysLate = { basis: 'daysLate' } as const;

test.each<[rule: ScoringRule, vi: string, en: string]>([
  [
    share('40'),
    'Theo tỷ lệ hoàn thành, từ 100% trở lên được 40 điểm',
    'In proportion to completion, which from 100% on gives 40 points',
  ],
  [
    forVerdict('met', '5', { part: 'base' }),
    'Khi được đánh giá “Đạt”: được 5 điểm',
    'With the verdict “Met”: gives 5 points',
  ],
  [
    forVerdict('exceeded', '1'),
    'Khi được đánh giá “Vượt”: thưởng 1 điểm',
    'With the verdict “Exceeded”: adds 1 point',
  ],
  [
    forVerdict('notReported', '-3'),
    'Khi được đánh giá “Chưa báo cáo”: trừ 3 điểm',
    'With the verdict “Not reported”: takes off 3 points',
  ],
  [
    band(fromTo('97', '98'), '2', { part: 'base' }),
    'Tỷ lệ hoàn thành từ 97% đến dưới 98%: được 2 điểm',
    'Completion from 97% to below 98%: gives 2 points',
  ],
  [band(below('96'), '0', figure), 'Kết quả dưới 96: không có điểm', 'Result less than 96: no points'],
  [
    band(upTo('-20'), '3', figure),
    'Kết quả từ -20 trở xuống: thưởng 3 điểm',
    'Result at most -20: adds 3 points',
  ],
  [
    band(upTo('-3'), '0.5', daysLate),
    'Sớm hạn từ 3 ngày trở lên: thưởng 0,5 điểm',
    'Early by at least 3 days: adds 0.5 points',
  ],
  [
    band(between('-5', '-1', 'min'), '0.5', daysLate),
    'Sớm hạn từ 1 ngày đến dưới 5 ngày: thưởng 0,5 điểm',
    'Early by from 1 day to below 5 days: adds 0.5 points',
  ],
  [
    band(above('1234.5'), '1', figure),
    'Kết quả trên 1.234,5: thưởng 1 điểm',
    'Result more than 1,234.5: adds 1 point',
  ],
  [band(exactly('4'), '1', figure), 'Kết quả đúng 4: thưởng 1 điểm', 'Result exactly 4: adds 1 point'],
  [
    band(between('1', '2', 'none'), '1', figure),
    'Kết quả từ 1 đến 2: thưởng 1 điểm',
    'Result from 1 to 2: adds 1 point',
  ],
  [
    band(between('1', '2', 'min'), '1', figure),
    'Kết quả trên 1 đến 2: thưởng 1 điểm',
    'Result above 1 up to 2: adds 1 point',
  ],
  [
    band(between('1', '2', 'both'), '1', figure),
    'Kết quả trên 1 đến dưới 2: thưởng 1 điểm',
    'Result above 1 and below 2: adds 1 point',
  ],
  [
    step(above('60'), '0.5', { ...figure, every: '5', cap: '2' }),
    'Kết quả trên 60: thưởng 0,5 điểm, cứ thêm đủ 5 nữa lại thưởng 0,5 điểm, nhiều nhất 2 điểm',
    'Result more than 60: adds 0.5 points, every further 5 adds 0.5 points again, 2 points at most',
  ],
  [
    step(below('90'), '-1', { every: '10' }),
    'Tỷ lệ hoàn thành dưới 90%: trừ 1 điểm, cứ bớt đủ 10% nữa lại trừ 1 điểm',
    'Completion less than 90%: takes off 1 point, every 10% less takes off 1 point again',
  ],
  [
    step(fromOn('2'), '-1', { ...daysLate, every: '1' }),
    'Trễ hạn từ 2 ngày trở lên: trừ 1 điểm, cứ thêm đủ 1 ngày nữa lại trừ 1 điểm',
    'Late by at least 2 days: takes off 1 point, every further 1 day takes off 1 point again',
  ],
  [
    step(upTo('-2'), '1', { ...daysLate, every: '2' }),
    'Sớm hạn từ 2 ngày trở lên: thưởng 1 điểm, cứ thêm đủ 2 ngày nữa lại thưởng 1 điểm',
    'Early by at least 2 days: adds 1 point, every further 2 days adds 1 point again',
  ],
  [
    each('-0.5', { cap: '-1.5' }),
    'Cứ mỗi 1 trong kết quả: trừ 0,5 điểm, nhiều nhất 1,5 điểm',
    'For every 1 in the result: takes off 0.5 points, 1.5 points at most',
  ],
  [
    each('0.1', { basis: 'completion', every: '5' }),
    'Cứ mỗi 5% tỷ lệ hoàn thành: thưởng 0,1 điểm',
    'For every 5% of completion: adds 0.1 points',
  ],
  [
    each('-0.5', { ...daysLate, indicator: null }),
    'Cứ mỗi 1 ngày trễ hạn: trừ 0,5 điểm',
    'For every 1 day late: takes off 0.5 points',
  ],
  [
    share('5', { tier: { indicator: '16', within: fromTo('3000', '5000') } }),
    'Theo tỷ lệ hoàn thành, từ 100% trở lên được 5 điểm (quy mô theo chỉ tiêu 16: từ 3.000 đến dưới 5.000)',
    'In proportion to completion, which from 100% on gives 5 points (size by indicator 16: from 3,000 to below 5,000)',
  ],
])('%o is said in words', (rule, vietnamese, english) => {
  expect(inVietnamese(rule)).toBe(vietnamese);
  expect(inEnglish(rule)).toBe(english);
});

test.each(Verdict.options)('a rule for %s names the verdict as the sheets do', (verdict) => {
  expect(inVietnamese(forVerdict(verdict, '1'))).toContain(`“${verdictWords[verdict]}”`);
});

describe('what came of a rule', () => {
  type Outcome = Omit<RuleExplanation, 'row' | 'points'>;
  const came = (outcome: Outcome['outcome'], rest: Partial<Outcome> = {}): Outcome => ({
    outcome,
    input: null,
    times: null,
    capped: false,
    ...rest,
  });
  const completion = band(fromOn('100'), '1');
  const late = each('-0.5', { ...daysLate, indicator: null });

  test.each<[rule: ScoringRule, came: Outcome, vi: string, en: string]>([
    [share('40'), came('applied', { input: '97.5' }), 'Tỷ lệ hoàn thành 97,5%', 'Completion 97.5%'],
    [share('40'), came('applied'), 'Đạt nên được đủ điểm', 'Met, so all points are given'],
    [share('40'), came('outside'), 'Không đạt nên không có điểm', 'Not met, so there are no points'],
    [
      share('40'),
      came('outside', { input: '-20' }),
      'Tỷ lệ hoàn thành -20%, không thuộc trường hợp này',
      'Completion -20%, not in this case',
    ],
    [
      band(fromTo('95', '100'), '1'),
      came('applied', { input: '97.3333' }),
      'Tỷ lệ hoàn thành 97,33%',
      'Completion 97.33%',
    ],
    // Where the limit itself has decimals, a percent just below it must not read as that limit.
    [
      band(fromTo('99.5', '100'), '1'),
      came('outside', { input: '99.4999' }),
      'Tỷ lệ hoàn thành 99,4999%, không thuộc trường hợp này',
      'Completion 99.4999%, not in this case',
    ],
    [
      band(fromTo('97.33', '100'), '1'),
      came('outside', { input: '97.3299' }),
      'Tỷ lệ hoàn thành 97,3299%, không thuộc trường hợp này',
      'Completion 97.3299%, not in this case',
    ],
    [forVerdict('met', '1'), came('applied'), 'Đúng đánh giá này', 'That is the verdict'],
    [forVerdict('met', '1'), came('outside'), 'Đánh giá khác', 'The verdict is another'],
    [
      completion,
      came('applied'),
      'Kết quả bằng 0, tốt hơn mọi tỷ lệ',
      'The result is 0, better than any percent',
    ],
    [
      band(fromTo('95', '100'), '1'),
      came('outside'),
      'Kết quả bằng 0, tốt hơn mọi tỷ lệ, không thuộc trường hợp này',
      'The result is 0, better than any percent, not in this case',
    ],
    [
      step(above('60'), '0.5', { ...figure, cap: '1' }),
      came('applied', { input: '72', times: '3', capped: true }),
      'Kết quả 72, tính 3 lần, đã đến mức tối đa',
      'Result 72, counted 3 times, held at the most',
    ],
    [each('1'), came('applied', { input: '1', times: '1' }), 'Kết quả 1', 'Result 1'],
    [
      each('1'),
      came('outside', { input: '0', times: '0' }),
      'Kết quả 0, không thuộc trường hợp này',
      'Result 0, not in this case',
    ],
    [late, came('applied', { input: '1', times: '1' }), 'Trễ hạn 1 ngày', 'Late by 1 day'],
    [
      late,
      came('outside', { input: '0', times: '0' }),
      'Đúng hạn, không thuộc trường hợp này',
      'On time, not in this case',
    ],
    [
      late,
      came('outside', { input: '-1', times: '0' }),
      'Sớm hạn 1 ngày, không thuộc trường hợp này',
      'Early by 1 day, not in this case',
    ],
    [completion, came('noInput'), 'Chưa có số liệu để tính', 'There is no figure to look at yet'],
    [
      completion,
      came('otherTier'),
      'Đơn vị không thuộc quy mô này, hoặc chưa báo cáo quy mô',
      'The unit is not of this size, or has not reported its size',
    ],
  ])('%o: %o', (rule, outcome, vietnamese, english) => {
    const about = { rule, measure: 'number' } as const;
    expect(ruleOutcome(outcome, about, vi, createFormat('vi'))).toBe(vietnamese);
    expect(ruleOutcome(outcome, about, en, createFormat('en'))).toBe(english);
  });

  test.each<[measure: Measure, min: string, input: string, vi: string]>([
    ['ratio', '30', '33.3333', 'Kết quả 33,33%'],
    ['change', '-5', '-4.6667', 'Kết quả -4,67%'],
    ['ratio', '33.33', '33.3333', 'Kết quả 33,3333%'],
    ['number', '30', '33.3333', 'Kết quả 33,3333'],
  ])('a %s that is held against %s and came to %s is told as %s', (measure, min, input, words) => {
    const about = { rule: band(fromOn(min), '1', figure), measure };
    expect(ruleOutcome(came('applied', { input }), about, vi, createFormat('vi'))).toBe(words);
  });
});
