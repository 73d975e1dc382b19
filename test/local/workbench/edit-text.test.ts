import { describe, expect, test } from 'vitest';
import { DEFAULT_FORMAT } from '../../../local/excel-host/workbook/cell-format.ts';
import { cellArea } from '../../../local/excel-host/workbook/area.ts';
import type { CellValue } from '../../../local/excel-host/workbook/cell-grid.ts';
import { Workbook, type Locale } from '../../../local/excel-host/workbook/workbook.ts';
import { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { readOfficeSchema } from '../../../local/excel-host/node-office.ts';
import { editText } from '../../../local/workbench/page/edit-text.ts';

const schema = readOfficeSchema();

const cases: readonly [Locale, CellValue, string, string][] = [
  ['vi-VN', 1234.5, 'General', '1234,5'],
  ['en-US', 1234.5, 'General', '1234.5'],
  ['vi-VN', 0.955, '0.0%', '95,5%'],
  ['vi-VN', 46349, 'dd/mm/yyyy', '23/11/2026'],
  ['en-US', 46349, 'dd/mm/yyyy', '11/23/2026'],
  ['vi-VN', 0.520833333333333, 'hh:mm', '12:30:00'],
  ['vi-VN', 46127.3541666667, 'dd/mm/yyyy hh:mm', '15/04/2026 08:30:00'],
  ['vi-VN', 46349.25, 'dd/mm/yyyy', '46349,25'],
  ['vi-VN', 0.1, 'h:mm', '02:24:00'],
  ['vi-VN', 0.123456789, 'h:mm', '0,123456789'],
  ['vi-VN', '1/2', 'General', "'1/2"],
  ['vi-VN', 12, '0" ngày"', '12'],
  ['vi-VN', true, 'General', 'TRUE'],
  ['vi-VN', '', 'General', ''],
  ['vi-VN', 'Phường 5', 'General', 'Phường 5'],
  ['vi-VN', '26887', '@', '26887'],
  ['vi-VN', '26887', 'General', "'26887"],
  ['vi-VN', '=1+1', 'General', "'=1+1"],
  ['vi-VN', '12.5', 'General', '12.5'],
];

describe.each(cases)('in %s, %j shown as %s', (locale, value, numberFormat, text) => {
  const format = { ...DEFAULT_FORMAT, numberFormat };

  test(`is edited as ${text}`, () => {
    expect(editText(value, format, new Workbook({ locale }))).toBe(text);
  });

  test('is the same value when it is entered unchanged', () => {
    const workbook = new Workbook({ locale });
    const sheet = workbook.addSheet('S');
    sheet.grid.restyle(cellArea(0, 0), () => format);
    new ExcelHost(workbook, schema).typeAsUser('S', 'A1', [[editText(value, format, workbook)]]);
    expect(sheet.valueAt(0, 0)).toBe(value);
  });
});
