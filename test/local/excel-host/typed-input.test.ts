import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import type { Locale } from '../../../local/excel-host/workbook/workbook.ts';
import { onData, openWorkbook } from './open-workbook.ts';

interface Case {
  readonly locale: Locale;
  readonly typed: string;
  readonly value: string | number | boolean;
  readonly shown: string;
}

const CASES: readonly Case[] = [
  { locale: 'vi-VN', typed: '1,5', value: 1.5, shown: '1,5' },
  { locale: 'vi-VN', typed: '1.234,5', value: 1234.5, shown: '1.234,50' },
  { locale: 'vi-VN', typed: '9,5%', value: 0.095, shown: '9,50%' },
  { locale: 'vi-VN', typed: '95%', value: 0.95, shown: '95%' },
  { locale: 'vi-VN', typed: '12.5', value: '12.5', shown: '12.5' },
  { locale: 'vi-VN', typed: '15/3/2026', value: 46_096, shown: '15/3/2026' },
  { locale: 'vi-VN', typed: '6,5–7', value: '6,5–7', shown: '6,5–7' },
  { locale: 'vi-VN', typed: '007', value: 7, shown: '7' },
  { locale: 'vi-VN', typed: 'Phường 1', value: 'Phường 1', shown: 'Phường 1' },
  { locale: 'vi-VN', typed: '=1+1', value: 2, shown: '2' },
  { locale: 'vi-VN', typed: "'=1+1", value: '=1+1', shown: '=1+1' },
  { locale: 'vi-VN', typed: 'true', value: true, shown: 'TRUE' },
  { locale: 'en-US', typed: '1.5', value: 1.5, shown: '1.5' },
  { locale: 'en-US', typed: '1,234.5', value: 1234.5, shown: '1,234.50' },
  { locale: 'en-US', typed: '1,5', value: '1,5', shown: '1,5' },
];

describe('what a user types', () => {
  test.each(CASES)(
    '$typed in $locale becomes $value, shown as $shown',
    async ({ locale, typed, value, shown }) => {
      const host = await openWorkbook({ locale });
      host.typeAsUser('Data', 'A1', [[typed]]);
      const cell = await onData((sheet) => sheet.getRange('A1').load('values,text'));
      expect([cell.values, cell.text]).toEqual([[[value]], [[shown]]]);
    },
  );
});

describe('typing', () => {
  let host: ExcelHost;
  beforeEach(async () => {
    host = await openWorkbook();
  });

  test('into a text cell keeps what is typed', async () => {
    await onData((sheet) => {
      sheet.getRange('A1').numberFormat = [['@']];
    });
    host.typeAsUser('Data', 'A1', [['1,5']]);
    expect(host.workbook.active.valueAt(0, 0)).toBe('1,5');
  });

  test('starts at the first cell and goes as far as the values do', () => {
    host.typeAsUser('Data', 'B2', [[1, 2], [3]]);
    const sheet = host.workbook.active;
    expect([sheet.valueAt(1, 1), sheet.valueAt(1, 2), sheet.valueAt(2, 1), sheet.valueAt(2, 2)]).toEqual([
      1,
      2,
      3,
      '',
    ]);
  });

  test('on a sheet that is not there fails with its name', () => {
    expect(() => host.typeAsUser('Nope', 'A1', [[1]])).toThrow('Nope');
  });
});
