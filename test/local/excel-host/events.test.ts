import { beforeEach, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { onData, openWorkbook, settled } from './open-workbook.ts';

let host: ExcelHost;
let heard: string[];
beforeEach(async () => {
  host = await openWorkbook();
  heard = [];
});

const listen = () =>
  onData(async (sheet, context) => {
    sheet.load('id');
    const other = context.workbook.worksheets.add('Khác');
    await context.sync();
    const changed = sheet.onChanged.add(async (event) => {
      heard.push(`changed ${event.address} ${event.changeType} ${event.source} ${event.triggerSource}`);
    });
    sheet.onSelectionChanged.add(async (event) => {
      heard.push(`selected ${event.address}`);
    });
    other.onActivated.add(async () => {
      heard.push('activated');
    });
    context.workbook.worksheets.onActivated.add(async () => {
      heard.push('some sheet activated');
    });
    await context.sync();
    return changed;
  });

test('the user edits, selects and changes sheets', async () => {
  await listen();
  host.typeAsUser('Data', 'B2', [[0.5]]);
  host.selectAsUser('Data', 'C3');
  host.selectAsUser('Khác', 'A1');
  await settled();
  expect(heard).toEqual([
    'changed B2 RangeEdited Local Unknown',
    'selected C3',
    'activated',
    'some sheet activated',
  ]);
  expect(host.selection()).toEqual({ sheet: 'Khác', address: 'A1' });
});

test('an add-in hears of its own edits, marked as its own', async () => {
  await listen();
  await onData((sheet) => {
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('2:2').insert('Down');
  });
  await settled();
  expect(heard).toEqual([
    'changed A1 RangeEdited Local ThisLocalAddin',
    'changed 2:2 RowInserted Local ThisLocalAddin',
  ]);
});

test('a removed handler hears nothing', async () => {
  const changed = await listen();
  await Excel.run(changed.context, async (context) => {
    changed.remove();
    await context.sync();
  });
  host.typeAsUser('Data', 'B2', [[1]]);
  await settled();
  expect(heard).toEqual([]);
});

test('range.select moves the selection and brings the sheet to the front', async () => {
  await onData((sheet, { workbook }) => {
    workbook.worksheets.add('Khác').activate();
    sheet.getRange('F12').select();
  });
  expect(host.selection()).toEqual({ sheet: 'Data', address: 'F12' });
  const selected = await onData((_, { workbook }) => workbook.getSelectedRange().load('address'));
  expect(selected.address).toBe('Data!F12');
});

test('the changed range can be had from the event', async () => {
  const values = new Promise((resolve) => {
    void onData((sheet) => {
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (context) => {
          const range = event.getRange(context).load('values');
          await context.sync();
          resolve(range.values);
        });
      });
    }).then(() => host.typeAsUser('Data', 'A1:B1', [[1, 2]]));
  });
  expect(await values).toEqual([[1, 2]]);
});
