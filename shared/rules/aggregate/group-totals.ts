/** How the district stands with each group of indicators. */
import type { Catalog } from '../../model/catalog.ts';
import { IndicatorGroup } from '../../model/indicator.ts';
import type { GroupTotal, IndicatorTotal } from '../../model/standings.ts';
import { indexCatalog } from '../catalog-index.ts';

/**
 * How many of the district's indicators have each verdict, for every group that has indicators. Parts count through their
 * parent, as they do for units.
 */
export function groupTotals(catalog: Catalog, totals: readonly IndicatorTotal[]): GroupTotal[] {
  const { indicators } = indexCatalog(catalog);
  return IndicatorGroup.options.flatMap((group) => {
    const ofGroup = totals.filter((total) => {
      const indicator = indicators.get(total.indicator);
      return indicator?.group === group && (indicator.parent === null || !indicators.has(indicator.parent));
    });
    const count = (verdict: IndicatorTotal['verdict']) =>
      ofGroup.filter((total) => total.verdict === verdict).length;
    const decided = { exceeded: count('exceeded'), met: count('met'), notMet: count('notMet') };
    const undecided = ofGroup.length - decided.exceeded - decided.met - decided.notMet;
    return ofGroup.length === 0 ? [] : [{ group, ...decided, undecided }];
  });
}
