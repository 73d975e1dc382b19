/** Slips between units of measure: a figure in đồng for one in nghìn, in triệu for one in tỷ. */
import { Fraction } from 'fraction.js';

const SCALES = [1_000n, 1_000_000n].flatMap((scale) => [new Fraction(scale), new Fraction(1n, scale)]);

/** How far from the scale itself a figure may lie on either side, which is what it may differ by for other reasons. */
const AROUND = 3;

/** The factor, 1,000 or 1,000,000 or one over these, that a figure is off beside another one; `null` for none. */
export function scaleBetween(figure: Fraction, reference: Fraction): Fraction | null {
  if (figure.equals(0) || reference.equals(0)) return null;
  const times = figure.div(reference).abs();
  return SCALES.find((scale) => times.gte(scale.div(AROUND)) && times.lte(scale.mul(AROUND))) ?? null;
}
