/** The main job from the council's workbook to the standings, on real parts, as `npm start` plays it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import ExcelJS from 'exceljs';
import { Fraction } from 'fraction.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchCatalog } from '../../addin/flows/fetch-catalog.ts';
import { fetchStanding } from '../../addin/flows/fetch-standing.ts';
import { buildFunctions } from '../../build/build-functions.ts';
import { startCloud, type Cloud } from '../../local/cloud.ts';
import { openDesk } from '../../local/demo/excel-desk.ts';
import { playStory, type PlayedStory } from '../../local/demo/play-story.ts';
import { standingsTable, storyLines } from '../../local/demo/print-story.ts';
import { saveXlsx } from '../../local/excel-host/xlsx.ts';
import { sampleAccounts, sampleCatalog } from '../../local/sample/sample-campaign.ts';
import { sampleCast, sampleStory } from '../../local/sample/sample-story.ts';
import { fractionOf, roundedDecimal } from '../../shared/model/decimal.ts';

const TODAY = '2026-11-23';
/** The story ends in the morning of that day, whatever day it is on this machine. */
const END = '2026-11-23T02:00:00Z';
const silently = { start: () => {}, advance: () => {}, stop: () => {} };

let folder: string;
let cloud: Cloud;
let first: PlayedStory;
let keysAfterFirst: string[];
const log: string[] = [];

/** Every row of the store: what a second run must not add to. */
async function storedKeys(): Promise<string[]> {
  const { connectionString, table } = cloud.store;
  const client = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true });
  const keys: string[] = [];
  for await (const { partitionKey, rowKey } of client.listEntities()) keys.push(`${partitionKey}|${rowKey}`);
  return keys;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thi-dua-'));
  const bundle = await buildFunctions(join(folder, 'functions'));
  const accounts = sampleAccounts(sampleCatalog(TODAY));
  cloud = await startCloud({ bundle, accounts, onLog: (line) => log.push(line) });
  first = await playStory(cloud, TODAY, silently, END);
  keysAfterFirst = await storedKeys();
}, 120_000);

afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});

const outcomesOf = (story: PlayedStory, unit: string) =>
  story.steps.filter(({ step }) => step.unit === unit).map(({ outcome }) => outcome);
const rowOf = (story: PlayedStory, unit: string) => story.standings.rows.find((row) => row.unit === unit);

