/** Slips of scale: a figure in đồng where nghìn was asked for, or in triệu in place of tỷ. */
import { Fraction } from 'fraction.js';

const SCALES = [1_000n, 1_000_000n].flatMap((scale) => [new Fraction(scale), new Fraction(1n, scale)]);

/** A slip of scale leaves the figure within this factor of the exact scale: figures also differ for ordinary reasons. */
const AROUND = 3;

/** The factor, of 1,000 or 1,000,000 or one over these, by which a figure seems off; `null`: none. */
export function scaleBetween(figure: Fraction, reference: Fraction): Fraction | null {
  if (figure.equals(0) || reference.equals(0)) return null;
  const times = figure.div(reference).abs();
  return SCALES.find((scale) => times.gte(scale.div(AROUND)) && times.lte(scale.mul(AROUND))) ?? null;
}
