import { codeOf, onData, refused, type ExcelCase } from './excel-case.ts';

const rates = () => onData((sheet, { workbook }) => void workbook.names.add('Rates', sheet.getRange('A1')));

const refusedName = (name: string, code: string): ExcelCase =>
  refused(
    `the name ${name}`,
    code,
    (sheet, { workbook }) => void workbook.names.add(name, sheet.getRange('B1')),
    rates,
  );

/** Names, settings, document properties, the application. */
export const workbookItems: readonly ExcelCase[] = [
  {
    title: 'a name leads to its range, by name or as an address',
    act: async () => {
      const { name, range, byAddress } = await onData((sheet, { workbook }) => {
        sheet.getRange('B2:B3').values = [[1], [2]];
        workbook.names.add('Rates', sheet.getRange('B2:B3'), 'tỷ lệ');
        const item = workbook.names.getItem('rates').load('name,formula,type,scope,comment,value');
        return {
          name: item,
          range: item.getRange().load('values'),
          byAddress: sheet.getRange('Rates').load('address'),
        };
      });
      return {
        name: [name.name, name.formula, name.type, name.scope, name.comment, name.value],
        values: range.values,
        byAddress: byAddress.address,
      };
    },
    gives: {
      name: ['Rates', '=Data!$B$2:$B$3', 'Range', 'Workbook', 'tỷ lệ', 'Data!B2:B3'],
      values: [[1], [2]],
      byAddress: 'Data!B2:B3',
    },
  },
  {
    title: 'a sheet has names of its own, which go with it',
    act: async () => {
      const { own, ofWorkbook } = await onData((sheet, { workbook }) => {
        const copy = workbook.worksheets.add('Bản sao');
        sheet.names.add('Grid', sheet.getRange('A1'));
        copy.names.add('Grid', copy.getRange('C3'));
        return {
          own: copy.names.getItem('Grid').getRange().load('address'),
          ofWorkbook: workbook.names.getItemOrNullObject('Grid'),
        };
      });
      const left = await onData((sheet, { workbook }) => {
        workbook.worksheets.getItem('Bản sao').delete();
        return sheet.names.load('items/formula');
      });
      return [own.address, ofWorkbook.isNullObject, left.items.map((name) => name.formula)];
    },
    gives: ["'Bản sao'!C3", true, ['=Data!$A$1']],
  },
  {
    title: 'a deleted name is gone',
    act: async () => {
      await rates();
      const name = await onData((_, { workbook }) => {
        workbook.names.getItem('Rates').delete();
        return workbook.names.getItemOrNullObject('Rates');
      });
      return name.isNullObject;
    },
    gives: true,
  },
  refusedName('Rates', 'ItemAlreadyExists'),
  refusedName('A1', 'InvalidArgument'),
  refusedName('hai từ', 'InvalidArgument'),
  refused('the range of a name whose sheet is deleted', 'InvalidReference', (_, { workbook }) => {
    const sheet = workbook.worksheets.add('Tạm');
    const name = workbook.names.add('Lost', sheet.getRange('A1'));
    sheet.delete();
    name.getRange().load('address');
  }),
  {
    title: 'a setting keeps any JSON value, is replaced, and can be deleted',
    act: async () => {
      const { kept, missing, count } = await onData((_, { workbook }) => {
        const { settings } = workbook;
        settings.add('receipt', 1);
        settings.add('receipt', { revision: 2, units: ['P01', 'P02'], late: null });
        settings.add('gone', true).delete();
        return {
          kept: settings.getItem('receipt').load('value'),
          missing: settings.getItemOrNullObject('gone').load('value'),
          count: settings.getCount(),
        };
      });
      return [kept.value, missing.isNullObject, count.value];
    },
    gives: [{ revision: 2, units: ['P01', 'P02'], late: null }, true, 1],
  },
  refused(
    'a setting that is not there',
    'ItemNotFound',
    (_, { workbook }) => void workbook.settings.getItem('x').load(),
  ),
  {
    title: 'custom document properties keep texts, numbers and booleans under keys of either case',
    act: async () => {
      const { items, count, missing } = await onData((_, { workbook }) => {
        const { custom } = workbook.properties;
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
      const left = await onData((_, { workbook }) => {
        workbook.properties.custom.deleteAll();
        return workbook.properties.custom.getCount();
      });
      return {
        kept: items.items.map(({ key, value, type }) => [key, value, type]),
        count: count.value,
        missing: missing.isNullObject,
        left: left.value,
      };
    },
    gives: {
      kept: [
        ['Kỳ', 'Quý IV', 'String'],
        ['revision', 2, 'Number'],
        ['rate', 0.95, 'Float'],
        ['late', true, 'Boolean'],
      ],
      count: 4,
      missing: true,
      left: 0,
    },
  },
  ...[{ revision: 2 }, null, ['P01']].map((value) =>
    refused(
      `the custom document property ${JSON.stringify(value)}`,
      'InvalidArgument',
      (_, { workbook }) => void workbook.properties.custom.add('x', value),
    ),
  ),
  {
    title: 'document properties, application and language answer',
    act: async () => {
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
      return [
        [properties.title, properties.author],
        [application.calculationMode, application.decimalSeparator, culture.name],
      ];
    },
    gives: [
      ['Thi đua quý III', ''],
      ['Manual', ',', 'vi-VN'],
    ],
  },
  {
    title: 'a workbook opened in en-US has its decimal point',
    opens: { locale: 'en-US' },
    act: async () => {
      const application = await onData((_, { workbook }) => workbook.application.load('decimalSeparator'));
      const code = await codeOf(rates());
      return [application.decimalSeparator, code];
    },
    gives: ['.', null],
  },
];
