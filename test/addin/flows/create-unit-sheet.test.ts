import { expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { createUnitSheet } from '../../../addin/flows/create-unit-sheet.ts';
import { actual, catalogOf, line } from '../../shared/fixtures/catalog.ts';
import { cellValue, openWorkbook } from '../excel/excel-desk.ts';
import { openServer, type FakeAnswer } from './fake-server.ts';
import { storedReport } from './stored-report.ts';

const catalog = catalogOf();
const stored = storedReport([line('1', actual('8'))]);

const published = { version: 1, publishedAt: '2023-11-01T00:00:00Z', catalog };

test.each<[string, FakeAnswer, number | string]>([
  ['what the unit last reported', [200, stored], 8],
  ['nothing where it reported nothing yet', 'nothing-submitted', ''],
])('a new sheet shows %s, apart from what is to be filled in', async (_, submission, previous) => {
  const host = await openWorkbook();
  const { api } = openServer({ [catalog.campaign.id]: [200, published], submission }, 'store-unavailable');
  await createUnitSheet({ api, sheet: unitSheet }, { campaign: catalog.campaign.id, unit: 'U1' });
  const row = (column: number) => cellValue(host, 'Báo cáo Phường U1', 13, column);
  expect([row(1), row(5), row(7)]).toEqual(['1', '', previous]);
  expect(() => host.typeAsUser('Báo cáo Phường U1', 'H14', [[1]])).toThrowError(
    expect.objectContaining({ code: 'AccessDenied' }),
  );
});

test('no sheet is made of a unit that the account does not report for, which is said by name', async () => {
  const host = await openWorkbook();
  const { api } = openServer(
    { [catalog.campaign.id]: [200, published], submission: 'forbidden' },
    'store-unavailable',
  );
  const creating = createUnitSheet({ api, sheet: unitSheet }, { campaign: catalog.campaign.id, unit: 'U1' });
  await expect(creating).rejects.toMatchObject({ name: 'NotYourUnit', unit: 'Phường U1' });
  expect(host.workbook.sheets).toHaveLength(1);
});
