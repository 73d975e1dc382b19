/**
 * The troubles that a unit's sheet was asked to know of, one an indicator and all on one sheet: each is told at its own
 * cell, in both languages. What else each code knows of stands in the tests of its check.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { createUnitSheet } from '../../../addin/flows/create-unit-sheet.ts';
import { en } from '../../../addin/messages/en.ts';
import { createFormat } from '../../../addin/messages/format.ts';
import { issueText } from '../../../addin/messages/issue-text.ts';
import { vi } from '../../../addin/messages/vi.ts';
import type { Catalog, PublishedCatalog } from '../../../shared/model/catalog.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { Issue, IssueCode } from '../../../shared/model/issue.ts';
import type { Reported } from '../../../shared/model/submission.ts';
import type { Target } from '../../../shared/model/target.ts';
import {
  actual,
  assign,
  byDate,
  catalogOf,
  change,
  day,
  indicator,
  line,
  quantity,
  ratio,
} from '../../shared/fixtures/catalog.ts';
import { openWorkbook } from '../excel/excel-desk.ts';
import { openServer } from './fake-server.ts';
import { storedReport } from './stored-report.ts';

interface Row {
  readonly is?: Partial<Indicator>;
  readonly target?: Target;
  /** What an earlier revision reported. */
  readonly before?: Reported;
  /** By column. */
  readonly typed: Readonly<Record<string, string | number>>;
  /** The column in which it is told, and as what. */
  readonly told: readonly [column: string, code: IssueCode];
}

const money = { measureUnit: 'tỷ đồng', decimals: 3 };
const percent: Partial<Indicator> = { measureUnit: '%', decimals: 2, aggregation: 'none' };

/** By what is wrong, in the words of whoever asked for it. */
const rows: Readonly<Record<string, Row>> = {
  missing: { typed: {}, told: ['F', 'value-missing'] },
  'not a number': { typed: { F: 'gần xong' }, told: ['F', 'not-a-number'] },
  'ambiguous 1.234': { typed: { F: "'1.234" }, told: ['F', 'number-ambiguous'] },
  'percent 95 vs 0.95': {
    is: percent,
    target: quantity('95'),
    typed: { F: 0.95 },
    told: ['F', 'percent-below-one'],
  },
  'a percent as a numerator': {
    is: ratio,
    target: quantity('95'),
    typed: { F: 0.93, G: 1000 },
    told: ['F', 'percent-as-numerator'],
  },
  'text digits': { typed: { F: "'12" }, told: ['F', 'number-as-text'] },
  'formula error': { typed: { F: '=1/0' }, told: ['F', 'formula-error'] },
  negative: { typed: { F: -12 }, told: ['F', 'negative-value'] },
  'fractional people': {
    is: { measureUnit: 'người' },
    typed: { F: 12.5 },
    told: ['F', 'fraction-of-a-whole'],
  },
  'numerator above denominator': {
    is: ratio,
    target: quantity('95'),
    typed: { F: 120, G: 100 },
    told: ['F', 'numerator-above-denominator'],
  },
  'out of any plausible range': { typed: { F: 1e20 }, told: ['F', 'number-out-of-range'] },
  'a digit too many': { target: quantity('400'), typed: { F: 4200 }, told: ['F', 'far-above-target'] },
  'two periods of different things': {
    is: change,
    target: quantity('-5'),
    typed: { F: 5, G: 1200 },
    told: ['F', 'change-implausible'],
  },
  'factor 1,000 against the target': {
    is: money,
    target: quantity('2200'),
    typed: { F: 2_150_000 },
    told: ['F', 'scale-off-target'],
  },
  'factor 1,000,000 against the target': {
    is: money,
    target: quantity('2'),
    typed: { F: 2_150_000 },
    told: ['F', 'scale-off-target'],
  },
  'factor 1,000 against the last period': {
    is: money,
    target: quantity('5000'),
    before: actual('210'),
    typed: { F: 215_000 },
    told: ['F', 'scale-off-previous'],
  },
  'cumulative value that fell': { before: actual('9'), typed: { F: 8 }, told: ['F', 'value-fell'] },
  'unchanged since last report': { before: actual('9'), typed: { F: 9 }, told: ['F', 'value-unchanged'] },
  'date in the wrong year': {
    is: byDate,
    target: day('2023-12-10'),
    typed: { F: "'05/12/2022" },
    told: ['F', 'date-in-another-year'],
  },
  'declared percent off': { typed: { F: 9, J: 70 }, told: ['J', 'declared-percent-off'] },
  'exceeding without evidence': {
    is: { evidence: 'whenExceeded' },
    typed: { F: 11 },
    told: ['O', 'evidence-missing'],
  },
  'unknown indicator': { typed: { B: 'ZZ', F: 10 }, told: ['B', 'unknown-indicator'] },
  'doubled indicator': { typed: { B: 'T2', F: 10 }, told: ['B', 'indicator-doubled'] },
  'wrong unit of measure': { typed: { D: 'triệu đồng', F: 10 }, told: ['D', 'row-unit-differs'] },
  'stale target': { typed: { E: 12, F: 10 }, told: ['E', 'row-target-outdated'] },
  'legacy-font text': {
    typed: { F: 10, N: 'Sè liÖu chÝnh thøc cña phßng' },
    told: ['N', 'legacy-font-text'],
  },
  'not-arising with a value': {
    is: { allowsNotArising: true },
    typed: { F: 10, L: 'x' },
    told: ['L', 'not-arising-with-value'],
  },
};

