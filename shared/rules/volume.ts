/** Volume (quy mô): how much of something a unit has to do with, which picks the tier of a rule. */
import type { Fraction } from 'fraction.js';
import { fractionOf } from '../model/decimal.ts';
import type { IndicatorCode } from '../model/identifiers.ts';
import type { Reported } from '../model/submission.ts';
import { measuredOf } from './achieved.ts';
import type { CatalogIndex } from './catalog-index.ts';

/** A unit's volume of an indicator; `null` where there is none. */
export type VolumeOf = (indicator: IndicatorCode) => Fraction | null;

/** The volumes of a unit's lines. A report for another measure than the indicator's has none. */
export function volumesOf(
  { indicators }: CatalogIndex,
  lines: Iterable<{ readonly indicator: IndicatorCode; readonly reported: Reported | null }>,
): VolumeOf {
  const reportedOf = new Map<IndicatorCode, Reported | null>();
  for (const { indicator, reported } of lines) reportedOf.set(indicator, reported);
  return (code) => {
    const indicator = indicators.get(code);
    const measured = indicator === undefined ? null : measuredOf(indicator, reportedOf.get(code) ?? null);
    return measured === null ? null : volumeOfReport(measured);
  };
}

/** The actual of a number, the whole of a ratio, this period of a change. */
function volumeOfReport(reported: Reported): Fraction | null {
  switch (reported.kind) {
    case 'number':
      return fractionOf(reported.actual);
    case 'ratio':
      return fractionOf(reported.denominator);
    case 'change':
      return fractionOf(reported.current);
    case 'date':
    case 'yesNo':
    case 'notArising':
      return null;
  }
}
