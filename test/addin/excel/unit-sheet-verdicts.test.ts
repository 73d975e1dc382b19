/** The sheet's own formulas, calculated by the Excel host, against the rules that the server judges by. */
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import type { Catalog } from '../../../shared/model/catalog.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { Reported } from '../../../shared/model/submission.ts';
import { judgeUnit, type JudgedLine } from '../../../shared/rules/judge/judge-unit.ts';
import { serialFromDate } from '../../../shared/sheet/cells/excel-date.ts';
import { drawUnitSheet, type UnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { columnOf, type UnitColumn } from '../../../shared/sheet/unit/unit-sheet-columns.ts';
import { verdictWords } from '../../../shared/sheet/standings/verdict-words.ts';
import { askedAndReported, type AskedAndReported } from '../../shared/fixtures/arbitrary-near-target.ts';
import {
  actual,
  allOf,
  assign,
  catalogOf,
  done,
  indicator,
  quantity,
} from '../../shared/fixtures/catalog.ts';
import { cellValue, openWorkbook } from './excel-desk.ts';

/** What a clerk types for a report, by column. */
type Typed = Partial<Record<UnitColumn, string | number>>;

function typedFor(reported: Reported | null): Typed {
  switch (reported?.kind) {
    case undefined:
      return {};
    case 'number':
      return { actual: asSum(reported.actual) };
    case 'ratio':
      return { actual: Number(reported.numerator), denominator: Number(reported.denominator) };
    case 'change':
      return { actual: Number(reported.current), denominator: Number(reported.before) };
    case 'date':
      return { actual: serialFromDate(reported.date) };
    case 'yesNo':
      return { actual: reported.yes ? 'Có' : 'Không' };
    case 'notArising':
      return { notArising: 'x' };
  }
}

/** As clerks add up: a formula whose binary result is often not the decimal that it stands for. */
function asSum(decimal: string): string {
  return `=${decimal}+0.7-0.7`;
}

function publish(rows: readonly AskedAndReported[]): Catalog {
  return catalogOf({
    indicators: rows.map((row) => row.indicator),
    assignments: rows.map((row) => assign('U1', row.indicator.code, row.target)),
  });
}

function judged(catalog: Catalog, rows: readonly AskedAndReported[]): JudgedLine[] {
  const lines = rows.flatMap(({ indicator: { code }, reported }) =>
    reported === null ? [] : [{ indicator: code, reported }],
  );
  return judgeUnit(catalog, 'U1', { lines, submittedAt: '2023-12-15T00:00:00Z', decisions: noDecisions });
}

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

async function create(catalog: Catalog): Promise<UnitSheet> {
  const sheet = drawUnitSheet({ version: 1, publishedAt: '2023-11-01T00:00:00Z', catalog }, 'U1');
  await unitSheet.create(sheet);
  return sheet;
}

/** Types into rows by code, wherever they stand, in one request. */
async function type(sheet: UnitSheet, entries: ReadonlyMap<string, Typed>): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.worksheet);
    worksheet.protection.unprotect();
    for (const key of ['actual', 'denominator', 'notArising'] as const) {
      const column = sheet.cells.map((row) => {
        const code = row[columnOf('code')];
        return [code?.kind === 'text' ? (entries.get(code.text)?.[key] ?? null) : null];
      });
      worksheet.getRangeByIndexes(0, columnOf(key), column.length, 1).formulas = column;
    }
    await context.sync();
  });
}

function shownOf({ worksheet, cells }: UnitSheet, code: string, key: UnitColumn) {
  const rows = cells.map((_, row) => row);
  const row = rows.findLast((at) => cellValue(host, worksheet, at, columnOf('code')) === code) ?? -1;
  return cellValue(host, worksheet, row, columnOf(key));
}

/** Of a change between nearly equal figures Excel keeps few digits. */
const BINARY_NOISE = 1e-5;

/** Where the sheet and the rules say something else, in words; up to the noise of binary arithmetic in percents. */
function disagreements(sheet: UnitSheet, lines: readonly JudgedLine[]): string[] {
  return lines.flatMap(({ indicator: { code }, computedVerdict, completion }) => {
    const [verdict, percent] = [shownOf(sheet, code, 'verdict'), shownOf(sheet, code, 'completion')];
    const server = completion?.valueOf() ?? null;
    const isClose =
      server === null
        ? percent === ''
        : typeof percent === 'number' && Math.abs(percent - server) <= Math.abs(server) * BINARY_NOISE;
    return [
      ...(verdict === verdictWords[computedVerdict] ? [] : [`${code}: ${verdict} for ${computedVerdict}`]),
      ...(isClose ? [] : [`${code}: ${percent} % for ${server} %`]),
    ];
  });
}

