/** How each indicator of a unit turned out, before any figure is made up for it. */
import type { UnitCode } from '../../shared/model/identifiers.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { chance } from './sample-chance.ts';

/** Reaches its target, goes beyond it, falls short of it, did not arise, or is left blank (chưa báo cáo). */
export type Outcome = 'onTarget' | 'beyond' | 'short' | 'notArising' | 'blank';

const BLANK_RATE = 0.01;
const NOT_ARISING_RATE = 0.3;
const BEYOND_RATE = 0.3;
/**
 * Units differ in strength, which is what spreads their ranks: the strongest misses 2 % of its targets, the weakest 26
 * %.
 */
const LEAST_SHORT_RATE = 0.02;
const SHORT_RATE_SPREAD = 0.24;
/** A parent is missed with any of its parts, so parts are missed more rarely. */
const PART_FACTOR = 0.35;

/** The outcome of one indicator for one unit. */
export function sampleOutcome(
  unit: UnitCode,
  { code, parent, allowsNotArising }: Pick<Indicator, 'code' | 'parent' | 'allowsNotArising'>,
  seed: string,
): Outcome {
  if (allowsNotArising && chance(seed, unit, code, 'not arising') < NOT_ARISING_RATE) return 'notArising';
  if (chance(seed, unit, code, 'blank') < BLANK_RATE) return 'blank';
  const weakness = LEAST_SHORT_RATE + SHORT_RATE_SPREAD * chance(seed, unit, 'weakness');
  const shortRate = parent === null ? weakness : weakness * PART_FACTOR;
  const draw = chance(seed, unit, code, 'outcome');
  if (draw < shortRate) return 'short';
  return draw < shortRate + BEYOND_RATE ? 'beyond' : 'onTarget';
}
