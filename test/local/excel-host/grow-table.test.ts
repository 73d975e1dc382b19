import { beforeEach, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { formatArea } from '../../../local/excel-host/workbook/address.ts';
import { DEFAULT_PROTECTION_OPTIONS } from '../../../local/excel-host/workbook/sheet-protection.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('B2:C3').values = [
      ['Mã', 'Khối'],
      ['P01', 'A'],
    ];
    sheet.tables.add('B2:C3', true).name = 'Units';
    sheet.getRange('B3').numberFormat = [['@']];
    sheet.getRange('C3').format.font.bold = true;
    sheet.getRange('C3').dataValidation.rule = { list: { inCellDropDown: true, source: 'A,B' } };
  });
});

const data = () => host.workbook.active;
const type = (address: string, ...rows: (string | number)[][]) => host.typeAsUser(data().name, address, rows);
const tableArea = () => host.workbook.tables().map(({ table }) => formatArea(table.area));

test('typing right below a table adds a row to it, with the formats and rules of the row above', () => {
  type('B4', ['P02']);
  expect(tableArea()).toEqual(['B2:C4']);
  const { grid, validations } = data();
  expect([grid.formatAt(3, 1).numberFormat, grid.formatAt(3, 2).bold]).toEqual(['@', true]);
  expect(validations.map(({ area }) => formatArea(area))).toEqual(['C3', 'C4']);
  // The rest of the row is typed into the table.
  type('C4', ['B']);
  type('B5', ['P03']);
  expect(tableArea()).toEqual(['B2:C5']);
});

test('rows pasted right below join it together', () => {
  host.pasteAsUser(data().name, 'B4', [
    ['P02', 'A'],
    ['P03', 'B'],
  ]);
  expect(tableArea()).toEqual(['B2:C5']);
});

test('so do those of what is pasted over its end: a list over a table that was begun empty', () => {
  host.pasteAsUser(data().name, 'B3', [
    ['P01', 'A'],
    ['P02', 'A'],
    ['P03', 'B'],
  ]);
  expect(tableArea()).toEqual(['B2:C5']);
  expect(data().validations.map(({ area }) => formatArea(area))).toEqual(['C3', 'C4:C5']);
});

test('a formula over the table counts the new row', async () => {
  await onData((sheet) => {
    sheet.getRange('F1').formulas = [['=COUNTA(Units[Mã])']];
  });
  type('B4', ['P02']);
  expect(data().valueAt(0, 5)).toBe(2);
});

test('undo takes the row out of the table first, then what was typed; redo brings back both', () => {
  type('B4', ['P02']);
  const seen = () => [tableArea()[0], data().valueAt(3, 1), data().validations.length];
  const steps = ['undo', 'undo', 'redo', 'redo'] as const;
  const states = steps.map((step) => {
    host.stepAsUser(step);
    return seen();
  });
  expect(states).toEqual([
    ['B2:C3', 'P02', 1],
    ['B2:C3', '', 1],
    ['B2:C3', 'P02', 1],
    ['B2:C4', 'P02', 2],
  ]);
});

test.each<[string, () => void]>([
  ['a row further down', () => type('B5', ['P02'])],
  ['a cell beside it', () => type('D4', ['P02'])],
  ['nothing', () => type('B4', [''])],
  [
    'a row where something else stands already',
    () => {
      data().write({ row: 3, column: 2, rows: 1, columns: 1 }, () => 'Cộng');
      type('B4', ['P02']);
    },
  ],
  [
    'a sheet that is protected',
    () => {
      data().grid.restyle({ row: 3, column: 1, rows: 1, columns: 1 }, (format) => ({
        ...format,
        locked: false,
      }));
      data().protection = { options: DEFAULT_PROTECTION_OPTIONS, password: null };
      type('B4', ['P02']);
    },
  ],
])('%s does not join it', (_, work) => {
  work();
  expect(tableArea()).toEqual(['B2:C3']);
});
