/** What a council publishes from its workbook, and which version it names to be replaced. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { publishCampaign } from '../../../addin/flows/publish-campaign.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { noScoring } from '../../../shared/model/scoring.ts';
import { campaignItems } from '../../../shared/sheet/council-columns.ts';
import { drawCouncilConfig } from '../../../shared/sheet/draw-council-config.ts';
import { parseCouncilConfig } from '../../../shared/sheet/parse-council-config.ts';
import { openWorkbook } from '../excel/excel-desk.ts';
import { openServer, type FakeAnswer, type FakeServer } from './fake-server.ts';

const sample = sampleCatalog('2026-11-23');
const campaign = sample.campaign.id;

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await councilWorkbook.createConfig(drawCouncilConfig(sample));
});

/** The catalog as the workbook says it. */
async function ownCatalog() {
  const { catalog } = parseCouncilConfig((await councilWorkbook.readConfig()).blocks);
  if (catalog === null) throw new Error('The configuration has errors.');
  return catalog;
}

const publishedAs = (version: number, catalog: unknown) => ({
  version,
  publishedAt: '2026-10-25T10:00:00Z',
  catalog,
});
const base = async () => (await councilWorkbook.readConfig()).base;
const publish = ({ api }: FakeServer, replacing?: number) =>
  publishCampaign({ api, workbook: councilWorkbook }, replacing);
const serverWith = (current: FakeAnswer, write: FakeAnswer): FakeServer =>
  openServer({ [campaign]: current }, write);

describe('the version to replace', () => {
  test('is none at first, and then the one published last', async () => {
    const catalog = await ownCatalog();
    const first = serverWith('unknown-campaign', [201, publishedAs(1, catalog)]);
    expect(await publish(first)).toMatchObject({ kind: 'published', version: 1, unchanged: false });
    expect(first.written).toEqual([{ body: catalog, replaces: null }]);
    const second = serverWith('unknown-campaign', [200, publishedAs(2, catalog)]);
    expect(await publish(second)).toMatchObject({ kind: 'published', version: 2, unchanged: false });
    expect(second.written).toEqual([{ body: catalog, replaces: 1 }]);
    expect(await base()).toEqual({ campaign, version: 2 });
  });

  test("is never another campaign's", async () => {
    await councilWorkbook.rememberVersion({ campaign: 'dot-khac', version: 7 });
    const server = serverWith('unknown-campaign', [201, publishedAs(1, await ownCatalog())]);
    await publish(server);
    expect(server.written).toMatchObject([{ replaces: null }]);
  });

  test('is newer than known: a colleague’s stays, and is replaced only on purpose', async () => {
    await councilWorkbook.rememberVersion({ campaign, version: 1 });
    const catalog = await ownCatalog();
    const theirs = { ...catalog, campaign: { ...catalog.campaign, name: 'Tên khác' } };
    const server = serverWith([200, publishedAs(3, theirs)], 'stale-revision');
    expect(await publish(server)).toEqual({ kind: 'newerVersion', currentVersion: 3 });
    expect(await base()).toEqual({ campaign, version: 1 });
    const after = serverWith([200, publishedAs(3, theirs)], [200, publishedAs(4, catalog)]);
    expect(await publish(after, 3)).toMatchObject({ kind: 'published', version: 4 });
    expect(after.written).toMatchObject([{ replaces: 3 }]);
  });

  test('is newer than known but says the same: there is nothing to replace', async () => {
    const server = serverWith([200, publishedAs(3, await ownCatalog())], 'stale-revision');
    expect(await publish(server)).toMatchObject({ kind: 'published', version: 3, unchanged: true });
    expect(await base()).toEqual({ campaign, version: 3 });
  });
});

