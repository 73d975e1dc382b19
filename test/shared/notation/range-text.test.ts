import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Interval, type OpenBounds } from '../../../shared/model/interval.ts';
import { intervalText, parseIntervalText } from '../../../shared/notation/range-text.ts';
import { asTyped, notationOf } from '../fixtures/arbitrary-notation.ts';
import { interval as anyInterval } from '../fixtures/arbitrary-target.ts';

type Bounds = [min: string | null, max: string | null, open: OpenBounds];

/** Each interval with the texts that state it, separated by `|`. */
const notations: [Bounds, string][] = [
  [['4', '4', 'none'], ' 4 |4,0|Khoảng 4|khoảng 4,00|~4|~ 4|≈ 4|xấp xỉ 4|trong khoảng 4|từ 4 đến 4'],
  [['-5', '-5', 'none'], '-5|- 5|−5|– 5|\u20115|Khoảng -5'],
  [['6.6', '6.8', 'none'], '6,6-6,8|6.6-6.8|6,6 - 6,8|6,6 – 6,8|6,6—6,8|6,6 − 6,8|6,6 -6,8|6,6đến6,8'],
  [['6.6', '6.8', 'none'], 'từ 6,6 đến 6,8|Từ 6,6 tới 6,8|TỪ 6,6 ĐẾN 6,8|từ 6,6\u00A0đến\u00A06,8'],
  [['6.6', '6.8', 'none'], 'khoảng 6,6 - 6,8|Trong khoảng từ 6,6 đến 6,8|≥ 6,6 - ≤ 6,8'],
  [['97', '98', 'max'], '97 - <98|97 - < 98|97-<98|97 đến dưới 98|Từ 97 đến dưới 98|≥97 - <98'],
  [['96', '98', 'min'], 'trên 96 đến 98|> 96 - 98|>96-98|hơn 96 đến 98|từ trên 96 đến 98'],
  [['96', '98', 'both'], '> 96 - < 98|trên 96 đến dưới 98|lớn hơn 96 đến nhỏ hơn 98'],
  [[null, '4', 'max'], 'Dưới 4|DƯỚI 4|<4|< 4|nhỏ hơn 4|thấp hơn 4|ít hơn 4|dưới\u00A04'],
  [[null, '7.6', 'max'], '<7,6|< 7.6'],
  [[null, '4', 'none'], '≤ 4|<= 4|≤4|tối đa 4|nhiều nhất 4|không quá 4|không vượt quá 4|không lớn hơn 4'],
  [[null, '4', 'none'], 'không cao hơn 4|4 trở xuống|Từ 4 trở xuống'],
  [['98', null, 'min'], '> 98|>98|trên 98|hơn 98|lớn hơn 98|cao hơn 98|nhiều hơn 98'],
  [['95', null, 'none'], '≥ 95|>= 95|≥95|tối thiểu 95|ít nhất 95|không dưới 95|không thấp hơn 95'],
  [['95', null, 'none'], 'không nhỏ hơn 95|không ít hơn 95|từ 95 trở lên|95 trở lên'],
  [['95', null, 'none'], '≧ 95|⩾ 95|=> 95|＞＝95|lớn hơn hoặc bằng 95|cao hơn hoặc bằng 95|≥\u200b95'],
  [[null, '4', 'none'], '≦ 4|⩽ 4|=< 4|nhỏ hơn hoặc bằng 4|thấp hơn hoặc bằng 4|dưới hoặc bằng 4'],
  [['95', '95', 'none'], 'đạt 95|Đạt khoảng 95|９５|95\u200b|\u200e95\u00ad'],
  [['95', null, 'none'], 'đạt 95 trở lên|Đạt từ 95 trở lên|đạt ít nhất 95|đạt ≥ 95'],
  [['97', '98', 'max'], '≥ 97 và < 98|>=97 và <98|=> 97 và < 98|từ ≥ 97 và dưới 98|đạt 97 đến dưới 98'],
  [['97', '98', 'none'], 'không dưới 97 và không quá 98|≧97 - ≦98'],
  [['97', '98', 'both'], 'trên 97 và dưới 98|> 97 và < 98'],
  [['-5', '-3', 'none'], '-5 đến -3|từ -5 đến -3|-5 - -3|−5 – −3'],
  [['-5', '3', 'none'], '-5 đến 3'],
  [['1234567', '7599800', 'none'], '1.234.567 - 7,599,800'],
];

const cases = notations.flatMap(([bounds, texts]) => texts.split('|').map((text) => [text, bounds] as const));

describe('the notations councils type', () => {
  test.each(cases)('%s is %j', (text, [min, max, open]) => {
    const understood = { interval: { min, max, open }, percent: false, issue: null };
    expect(parseIntervalText(text)).toEqual(understood);
    expect(parseIntervalText(text.normalize('NFD'))).toEqual(understood);
    expect(Interval.parse(understood.interval)).toEqual(understood.interval);
  });

  test.each([
    ['95%', '95', '95'],
    ['95 %', '95', '95'],
    ['97% - 98%', '97', '98'],
    ['97 - 98%', '97', '98'],
    ['≥ 95%', '95', null],
    ['từ 95% trở lên', '95', null],
  ])('%s says that it is in percent', (text, min, max) => {
    expect(parseIntervalText(text)).toEqual({
      interval: { min, max, open: 'none' },
      percent: true,
      issue: null,
    });
  });
});

