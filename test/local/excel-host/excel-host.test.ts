/** What is this host's own, and no behaviour of Excel: what it lacks, and which workbook is open. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { startOfficeJs } from '../../../local/excel-host/node-office.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

describe('what this host lacks', () => {
  test('fails with its name', async () => {
    const error = await onData((sheet) => void sheet.pivotTables.load('items/name')).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: 'NotImplemented',
      message: 'The local Excel host does not implement Worksheet.pivotTables.',
    });
  });

  test.each<{
    name: string;
    act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;
    member: string;
  }>([
    {
      name: 'a method',
      act: (sheet) => sheet.showOutlineLevels(1, 0),
      member: 'Worksheet.showOutlineLevels',
    },
    {
      name: 'a property',
      act: (sheet) => void sheet.getRange('A1').load('numberFormatCategories'),
      member: 'Range.numberFormatCategories',
    },
    {
      name: 'setting a property',
      act: (sheet) => {
        sheet.getRange('A1').style = 'Heading 1';
      },
      member: 'Range.style',
    },
    {
      name: 'an event',
      act: (sheet) => void sheet.onCalculated.add(async () => {}),
      member: 'Worksheet._RegisterCalculatedEvent',
    },
    {
      name: 'a kind of conditional format',
      act: (sheet) => void sheet.getRange('A1').conditionalFormats.add('DataBar'),
      member: 'DataBar',
    },
  ])('$name is named', async ({ act, member }) => {
    const error = await onData(act).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'NotImplemented', message: expect.stringContaining(member) });
  });
});

test('a hand on a sheet that is not there fails with its name', () => {
  expect(() => host.typeAsUser('Nope', 'A1', [[1]])).toThrow('Nope');
  expect(() => host.selectAsUser('Nope', 'A1')).toThrow('Nope');
});

test('the open host is the one Excel.run works on', async () => {
  const other = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('A1').values = [['other']];
  });
  const office = await startOfficeJs();
  office.open(host);
  await onData((sheet) => {
    sheet.getRange('A1').values = [['first']];
  });
  expect([host, other].map((one) => one.workbook.active.valueAt(0, 0))).toEqual(['first', 'other']);
});

test('the log can be begun anew', async () => {
  await onData((sheet) => sheet.getRange('A1').clear());
  expect(host.requests.count).toBe(1);
  host.requests.reset();
  expect([host.requests.count, host.requests.entries]).toEqual([0, []]);
});
