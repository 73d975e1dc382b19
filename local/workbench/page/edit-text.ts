import { format as display } from 'numfmt';
import { isTextFormat } from '../../excel-host/workbook/cell-format.ts';
import type { CellFormat } from '../../excel-host/workbook/cell-format.ts';
import type { CellValue } from '../../excel-host/workbook/cell-grid.ts';
import { readTyped } from '../../excel-host/workbook/typed-input.ts';
import type { Reading } from '../../excel-host/workbook/typed-input.ts';
import type { Locale } from '../../excel-host/workbook/workbook.ts';

const DATES: Readonly<Record<Locale, string>> = { 'vi-VN': 'dd/mm/yyyy', 'en-US': 'm/d/yyyy' };

/** The text that stands for a value while its cell is edited; typed again it gives the same value. */
export function editText(value: CellValue, format: CellFormat, reading: Reading): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, format, reading);
  if (value === '' || isTextFormat(format)) return value;
  const marked = `'${value}`;
  return readTyped(value, reading).input === marked ? value : marked;
}

function numberText(value: number, { numberFormat }: CellFormat, reading: Reading): string {
  const { locale } = reading;
  const codes = numberFormat.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const pattern = [/[dy]/i.test(codes) ? DATES[locale] : '', /h/i.test(codes) ? 'hh:mm:ss' : '']
    .join(' ')
    .trim();
  if (pattern !== '') {
    const shown = display(pattern, value, { locale, throws: false });
    // A part of a second, or of a day where the format has days only, would be lost.
    if (readTyped(shown, reading).input === value) return shown;
  }
  const percent = codes.includes('%');
  // Through 15 digits, as Excel has them: 0.955 × 100 is not 95.49999999999999.
  const digits = String(Number((percent ? value * 100 : value).toPrecision(15)));
  return (locale === 'vi-VN' ? digits.replace('.', ',') : digits) + (percent ? '%' : '');
}
