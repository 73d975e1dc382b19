import { format as display } from 'numfmt';
import { isTextFormat } from '../../excel-host/workbook/cell-format.ts';
import type { CellFormat } from '../../excel-host/workbook/cell-format.ts';
import type { CellValue } from '../../excel-host/workbook/cell-grid.ts';
import { readTyped } from '../../excel-host/workbook/typed-input.ts';
import type { Locale } from '../../excel-host/workbook/workbook.ts';

const DATES: Readonly<Record<Locale, string>> = { 'vi-VN': 'dd/mm/yyyy', 'en-US': 'm/d/yyyy' };

/** The text that stands for a value while its cell is edited; typed again it gives the same value. */
export function editText(value: CellValue, format: CellFormat, locale: Locale): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, format, locale);
  if (value === '' || isTextFormat(format)) return value;
  const marked = `'${value}`;
  return readTyped(value, locale).input === marked ? value : marked;
}

function numberText(value: number, { numberFormat }: CellFormat, locale: Locale): string {
  const codes = numberFormat.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[dy]/i.test(codes) && Number.isInteger(value)) {
    return display(DATES[locale], value, { locale, throws: false });
  }
  const percent = codes.includes('%');
  // Through 15 digits, as Excel has them: 0.955 × 100 is not 95.49999999999999.
  const digits = String(Number((percent ? value * 100 : value).toPrecision(15)));
  return (locale === 'vi-VN' ? digits.replace('.', ',') : digits) + (percent ? '%' : '');
}