describe('the first run', () => {
  test('publishes the campaign of the generated workbook', () => {
    expect(first.publishedNow).toBe(true);
    expect(first.catalog).toEqual(sampleCatalog(TODAY));
  });

  test('a sheet with errors is shown them at their cells, and is sent only when they are corrected', () => {
    const [refused, submitted] = outcomesOf(first, sampleCast.faulty);
    if (refused?.kind !== 'refused') throw new Error('The faulty sheet was not refused.');
    const step = sampleStory(first.catalog).find(
      ({ unit, faults }) => unit === sampleCast.faulty && faults.length > 0,
    );
    const errors = refused.issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(step?.faults.map(({ issue }) => issue));
    for (const { cell } of errors) expect(cell).toMatch(/^[A-Z]+\d+$/);
    expect(submitted).toMatchObject({ kind: 'submitted', receipt: { revision: 1, late: false } });
  });

  test('a report after the due instant is accepted and marked late', () => {
    expect(outcomesOf(first, sampleCast.late)).toMatchObject([{ receipt: { late: true } }]);
    expect(rowOf(first, sampleCast.late)).toMatchObject({ late: true, rank: expect.any(Number) });
  });

  test('a second report becomes revision 2, and it is the one that counts', () => {
    expect(outcomesOf(first, sampleCast.twice)).toMatchObject([
      { receipt: { revision: 1 } },
      { receipt: { revision: 2 } },
    ]);
    expect(rowOf(first, sampleCast.twice)).toMatchObject({ revision: 2 });
  });

  test('the ward that never reports is not ranked, and the standings are provisional', () => {
    expect(rowOf(first, sampleCast.silent)).toMatchObject({ rank: null, revision: null, metPercent: null });
    expect(first.standings).toMatchObject({ provisional: true, reportedUnits: 15, assignedUnits: 34 });
  });

  test("each ward is told by the pane the points and the rank that the council's standings have", async () => {
    const { catalog } = first;
    const wards = sampleStory(catalog).map(({ unit }) => unit);
    for (const unit of new Set([...wards, sampleCast.silent])) {
      const account = catalog.units.find(({ code }) => code === unit)?.accounts[0] ?? '';
      const { api } = await openDesk(cloud, account);
      const held = await fetchCatalog(api, catalog.campaign.id);
      const seen = await fetchStanding(api, { campaign: catalog.campaign.id, unit }, held, null);
      expect(seen?.standing).toMatchObject({ placeWithheld: false, row: rowOf(first, unit) });
      // What the lines show adds up to what the headline shows.
      const explanation = seen?.standing.explanation ?? null;
      expect(explanation === null).toBe(unit === sampleCast.silent);
      if (explanation === null) continue;
      const { lines, report } = explanation;
      const parts = [
        ...lines.map(({ points }) => points),
        ...[...report.rules, ...report.adjustments].map(({ points }) => points),
      ];
      const sum = parts.reduce((total, points) => total.add(fractionOf(points ?? '0')), new Fraction(0));
      expect(roundedDecimal(sum, catalog.scoring.pointDecimals)).toBe(rowOf(first, unit)?.score?.total);
      expect(
        await fetchStanding(api, { campaign: catalog.campaign.id, unit }, held, seen?.etag ?? null),
      ).toBeNull();
    }
  });

  test("the council's workbook recomputes the standing of every unit that reported, and agrees", () => {
    const { workbook } = first.council.host;
    const found = workbook.findTable('ThiDuaStandings');
    if (found === null) throw new Error('There is no standings table.');
    const column = found.table.columns.indexOf('Đối chiếu');
    const said = first.standings.rows.map((_, row) => found.sheet.valueAt(row + 1, column));
    expect(said).toEqual(first.standings.rows.map(({ revision }) => (revision === null ? '' : 'Khớp')));
  });

  test('the due day is frozen', () => {
    expect(keysAfterFirst.filter((key) => /\|snapshot~/.test(key))).toEqual([
      'campaign~go-vap-nuoc-rut|snapshot~2026-11-22',
    ]);
    expect(log.join('\n')).toContain('2026-11-22 frozen');
  });

  test('what is printed names the cells, the late ward and every ward', () => {
    const text = [
      ...storyLines(first.catalog, first.steps),
      standingsTable(first.catalog, first.standings),
    ].join('\n');
    expect(text).toContain('F17');
    expect(text).toContain('Phường 14: gửi trễ hạn');
    for (const unit of first.catalog.units.slice(0, 16)) expect(text).toContain(unit.name);
  });

  test("the council's workbook as .xlsx has the standings as a table with numbers as numbers", async () => {
    const { bytes, notCarried } = await saveXlsx(first.council.host.workbook);
    expect(notCarried).toEqual([]);
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(Buffer.from(bytes).buffer);
    const sheet = file.getWorksheet('Xếp hạng');
    expect(sheet?.getTable('ThiDuaStandings')).toBeDefined();
    const [, top] = sheet?.getRows(1, 2) ?? [];
    expect(top?.getCell(2).value).toBe(1);
    expect(top?.getCell(6).value).toBe(Number(first.standings.rows[0]?.score?.total));
  });
});

describe('a second run on the kept store', () => {
  test('adds nothing: no revision, no audit entry, no snapshot, no catalog', async () => {
    const second = await playStory(cloud, TODAY, silently, END);
    expect(second.publishedNow).toBe(false);
    expect(second.steps.filter(({ outcome }) => outcome.kind === 'submitted')).toEqual([]);
    expect(second.standings).toEqual(first.standings);
    expect(await storedKeys()).toEqual(keysAfterFirst);
  }, 60_000);
});
