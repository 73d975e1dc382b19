import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData, openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

describe('named items', () => {
  test('a name leads to its range, by name or as an address', async () => {
    const found = await onData((sheet, { workbook }) => {
      sheet.getRange('B2:B3').values = [[1], [2]];
      workbook.names.add('Rates', sheet.getRange('B2:B3'), 'tỷ lệ');
      const name = workbook.names.getItem('rates').load('name,formula,type,scope,comment,value');
      return {
        name,
        range: name.getRange().load('values'),
        byAddress: sheet.getRange('Rates').load('address'),
      };
    });
    expect(found.name.toJSON()).toMatchObject({
      name: 'Rates',
      formula: '=Data!$B$2:$B$3',
      type: 'Range',
      scope: 'Workbook',
      comment: 'tỷ lệ',
      value: 'Data!B2:B3',
    });
    expect([found.range.values, found.byAddress.address]).toEqual([[[1], [2]], 'Data!B2:B3']);
  });

  test('a sheet has names of its own, which go with it', async () => {
    const { own, ofWorkbook } = await onData((sheet, { workbook }) => {
      const copy = workbook.worksheets.add('Bản sao');
      sheet.names.add('Grid', sheet.getRange('A1'));
      copy.names.add('Grid', copy.getRange('C3'));
      return {
        own: copy.names.getItem('Grid').getRange().load('address'),
        ofWorkbook: workbook.names.getItemOrNullObject('Grid'),
      };
    });
    expect([own.address, ofWorkbook.isNullObject]).toEqual(["'Bản sao'!C3", true]);
    await onData((_, { workbook }) => workbook.worksheets.getItem('Bản sao').delete());
    expect(host.workbook.names).toHaveLength(1);
  });

  test('a deleted name is gone', async () => {
    const name = await onData((sheet, { workbook }) => {
      workbook.names.add('Rates', sheet.getRange('A1')).delete();
      return workbook.names.getItemOrNullObject('Rates');
    });
    expect(name.isNullObject).toBe(true);
  });

  test.each([
    { name: 'Rates', code: 'ItemAlreadyExists' },
    { name: 'A1', code: 'InvalidArgument' },
    { name: 'hai từ', code: 'InvalidArgument' },
  ])('$name is refused with $code', async ({ name, code }) => {
    const work = onData((sheet, { workbook }) => {
      workbook.names.add('Rates', sheet.getRange('A1'));
      workbook.names.add(name, sheet.getRange('B1'));
    });
    expect(await codeOf(work)).toBe(code);
  });

  test('a name of a deleted sheet has no range', async () => {
    const work = onData((_, { workbook }) => {
      const sheet = workbook.worksheets.add('Tạm');
      const name = workbook.names.add('Lost', sheet.getRange('A1'));
      sheet.delete();
      name.getRange().load('address');
    });
    expect(await codeOf(work)).toBe('InvalidReference');
  });
});

describe('settings', () => {
  test('a setting keeps any JSON value, is replaced, and can be deleted', async () => {
    const value = { revision: 2, units: ['P01', 'P02'], late: null };
    const { kept, missing, count } = await onData(async (_, context) => {
      const { settings } = context.workbook;
      settings.add('receipt', 1);
      settings.add('receipt', value);
      settings.add('gone', true).delete();
      return {
        kept: settings.getItem('receipt').load('value'),
        missing: settings.getItemOrNullObject('gone').load('value'),
        count: settings.getCount(),
      };
    });
    expect([kept.value, missing.isNullObject, count.value]).toEqual([value, true, 1]);
    expect(host.workbook.settings.get('receipt')).toEqual(value);
  });

  test('a setting that is not there is refused', async () => {
    expect(await codeOf(onData((_, { workbook }) => void workbook.settings.getItem('x').load()))).toBe(
      'ItemNotFound',
    );
  });
});

describe('custom document properties', () => {
  test('keep texts, numbers and booleans under keys of either case', async () => {
    const { items, count, missing } = await onData(async (_, context) => {
      const { custom } = context.workbook.properties;
      custom.add('Kỳ', 'Quý III');
      custom.add('kỳ', 'Quý IV');
      custom.add('revision', 2);
      custom.add('rate', 0.95);
      custom.add('gone', true).delete();
      custom.add('late', false).value = true;
      return {
        items: custom.load('items/key,items/value,items/type'),
        count: custom.getCount(),
        missing: custom.getItemOrNullObject('gone'),
      };
    });
    expect(items.items.map(({ key, value, type }) => [key, value, type])).toEqual([
      ['Kỳ', 'Quý IV', 'String'],
      ['revision', 2, 'Number'],
      ['rate', 0.95, 'Float'],
      ['late', true, 'Boolean'],
    ]);
    expect([count.value, missing.isNullObject]).toEqual([4, true]);
    await onData((_, { workbook }) => workbook.properties.custom.deleteAll());
    expect(host.workbook.customProperties.size).toBe(0);
  });

  test.each([{ value: { revision: 2 } }, { value: null }, { value: ['P01'] }])(
    '$value is no value of one',
    async ({ value }) => {
      const work = onData((_, { workbook }) => void workbook.properties.custom.add('x', value));
      expect(await codeOf(work)).toBe('InvalidArgument');
    },
  );
});

test('document properties, application and workbook answer', async () => {
  const { properties, application, culture } = await onData((_, { workbook }) => {
    workbook.properties.title = 'Thi đua quý III';
    workbook.application.suspendApiCalculationUntilNextSync();
    workbook.application.suspendScreenUpdatingUntilNextSync();
    workbook.application.calculationMode = 'Manual';
    return {
      properties: workbook.properties.load('title,author'),
      application: workbook.application.load('calculationMode,decimalSeparator'),
      culture: workbook.application.cultureInfo.load('name'),
    };
  });
  expect([properties.title, properties.author]).toEqual(['Thi đua quý III', '']);
  expect([application.calculationMode, application.decimalSeparator, culture.name]).toEqual([
    'Manual',
    ',',
    'vi-VN',
  ]);
});
