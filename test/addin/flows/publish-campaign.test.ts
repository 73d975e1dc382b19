/** What a council publishes from its workbook, and which version it names to be replaced. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { preparePublication } from '../../../addin/flows/prepare-publication.ts';
import { publishCampaign } from '../../../addin/flows/publish-campaign.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import type { Catalog } from '../../../shared/model/catalog.ts';
import { noScoring } from '../../../shared/model/scoring.ts';
import { buildStandings } from '../../../shared/rules/rank/standings.ts';
import { campaignItems } from '../../../shared/sheet/config/council-columns.ts';
import { drawCouncilConfig } from '../../../shared/sheet/config/draw-council-config.ts';
import { parseCouncilConfig } from '../../../shared/sheet/config/parse-council-config.ts';
import { headWith } from '../../shared/fixtures/heads.ts';
import { openWorkbook } from '../excel/excel-desk.ts';
import { openServer, type FakeAnswer, type FakeServer } from './fake-server.ts';

const sample = sampleCatalog('2026-11-23');
const campaign = sample.campaign.id;
const NOW = '2026-10-20T02:00:00Z';

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
const prepare = ({ api }: FakeServer) => preparePublication({ api, workbook: councilWorkbook }, NOW);
/** Publishes what is prepared, as a council does that agrees to all of it. */
const publish = async (server: FakeServer) => {
  const prepared = await prepare(server);
  if (prepared.kind !== 'prepared') return prepared;
  return publishCampaign({ api: server.api, workbook: councilWorkbook }, prepared.publication);
};
const noReports = buildStandings({ version: 1, catalog: sample }, []);
const serverWith = (current: FakeAnswer, write: FakeAnswer): FakeServer =>
  openServer({ [campaign]: current, standings: [200, noReports] }, write);

/** The catalog that a colleague published from another workbook. */
const theirs = (catalog: Catalog): Catalog => ({
  ...catalog,
  campaign: { ...catalog.campaign, name: 'Tên khác' },
});

describe('before anything is sent, the council is shown', () => {
  test('that the campaign is new', async () => {
    const catalog = await ownCatalog();
    const server = serverWith('unknown-campaign', 'unexpected');
    expect(await prepare(server)).toEqual({
      kind: 'prepared',
      publication: { catalog, replaces: null, unseen: false, changes: [], effects: [], warnings: [] },
    });
    expect(server.written).toEqual([]);
  });

  test('what changes, and what that does to reports that are in', async () => {
    await councilWorkbook.rememberVersion({ campaign, version: 1 });
    const published = await ownCatalog();
    const [assignment] = published.assignments;
    if (assignment === undefined) throw new Error('The sample has no targets.');
    const { unit, indicator, target } = assignment;
    const reported = headWith(published, unit, [{ indicator, reported: { kind: 'number', actual: '1' } }]);
    const server = openServer(
      {
        [campaign]: [200, publishedAs(1, published)],
        standings: [200, buildStandings({ version: 1, catalog: published }, [reported])],
      },
      'unexpected',
    );
    host.typeAsUser('Kế hoạch', 'C3', [[7]]);
    expect(await prepare(server)).toMatchObject({
      kind: 'prepared',
      publication: {
        replaces: 1,
        unseen: false,
        changes: [
          {
            kind: 'target',
            unit: { code: unit },
            indicator: { code: indicator },
            before: target,
            after: { kind: 'quantity', min: '7', max: '7' },
          },
        ],
        effects: [{ kind: 'judgedAnew', units: 1 }],
      },
    });
    expect(server.written).toEqual([]);
  });

  test('that nothing changes: then there is nothing to send, and no reports are asked for', async () => {
    const server = serverWith([200, publishedAs(3, await ownCatalog())], 'unexpected');
    expect(await prepare(server)).toEqual({ kind: 'unchanged', version: 3, warnings: [] });
    expect(server.asked).toEqual([campaign]);
    expect(await base()).toEqual({ campaign, version: 3 });
  });

  test('that what stands in front is a copy, which is not published, however it came about', async () => {
    const server = serverWith([200, publishedAs(1, await ownCatalog())], 'unexpected');
    const copy = await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('Đơn vị').copy('End');
      worksheet.activate();
      worksheet.load({ name: true });
      await context.sync();
      return worksheet.name;
    });
    expect(await prepare(server)).toMatchObject({
      kind: 'hasErrors',
      issues: [{ code: 'table-copy-in-front', params: { text: copy, other: 'Đơn vị' } }],
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Đơn vị').activate();
      await context.sync();
    });
    expect(await prepare(server)).toMatchObject({ kind: 'unchanged', version: 1 });
  });

  test('that a sorted table of targets says what it said', async () => {
    const server = serverWith([200, publishedAs(1, await ownCatalog())], 'unexpected');
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ThiDuaTargets').sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    expect(await prepare(server)).toMatchObject({ kind: 'unchanged', version: 1 });
  });

  test.each([
    ['that another workbook published the version in force', 1, 3, true],
    ['the version that this workbook published, as one it knows', 3, 3, false],
  ])('%s', async (_, known, version, unseen) => {
    await councilWorkbook.rememberVersion({ campaign, version: known });
    const server = serverWith([200, publishedAs(version, theirs(await ownCatalog()))], 'unexpected');
    expect(await prepare(server)).toMatchObject({ publication: { replaces: version, unseen } });
  });

  test("the version of another campaign's for one it does not know", async () => {
    await councilWorkbook.rememberVersion({ campaign: 'dot-khac', version: 3 });
    const server = serverWith([200, publishedAs(3, theirs(await ownCatalog()))], 'unexpected');
    expect(await prepare(server)).toMatchObject({ publication: { replaces: 3, unseen: true } });
  });
});

