/** What looks like a formula stays text, from the clerk's own sheet and the council's own names to every workbook. */
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unitSheet } from '../../addin/excel/unit-sheet.ts';
import { adoptUnitSheet, lookAtSheet } from '../../addin/flows/adopt-unit-sheet.ts';
import { createUnitSheet } from '../../addin/flows/create-unit-sheet.ts';
import { submitUnitSheet } from '../../addin/flows/submit-unit-sheet.ts';
import type { Cloud } from '../../local/cloud.ts';
import { refresh } from '../../local/demo/council-office.ts';
import { openDesk, type ExcelDesk } from '../../local/demo/excel-desk.ts';
import { ExcelHost } from '../../local/excel-host/excel-host.ts';
import { readOfficeSchema, startOfficeJs } from '../../local/excel-host/node-office.ts';
import { loadXlsx, saveXlsx } from '../../local/excel-host/xlsx.ts';
import { sampleAccounts, sampleCatalog } from '../../local/sample/sample-campaign.ts';
import { wardCode } from '../../local/sample/sample-units.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import { formulaLikeTexts } from '../fixtures/messy-workbooks/cell-troubles.ts';
import { messyWorkbooks } from '../fixtures/messy-workbooks/manifest.ts';
import { writeWorkbook } from '../fixtures/messy-workbooks/write-workbook.ts';
import { openCampaign, type OpenCampaign } from './open-campaign.ts';

const sample = sampleCatalog('2026-11-23');
const unit = wardCode(1);
const UNIT_NAME = '=HYPERLINK("http://example.vn/x","Phường 1")';
const INDICATOR_NAME = "@SUM(1+1)*cmd|' /C calc'!A0";
const CAMPAIGN_NAME = '+Thi đua nước rút';

/** The sample with names that a spreadsheet would rather compute. */
const catalog: Catalog = {
  ...sample,
  campaign: { ...sample.campaign, name: CAMPAIGN_NAME },
  units: sample.units.map((each) => (each.code === unit ? { ...each, name: UNIT_NAME } : each)),
  indicators: sample.indicators.map((each) => (each.code === '7' ? { ...each, name: INDICATOR_NAME } : each)),
};
const campaign = catalog.campaign.id;
const clerk = catalog.units.find(({ code }) => code === unit)?.accounts[0] ?? '';

let opened: OpenCampaign;
let cloud: Cloud;
let council: ExcelDesk;

beforeAll(async () => {
  opened = await openCampaign(catalog, sampleAccounts(sample));
  ({ cloud, council } = opened);
}, 120_000);

afterAll(() => opened.close());

/** What a saved workbook holds: its texts, and the formulas of its cells. */
async function contents({ workbook }: ExcelHost) {
  const { bytes } = await saveXlsx(workbook);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const texts: string[] = [];
  const formulas: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) formulas.push(cell.formula);
        else if (cell.type !== ExcelJS.ValueType.Merge) texts.push(cell.text);
      }),
    );
  }
  return { texts, formulas };
}

const computing = (formulas: readonly string[]) =>
  formulas.filter((formula) => /HYPERLINK|IMPORTXML|cmd|1\+1|2\+3/.test(formula));

test("a clerk's own sheet is sent as it was typed, and nothing of it is computed on the way", async () => {
  const messy = messyWorkbooks.find(({ name }) => name === 'formula-looking-texts');
  if (messy === undefined) throw new Error('The corpus has lost its formula-looking texts.');
  const desk = await openDesk(cloud, clerk);
  const office = await startOfficeJs();
  const host = new ExcelHost(await loadXlsx(await writeWorkbook(messy.workbook)), readOfficeSchema());
  office.open(host);
  const ports = { api: desk.api, sheet: unitSheet };
  const seen = await lookAtSheet(ports, { campaign, unit });
  if (seen.kind !== 'table') throw new Error(`No table was seen: ${seen.kind}.`);
  await adoptUnitSheet(unitSheet, seen, seen.proposal, {
    dataAsOf: catalog.campaign.dataAsOf,
    preparedBy: '=1+1',
    approvedBy: '-2+3',
  });
  expect((await submitUnitSheet(ports)).kind).toBe('accepted');

  const stored = await council.api.call('getSubmission', { campaign, unit }, null);
  const { submission } = stored?.body ?? {};
  expect(submission).toMatchObject({ preparedBy: '=1+1', approvedBy: '-2+3' });
  const notes = submission?.lines.map(({ note }) => note) ?? [];
  for (const text of [formulaLikeTexts.J7, formulaLikeTexts.J8, formulaLikeTexts.J9, formulaLikeTexts.J11])
    expect(notes).toContain(text);
  expect(submission?.lines.flatMap(({ evidence }) => evidence)).toContain(formulaLikeTexts.K15);

  const { texts, formulas } = await contents(host);
  expect(texts).toContain(formulaLikeTexts.J7);
  expect(computing(formulas)).toEqual([]);
});

test("the council's names are text on the unit's sheet and in the standings", async () => {
  const desk = await openDesk(cloud, clerk);
  await desk.sitDown();
  await createUnitSheet({ api: desk.api, sheet: unitSheet }, { campaign, unit });
  const sheet = await contents(desk.host);
  expect(sheet.texts).toEqual(expect.arrayContaining([UNIT_NAME, INDICATOR_NAME]));
  expect(computing(sheet.formulas)).toEqual([]);

  await refresh(council, campaign);
  const { texts, formulas } = await contents(council.host);
  for (const name of [UNIT_NAME, INDICATOR_NAME]) {
    // In the configuration, and in the standings.
    expect(texts.filter((text) => text === name).length).toBeGreaterThanOrEqual(2);
  }
  expect(texts).toContain(CAMPAIGN_NAME);
  expect(computing(formulas)).toEqual([]);
});
