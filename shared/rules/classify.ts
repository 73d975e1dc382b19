/** Classification (xếp loại) by thresholds. */
import type { Fraction } from 'fraction.js';
import { fractionOf } from '../model/decimal.ts';
import type { Level } from '../model/scoring.ts';

/** The name of the highest level whose threshold is reached, in whatever order they are listed; `null` below all. */
export function classify(levels: readonly Level[], value: Fraction): string | null {
  let reached: Level | null = null;
  for (const level of levels) {
    const isHigher = reached === null || fractionOf(level.from).gt(fractionOf(reached.from));
    if (isHigher && value.gte(fractionOf(level.from))) reached = level;
  }
  return reached?.name ?? null;
}
