/** The order Excel sorts values in. */
import type { CellValue } from './cell-grid.ts';

/** Alphabetical order of Vietnamese; capitals count only where asked. */
export const compareText = (a: string, b: string, matchCase = false): number =>
  a.localeCompare(b, 'vi', { sensitivity: matchCase ? 'variant' : 'accent' });

/** Numbers, then text, then FALSE and TRUE. */
const rankOf = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** Numbers, text, FALSE, TRUE and the other way round; blanks last in either direction. */
export function compareValues(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const order =
    rankOf(a) - rankOf(b) ||
    (typeof a === 'string' ? compareText(a, String(b), matchCase) : Number(a) - Number(b));
  return ascending ? order : -order;
}
