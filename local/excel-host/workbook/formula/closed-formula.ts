import { BRACKETS, STRING } from './formula-parts.ts';

/** What holds parentheses that are none, and the parentheses. */
const PARENTHESES = new RegExp(String.raw`${STRING}|'(?:[^']|'')*'|${BRACKETS}|[()]`, 'gu');

/**
 * A formula as it was typed, with the closing parentheses that are missing at its end, as Excel adds them. Not after an
 * opening one: there something else is missing, too.
 */
export function closedFormula(formula: string): string {
  if (/\(\s*$/.test(formula)) return formula;
  const tokens = formula.match(PARENTHESES) ?? [];
  const open = tokens.filter((token) => token === '(').length;
  const closed = tokens.filter((token) => token === ')').length;
  return formula + ')'.repeat(Math.max(0, open - closed));
}