describe('what is no interval says why', () => {
  test.each([
    ['', 'nothing'],
    ['x', 'a mark'],
    ['-', 'a dash for "none"'],
    ['%', 'a sign alone'],
    ['1. 357', 'a blank inside a number'],
    ['5 hộ', 'a unit of measure'],
    ['4 hoặc 5', 'two numbers'],
    ['5-6-7', 'three numbers'],
    ['15/12/2023', 'a day'],
    ['từ 95', 'a start without a direction'],
    ['đến 95', 'an end that may be a maximum or a goal'],
    ['dưới 4 - 5', 'a range that starts with an end'],
    ['4 - trên 5', 'a range that ends with a start'],
    ['khoảng dưới 4', 'about a limit'],
    ['trên 95 trở lên', 'a limit said twice'],
    ['97 và 98', 'two numbers in one breath'],
    ['≥ 97 và 98', 'a bound and a number'],
    ['≥ 97 và ≥ 98', 'two bounds on one side'],
    ['< 98 và ≥ 97', 'a range that starts with an end, in signs'],
    ['không đạt 95', 'the opposite'],
    ['đạt', 'to reach what is not said'],
    ['<=> 95', 'a sign of three'],
    ['10²', 'a power'],
    ['1½', 'a fraction of one character'],
    ['6\u00ad8', 'a hyphen that is not always seen'],
    ['2/3', 'a fraction'],
    ['05:07', 'a time'],
    ['giảm 20', 'a fall, which only a change can be'],
    ['0,7% (còn 4,33%)', 'a remark, which is the caller’s to keep'],
    ['6,6,6 - 7', 'a number with two commas'],
    ['10000000000000000', 'a number larger than a cell’s'],
  ])('%j: %s', (text) => {
    expect(parseIntervalText(text)).toEqual({ interval: null, issue: 'not-a-range' });
  });

  test.each(['1.234', '≥ 1,234', '5 - 1.234', '1.000 đến 2.000', 'dưới 15.000'])(
    '%s has a number with two readings',
    (text) => {
      expect(parseIntervalText(text)).toEqual({ interval: null, issue: 'number-ambiguous' });
    },
  );

  test.each(['7 - 6', '-3 đến -5', '97 - < 97', '> 97 - 97', '0,3 - 0,29', '6 -5'])(
    '%s ends before it starts',
    (text) => {
      expect(parseIntervalText(text)).toEqual({ interval: null, issue: 'range-reversed' });
    },
  );
});

describe('an interval as text', () => {
  test.each<[...Bounds, string]>([
    ['95', null, 'none', '≥ 95'],
    ['98', null, 'min', '> 98'],
    [null, '4', 'max', '< 4'],
    [null, '4', 'none', '≤ 4'],
    ['97', '98', 'max', '97 - < 98'],
    ['96', '98', 'min', '> 96 - 98'],
    ['96', '98', 'both', '> 96 - < 98'],
    ['6.6', '6.8', 'none', '6,6 - 6,8'],
    ['-5', '-3', 'none', '-5 đến -3'],
    ['-5', '3', 'max', '-5 đến < 3'],
    ['4', '4', 'none', '4'],
    ['1000', '2000', 'max', '1000 - < 2000'],
    ['1.234', null, 'none', '≥ 1,2340'],
  ])('from %s to %s, open: %s, is %s', (min, max, open, text) => {
    expect(intervalText({ min, max, open })).toBe(text);
  });

  test('in any other notation, on any keyboard, is the same interval', () => {
    const written = anyInterval.chain((interval) =>
      notationOf(interval)
        .chain(asTyped)
        .map((text) => ({ interval, text })),
    );
    fc.assert(
      fc.property(written, ({ interval, text }) => {
        const understood = { interval, percent: false, issue: null };
        expect(parseIntervalText(text)).toEqual(understood);
        expect(parseIntervalText(text.normalize('NFD'))).toEqual(understood);
      }),
      { numRuns: 1000 },
    );
  });

  test('is read back as the same interval', () => {
    fc.assert(
      fc.property(anyInterval, (interval) => {
        expect(parseIntervalText(intervalText(interval))).toEqual({ interval, percent: false, issue: null });
      }),
    );
  });
});

test('whatever is typed, an interval has a number in it', () => {
  const pieces = [
    'từ ',
    'đến',
    ' và ',
    'đạt ',
    '=>',
    '≦',
    ' hoặc bằng ',
    ' - ',
    '-',
    '≥',
    '<',
    'dưới ',
    'trở lên',
    '4',
    '5,5',
    '1.234',
    '0',
    '%',
    ' ',
    '(',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 7 }), (typed) => {
      const { interval } = parseIntervalText(typed.join(''));
      expect(interval === null || Interval.safeParse(interval).success).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
