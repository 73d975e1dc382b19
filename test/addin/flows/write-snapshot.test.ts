/** A snapshot in the council's workbook: what it asks of Excel, and that it stands there for good. */
import { beforeEach, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { writeSnapshot } from '../../../addin/flows/write-snapshot.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import { buildResults } from '../../../shared/rules/rank/campaign-results.ts';
import { published, sizedHeads } from '../../bench/sized-campaign.ts';
import { snapshotOf } from '../../shared/fixtures/snapshots.ts';
import { cellValue, countRequests, openWorkbook } from '../excel/excel-desk.ts';
import { openServer } from './fake-server.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

function write(units: number) {
  const of = published('bench', { units, indicators: 32 });
  const { standings } = buildResults(of, sizedHeads(of));
  const snapshot = snapshotOf('1', standings, { kind: 'interim', name: '=1+1' });
  const { api, written } = openServer({ bench: [200, of], '1': [200, snapshot, '"a"'] }, 'store-unavailable');
  const result = writeSnapshot({ api, workbook: councilWorkbook }, 'bench', {
    id: '1',
    digest: digestOf(snapshot),
  });
  return result.then((names) => ({ names, written }));
}

test.each([16, 600])(
  'of %i units it takes two requests of Excel, and none that writes of the server',
  async (units) => {
    const { result, requests } = await countRequests(host, () => write(units));
    expect([result.names, result.written, requests]).toEqual([
      ['Bản chốt 16-12', 'Bản chốt 16-12, phụ lục II'],
      [],
      2,
    ]);
    expect(host.workbook.active.name).toBe('Bản chốt 16-12');
  },
);

test('each is a worksheet of its own, with text as text and figures locked', async () => {
  await write(16);
  expect((await write(16)).names).toEqual(['Bản chốt 16-12 (2)', 'Bản chốt 16-12, phụ lục II (2)']);
  const sheet = host.workbook.findSheet('Bản chốt 16-12');
  const title = Array.from({ length: 12 }, (_, row) => row).find(
    (row) => sheet?.valueAt(row, 0) === 'Bản chốt sơ kết: =1+1',
  );
  expect(title).toBeDefined();
  const mistyped = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Bản chốt 16-12').getRange('B20').values = [['x']];
    await context.sync();
  });
  await expect(mistyped).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(cellValue(host, 'Bản chốt 16-12', 19, 1)).not.toBe('x');
});

test('nothing is written where the server has no such snapshot', async () => {
  const of = published('bench', { units: 2, indicators: 2 });
  const { api } = openServer({ bench: [200, of], '1': 'unknown-snapshot' }, 'store-unavailable');
  const sent = writeSnapshot({ api, workbook: councilWorkbook }, 'bench', {
    id: '1',
    digest: '5e'.repeat(32),
  });
  await expect(sent).rejects.toMatchObject({ code: 'unknown-snapshot' });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});
