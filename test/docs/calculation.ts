/** Calculations as a pocket calculator does them, from left to right: written by one function, checked by another. */
import { Fraction } from 'fraction.js';
import { roundedDecimal, type ComputedDecimal } from '../../shared/model/decimal.ts';
import { numberText, parseNumberText } from '../../shared/notation/number-text.ts';

export type Operator = '+' | '−' | '×' | '÷';
export type Step = readonly [Operator, ComputedDecimal];

/** Of what goes on for longer, a text shows so many decimals. */
const SHOWN_PLACES = 4;
const CUT_OFF = '…';
const ROUNDED = ' ≈ ';

/** Adding what may be below zero. */
export function plus(points: ComputedDecimal): Step {
  return points.startsWith('-') ? ['−', points.slice(1)] : ['+', points];
}

/** Taking away what may be below zero. */
export function minus(points: ComputedDecimal): Step {
  return points.startsWith('-') ? ['+', points.slice(1)] : ['−', points];
}

/** A calculation in code marks: `36,92 + 25 = 61,92`. `result` is as it is to be read. */
export function calculation(first: ComputedDecimal, steps: readonly Step[], result: string): string {
  const keys = steps.map(([operator, by]) => `${operator} ${numberText(by)}`);
  return `\`${[numberText(first), ...keys].join(' ')} = ${result}\``;
}

/** What a display shows of a result, cut off where it would go on: `98,3333…`. */
export function shown(exact: Fraction): string {
  const cut = exact.floor(SHOWN_PLACES);
  if (cut.equals(exact)) return numberText(roundedDecimal(exact, SHOWN_PLACES));
  const [whole = '', decimals = ''] = roundedDecimal(cut, SHOWN_PLACES).split('.');
  return `${numberText(`${whole}.${decimals.padEnd(SHOWN_PLACES, '0')}`)}${CUT_OFF}`;
}

/** A result and the points that come of it by rounding; the points alone where there is nothing to round. */
export function shownRounded(exact: Fraction, points: ComputedDecimal): string {
  return exact.equals(points) ? numberText(points) : shown(exact) + ROUNDED + numberText(points);
}

/** The calculations of a document: its code marks with an equals sign. */
export function calculationsIn(markdown: string): string[] {
  const marked = [...markdown.matchAll(/`([^`]+)`/g)].flatMap(([, text]) => text ?? []);
  return marked.filter((text) => text.includes(' = '));
}

/**
 * What a pocket calculator makes of a calculation's left side, from left to right and exactly, put in the form in which
 * the text states its result; rounding is to `pointDecimals`.
 */
export function recalculated(text: string, pointDecimals: number): string {
  const [left = '', stated = ''] = text.split(' = ');
  const [first = '', ...rest] = left.split(' ');
  let value = numberOf(first);
  for (let at = 0; at < rest.length; at += 2)
    value = applied(value, rest[at] ?? '', numberOf(rest[at + 1] ?? ''));
  const unit = stated.endsWith('%') ? '%' : '';
  const points = roundedDecimal(value, pointDecimals);
  const result = stated.includes(ROUNDED) ? shownRounded(value, points) : shown(value);
  return `${left} = ${result}${unit}`;
}

function applied(value: Fraction, operator: string, by: Fraction): Fraction {
  switch (operator) {
    case '+':
      return value.add(by);
    case '−':
      return value.sub(by);
    case '×':
      return value.mul(by);
    case '÷':
      return value.div(by);
    default:
      throw new Error(`A pocket calculator has no key ${operator}.`);
  }
}

function numberOf(text: string): Fraction {
  // `1.180` has two readings in a cell; in this document a point only ever groups thousands.
  const parsed = parseNumberText(text.replaceAll('.', ''));
  if (parsed.kind !== 'decimal') throw new Error(`${text} is no number.`);
  return new Fraction(parsed.decimal);
}
