/** What a cell shows: its value in its number format and the user's locale. */
import { format } from 'numfmt';
import type { CellValue } from './cell-grid.ts';
import type { Locale } from './workbook.ts';

/** The text of a value, e.g. 1234.5 in `#,##0.0` is `1.234,5` in vi-VN. Column width is not considered: no `####`. */
export function displayText(value: CellValue, numberFormat: string, locale: Locale): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return format(numberFormat, value, { locale, throws: false });
}
