/** What a refresh asks of the server and of Excel, with a server that knows ETags. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { ServerUnreachable } from '../../../addin/flows/failures.ts';
import type { ThiDuaApi } from '../../../addin/flows/ports.ts';
import type { LiveResults } from '../../../addin/flows/fetch-results.ts';
import { refreshStandings } from '../../../addin/flows/refresh-standings.ts';
import { shownSince } from '../../../addin/flows/shown-since.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { writes } from '../../../local/excel-host/protocol/writes.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import type { DatedResults } from '../../../shared/model/campaign-results.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { UnitCode } from '../../../shared/model/identifiers.ts';
import type { ChaseRow } from '../../../shared/model/chase-list.ts';
import { buildResults } from '../../../shared/rules/rank/campaign-results.ts';
import { cellAddress } from '../../../shared/sheet/sheet-block.ts';
import { CHANGE_COLUMN } from '../../../shared/sheet/standings/changed-standings.ts';
import { noChanges } from '../../shared/fixtures/no-changes.ts';
import { causes, chaseRow } from '../../shared/fixtures/chase-rows.ts';
import { published, sizedHeads } from '../../bench/sized-campaign.ts';
import { countRequests, openWorkbook } from '../excel/excel-desk.ts';

const UNITS = 60;
const NOW = '2026-11-25T10:40:00Z';
const first = published('bench', { units: UNITS, indicators: 32 });
const second: PublishedCatalog = { ...first, version: first.version + 1 };

/** Publishes and changes as the test says. */
class Server {
  change = 1;
  reported = UNITS;
  /** By its clock. */
  asOf = NOW;
  catalog = first;
  /** Whom the council has taken out of the ranking. */
  disqualified: UnitCode | null = null;
  /** Whom it waits for, and how often that changed. */
  rows: readonly ChaseRow[] = [];
  chased = 1;
  /** What the next questions for results are answered under; the current catalog where none is left. */
  readonly behind: PublishedCatalog[] = [];
  readonly asked: string[] = [];

  readonly api: ThiDuaApi = {
    call: async (name, _params, _body, { known = null } = {}) => {
      this.asked.push(name);
      if (name === 'getChaseList') return this.chaseList(known);
      const of = name === 'getResults' ? (this.behind.shift() ?? this.catalog) : this.catalog;
      const etag = `"${of.version}-${this.change}"`;
      if (known === etag) return null;
      const body = name === 'getResults' ? this.results(of) : of;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the body belongs to the name, which TypeScript cannot follow
      return { status: 200, body: body as never, etag };
    },
  };

  private heads(of: PublishedCatalog) {
    const disqualified = { ...noDecisions, disqualified: { reason: 'Số liệu không đúng' } };
    return sizedHeads(of)
      .slice(0, this.reported)
      .map((head) => (head.unit === this.disqualified ? { ...head, decisions: disqualified } : head));
  }

  private results(of: PublishedCatalog): DatedResults {
    return { ...buildResults(of, this.heads(of)), asOf: this.asOf };
  }

