import { beforeEach, expect, test } from 'vitest';
import { readShown } from '../../../addin/excel/shown-standings.ts';
import { SheetProtected } from '../../../addin/flows/failures.ts';
import { writes } from '../../../local/excel-host/protocol/writes.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { standingsTableNames } from '../../../shared/sheet/standings/standings-tables.ts';
import { countRequests, failFrom, openWorkbook } from './excel-desk.ts';
import { catalog, standingsOf, writeTables } from './standings-samples.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const shown = { campaign: catalog.campaign.id, etag: '"1-a"' };

test('a workbook says which results its tables show, in one request that writes nothing', async () => {
  expect(await readShown()).toBeNull();
  await writeTables(standingsOf([10, 12]));
  const { result, requests } = await countRequests(host, readShown);
  expect([result, requests]).toMatchObject([shown, 1]);
  expect(result?.units?.get(catalog.units[1]?.code ?? '')).toMatchObject({ rank: 1, revision: 1 });
  expect(host.requests.entries.some(({ request }) => writes(request))).toBe(false);
});

async function deleteTables(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of names) context.workbook.tables.getItem(name).delete();
    await context.sync();
  });
}

test.each([...standingsTableNames])(
  'without the table %s it shows its campaign’s, and nobody is told that they are the newest',
  async (name) => {
    await writeTables(standingsOf([10, 12]));
    await deleteTables([name]);
    expect(await readShown()).toMatchObject({ campaign: shown.campaign, etag: null });
  },
);

test('without any of the tables it shows none', async () => {
  await writeTables(standingsOf([10, 12]));
  await deleteTables(standingsTableNames);
  expect(await readShown()).toBeNull();
});

test('what somebody else made of the setting is not believed', async () => {
  await writeTables(standingsOf([10, 12]));
  await Excel.run(async (context) => {
    context.workbook.settings.add('ThiDua.shownResults', { campaign: 'KHÁC', etag: 7 });
    await context.sync();
  });
  expect(await readShown()).toBeNull();
});

test('tables of which one is protected all stay of one refresh, and go on being said to show it', async () => {
  await writeTables(standingsOf([10, 12]));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Dữ liệu').protection.protect();
    await context.sync();
  });
  await expect(writeTables(standingsOf([11, 12]), '"2-b"')).rejects.toBeInstanceOf(SheetProtected);
  expect(await readShown()).toMatchObject(shown);
});

test('tables of which one could not be written are not said to show what they do not', async () => {
  await writeTables(standingsOf([10, 12]));
  const restore = failFrom(host, 2);
  await expect(writeTables(standingsOf([11, 12]), '"2-b"', 20_000)).rejects.toMatchObject({
    code: 'GeneralException',
  });
  restore();
  // Nor what they showed before: some of them do not any more.
  expect(await readShown()).toMatchObject({ ...shown, etag: null });
});
