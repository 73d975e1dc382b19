/** Data validation on what a person types: the rules by kind, and what Excel then does by style. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { ValidationStop } from '../../../local/excel-host/objects/type-values.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

/** A rule on C3:C9, as an add-in sets it. */
const rule = (
  one: Excel.DataValidationRule,
  alert: Partial<Excel.DataValidationErrorAlert> = {},
  ignoreBlanks = true,
) =>
  onData((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Đạt', 10],
      ['Không đạt', 20],
      ['', 30],
    ];
    const cells = sheet.getRange('C3:C9').dataValidation;
    cells.rule = one;
    cells.ignoreBlanks = ignoreBlanks;
    cells.errorAlert = { message: 'Sai', showAlert: true, style: 'Stop', title: 'Lỗi', ...alert };
  });

const takes = (address: string, typed: string): boolean => host.alertFor('Data', address, [[typed]]) === null;

describe('a rule takes what keeps it', () => {
  test.each<{ name: string; one: Excel.DataValidationRule; good: string[]; bad: string[] }>([
    {
      name: 'whole numbers',
      one: { wholeNumber: { formula1: 0, formula2: 10, operator: 'Between' } },
      good: ['0', '10', '=5+5', ''],
      bad: ['11', '2,5', 'x', '=5/2'],
    },
    {
      name: 'decimals against a cell that moves along',
      one: { decimal: { formula1: '=B1', operator: 'LessThanOrEqualTo' } },
      good: ['10', '2,5'],
      bad: ['10,5', 'x'],
    },
    {
      name: 'dates',
      one: { date: { formula1: '2026-01-01', operator: 'GreaterThan' } },
      good: ['15/3/2026'],
      bad: ['31/12/2025', 'mai'],
    },
    {
      name: 'words in the rule, letter by letter',
      one: { list: { inCellDropDown: true, source: 'Có, Không' } },
      good: ['Có', 'Không'],
      bad: ['có', 'x'],
    },
    {
      name: 'words in cells, whatever their case',
      one: { list: { inCellDropDown: true, source: '=$A$1:$A$3' } },
      good: ['Đạt', 'không đạt'],
      bad: ['x'],
    },
    {
      name: 'lengths of text',
      one: { textLength: { formula1: 3, operator: 'EqualTo' } },
      good: ['abc', '123', 'Đạt'],
      bad: ['ab', '1234'],
    },
    {
      name: 'whatever a formula says of the cell itself',
      one: { custom: { formula: '=ISNUMBER(C3)' } },
      good: ['1'],
      bad: ['x'],
    },
  ])('$name', async ({ one, good, bad }) => {
    await rule(one);
    expect(good.filter((typed) => !takes('C3', typed))).toEqual([]);
    expect(bad.filter((typed) => takes('C3', typed))).toEqual([]);
  });

  test('its references count from its first cell', async () => {
    await rule({ decimal: { formula1: '=B1', operator: 'LessThanOrEqualTo' } });
    expect([takes('C3', '11'), takes('C4', '11'), takes('C5', '25')]).toEqual([false, true, true]);
  });

  test('a name with Vietnamese letters lists its cells', async () => {
    await rule({ list: { inCellDropDown: true, source: '=KếtQuả' } });
    host.workbook.addName('KếtQuả', '=Data!$A$1:$A$2', null);
    expect([takes('C3', 'Đạt'), takes('C3', 'x')]).toEqual([true, false]);
  });

  test('an empty cell passes only where blanks are ignored', async () => {
    const one = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } } as const;
    await rule(one, {}, false);
    expect(takes('C3', '')).toBe(false);
  });

  test('cells beside it take anything', async () => {
    await rule({ custom: { formula: '=FALSE' } });
    expect([takes('C2', 'x'), takes('D3', 'x'), takes('C10', 'x')]).toEqual([true, true, true]);
  });
});

describe('what breaks it', () => {
  const never = { custom: { formula: '=FALSE' } };

  test('is refused in the sheet’s own words, and the cell keeps what it held', async () => {
    await rule(never);
    host.pasteAsUser('Data', 'C3', [['trước']]);
    const type = () => host.typeAsUser('Data', 'C3', [['x']]);
    expect(type).toThrow(ValidationStop);
    expect(type).toThrow('Sai');
    expect(host.workbook.active.valueAt(2, 2)).toBe('trước');
    expect(host.alertFor('Data', 'C3', [['x']])).toEqual({ style: 'Stop', title: 'Lỗi', message: 'Sai' });
  });

  test.each(['Warning', 'Information'] as const)('is only told of with %s, and taken', async (style) => {
    await rule(never, { style });
    expect(host.alertFor('Data', 'C3', [['x']])?.style).toBe(style);
    expect(host.workbook.active.valueAt(2, 2)).toBe('');
    host.typeAsUser('Data', 'C3', [['x']]);
    expect(host.workbook.active.valueAt(2, 2)).toBe('x');
  });

  test('passes where the alert is switched off', async () => {
    await rule(never, { showAlert: false });
    host.typeAsUser('Data', 'C3', [['x']]);
    expect(host.workbook.active.valueAt(2, 2)).toBe('x');
  });

  test('is nothing an add-in is kept from', async () => {
    await rule(never);
    await onData((sheet) => {
      sheet.getRange('C3').values = [['x']];
    });
    expect(host.workbook.active.valueAt(2, 2)).toBe('x');
  });
});
