import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData, openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

/** Writes one value into A1 and answers how it reads back. */
const written = async (value: unknown, numberFormat = 'General') => {
  const range = await onData((sheet) => {
    const cell = sheet.getRange('A1');
    cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    return cell.load('values,formulas,text,valueTypes,numberFormat');
  });
  return {
    value: range.values[0]?.[0],
    formula: range.formulas[0]?.[0],
    text: range.text[0]?.[0],
    type: range.valueTypes[0]?.[0],
    format: range.numberFormat[0]?.[0],
  };
};

describe('what is written to a cell', () => {
  test.each([
    { name: 'a number stays a number', value: 12.5, is: { value: 12.5, type: 'Double', text: '12,5' } },
    {
      name: 'text stays text',
      value: 'Phường 1',
      is: { value: 'Phường 1', type: 'String', text: 'Phường 1' },
    },
    { name: 'text that looks like a number becomes one', value: '12.5', is: { value: 12.5, type: 'Double' } },
    { name: 'text with thousands becomes a number', value: '1,234', is: { value: 1234, type: 'Double' } },
    {
      name: 'text with a percent sign brings the format',
      value: '95%',
      is: { value: 0.95, format: '0%', text: '95%' },
    },
    { name: 'a formula is calculated', value: '=2*21', is: { value: 42, formula: '=2*21', text: '42' } },
    {
      name: 'a leading apostrophe makes text and is dropped',
      value: "'=1+1",
      is: { value: '=1+1', formula: '=1+1', type: 'String' },
    },
    { name: 'a plus sign starts a formula', value: '+1+2', is: { value: 3, formula: '=+1+2' } },
    { name: 'an at sign starts a formula', value: '@SUM(1,2)', is: { value: 3, formula: '=SUM(1,2)' } },
    { name: 'a lone dash stays text', value: '-', is: { value: '-', type: 'String' } },
    { name: 'a boolean stays one', value: true, is: { value: true, type: 'Boolean', text: 'TRUE' } },
    { name: 'an empty text is a blank cell', value: '', is: { value: '', type: 'Empty', text: '' } },
    { name: 'a formula error reads as its text', value: '=1/0', is: { value: '#DIV/0!', type: 'Error' } },
  ])('$name', async ({ value, is }) => {
    expect(await written(value)).toMatchObject(is);
  });

  test.each([
    { name: 'a formula', value: '=1+1', reads: '=1+1' },
    { name: 'leading zeros', value: '007', reads: '007' },
    { name: 'a number', value: 7, reads: '7' },
    { name: 'an apostrophe, which is dropped', value: "'+84", reads: '+84' },
  ])('a text cell keeps $name as text', async ({ value, reads }) => {
    expect(await written(value, '@')).toMatchObject({
      value: reads,
      formula: reads,
      type: 'String',
      format: '@',
    });
  });

  test.each([
    { locale: 'vi-VN', text: '1.234.567,90' },
    { locale: 'en-US', text: '1,234,567.90' },
  ] as const)('$locale shows numbers its own way while formats stay en-US', async ({ locale, text }) => {
    host = await openWorkbook({ locale });
    expect(await written(1234567.9, '#,##0.00')).toMatchObject({
      value: 1234567.9,
      text,
      format: '#,##0.00',
    });
  });

  test('a date is a serial that shows as a date', async () => {
    expect(await written(45000, 'dd/mm/yyyy')).toMatchObject({ value: 45000, text: '15/03/2023' });
  });

  test('null leaves a cell alone', async () => {
    await onData((sheet) => {
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('A1:B1').values = [[null, 3]];
    });
    expect(host.workbook.active.valueAt(0, 0)).toBe(1);
    expect(host.workbook.active.valueAt(0, 1)).toBe(3);
  });

  test('one value fills every cell', async () => {
    await onData((sheet) => {
      Object.assign(sheet.getRange('A1:B2'), { values: 5 });
    });
    expect(host.workbook.active.valueAt(1, 1)).toBe(5);
  });

  test('formulas follow the cells they read', async () => {
    const range = await onData(async (sheet, context) => {
      sheet.getRange('A1:A3').formulas = [[1], ['=A1*2'], ['=SUM(A1:A2)']];
      await context.sync();
      sheet.getRange('A1').values = [[10]];
      return sheet.getRange('A1:A3').load('values,formulas');
    });
    expect(range.values).toEqual([[10], [20], [30]]);
    expect(range.formulas).toEqual([[10], ['=A1*2'], ['=SUM(A1:A2)']]);
  });
});

describe('what is refused', () => {
  test.each([
    { name: 'an array of the wrong shape', write: [[1, 2, 3]], address: 'A1:B2', code: 'InvalidArgument' },
    { name: 'a formula Excel cannot read', write: [['=1+']], address: 'A1', code: 'InvalidArgument' },
    { name: 'values for a whole column', write: 1, address: 'A:A', code: 'InvalidArgument' },
  ])('$name', async ({ write, address, code }) => {
    const work = onData((sheet) => {
      Object.assign(sheet.getRange(address), { values: write });
    });
    expect(await codeOf(work)).toBe(code);
  });
});

test('a whole column reads as null, its address still reads', async () => {
  const range = await onData((sheet) => sheet.getRange('A:B').load('values,address,columnCount'));
  expect(range.values).toBeNull();
  expect(range.address).toBe('Data!A:B');
  expect(range.columnCount).toBe(2);
});
