import { expect, test } from 'vitest';
import { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { readOfficeSchema, startOfficeJs } from '../../../local/excel-host/node-office.ts';
import { writes } from '../../../local/excel-host/protocol/writes.ts';
import type { QueryRequest } from '../../../local/excel-host/protocol/query.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';

/** What office.js asks when a pane has loaded. */
const READY: QueryRequest = {
  Actions: [
    { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
    {
      Id: 3,
      ActionType: 3,
      Name: 'NotifyActionHandlerReady',
      ObjectPathId: 1,
      ArgumentInfo: { Arguments: [] },
    },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.InternalService.AddinInternalService' },
  },
};

test('a pane that has loaded changed nothing: what was typed before can still be taken back', () => {
  expect(writes(READY)).toBe(false);
  const workbook = new Workbook();
  workbook.addSheet('S');
  const host = new ExcelHost(workbook, readOfficeSchema());
  host.typeAsUser('S', 'A1', [['x']]);
  host.processQuery(READY);
  expect(host.edits.canUndo).toBe(true);
});

test.each<[string, boolean, (sheet: Excel.Worksheet) => unknown]>([
  ['reading', false, (sheet) => sheet.getRange('A1').load('values')],
  ['selecting', false, (sheet) => sheet.getRange('A1').select()],
  ['a value', true, (sheet) => Object.assign(sheet.getRange('A1'), { values: [[1]] })],
  ['clearing', true, (sheet) => sheet.getRange('A1').clear()],
  ['adding a table', true, (sheet) => sheet.tables.add('A1:B2', true)],
])('%s writes: %s', async (_title, wrote, act) => {
  const workbook = new Workbook();
  workbook.addSheet('S');
  const office = await startOfficeJs();
  const host = new ExcelHost(workbook, readOfficeSchema());
  office.open(host);
  host.typeAsUser('S', 'C3', [['x']]);
  await office.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('S'));
    await context.sync();
  });
  expect(host.edits.canUndo).toBe(!wrote);
});
