import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { scoreRule } from '../../../../shared/rules/score/score-rule.ts';
import { achieved, completed, late, nothing, pointsOf } from '../../fixtures/rule-input.ts';
import { above, band, below, each, forVerdict, fromOn, fromTo, step, upTo } from '../../fixtures/scoring.ts';

/** The patterns of `domain.md`, taken from one real score sheet, with its own numbers. */
describe('percent to points, as real score sheets have it', () => {
  const bands = [
    band(above('98'), '5', { part: 'base' }),
    band(fromTo('97', '98'), '4', { part: 'base' }),
    band(fromTo('96', '97'), '3', { part: 'base' }),
  ];

  test.each([
    ['100', '5', 'in the highest band'],
    ['98.000000000000001', '5', 'the least above 98 %'],
    ['98', '0', 'exactly 98 % is in none of them: the gap that the sheet itself leaves'],
    ['97.999999999999999', '4', 'the least below 98 %'],
    ['97', '4', 'a closed bound belongs to its band'],
    ['96.999999999999999', '3', 'and not to the one below'],
    ['96', '3', 'the start of the lowest band'],
    ['95.999999999999999', '0', 'below all of them nothing is defined'],
  ])('bands (> 98 %% = 5; 97–<98 = 4; 96–<97 = 3): %s %% gives %s, %s', (percent, points) => {
    expect(pointsOf(bands, completed(percent))).toBe(points);
  });

  const stepped = [step(above('92'), '0.1', { cap: '0.5' })];

  test.each([
    ['92', '0', 'not above 92 %'],
    ['92.000000000000001', '0.1', 'the least above it'],
    ['92.999999999999999', '0.1', 'no further full percent yet'],
    ['93', '0.2', 'one full percent further'],
    ['95.5', '0.4', 'three full percents and a half'],
    ['96', '0.5', 'the most there is, reached'],
    ['97', '0.5', 'and held'],
    ['1000000', '0.5', 'however far it goes'],
  ])(
    'a stepped bonus (> 92 %% +0.1, each further 1 %% +0.1, at most 0.5): %s %% gives %s, %s',
    (percent, points) => {
      expect(pointsOf(stepped, completed(percent))).toBe(points);
    },
  );

  const overAndUnder = [
    band(fromOn('120'), '2'),
    band({ min: '100', max: '120', open: 'both' }, '1'),
    band(fromTo('95', '100'), '-1'),
    band(below('95'), '-2'),
    forVerdict('notReported', '-3'),
  ];

  test.each([
    ['150', '2', 'over by more than 20 %'],
    ['120', '2', 'over by exactly 20 %'],
    ['119.999999999999999', '1', 'over by the least less'],
    ['100.000000000000001', '1', 'the least over'],
    ['100', '0', 'exactly as planned'],
    ['99.999999999999999', '-1', 'the least under'],
    ['95', '-1', 'a closed bound'],
    ['94.999999999999999', '-2', 'below 95 %'],
    ['0', '-2', 'none of it, reported'],
    ['-10', '-2', 'less than none of it'],
  ])('over and under the plan: %s %% gives %s, %s', (percent, points) => {
    expect(pointsOf(overAndUnder, completed(percent))).toBe(points);
  });

  test('over and under the plan: −3 for what is not done, and nothing else', () => {
    expect(pointsOf(overAndUnder, { ...nothing, verdict: 'notReported' })).toBe('-3');
  });

  const cases = [each('-0.5', { cap: '-1.5' })];

  test.each([
    ['0', '0', 'no case'],
    ['1', '-0.5', 'one'],
    ['2.9', '-1', 'only full cases count'],
    ['3', '-1.5', 'the most that is taken, reached'],
    ['4', '-1.5', 'and held'],
    ['-4', '0', 'there is no case below none'],
  ])('−0.5 a case, at most −1.5: %s cases give %s, %s', (count, points) => {
    expect(pointsOf(cases, achieved(count))).toBe(points);
  });

  const tiered = [
    band(fromOn('99'), '5', { part: 'base', tier: { indicator: '16', within: below('1000') } }),
    band(fromOn('97'), '4.5', { part: 'base', tier: { indicator: '16', within: fromTo('1000', '2000') } }),
    band(fromOn('95'), '4', { part: 'base', tier: { indicator: '16', within: fromOn('2000') } }),
  ];

  test.each([
    ['999', '98.5', '0', 'few files are held to 99 %'],
    ['999', '99', '5', 'and reach it'],
    ['1000', '98.5', '4.5', 'from 1,000 files on 97 % are enough'],
    ['1999', '96.9', '0', 'up to the last file below 2,000'],
    ['2000', '96.9', '4', 'and from 2,000 on 95 %'],
  ])(
    'tiers by volume (< 1,000, 1,000–<2,000, ≥ 2,000 files): of %s files %s %% gives %s, %s',
    (files, percent, points) => {
      const volumeOf = (code: string) => (code === '16' ? new Fraction(files) : null);
      expect(pointsOf(tiered, { ...completed(percent), volumeOf })).toBe(points);
    },
  );

  test('without a volume no tier counts', () => {
    for (const rule of tiered) expect(scoreRule(rule, completed('100'), 2).outcome).toBe('otherTier');
  });

  const lateness = [
    band(fromOn('1'), '-0.5', { indicator: null, basis: 'daysLate' }),
    band(upTo('-3'), '0.5', { indicator: null, basis: 'daysLate' }),
  ];

  test.each([
    [1, '-0.5', 'late'],
    [40, '-0.5', 'very late costs no more'],
    [0, '0', 'on the day'],
    [-2, '0', 'two days early is not early enough'],
    [-3, '0.5', 'three days early'],
  ])('−0.5 for a late report, +0.5 for one 3 days early: %i days give %s, %s', (days, points) => {
    expect(pointsOf(lateness, late(days))).toBe(points);
  });
});
