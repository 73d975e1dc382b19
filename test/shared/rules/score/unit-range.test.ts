import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import type { Interval } from '../../../../shared/model/interval.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { pointsRange } from '../../../../shared/rules/score/points-range.ts';
import { unitRange } from '../../../../shared/rules/score/unit-range.ts';
import type { Volume } from '../../../../shared/rules/score/volume.ts';
import { below, each, fromOn, share } from '../../fixtures/scoring.ts';

const by = (indicator: string, within: Interval) => ({ tier: { indicator, within } });

const forAll = share('1');
const few = share('5', by('16', below('1000')));
const many = share('20', by('16', fromOn('1000')));
const fined = each('-1', { cap: '-4', ...by('16', fromOn('1000')) });
const crowded = share('3', by('7', fromOn('1000')));
const rules = [forAll, few, many, fined, crowded];

const range = unitRange(rules, 2);

test.each<[string, Volume, Volume, ScoringRule[]]>([
  ['a small one', new Fraction(999), null, [forAll, few]],
  ['a large one', new Fraction(1000), null, [forAll, many, fined]],
  ['one that has neither volume', null, null, [forAll]],
  ['one that may be of any size', 'unknown', null, [forAll, few, many, fined]],
  ['one that is in a tier of each volume', new Fraction(5), new Fraction(1000), [forAll, few, crowded]],
  ['one of which nothing is known', 'unknown', 'unknown', rules],
])('the rules that count for a unit are those of its tiers: %s', (_, files, people, own) => {
  const volumeOf = (code: string) => (code === '16' ? files : people);
  expect(range(volumeOf)).toEqual(pointsRange(own, 2));
  expect(range(volumeOf)).toBe(range(volumeOf));
});
