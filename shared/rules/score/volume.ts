/** Volume (quy mô): how much of something a unit deals with, which decides the tier of a rule that applies to it. */
import { Fraction } from 'fraction.js';
import { fractionOf } from '../../model/decimal.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { ScoringRule } from '../../model/scoring.ts';
import type { Reported } from '../../model/submission.ts';
import type { CatalogIndex } from '../catalog-index.ts';
import { positionOf } from '../judge/interval-position.ts';
import { constantsOf } from './rule-constants.ts';

/** `unknown` until it is reported; `null`: there is none, and none will come. */
export type Volume = Fraction | 'unknown' | null;

const NOTHING = new Fraction(0);

/** A unit's volume of an indicator. */
export type VolumeOf = (indicator: IndicatorCode) => Volume;

/** The volumes of a unit. `lines`: one for each indicator that it is asked for. */
export function volumesOf(
  { indicators }: CatalogIndex,
  lines: Iterable<{ readonly indicator: IndicatorCode; readonly reported: Reported | null }>,
): VolumeOf {
  const reportedOf = new Map<IndicatorCode, Reported | null>();
  for (const { indicator, reported } of lines) reportedOf.set(indicator, reported);
  return (code) => {
    const indicator = indicators.get(code);
    const reported = reportedOf.get(code);
    return indicator === undefined || reported === undefined ? null : volumeOfLine(indicator, reported);
  };
}

/** Whether a unit with these volumes is in the tier of a rule; `unknown` until the volume is reported. */
export function isInTier(rule: ScoringRule, volumeOf: VolumeOf): boolean | 'unknown' {
  const { tier } = constantsOf(rule);
  if (rule.tier === null || tier === null) return true;
  const volume = volumeOf(rule.tier.indicator);
  if (volume === null) return false;
  return volume === 'unknown' ? volume : positionOf(tier, volume) === 'inside';
}

/**
 * The actual of a number, the denominator of a ratio, this period of a change; zero where nothing arose. None where the
 * report is for another measure than the indicator's, which happens when a catalog changes the measure.
 */
function volumeOfLine({ measure }: Pick<Indicator, 'measure'>, reported: Reported | null): Volume {
  if (measure !== 'number' && measure !== 'ratio' && measure !== 'change') return null;
  if (reported === null) return 'unknown';
  if (reported.kind === 'notArising') return NOTHING;
  if (reported.kind !== measure) return null;
  switch (reported.kind) {
    case 'number':
      return fractionOf(reported.actual);
    case 'ratio':
      return fractionOf(reported.denominator);
    case 'change':
      return fractionOf(reported.current);
  }
}
