/** The values that the basis of a band can take, as far as that is known. Beyond them no band is needed. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import { fractionOf, type Decimal } from '../../model/decimal.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { RuleOf } from '../../model/scoring.ts';
import { indexCatalog } from '../catalog-index.ts';
import type { Extent } from './interval-cover.ts';
import type { ScoringRow } from '../score/scoring-row.ts';

export type BandRow = ScoringRow<RuleOf<'band'>>;

const ZERO = new Fraction(0);
const HUNDRED = new Fraction(100);

/** The figure of a ratio, in percent. */
const SHARE: Extent = { least: ZERO, most: HUNDRED };
/** The figure of a change, in percent: from nothing left upwards, without end. */
const CHANGE: Extent = { least: HUNDRED.neg(), most: null };
const COUNT: Extent = { least: ZERO, most: null };
const ANY_NUMBER: Extent = { least: null, most: null };

/** The extent of the basis of each of these bands; `null`: of days, where only gaps between bands are of interest. */
export function bandExtents(
  catalog: Catalog,
  bands: readonly BandRow[],
): (band: BandRow | undefined) => Extent | null {
  const { indicators } = indexCatalog(catalog);
  const banded = new Set(bands.map(({ rule }) => rule.indicator));
  const lowestTarget = new Map<IndicatorCode, Fraction>();
  const belowZero = new Set<IndicatorCode | null>();
  for (const { indicator, target } of catalog.assignments) {
    if (!banded.has(indicator) || target.kind !== 'quantity') continue;
    if ([target.min, target.max].some(isBelowZero)) belowZero.add(indicator);
    const min = target.min === null ? ZERO : fractionOf(target.min);
    const found = lowestTarget.get(indicator);
    if (min.gt(ZERO) && (found === undefined || min.lt(found))) lowestTarget.set(indicator, min);
  }
  for (const { rule } of bands) {
    const { min, max } = rule.within;
    if (rule.basis === 'figure' && [min, max].some(isBelowZero)) belowZero.add(rule.indicator);
  }
  return (band) => {
    const { indicator: code = null, basis = 'daysLate' } = band?.rule ?? {};
    const indicator = code === null ? undefined : indicators.get(code);
    if (indicator === undefined || basis === 'daysLate') return null;
    return basis === 'figure'
      ? figureExtent(indicator, belowZero.has(code))
      : completionExtent(indicator, lowestTarget.get(indicator.code));
  };
}

function isBelowZero(bound: Decimal | null): boolean {
  return bound !== null && fractionOf(bound).lt(ZERO);
}

/** A number whose targets and bands are never below zero is a count or an amount, and cannot be below zero itself. */
function figureExtent({ measure }: Indicator, isAskedBelowZero: boolean): Extent | null {
  switch (measure) {
    case 'number':
      return isAskedBelowZero ? ANY_NUMBER : COUNT;
    case 'ratio':
      return SHARE;
    case 'change':
      return CHANGE;
    case 'date':
    case 'yesNo':
    case 'allOf':
      return null;
  }
}

/** The completion of a ratio ends where the whole was reached: at 105,26… % of a target of 95 %. */
function completionExtent({ measure, goal }: Indicator, lowestTarget: Fraction | undefined): Extent {
  const ends = measure === 'ratio' && goal === 'atLeast' && lowestTarget !== undefined;
  return { least: ZERO, most: ends ? HUNDRED.div(lowestTarget).mul(HUNDRED) : null };
}
