/** Declared percents: the completion that a sheet states, compared with the computed one as it is shown. */
import { Fraction } from 'fraction.js';
import { fractionOf, roundedDecimal, type Decimal } from '../../model/decimal.ts';
import { PERCENT_PLACES } from '../decimal-places.ts';

/** Clerks round or cut off: they declare 98,1575 as 98,16 or as 98,15. */
const TOLERANCE = new Fraction(1, 100);

/** One in the last decimal that a completion is shown with. */
const LAST_PLACE = new Fraction(1, 10n ** BigInt(PERCENT_PLACES));

/**
 * Excel computes in binary. Of a change between nearly equal figures it keeps few digits, but more than this allows
 * for.
 */
const BINARY_NOISE = new Fraction(1, 1_000_000);

/**
 * The percent that a sheet declares of its own; `null` where its column is blank or says what is computed anyway, as the
 * sheet's own formula does. `completion` is the exact one; `null`: there is none.
 */
export function declaredPercentOf(stated: Decimal | null, completion: Fraction | null): Decimal | null {
  if (stated === null || completion === null) return stated;
  const distance = distanceFromShown(stated, completion);
  return distance.lt(LAST_PLACE) || distance.lte(completion.abs().mul(BINARY_NOISE)) ? null : stated;
}

/** Whether a declared percent differs by more than 0.01 from the completion as it is shown. */
export function isDeclaredPercentOff(declared: Decimal, completion: Fraction): boolean {
  return distanceFromShown(declared, completion).gt(TOLERANCE);
}

function distanceFromShown(percent: Decimal, completion: Fraction): Fraction {
  const shown = fractionOf(roundedDecimal(completion, PERCENT_PLACES));
  return fractionOf(percent).sub(shown).abs();
}
