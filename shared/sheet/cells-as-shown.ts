/**
 * Cells that Excel shows as something else than the number it keeps. A council that types `95%` gets the number 0.95, and
 * one that types `6-8` gets the 8th of June as a serial: taken as numbers, both would be wrong by a silent factor.
 */
import { decimalFromNumber, fractionOf, roundedDecimal } from '../model/decimal.ts';
import { dateFromSerial, dateText } from './excel-date.ts';
import { unambiguousText } from '../notation/number-text.ts';
import type { CellValue } from './sheet-block.ts';

/** What of a number format is not code: quoted, escaped, padding and bracketed text. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs;

type Shown = 'percent' | 'date' | 'number';

/**
 * A block's cells with their (en-US) number formats: a number shown as a percent becomes its text, exact (`95%`,
 * `98,1575%`), and one shown as a day becomes `15/12/2023`. A date with a time of day stays the number it is.
 */
export function cellsAsShown(
  values: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
): CellValue[][] {
  const kinds = new Map<string, Shown>();
  const shownBy = (format: string): Shown => {
    const kind = kinds.get(format) ?? kindOf(format);
    kinds.set(format, kind);
    return kind;
  };
  return values.map((row, at) =>
    row.map((cell, column) =>
      typeof cell === 'number' ? numberAsShown(cell, shownBy(formats[at]?.[column] ?? '')) : cell,
    ),
  );
}

function kindOf(format: string): Shown {
  const codes = format.replace(LITERALS, '');
  if (codes.includes('%')) return 'percent';
  return /[dy]/i.test(codes) ? 'date' : 'number';
}

function numberAsShown(value: number, kind: Shown): CellValue {
  if (kind === 'percent') {
    const decimal = decimalFromNumber(value);
    return decimal === null ? value : `${unambiguousText(roundedDecimal(fractionOf(decimal).mul(100), 13))}%`;
  }
  if (kind === 'date' && Number.isInteger(value)) {
    const day = dateFromSerial(value);
    return day === null ? value : dateText(day);
  }
  return value;
}
