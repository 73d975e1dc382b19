/** Exact decimals: text on the wire, fractions in the rules, never a binary float in between. */
import { Fraction } from 'fraction.js';
import * as z from 'zod/mini';

/**
 * A decimal in plain notation with one spelling for each value: no exponent, no leading or trailing zeros, no `-0`.
 * At most 15 digits before and 15 after the point, which is all that an Excel cell can hold; NaN, Infinity and
 * absurd magnitudes cannot be spelled.
 */
export const Decimal = z
  .string()
  .check(z.regex(/^(?!-0$)-?(0|[1-9]\d{0,14})(\.\d{0,14}[1-9])?$/, 'not a plain decimal'));
export type Decimal = z.infer<typeof Decimal>;

/**
 * A figure computed from decimals, such as a sum or a percent: spelled like a decimal, but it can be larger than any
 * cell's number. 60 digits are more than a percent of the largest sum over the smallest decimal has.
 */
export const ComputedDecimal = z
  .string()
  .check(z.regex(/^(?!-0$)-?(0|[1-9]\d{0,59})(\.\d{0,14}[1-9])?$/, 'not a plain decimal'));
export type ComputedDecimal = z.infer<typeof ComputedDecimal>;

/** Excel keeps 15 significant digits of a number; what lies beyond is noise of binary arithmetic. */
const EXCEL_DIGITS = 15;

/**
 * The decimal a cell's number stands for, read with Excel's own 15 significant digits and at most 15 decimals (so
 * 0.1 + 0.2 is `0.3`). `null` when the number is not finite, is 1e15 or more, or is so small that 15 decimals show
 * nothing of it.
 */
export function decimalFromNumber(value: number): Decimal | null {
  if (value === 0) return '0';
  const plain = Math.abs(value) < 1 ? value.toFixed(EXCEL_DIGITS) : value.toPrecision(EXCEL_DIGITS);
  const trimmed = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  return trimmed === '0' ? null : (Decimal.safeParse(trimmed).data ?? null);
}

/** How many decimals a figure is written with: 2 of `1.25`, none of `3`. */
export function decimalsOf(decimal: ComputedDecimal): number {
  const point = decimal.indexOf('.');
  return point === -1 ? 0 : decimal.length - point - 1;
}

/** The exact value of a decimal. Its one spelling needs no parser of every notation, and it is read by the million. */
export function fractionOf(decimal: Decimal): Fraction {
  const point = decimal.indexOf('.');
  if (point === -1) return new Fraction(BigInt(decimal));
  const places = decimal.slice(point + 1);
  return new Fraction(BigInt(decimal.slice(0, point) + places), 10n ** BigInt(places.length));
}

/**
 * The decimal nearest to an exact value at so many places, halves away from zero (the rule of school and of Excel's
 * ROUND). For display and transport only: rules compare the exact value.
 */
export function roundedDecimal(value: Fraction, places: number): ComputedDecimal {
  const magnitude = value.abs().round(places);
  if (magnitude.equals(0)) return '0';
  return `${value.lt(0) ? '-' : ''}${magnitude.toString(places)}`;
}
