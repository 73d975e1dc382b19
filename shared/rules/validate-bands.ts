/** The rules of bands: no result is scored twice, and none is left out of the standard score unnoticed. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../model/catalog.ts';
import { fractionOf } from '../model/decimal.ts';
import type { IndicatorCode } from '../model/identifiers.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Interval } from '../model/interval.ts';
import { issueError, issueWarning } from '../model/issue.ts';
import type { RuleOf } from '../model/scoring.ts';
import { intervalText } from '../notation/range-text.ts';
import type { CatalogRule } from './catalog-rule.ts';
import { groupBy } from './group-by.ts';
import { coverOf, type Extent } from './interval-cover.ts';
import { atRow, inListOrder, scoringRows, tierKey, type ScoringRow } from './scoring-row.ts';
import { wholeDays } from './whole-days.ts';

type BandRow = ScoringRow<RuleOf<'band'>>;

/**
 * Bands of the same indicator, part, basis and tier share no number. Those of the standard score leave none out; what
 * bonuses and penalties leave out is simply not rewarded or punished.
 */
export const bandsHold: CatalogRule = (catalog) => {
  const bands = scoringRows(catalog).flatMap(({ rule, row }): BandRow[] =>
    rule.kind === 'band' ? [{ rule, row }] : [],
  );
  const extentOf = extents(catalog, bands);
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
        const [later, earlier] = inListOrder(pair);
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

const ZERO = new Fraction(0);
const HUNDRED = new Fraction(100);

/**
 * What can come of the basis of a band, as far as it is known: a completion is zero or above, and a ratio of parts to
 * their whole is at most 100 %. Figures of other indicators, and days, have no ends that anybody could name.
 */
function extents({ indicators, assignments }: Catalog, bands: readonly BandRow[]) {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const shares = new Set(
    bands.map(({ rule }) => rule.indicator).filter((code) => code !== null && isShare(byCode.get(code))),
  );
  const lowest = new Map<IndicatorCode, Fraction>();
  for (const { indicator, target } of assignments) {
    if (!shares.has(indicator) || target.kind !== 'quantity' || target.min === null) continue;
    const min = fractionOf(target.min);
    const found = lowest.get(indicator);
    if (min.gt(ZERO) && (found === undefined || min.lt(found))) lowest.set(indicator, min);
  }
  return (band: BandRow | undefined): Extent | null => {
    const { indicator, basis } = band?.rule ?? {};
    if (indicator === undefined || indicator === null || basis === 'daysLate') return null;
    if (basis === 'figure') {
      return byCode.get(indicator)?.measure === 'ratio' ? { least: ZERO, most: HUNDRED } : null;
    }
    const target = lowest.get(indicator);
    return { least: ZERO, most: target === undefined ? null : HUNDRED.div(target).mul(HUNDRED) };
  };
}

/** Whether completion ends where all of the whole was reached: at 105,26… % of a target of 95 %. */
function isShare(indicator: Indicator | undefined): boolean {
  return indicator?.measure === 'ratio' && indicator.goal === 'atLeast';
}