  private chaseList(known: string | null) {
    const { version } = this.catalog;
    const etag = `"list ${version} ${this.chased}"`;
    if (known === etag) return null;
    const body = { campaign: 'bench', catalogVersion: version, assignedUnits: UNITS, rows: this.rows };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    return { status: 200, body: body as never, etag };
  }
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

test('the dashboard is of the moment the server tells, in the campaign’s own time', async () => {
  await refresh();
  const sheet = host.workbook.findSheet('Tổng quan');
  const { area, columns = [] } = sheet?.tables[0] ?? {};
  const at = (area?.column ?? 0) + columns.indexOf('Cập nhật lúc');
  // The serial of 25 November 2026, 17:40.
  expect(sheet?.valueAt((area?.row ?? 0) + 1, at)).toBeCloseTo(46_351 + (17 * 60 + 40) / 1440, 6);
});

describe('when nothing has changed', () => {
  beforeEach(() => refresh());

  test('nobody is told of results; whenever the tables show new ones, of just these', async () => {
    const told: unknown[] = [];
    const ports = { api: server.api, workbook: councilWorkbook };
    const onShown = ({ results }: LiveResults) => told.push(results.standings);
    await refreshStandings({ ...ports, onShown }, 'bench', { rewrite: false });
    expect(told).toEqual([]);
    const outcome = await refreshStandings({ ...ports, onShown }, 'bench', { rewrite: true });
    expect(outcome).toMatchObject({ kind: 'refreshed', standings: told[0] });
  });

  test('it writes nothing, in a pane that was opened anew too', async () => {
    const { result, requests } = await countRequests(host, () => refresh());
    expect(result).toEqual({ kind: 'unchanged', at: NOW, chaseListNew: false, leftOver: null });
    expect(requests).toBe(1);
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
    expect(await refresh()).toMatchObject({ news: noChanges });
    expect(newsShown()).toEqual([]);
  });

  test('names the unit that was taken out of the ranking, and names it again when it is back', async () => {
    await refresh();
    const { code, name } = first.catalog.units[4] ?? { code: '', name: '' };
    server.disqualified = code;
    server.change = 2;
    expect(await refresh()).toMatchObject({
      news: { ranksLost: [{ name, state: 'disqualified' }], ranksRegained: [], reportedAgain: 0 },
    });
    server.disqualified = null;
    server.change = 3;
    expect(await refresh()).toMatchObject({ news: { ranksLost: [], ranksRegained: [name] } });
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

describe('of when the shown results are', () => {
  const LATER = '2026-11-25T12:05:00Z';
  const shown = (campaign = 'bench') => shownSince(councilWorkbook, campaign);

  test('is known to whoever opens the workbook later, and stays what it was where nothing is newer', async () => {
    expect(await shown()).toBeNull();
    await refresh();
    expect(await shown()).toBe(NOW);
    server.asOf = LATER;
    expect(await refresh()).toMatchObject({ kind: 'unchanged', at: NOW });
    server.rows = [chaseRow(first.catalog.units[3]?.code ?? '', causes.opened)];
    server.chased = 2;
    expect(await refresh()).toMatchObject({ kind: 'unchanged', chaseListNew: true, at: NOW });
    expect(await shown()).toBe(NOW);
    server.change = 2;
    expect(await refresh()).toMatchObject({ kind: 'refreshed', at: LATER });
    expect(await shown()).toBe(LATER);
  });

  test('is not taken from another campaign’s', async () => {
    await refresh();
    expect(await shown('another')).toBeNull();
  });
});

describe('the chase list beside the standings', () => {
  const codes = first.catalog.units.map(({ code }) => code);
  const cell = (row: number, label: string) => {
    const found = host.workbook.findTable('ThiDuaChaseList');
    if (found === null) throw new Error('There is no chase list.');
    return found.sheet.valueAt(row + 1, found.table.columns.indexOf(label));
  };
  beforeEach(async () => {
    server.rows = [chaseRow(codes[3] ?? '', causes.failing)];
    await refresh();
  });

  test('says of every unit whether something is waited for, those first, and the failing checks in words', () => {
    expect([cell(0, 'Mã đơn vị'), cell(1, 'Mã đơn vị')]).toEqual([codes[3], codes[0]]);
    expect([cell(0, 'Đang vướng'), cell(1, 'Đang vướng')]).toEqual([
      'Biểu còn lỗi, chưa gửi được',
      'Không phải đôn đốc',
    ]);
    expect(cell(0, 'Cụ thể')).toContain('Nội dung ô không phải là số.');
  });

  test('is written whatever a unit’s pane says it found, as far as a cell holds it', async () => {
    const findings = Array.from({ length: 1_000 }, (_, at) => ({
      code: 'not-a-number' as const,
      severity: 'error' as const,
      indicator: String(at).padStart(32, 'X'),
      count: 1,
    }));
    server.rows = [chaseRow(codes[3] ?? '', { ...causes.failing, findings })];
    server.chased = 2;
    expect(await refresh()).toMatchObject({ kind: 'unchanged', chaseListNew: true });
    expect(cell(0, 'Cụ thể')).toMatch(/^Nội dung ô không phải là số.*X0, X.*…$/su);
  });

  test('is written by itself where only it has changed, within the budget, and then no more', async () => {
    server.rows = [chaseRow(codes[5] ?? '', causes.opened)];
    server.chased = 2;
    const { result, requests } = await countRequests(host, () => refresh());
    expect(result).toMatchObject({ kind: 'unchanged', chaseListNew: true, leftOver: null });
    expect(requests).toBeLessThanOrEqual(6);
    expect(cell(0, 'Mã đơn vị')).toBe(codes[5]);
    expect((await countRequests(host, () => refresh())).requests).toBe(1);
  });

  test('keeps what the council wrote of a unit beside it, also while nothing is waited for', async () => {
    const columns = host.workbook.findTable('ThiDuaChaseList')?.table.columns.length ?? 0;
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ThiDuaChaseList');
      const others = Array.from({ length: UNITS - 1 }, () => ['']);
      table.columns.add(-1, [['Điện thoại'], ['0901 234 567'], ...others]);
      await context.sync();
    });
    const phones = () =>
      Array.from({ length: UNITS }, (_, row) => [cell(row, 'Mã đơn vị'), cell(row, 'Điện thoại')]).filter(
        ([, phone]) => phone !== '',
      );
    expect(host.workbook.findTable('ThiDuaChaseList')?.table.columns).toHaveLength(columns + 1);
    for (const rows of [
      [],
      [chaseRow(codes[7] ?? '', causes.opened)],
      [chaseRow(codes[3] ?? '', causes.checked)],
    ]) {
      server.rows = rows;
      server.chased += 1;
      await refresh();
      expect(phones()).toEqual([[codes[3], '0901 234 567']]);
    }
  });
});

describe('in the workbook of another campaign', () => {
  const another = (over?: string) =>
    refreshStandings({ api: server.api, workbook: councilWorkbook }, 'another', {
      rewrite: true,
      over,
    });
  beforeEach(async () => {
    await refresh();
    server.asked.length = 0;
    host.requests.reset();
  });

  test('it writes nothing and asks for nothing, also where one of the tables is gone', async () => {
    for (const gone of ['Tổng quan', 'Dữ liệu']) {
      expect(await another()).toEqual({ kind: 'otherCampaign', shown: 'bench' });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(gone).delete();
        await context.sync();
      });
    }
    expect(await another()).toEqual({ kind: 'otherCampaign', shown: 'bench' });
    expect(server.asked).toEqual([]);
    expect(host.requests.entries.filter(({ request }) => writes(request))).toHaveLength(2);
  });

  test('what the council noted beside units that the other does not have is kept, as it was told', async () => {
    const found = host.workbook.findTable('ThiDuaStandings');
    if (found === null) throw new Error('There is no standings table.');
    const { sheet, table } = found;
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ThiDuaStandings').columns.add(undefined, undefined, 'Ghi chú riêng');
      await context.sync();
    });
    const noted = {
      row: table.area.row + table.area.rows - 1,
      column: table.area.column + table.area.columns - 1,
    };
    host.typeAsUser(sheet.name, cellAddress(noted.row, noted.column), [['đã gọi điện']]);
    server.catalog = published('another', { units: 3, indicators: 32 });
    expect(await another('bench')).toMatchObject({ kind: 'refreshed', leftOver: { cells: 1 } });
  });

  test('it replaces what whoever asks was told of, and nothing else', async () => {
    expect((await another('a third')).kind).toBe('otherCampaign');
    expect((await another('bench')).kind).toBe('refreshed');
    expect((await refresh()).kind).toBe('otherCampaign');
  });
});

describe('when a catalog is published while it asks', () => {
  test('the results are asked for anew, so that both are of one version', async () => {
    server.catalog = second;
    server.behind.push(first);
    expect((await refresh()).kind).toBe('refreshed');
    expect(server.asked).toEqual(['getResults', 'getCampaign', 'getResults', 'getChaseList']);
  });

  test('and once more, it gives up before anything is written', async () => {
    server.catalog = second;
    server.behind.push(first, first);
    await expect(refresh()).rejects.toBeInstanceOf(ServerUnreachable);
    expect(host.workbook.findTable('ThiDuaData')).toBeNull();
  });
});