describe('what the council agreed to is sent', () => {
  test('to begin a campaign, and then in place of the version it was compared with', async () => {
    const catalog = await ownCatalog();
    const first = serverWith('unknown-campaign', [201, publishedAs(1, catalog)]);
    expect(await publish(first)).toEqual({ kind: 'published', campaign, version: 1, unchanged: false });
    expect(first.written).toEqual([{ body: catalog, replaces: null }]);
    const second = serverWith([200, publishedAs(1, theirs(catalog))], [200, publishedAs(2, catalog)]);
    expect(await publish(second)).toEqual({ kind: 'published', campaign, version: 2, unchanged: false });
    expect(second.written).toEqual([{ body: catalog, replaces: 1 }]);
    expect(await base()).toEqual({ campaign, version: 2 });
  });

  test.each([
    ['something else', 7],
    ['what cannot be published', 'một trăm'],
  ])('only while the workbook still says it: not after %s was typed', async (_, typed) => {
    const catalog = await ownCatalog();
    const server = serverWith('unknown-campaign', [201, publishedAs(1, catalog)]);
    const prepared = await prepare(server);
    if (prepared.kind !== 'prepared') throw new Error('There is nothing to publish.');
    host.typeAsUser('Kế hoạch', 'C3', [[typed]]);
    const ports = { api: server.api, workbook: councilWorkbook };
    expect(await publishCampaign(ports, prepared.publication)).toEqual({ kind: 'editedMeanwhile' });
    expect(server.written).toEqual([]);
    expect(await base()).toBeNull();
  });

  test('and replaces nothing that a colleague published meanwhile', async () => {
    await councilWorkbook.rememberVersion({ campaign, version: 1 });
    const catalog = await ownCatalog();
    const seen = serverWith([200, publishedAs(1, theirs(catalog))], 'unexpected');
    const prepared = await prepare(seen);
    if (prepared.kind !== 'prepared') throw new Error('There is nothing to publish.');
    const now = serverWith([200, publishedAs(2, theirs(catalog))], 'stale-revision');
    const ports = { api: now.api, workbook: councilWorkbook };
    expect(await publishCampaign(ports, prepared.publication)).toEqual({
      kind: 'newerVersion',
      currentVersion: 2,
    });
    expect(now.written).toMatchObject([{ replaces: 1 }]);
    expect(await base()).toEqual({ campaign, version: 1 });
  });

  test('once: where an answer was lost, the version it made is found again', async () => {
    const catalog = await ownCatalog();
    const seen = serverWith('unknown-campaign', 'unexpected');
    const prepared = await prepare(seen);
    if (prepared.kind !== 'prepared') throw new Error('There is nothing to publish.');
    const now = serverWith([200, publishedAs(1, catalog)], 'stale-revision');
    const ports = { api: now.api, workbook: councilWorkbook };
    expect(await publishCampaign(ports, prepared.publication)).toEqual({
      kind: 'published',
      campaign,
      version: 1,
      unchanged: true,
    });
    expect(await base()).toEqual({ campaign, version: 1 });
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
    expect(await prepare(server)).toMatchObject({
      publication: {
        warnings: [
          { ...gap, cell: 'F2', params: { text: '< 6' } },
          { ...gap, cell: 'F2', params: { text: '> 8' } },
        ],
      },
    });
    expect(await publish(server)).toMatchObject({ kind: 'published' });
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
    expect(await prepare(server)).toMatchObject({ publication: { warnings: [] } });
    expect(await publish(server)).toMatchObject({ kind: 'published' });
    expect(server.written).toMatchObject([{ body: { scoring: noScoring } }]);
  });
});
