/** Units of measure as people write them: `tỷ` for `tỷ đồng`, or `500 triệu` where the sheet counts in `tỷ đồng`. */
import { Fraction } from 'fraction.js';
import { comparableText } from './comparable-text.ts';

/** The factor that each word stands for. */
const SCALES = new Map<string, number>([
  ['đồng', 1],
  ['đ', 1],
  ['vnđ', 1],
  ['vnd', 1],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['triệu', 1e6],
  ['tr', 1e6],
  ['tỷ', 1e9],
]);

const CURRENCY = /^(?:đồng|đ|vnđ|vnd)$/u;

/** A unit of measure for comparison: `comparableText` with one spelling of `tỷ`. */
export function comparableUnit(unit: string): string {
  return comparableText(unit).replaceAll('tỉ', 'tỷ');
}

/** Whether an amount is money, where clerks mix up thousands, millions and billions. */
export function isMoney(measureUnit: string): boolean {
  return moneyScale(comparableUnit(measureUnit).split(' ')) !== null;
}

/**
 * The factor that converts a number with these words behind it to the unit of measure: 1 for the unit itself or its
 * beginning, 0.001 for `triệu` where the unit is `tỷ đồng`, 1,000 for `nghìn` where things are counted. `null` for any
 * other words.
 */
export function scaleOfWords(words: string, measureUnit: string): Fraction | null {
  const [said, unit] = [comparableUnit(words), comparableUnit(measureUnit)];
  if (said === unit || unit.startsWith(`${said} `)) return new Fraction(1);
  const saidWords = said.split(' ');
  const unitScale = moneyScale(unit.split(' '));
  const saidScale = moneyScale(saidWords);
  if (saidScale === null) return null;
  if (unitScale !== null) return new Fraction(saidScale, unitScale);
  // Where the unit is not money, `nghìn` can only mean a thousand of it, and `nghìn đồng` something else.
  const [scale, ...rest] = saidWords;
  const isCount = rest.length === 0 || rest.join(' ') === unit;
  return isCount && scale !== undefined && !CURRENCY.test(scale) ? new Fraction(saidScale) : null;
}

/** The scale of `tỷ`, `triệu đồng`, `đồng`; also of `nghìn hộ`, which is not money and for the caller to refuse. */
function moneyScale([first = '', second]: readonly string[]): number | null {
  const scale = SCALES.get(first);
  if (scale === undefined) return null;
  return second === undefined || CURRENCY.test(second) || !CURRENCY.test(first) ? scale : null;
}
