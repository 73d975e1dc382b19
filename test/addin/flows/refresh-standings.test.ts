/** What a refresh asks of the server and of Excel, with a server that knows ETags. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { ServerUnreachable, type ThiDuaApi } from '../../../addin/flows/ports.ts';
import { refreshStandings } from '../../../addin/flows/refresh-standings.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { writes } from '../../../local/excel-host/protocol/writes.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import { buildResults } from '../../../shared/rules/rank/campaign-results.ts';
import { CHANGE_COLUMN } from '../../../shared/sheet/changed-standings.ts';
import { published, sizedHeads } from '../../bench/sized-campaign.ts';
import { countRequests, openWorkbook } from '../excel/excel-desk.ts';

const UNITS = 60;
const first = published('bench', { units: UNITS, indicators: 32 });
const second: PublishedCatalog = { ...first, version: first.version + 1 };

/** Publishes and changes as the test says. */
class Server {
  change = 1;
  reported = UNITS;
  catalog = first;
  /** What the next questions for results are answered under; the current catalog where none is left. */
  readonly behind: PublishedCatalog[] = [];
  readonly asked: string[] = [];

  readonly api: ThiDuaApi = {
    call: async (name, _params, _body, { known = null } = {}) => {
      this.asked.push(name);
      const of = name === 'getResults' ? (this.behind.shift() ?? this.catalog) : this.catalog;
      const etag = `"${of.version}-${this.change}"`;
      if (known === etag) return null;
      const body = name === 'getResults' ? buildResults(of, sizedHeads(of).slice(0, this.reported)) : of;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the body belongs to the name, which TypeScript cannot follow
      return { status: 200, body: body as never, etag };
    },
  };
}

let host: ExcelHost;
let server: Server;
beforeEach(async () => {
  host = await openWorkbook();
  server = new Server();
});

const refresh = (rewrite = false) =>
  refreshStandings({ api: server.api, workbook: councilWorkbook }, 'bench', { rewrite });

test(`of ${UNITS} units it takes at most 6 requests of Excel, the first and every other`, async () => {
  for (const change of [1, 2]) {
    server.change = change;
    const { result, requests } = await countRequests(host, () => refresh());
    expect(result.kind).toBe('refreshed');
    expect(requests).toBeLessThanOrEqual(6);
  }
});

describe('when nothing has changed', () => {
  beforeEach(() => refresh());

  test('it writes nothing, in a pane that was opened anew too', async () => {
    const { result, requests } = await countRequests(host, () => refresh());
    expect([result, requests]).toEqual([{ kind: 'unchanged' }, 1]);
    expect(host.requests.entries.some(({ request }) => writes(request))).toBe(false);
  });

  test('the tables are written all the same for whoever asks for that', async () => {
    host.typeAsUser('Xếp hạng', 'E2', [['Tên khác']]);
    expect((await refresh(true)).kind).toBe('refreshed');
    expect(host.workbook.findSheet('Xếp hạng')?.valueAt(1, 4)).not.toBe('Tên khác');
  });

  test('a table that is gone is written anew', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Dữ liệu').delete();
      await context.sync();
    });
    expect((await refresh()).kind).toBe('refreshed');
    expect(host.workbook.findTable('ThiDuaData')).not.toBeNull();
  });
});

describe('what changed since the last refresh', () => {
  const WORKSHEET = 'Xếp hạng';
  const newsShown = () => {
    const found = host.workbook.findTable('ThiDuaStandings');
    if (found === null) throw new Error('There is no standings table.');
    const column = found.table.columns.indexOf(CHANGE_COLUMN);
    return Array.from({ length: UNITS }, (_, row) => found.sheet.valueAt(row + 1, column)).filter(
      (said) => said !== '',
    );
  };
  const countRules = () =>
    Excel.run(async (context) => {
      const count = context.workbook.worksheets.getItem(WORKSHEET).getRange().conditionalFormats.getCount();
      await context.sync();
      return count.value;
    });

  test('is told in words, stands beside its unit, and is gone with the next refresh', async () => {
    server.reported = UNITS - 2;
    expect(await refresh()).toMatchObject({ kind: 'refreshed', news: null });
    expect(newsShown()).toEqual([]);
    server.reported = UNITS;
    server.change = 2;
    expect(await refresh()).toMatchObject({ news: { reportedFirst: 2, reportedAgain: 0 } });
    expect(newsShown().filter((said) => String(said).startsWith('Mới báo cáo'))).toHaveLength(2);
    server.change = 3;
    const news = { reportedFirst: 0, reportedAgain: 0, ranksMoved: 0 };
    expect(await refresh()).toMatchObject({ news });
    expect(newsShown()).toEqual([]);
  });

  test("adds no rule to the worksheet after the first time, and takes none of the council's", async () => {
    await refresh();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(WORKSHEET).getRange('B2:B9');
      const own = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      own.custom.rule.formula = '=$B2<4';
      await context.sync();
    });
    const rules = await countRules();
    for (server.change = 2; server.change < 6; server.change += 1) await refresh();
    expect(await countRules()).toBe(rules);
  });

  test('is not known in a workbook whose column of ranks was deleted', async () => {
    await refresh();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(WORKSHEET).getRange('B:B').delete('Left');
      await context.sync();
    });
    server.change = 2;
    expect(await refresh()).toMatchObject({ kind: 'refreshed', news: null });
  });
});

describe('when a catalog is published while it asks', () => {
  test('the results are asked for anew, so that both are of one version', async () => {
    server.catalog = second;
    server.behind.push(first);
    expect((await refresh()).kind).toBe('refreshed');
    expect(server.asked).toEqual(['getResults', 'getCampaign', 'getResults']);
  });

  test('and once more, it gives up before anything is written', async () => {
    server.catalog = second;
    server.behind.push(first, first);
    await expect(refresh()).rejects.toBeInstanceOf(ServerUnreachable);
    expect(host.workbook.findTable('ThiDuaData')).toBeNull();
  });
});
