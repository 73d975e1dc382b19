/** How often Excel is asked for what a clerk does (design §10): however long the sheet, whoever made it. */
import { describe, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { adoptUnitSheet, lookAtSheet } from '../../../addin/flows/adopt-unit-sheet.ts';
import { checkUnitSheet, recheckUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { createUnitSheet } from '../../../addin/flows/create-unit-sheet.ts';
import { updateUnitSheet } from '../../../addin/flows/update-unit-sheet.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { CurrentSubmission } from '../../../shared/model/review.ts';
import { rangeAddress, type CellValue } from '../../../shared/sheet/sheet-block.ts';
import { published, sizedStored } from '../../bench/sized-campaign.ts';
import { countRequests, openWorkbook } from '../excel/excel-desk.ts';
import { openServer, type FakeAnswer } from './fake-server.ts';

const GENERATE = 6;
const CHECK = 3;
const MARK = 2;

const CAMPAIGN = 'bench';
const UNIT = 'U1';
const of = { campaign: CAMPAIGN, unit: UNIT };

function portsOf(indicators: number, submission: FakeAnswer = 'nothing-submitted', version = 1) {
  const catalog = { ...published(CAMPAIGN, { units: 1, indicators }), version };
  return {
    catalog,
    ports: {
      api: openServer({ [CAMPAIGN]: [200, catalog], submission }, 'store-unavailable').api,
      sheet: unitSheet,
    },
  };
}

/** A sheet there is, and the requests that making it ours took. */
type Sheet = (indicators: number) => Promise<{ host: ExcelHost; requests: number }>;

const ownSheet: Sheet = async (indicators) => {
  const host = await openWorkbook();
  const { requests } = await countRequests(host, () => createUnitSheet(portsOf(indicators).ports, of));
  return { host, requests };
};

const adoptedSheet: Sheet = async (indicators) => {
  const host = await openWorkbook();
  const { catalog, ports } = portsOf(indicators);
  const rows = catalog.catalog.indicators.map(({ name }, at): CellValue[] => [
    at + 1,
    name,
    'hồ sơ',
    'nhiều',
  ]);
  const header = ['Stt', 'Chỉ tiêu', 'ĐVT', 'Thực hiện'];
  host.typeAsUser('Sheet1', rangeAddress(0, 0, rows.length + 1, header.length), [header, ...rows]);
  const { requests } = await countRequests(host, async () => {
    const seen = await lookAtSheet(ports, of);
    if (seen.kind !== 'table') throw new Error(`No table was seen: ${seen.kind}.`);
    const signed = { dataAsOf: '2026-12-10', preparedBy: 'Nguyễn Văn An', approvedBy: 'Trần Thị Bình' };
    await adoptUnitSheet(unitSheet, seen, seen.proposal, signed);
  });
  return { host, requests };
};

const sheets: readonly [what: string, sheet: Sheet][] = [
  ['of our making', ownSheet],
  ['that was adopted', adoptedSheet],
];

describe.each(sheets)('a sheet %s', (_, make) => {
  test.each([32, 200])('of %i rows, each with an issue, keeps to the budget', async (rows) => {
    const { host, requests } = await make(rows);
    expect(requests).toBeLessThanOrEqual(GENERATE);
    const { ports } = portsOf(rows);
    const first = await countRequests(host, () => checkUnitSheet(ports));
    expect(first.requests).toBeLessThanOrEqual(CHECK);
    const checked = first.result;
    if (checked === null) throw new Error('There is no sheet.');
    const { issues } = checked;
    expect(new Set(issues.map(({ indicator }) => indicator)).size).toBeGreaterThanOrEqual(rows);
    // Marks that come off, that stay, and that come on.
    for (const marks of [[], issues, issues, issues.slice(1)])
      expect((await countRequests(host, () => unitSheet.mark(marks))).requests).toBeLessThanOrEqual(MARK);
    const again = await countRequests(host, () => recheckUnitSheet(ports, checked));
    expect(again.requests).toBeLessThanOrEqual(CHECK);
  });
});

test.each([32, 200])(
  'a sheet of %i rows is brought to a newer catalog within the same budget',
  async (rows) => {
    const { host } = await ownSheet(rows);
    const { ports } = portsOf(rows, 'nothing-submitted', 2);
    const { result, requests } = await countRequests(host, () => updateUnitSheet(ports));
    expect(result.kind).toBe('updated');
    expect(requests).toBeLessThanOrEqual(GENERATE);
  },
);

test('a receipt that was lost is met again within the same budget', async () => {
  const { host } = await ownSheet(32);
  const { catalog } = portsOf(32);
  const held = sizedStored(catalog.catalog, UNIT, 1);
  const stored: CurrentSubmission = { ...held, reviews: [], decisions: noDecisions };
  await unitSheet.remember({ ...of, revision: null, sending: digestOf(held.submission) });
  const { ports } = portsOf(32, [200, stored]);
  const { result, requests } = await countRequests(host, () => checkUnitSheet(ports));
  expect(result?.baseRevision).toBe(held.receipt.revision);
  expect((await unitSheet.read())?.known).toEqual({ ...of, revision: held.receipt.revision });
  expect(requests).toBeLessThanOrEqual(CHECK);
});
