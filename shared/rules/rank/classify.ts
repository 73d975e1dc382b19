/** Classification (xếp loại) by thresholds. */
import type { Fraction } from 'fraction.js';
import { fractionOf } from '../../model/decimal.ts';
import type { Level } from '../../model/scoring.ts';

interface Threshold {
  readonly name: string;
  readonly from: Fraction;
}

/** Levels are never changed after they were parsed, so their thresholds are read once, the highest first. */
const known = new WeakMap<readonly Level[], readonly Threshold[]>();

function thresholdsOf(levels: readonly Level[]): readonly Threshold[] {
  const found = known.get(levels);
  if (found !== undefined) return found;
  const thresholds = levels
    .map(({ name, from }): Threshold => ({ name, from: fractionOf(from) }))
    .toSorted((a, b) => b.from.compare(a.from));
  known.set(levels, thresholds);
  return thresholds;
}

/** The name of the highest level whose threshold is reached, in whatever order levels are listed; `null`: none is. */
export function classify(levels: readonly Level[], value: Fraction): string | null {
  return thresholdsOf(levels).find(({ from }) => value.gte(from))?.name ?? null;
}
