import { beforeEach, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { formatArea } from '../../../local/excel-host/workbook/address.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet) => sheet.getRange('G8:H8').merge());
});

const merges = () => host.workbook.active.merges.map(formatArea);

test('a merge is what was merged, until one of its cells is unmerged', async () => {
  await onData((sheet) => sheet.getRange('A1:B2').merge());
  expect(merges()).toEqual(['G8:H8', 'A1:B2']);
  await onData((sheet) => sheet.getRange('B2').unmerge());
  expect(merges()).toEqual(['G8:H8']);
});

test.each<{ name: string; edit: (sheet: Excel.Worksheet) => void; at: string }>([
  { name: 'inserted rows', edit: (sheet) => void sheet.getRange('1:2').insert('Down'), at: 'G10:H10' },
  { name: 'deleted rows', edit: (sheet) => sheet.getRange('3:3').delete('Up'), at: 'G7:H7' },
  { name: 'inserted columns', edit: (sheet) => void sheet.getRange('A:B').insert('Right'), at: 'I8:J8' },
])('$name before it move a merge', async ({ edit, at }) => {
  await onData(edit);
  expect(merges()).toEqual([at]);
});
