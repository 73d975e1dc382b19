/** A check of bands: no result is scored by two of them, and none falls into a gap of the standard score unnoticed. */
import type { Interval } from '../../model/interval.ts';
import { issueError, issueWarning } from '../../model/issue.ts';
import { intervalText } from '../../notation/range-text.ts';
import { bandExtents, type BandRow } from './band-extent.ts';
import type { CatalogCheck } from './catalog-check.ts';
import { groupBy } from '../group-by.ts';
import { coverOf } from './interval-cover.ts';
import { atRow, laterFirst, scoringRows, tierKey } from '../score/scoring-row.ts';
import { wholeDays } from './whole-days.ts';

/**
 * Bands of the same indicator, part, basis and tier must not overlap. Those of the standard score should leave no gap; a
 * gap in bonuses or penalties is simply neither rewarded nor punished.
 */
export const bandsHold: CatalogCheck = (catalog) => {
  const bands = scoringRows(catalog).flatMap(({ rule, row }): BandRow[] =>
    rule.kind === 'band' ? [{ rule, row }] : [],
  );
  const extentOf = bandExtents(catalog, bands);
  const groups = groupBy(bands, ({ rule: { indicator, part, basis, tier } }) =>
    JSON.stringify([indicator, part, basis, tierKey(tier)]),
  );
  return [...groups.values()].flatMap((group) => {
    const pieces = group.flatMap((band) => {
      const interval = countable(band, band.rule.within);
      return interval === null ? [] : [{ ...band, interval }];
    });
    const { overlaps, gaps } = coverOf(pieces, extentOf(group[0]));
    return [
      ...overlaps.map((pair) => {
        const [later, earlier] = laterFirst(pair);
        const params = { text: intervalText(later.rule.within), other: intervalText(earlier.rule.within) };
        return issueError('bands-overlap', atRow(later, 'within', params));
      }),
      ...gaps.flatMap(({ gap, beside }) => {
        const missed = beside.rule.part === 'base' ? countable(beside, gap) : null;
        return missed === null
          ? []
          : [issueWarning('bands-leave-gap', atRow(beside, 'within', { text: intervalText(missed) }))];
      }),
    ];
  });
};

function countable({ rule }: BandRow, interval: Interval): Interval | null {
  return rule.basis === 'daysLate' ? wholeDays(interval) : interval;
}