/** Parents and their parts mixed with other rows; every part belongs to one of two parents. */
const rows: fc.Arbitrary<AskedAndReported[]> = fc.tuple(
  fc.constant<AskedAndReported>({ indicator: indicator('G', allOf), target: done, reported: null }),
  ...['9.1', '9.10', 'A'].map((code) => askedAndReported(code, null)),
  fc.constant<AskedAndReported>({ indicator: indicator('9', allOf), target: done, reported: null }),
  ...['9.2', '9.20'].map((code) => askedAndReported(code, '9')),
  ...['G.1', 'G.2', 'G.3'].map((code) => askedAndReported(code, 'G')),
  ...Array.from({ length: 20 }, (_, at) => askedAndReported(`N${at}`, null)),
);

describe('verdicts and completions on the sheet are the server’s', () => {
  test(
    'for every measure, goal and shape of target, at the bound and beside it',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(rows, async (asked) => {
          host = await openWorkbook();
          const catalog = publish(asked);
          const sheet = await create(catalog);
          await type(sheet, new Map(asked.map((row) => [row.indicator.code, typedFor(row.reported)])));
          expect(disagreements(sheet, judged(catalog, asked))).toEqual([]);
        }),
        { numRuns: 12, endOnFailure: true },
      );
    },
  );

  test('after rows were inserted and the table was sorted', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (asked) => {
        host = await openWorkbook();
        const catalog = publish(asked);
        const sheet = await create(catalog);
        await type(sheet, new Map(asked.map((row) => [row.indicator.code, typedFor(row.reported)])));
        const first = sheet.headerRow + 3;
        await Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet.worksheet);
          worksheet
            .getRange(`A${first + 1}:Q${sheet.cells.length}`)
            .sort.apply([{ key: columnOf('name'), ascending: false }]);
          worksheet.getRange(`${first + 4}:${first + 5}`).insert('Down');
          await context.sync();
        });
        const grown = { ...sheet, cells: [...sheet.cells, ...sheet.cells.slice(0, 2)] };
        expect(disagreements(grown, judged(catalog, asked))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test('as binary sums would have it otherwise', async () => {
    const row = {
      indicator: indicator('1', { decimals: 1 }),
      target: quantity('0.8'),
      reported: actual('0.8'),
    };
    const sheet = await create(publish([row]));
    await type(sheet, new Map([['1', { actual: '=0.7+0.1' }]]));
    expect(0.7 + 0.1).toBeLessThan(0.8);
    expect(shownOf(sheet, '1', 'verdict')).toBe('Đạt');
  });

  test.each<[string, Typed, string]>([
    ['a number kept as text', { actual: "'0,5" }, 'Cần kiểm tra'],
    ['an error', { actual: '=1/0' }, 'Cần kiểm tra'],
    ['nothing', {}, 'Chưa báo cáo'],
  ])('%s is not judged', async (_, typed, word) => {
    const row = { indicator: indicator('1'), target: quantity('10'), reported: null };
    const sheet = await create(publish([row]));
    await type(sheet, new Map([['1', typed]]));
    expect(shownOf(sheet, '1', 'verdict')).toBe(word);
  });

  test.each<[string, Typed, string]>([
    ['an error in a part is one of the parent', { actual: '=1/0' }, 'Cần kiểm tra'],
    ['a part that is missing is one of the parent', {}, 'Chưa báo cáo'],
  ])('%s', async (_, typed, word) => {
    const parts = ['G.1', 'G.2'].map((code) => ({
      indicator: indicator(code, { parent: 'G' }),
      target: quantity('1'),
      reported: null,
    }));
    const sheet = await create(
      publish([{ indicator: indicator('G', allOf), target: done, reported: null }, ...parts]),
    );
    await type(
      sheet,
      new Map([
        ['G.1', { actual: 1 }],
        ['G.2', typed],
      ]),
    );
    expect(shownOf(sheet, 'G', 'verdict')).toBe(word);
  });
});