describe('a mistake stands at its cell, and nothing is sent', () => {
  const server = serverWith('unknown-campaign', 'unexpected');

  test('more accounts than a unit may have', async () => {
    const accounts = Array.from({ length: 51 }, (_, n) => `a${n}@govap.example`).join('; ');
    host.typeAsUser('Đơn vị', 'D2', [[accounts]]);
    expect(await publish(server)).toMatchObject({
      kind: 'hasErrors',
      issues: [{ code: 'too-many-accounts', severity: 'error', worksheet: 'Đơn vị', cell: 'D2' }],
    });
    expect(server.written).toEqual([]);
  });

  test('an item of the campaign that is there twice', async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ThiDuaCampaign');
      table.rows.add(undefined, [[campaignItems.name, 'Một tên khác']]);
      await context.sync();
    });
    expect(await publish(server)).toMatchObject({
      kind: 'hasErrors',
      issues: [{ code: 'code-doubled', worksheet: 'Đợt thi đua', cell: 'A12' }],
    });
    expect(server.written).toEqual([]);
  });
});

describe('scoring', () => {
  const indicator = sample.indicators[0]?.code ?? '';
  let server: FakeServer;

  /** A row of the scoring table: 10 base points while the indicator's figure lies within so much. */
  const bandRow = (within: string) =>
    [indicator, '', 'Theo khoảng', 'Chuẩn', 'Kết quả', within, 10].concat(Array<string>(4).fill(''));

  /** A workbook whose scoring tables are as empty as Excel allows. */
  beforeEach(async () => {
    host = await openWorkbook();
    await councilWorkbook.createConfig(drawCouncilConfig({ ...sample, scoring: noScoring }));
    server = serverWith('unknown-campaign', [201, publishedAs(1, sample)]);
  });

  test('typed into the empty tables is published with the catalog', async () => {
    host.typeAsUser('Thang điểm', 'A2', [bandRow('6-8')]);
    host.typeAsUser('Xếp loại', 'A2', [['Xuất sắc', 90]]);
    host.typeAsUser('Đợt thi đua', 'B9', [['Điểm chuẩn cao hơn; Gửi sớm hơn']]);
    expect(await publish(server)).toMatchObject({ kind: 'published' });
    const scoring = {
      pointDecimals: 2,
      tieBreaks: ['basePoints', 'earliest'],
      levelBasis: 'points',
      rules: [
        {
          kind: 'band',
          indicator,
          part: 'base',
          tier: null,
          points: '10',
          basis: 'figure',
          within: { min: '6', max: '8', open: 'none' },
        },
      ],
      levels: [{ name: 'Xuất sắc', from: '90' }],
    };
    expect(server.written).toEqual([{ body: { ...sample, scoring }, replaces: null }]);
  });

  test('that leaves results out is published, and says which, at the cell beside them', async () => {
    host.typeAsUser('Thang điểm', 'A2', [bandRow('6 - 8')]);
    const gap = { code: 'bands-leave-gap', severity: 'warning', worksheet: 'Thang điểm' };
    expect(await publish(server)).toMatchObject({
      kind: 'published',
      warnings: [
        { ...gap, cell: 'F2', params: { text: '< 6' } },
        { ...gap, cell: 'F2', params: { text: '> 8' } },
      ],
    });
    expect(server.written).toHaveLength(1);
  });

  test('that is wrong is told at its cell, and nothing is sent', async () => {
    const rule = [indicator, '', 'Theo đánh giá', 'Chuẩn', 'Kết quả', 'Đạt', 10, '', '', '', ''];
    host.typeAsUser('Thang điểm', 'A2', [rule]);
    expect(await publish(server)).toMatchObject({
      kind: 'hasErrors',
      issues: [{ code: 'cell-not-used', severity: 'error', worksheet: 'Thang điểm', cell: 'E2' }],
    });
    expect(server.written).toEqual([]);
  });

  test('may be left out: an empty table publishes a campaign without points', async () => {
    expect(await publish(server)).toMatchObject({ kind: 'published', warnings: [] });
    expect(server.written).toMatchObject([{ body: { scoring: noScoring } }]);
  });
});
