/** A check of tiers: no unit is scored by two of them, and none falls into a gap between them unnoticed. */
import { Fraction } from 'fraction.js';
import type { IndicatorCode } from '../../model/identifiers.ts';
import { issueError, issueWarning } from '../../model/issue.ts';
import type { Tier } from '../../model/scoring.ts';
import { intervalText } from '../../notation/range-text.ts';
import type { CatalogCheck } from './catalog-check.ts';
import { groupBy } from '../group-by.ts';
import { coverOf, type Extent } from './interval-cover.ts';
import { atRow, laterFirst, intervalKey, scoringRows } from '../score/scoring-row.ts';

/** All volumes there are. */
const VOLUMES: Extent = { least: new Fraction(0), most: null };

/**
 * Tiers of one indicator by the same volume must be equal or not overlap. Where they carry the standard score every
 * volume should have its tier; where they carry extras only, a first or a last tier may well be meant to stand alone.
 */
export const tiersHold: CatalogCheck = (catalog) => {
  const tiered = scoringRows(catalog).flatMap(({ rule, row }) =>
    rule.tier === null ? [] : [{ rule, row, tier: rule.tier, interval: rule.tier.within }],
  );
  const keyOf = (indicator: IndicatorCode | null, tier: Tier) => JSON.stringify([indicator, tier.indicator]);
  const groups = groupBy(tiered, ({ rule, tier }) => keyOf(rule.indicator, tier));
  return [...groups.values()].flatMap((group) => {
    const distinct = groupBy(group, ({ interval }) => intervalKey(interval));
    const firsts = [...distinct.values()].flatMap(([first]) => first ?? []);
    const isStandard = group.some(({ rule }) => rule.part === 'base');
    const { overlaps, gaps } = coverOf(firsts, isStandard ? VOLUMES : null);
    return [
      ...overlaps.map((pair) => {
        const [later, earlier] = laterFirst(pair);
        const params = { text: intervalText(later.interval), other: intervalText(earlier.interval) };
        return issueError('tiers-overlap', atRow(later, 'tierWithin', params));
      }),
      ...gaps.map(({ gap, beside }) =>
        issueWarning('tiers-leave-gap', atRow(beside, 'tierWithin', { text: intervalText(gap) })),
      ),
    ];
  });
};
