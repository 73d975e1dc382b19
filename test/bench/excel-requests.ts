/** Requests that office.js sends to the Excel host for what people do, with few rows and with many. */
import { councilWorkbook } from '../../addin/excel/council-workbook.ts';
import { unitSheet } from '../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../addin/flows/check-unit-sheet.ts';
import type { ThiDuaApi } from '../../addin/flows/ports.ts';
import { refreshStandings } from '../../addin/flows/refresh-standings.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { Standings } from '../../shared/model/standings.ts';
import { buildStandings } from '../../shared/rules/rank/standings.ts';
import { drawUnitSheet } from '../../shared/sheet/unit-sheet.ts';
import { countRequests, openWorkbook } from '../addin/excel/excel-desk.ts';
import type { Measurement } from './measurement.ts';
import { published, sizedHeads } from './sized-campaign.ts';

const SIZES = [30, 600];

/** Checking and marking by indicators of the unit, refreshing by units of the campaign. */
export async function measureExcelRequests(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of SIZES) measurements.push(...(await clerk(size)), await council(size));
  return measurements;
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
  const standings = buildStandings(catalog, sizedHeads(catalog));
  const host = await openWorkbook();
  const ports = { api: answering(catalog, standings), workbook: councilWorkbook };
  await refreshStandings(ports, 'bench', null);
  const { requests } = await countRequests(host, () => refreshStandings(ports, 'bench', null));
  return excelMeasurement(`refresh the council's workbook, ${units} units`, requests, 6, { units });
}

/** A server at which nothing was submitted through this workbook. */
function answering(catalog: PublishedCatalog, standings: Standings | null): ThiDuaApi {
  const bodies: Readonly<Record<string, unknown>> = { getCampaign: catalog, getStandings: standings };
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