/** Head and group: the indicators begin in row 14. */
const FIRST_ROW = 14;
const named = Object.entries(rows).map(([what, row], at) => ({
  what,
  row,
  code: `T${at + 1}`,
  sheetRow: FIRST_ROW + at,
}));
const catalog: Catalog = catalogOf({
  indicators: named.map(({ code, row }) => indicator(code, row.is)),
  assignments: named.map(({ code, row }) => assign('U1', code, row.target ?? quantity('10'))),
});
const publishedAs = (version: number): PublishedCatalog => ({
  version,
  publishedAt: '2023-11-01T00:00:00Z',
  catalog,
});
const stored = storedReport(
  named.flatMap(({ code, row }) => (row.before === undefined ? [] : [line(code, row.before)])),
);
const earlier = { ...stored, submission: { ...stored.submission, dataAsOf: '2023-11-15' } };

const portsAt = (version: number) => ({
  api: openServer(
    { [catalog.campaign.id]: [200, publishedAs(version)], submission: [200, earlier] },
    'store-unavailable',
  ).api,
  sheet: unitSheet,
});

async function overwrite(cells: Readonly<Record<string, string | number>>): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheet } = context.workbook.names.getItem('ThiDuaUnitSheet').getRange();
    worksheet.protection.unprotect();
    for (const [cell, value] of Object.entries(cells)) worksheet.getRange(cell).values = [[value]];
    await context.sync();
  });
}

async function issuesNow(version: number): Promise<readonly Issue[]> {
  return (await checkUnitSheet(portsAt(version)))?.issues ?? [];
}

/** What is told of a cell, or of the sheet as a whole, with a sentence in each language that ends as one. */
function told(issues: readonly Issue[], cell: string | undefined): string[] {
  const found = issues.filter((issue) => issue.cell === cell);
  for (const issue of found) {
    expect(issueText(issue, vi, createFormat('vi')).sentence).toMatch(/\p{L}.*\.$/u);
    expect(issueText(issue, en, createFormat('en')).sentence).toMatch(/\p{L}.*\.$/u);
  }
  return found.map(({ code }) => code);
}

describe('of a sheet with every trouble there is told', () => {
  let issues: readonly Issue[];
  beforeAll(async () => {
    await openWorkbook();
    await createUnitSheet(portsAt(1), { campaign: catalog.campaign.id, unit: 'U1' });
    await overwrite({ D9: 'Trần Thị Bình', F13: 5 });
    for (const { row, sheetRow } of named)
      await overwrite(
        Object.fromEntries(
          Object.entries(row.typed).map(([column, value]) => [`${column}${sheetRow}`, value]),
        ),
      );
    // A unit or a target that differs is the clerk's while the catalog is the same, and the council's once it is newer.
    issues = [...(await issuesNow(1)), ...(await issuesNow(2))];
  });

  test.each(named)('$what', ({ row: { told: at }, sheetRow }) => {
    const [column, code] = at;
    expect(told(issues, `${column}${sheetRow}`)).toContain(code);
  });

  test.each([
    ['group row with data', 'F13', 'group-row-with-data'],
    ['unfilled required header', 'D8', 'required-cell-blank'],
    ['stale catalog', undefined, 'catalog-newer'],
  ])('%s', (_, cell, code) => {
    expect(told(issues, cell)).toContain(code);
  });

  test('the cut-off day in the wrong year', async () => {
    await overwrite({ D7: "'15/12/2022" });
    expect(told(await issuesNow(2), 'D7')).toContain('data-as-of-in-another-year');
  });
});
