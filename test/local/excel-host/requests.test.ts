import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { startOfficeJs } from '../../../local/excel-host/node-office.ts';
import { codeOf, onData, openWorkbook, settled } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const grid = (rows: number, columns: number, value: (row: number, column: number) => unknown): unknown[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row, column)),
  );

describe('every sync is one request', () => {
  test('however much it carries', async () => {
    await onData((sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B2').format.font.bold = true;
      sheet.tables.add('A1:B2', true);
    });
    expect(host.requests.count).toBe(1);
    await settled();
    host.requests.reset();
    await onData((_, context) => context.sync());
    expect(host.requests.count).toBe(1);
  });

  test('the log holds request and response', async () => {
    await onData((sheet) => sheet.getRange('A1').load('values'));
    const [entry] = host.requests.entries;
    expect(entry?.request.Actions.map((action) => action.Name)).toContain('_KeepReference');
    expect(JSON.stringify(entry?.response)).toContain('"Values":[[""]]');
  });
});

test('a write above 1,500 cells, which office.js splits, arrives whole', async () => {
  await onData((sheet) => {
    sheet.getRange('A1:J400').values = grid(400, 10, (row, column) => row * 10 + column);
  });
  const used = await onData((sheet) => sheet.getUsedRange(true).load('address,values'));
  expect(used.address).toBe('Data!A1:J400');
  expect(used.values.flat()).toEqual(Array.from({ length: 4000 }, (_, index) => index));
});

test('a split write of the wrong shape fails before anything is written', async () => {
  const work = onData((sheet) => {
    sheet.getRange('A1:J10').values = grid(400, 10, () => 1);
  });
  expect(await codeOf(work)).toBe('InvalidArgument');
  expect(host.workbook.active.grid.usedArea(true)).toBeNull();
});

test('200,000 cells are read in one request', async () => {
  const sheet = host.workbook.active;
  sheet.write({ row: 0, column: 0, rows: 20_000, columns: 10 }, (row, column) => row + column);
  const range = await onData((data) => data.getUsedRange(true).load('values'));
  expect(range.values).toHaveLength(20_000);
  expect(range.values.at(-1)?.at(-1)).toBe(20_008);
});

test('formulas among 40,000 written cells are calculated, in seconds', async () => {
  const ROWS = 4000;
  const range = await onData((sheet) => {
    sheet.getRange(`A1:J${ROWS}`).formulas = grid(ROWS, 10, (row, column) =>
      column === 9 ? `=A${row + 1}*2` : row,
    );
    return sheet.getRange(`J${ROWS}`).load('values');
  });
  expect(range.values).toEqual([[(ROWS - 1) * 2]]);
});

describe('limits', () => {
  test('a response above 5 MB is refused', async () => {
    host.workbook.active.write({ row: 0, column: 0, rows: 60, columns: 1 }, () => 'x'.repeat(100_000));
    expect(await codeOf(onData((sheet) => sheet.getRange('A1:A60').load('values')))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });

  test('a request above 5 MB is refused, and nothing of it is applied', async () => {
    const work = onData((sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [['x'.repeat(5_500_000)]];
    });
    expect(await codeOf(work)).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.workbook.active.grid.usedArea(true)).toBeNull();
  });

  test('more than 5 million cells are refused', async () => {
    expect(await codeOf(onData((sheet) => sheet.getRange('A1:F1000000').load('values')))).toBe(
      'RangeExceedsLimit',
    );
  });
});

describe('a failing batch', () => {
  test('keeps what came before the failure, drops what came after, and names the statement', async () => {
    const error = await onData((sheet) => {
      sheet.getRange('A1').values = [['trước']];
      sheet.getRange('A2:B2').values = [[1, 2, 3]];
      sheet.getRange('A3').values = [['sau']];
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    const sheet = host.workbook.active;
    expect([sheet.valueAt(0, 0), sheet.valueAt(1, 0), sheet.valueAt(2, 0)]).toEqual(['trước', '', '']);
  });

  test('what this host lacks fails with its name', async () => {
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
    { name: 'a method', act: (sheet) => void sheet.copy(), member: 'Worksheet.copy' },
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
  ])('$name this host lacks is named', async ({ act, member }) => {
    const error = await onData(act).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'NotImplemented', message: expect.stringContaining(member) });
  });

  test('reading what was not loaded fails in office.js itself', async () => {
    expect(await codeOf(onData((sheet) => sheet.name))).toBe('PropertyNotLoaded');
  });
});

test('office.js gives up what it kept once a batch is done', async () => {
  await onData((sheet) => sheet.getRange('A1').load('values'));
  await settled();
  const last = host.requests.entries.at(-1)?.request.Actions.map((action) => action.Name);
  expect(last).toContain('_RemoveReference');
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
