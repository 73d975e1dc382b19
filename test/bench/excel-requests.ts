/** Requests that office.js sends to the Excel host for what people do, with few rows and with many. */
import { performance } from 'node:perf_hooks';
import { councilWorkbook } from '../../addin/excel/council-workbook.ts';
import { unitSheet } from '../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../addin/flows/check-unit-sheet.ts';
import type { ThiDuaApi } from '../../addin/flows/ports.ts';
import { refreshStandings } from '../../addin/flows/refresh-standings.ts';
import type { ExcelHost } from '../../local/excel-host/excel-host.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignResults } from '../../shared/model/campaign-results.ts';
import { chaseList } from '../../shared/rules/chase/chase-list.ts';
import { buildResults } from '../../shared/rules/rank/campaign-results.ts';
import { drawUnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';
import { countRequests, openWorkbook } from '../addin/excel/excel-desk.ts';
import type { Measurement } from './measurement.ts';
import { INDICATORS, published, sizedHeads } from './sized-campaign.ts';

const SIZES = [30, 600];
const NOW = '2026-11-25T10:40:00Z';
/** A campaign of a whole province, by communes. */
const LARGEST = 3_300;
/** Excel on the web takes no more in a request, and gives no more in a response. */
const MOST_MB = 5;
/** Nobody can type while Excel carries out a request. */
const MOST_BLOCKED_MS = 5_000;

/** Checking and marking by indicators of the unit, refreshing by units of the campaign. */
export async function measureExcelRequests(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of SIZES) measurements.push(...(await clerk(size)), await council(size));
  return [...measurements, ...(await largest())];
}

/** A sheet with nothing filled in: a mark on every row. */
async function clerk(indicators: number): Promise<Measurement[]> {
  const catalog = published('bench', { units: 1, indicators });
  const host = await openWorkbook();
  await unitSheet.create(drawUnitSheet(catalog, 'U1'));
  const ports = { api: answering(catalog, null), sheet: unitSheet };
  const check = await countRequests(host, () => checkUnitSheet(ports));
  const issues = check.result?.issues ?? [];
  if (issues.length < indicators) throw new Error('the check did not find every row blank');
  const mark = await countRequests(host, () => unitSheet.mark(issues));
  const details = { issues: issues.length };
  return [
    excelMeasurement(`check a sheet of ${indicators} rows`, check.requests, 3, details),
    excelMeasurement(`mark its ${issues.length} issues`, mark.requests, 2, details),
  ];
}

async function council(units: number): Promise<Measurement> {
  const catalog = published('bench', { units, indicators: 30 });
  const results = { ...buildResults(catalog, sizedHeads(catalog)), asOf: NOW };
  const host = await openWorkbook();
  const ports = { api: answering(catalog, results), workbook: councilWorkbook };
  await refreshStandings(ports, 'bench', { rewrite: true });
  const { requests } = await countRequests(host, () => refreshStandings(ports, 'bench', { rewrite: true }));
  return excelMeasurement(`refresh the council's workbook, ${units} units`, requests, 6, { units });
}

/** What a refresh of very many units sends at once, and is answered at once. */
async function largest(): Promise<Measurement[]> {
  const catalog = published('bench', { units: LARGEST, indicators: INDICATORS });
  const results = { ...buildResults(catalog, sizedHeads(catalog)), asOf: NOW };
  const host = await openWorkbook();
  const ports = { api: answering(catalog, results), workbook: councilWorkbook };
  const carriedOut = timeRequests(host);
  await refreshStandings(ports, 'bench', { rewrite: true });
  const first = Math.max(...carriedOut.splice(0));
  const { requests } = await countRequests(host, () => refreshStandings(ports, 'bench', { rewrite: true }));
  const sizes = host.requests.entries.flatMap(({ request, response }) => [request, response].map(bytesOf));
  const cells = { units: LARGEST, rows: results.units.length * INDICATORS, requests };
  return [
    {
      what: `Office.js: largest request or response of a refresh, ${LARGEST} units`,
      value: Math.round(Math.max(...sizes) / 10_000) / 100,
      unit: 'MB',
      budget: { bound: 'atMost', value: MOST_MB },
      details: cells,
    },
    blocked('the first refresh', first, cells),
    blocked('a refresh', Math.max(...carriedOut), cells),
  ];
}

function blocked(what: string, longest: number, details: Measurement['details']): Measurement {
  return {
    what: `Excel host: longest single request of ${what}, ${LARGEST} units`,
    value: Math.round(longest),
    unit: 'ms',
    budget: { bound: 'atMost', value: MOST_BLOCKED_MS },
    details,
  };
}

/** How long each request from now on takes the host, in ms. */
function timeRequests(host: ExcelHost): number[] {
  const times: number[] = [];
  const takeRequest = host.takeRequest.bind(host);
  host.takeRequest = (request, flags, answer) => {
    const start = performance.now();
    takeRequest(request, flags, (response) => {
      times.push(performance.now() - start);
      answer(response);
    });
  };
  return times;
}

function bytesOf(message: unknown): number {
  return Buffer.byteLength(JSON.stringify(message));
}

/** A server at which nothing was submitted through this workbook. */
function answering(catalog: PublishedCatalog, results: CampaignResults | null): ThiDuaApi {
  // All units that have reported wait for the council.
  const heads = results === null ? [] : sizedHeads(catalog);
  const nothingElse = { extensions: [], progress: [], signedIn: new Set<string>(), now: catalog.publishedAt };
  const bodies: Readonly<Record<string, unknown>> = {
    getCampaign: catalog,
    getResults: results,
    getChaseList: chaseList(catalog, { heads, ...nothingElse }),
  };
  return {
    async call(name) {
      const body = bodies[name] ?? null;
      if (body === null) throw new ProblemError('nothing-submitted');
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the body belongs to the name, which TypeScript cannot follow
      return Promise.resolve({ status: 200, body: body as never, etag: null });
    },
  };
}

function excelMeasurement(
  what: string,
  value: number,
  budget: number,
  details: Measurement['details'],
): Measurement {
  return {
    what: `Office.js: ${what}`,
    value,
    unit: 'requests',
    budget: { bound: 'atMost', value: budget },
    details,
  };
}
