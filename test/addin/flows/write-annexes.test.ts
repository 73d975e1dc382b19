/** The annexes in the council's workbook: what they ask of the server and of Excel, and how they print. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { ServerUnreachable } from '../../../addin/flows/failures.ts';
import type { ThiDuaApi } from '../../../addin/flows/ports.ts';
import { writeAnnexes } from '../../../addin/flows/write-annexes.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import type { Worksheet } from '../../../local/excel-host/workbook/worksheet.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import { buildResults } from '../../../shared/rules/rank/campaign-results.ts';
import { published, sizedHeads } from '../../bench/sized-campaign.ts';
import { cellValue, countRequests, openWorkbook } from '../excel/excel-desk.ts';
import { printedPages } from '../excel/printed-pages.ts';

const AS_OF = '2026-12-10T10:05:00Z';

function serverOf(of: PublishedCatalog): ThiDuaApi {
  return {
    call: async (name) => {
      const body = name === 'getResults' ? { ...buildResults(of, sizedHeads(of)), asOf: AS_OF } : of;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the body belongs to the name, which TypeScript cannot follow
      return { status: 200, body: body as never, etag: null };
    },
  };
}

function named(of: PublishedCatalog, name: string): PublishedCatalog {
  const { catalog } = of;
  return { ...of, catalog: { ...catalog, units: catalog.units.map((unit) => ({ ...unit, name })) } };
}

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const write = (of: PublishedCatalog) =>
  writeAnnexes({ api: serverOf(of), workbook: councilWorkbook }, 'bench');

test.each([16, 60, 600])('of %i units both take two requests of Excel', async (units) => {
  const of = published('bench', { units, indicators: 32 });
  const { result, requests } = await countRequests(host, () => write(of));
  expect([result, requests]).toEqual([['Phụ lục I', 'Phụ lục II'], 2]);
  expect(host.workbook.active.name).toBe('Phụ lục I');
});

/** The row in which the words stand. */
function rowOf(sheet: Worksheet, words: string): number {
  const rows = Array.from({ length: sheet.pageLayout.printArea?.rows ?? 0 }, (_, row) => row);
  const found = rows.find((row) => String(sheet.valueAt(row, 0)).startsWith(words));
  if (found === undefined) throw new Error(`${sheet.name} has no row ${words}.`);
  return found;
}

/** How much more than reckoned a page may hold: columns print up to a seventh wider, and the sheet is made smaller for them. */
const STRETCHES = [0.97, 1, 1.06, 1.15];

describe('the signature never stands on a page without the last two rows of the table', () => {
  test.each([
    [3, 1],
    [8, 4],
    [14, 8],
    [16, 9],
    [20, 12],
    [24, 16],
    [27, 20],
    [30, 24],
    [34, 28],
    [60, 32],
    [100, 40],
    [600, 32],
  ])('of %i units and %i indicators', async (units, indicators) => {
    for (const name of await write(published('bench', { units, indicators }))) {
      const sheet = host.workbook.findSheet(name);
      if (sheet === null) throw new Error(`There is no worksheet ${name}.`);
      // A blank row parts the table from the sum of reports below it.
      const tableEnd = rowOf(sheet, 'Tổng') - 1;
      for (const stretch of STRETCHES)
        expect(printedPages(sheet, stretch).at(-1), `${name}, ${stretch}`).toBeLessThanOrEqual(tableEnd - 2);
    }
  });
});

describe('of a campaign of 60 units', () => {
  const of = published('bench', { units: 60, indicators: 32 });

  test('they are of the moment the server tells, in the campaign’s own time', async () => {
    for (const name of await write(of)) {
      const sheet = host.workbook.findSheet(name);
      const words = Array.from({ length: 12 }, (_, row) => String(sheet?.valueAt(row, 0)));
      expect(words).toContainEqual(
        expect.stringMatching(/^Số liệu đến 17 giờ 05 phút, ngày 10\/12\/2026; mã đối chiếu /),
      );
    }
  });

  test('they never take the place of a worksheet that is there, theirs or anybody’s', async () => {
    host.workbook.addSheet('phụ lục i');
    host.typeAsUser('phụ lục i', 'A1', [['của tôi']]);
    expect(await write(of)).toEqual(['Phụ lục I (2)', 'Phụ lục II']);
    expect(await write(of)).toEqual(['Phụ lục I (3)', 'Phụ lục II (2)']);
    expect(cellValue(host, 'phụ lục i', 0, 0)).toBe('của tôi');
  });

  test.each([
    [0, 'Portrait', 1],
    [1, 'Landscape', 2],
  ] as const)(
    'annex %i prints on A4, %s, as wide as the page, with its labels on each',
    async (at, orientation, labels) => {
      const name = (await write(of))[at] ?? '';
      const { pageLayout } = host.workbook.findSheet(name) ?? {};
      expect(pageLayout).toMatchObject({
        orientation,
        paperSize: 'A4',
        zoom: { horizontalFitToPages: 1 },
        printTitleRows: { rows: labels },
        firstPageNumber: 1,
      });
      expect(pageLayout?.leftMargin).toBeCloseTo((30 / 25.4) * 72, 5);
      expect(cellValue(host, name, pageLayout?.printTitleRows?.row ?? 0, 0)).toBe('TT');
    },
  );

  test('every page begins with the same row, however wide a program prints the columns', async () => {
    for (const name of await write(of)) {
      const sheet = host.workbook.findSheet(name);
      if (sheet === null) throw new Error(`There is no worksheet ${name}.`);
      const pages = STRETCHES.map((stretch) => printedPages(sheet, stretch));
      expect(pages).toEqual(pages.map(() => [0, ...sheet.pageLayout.rowBreaks]));
    }
  });

  test('pages are numbered from the second on, and each says at its foot what it is of', async () => {
    const [name = ''] = await write(of);
    const { headersFooters } = host.workbook.findSheet(name)?.pageLayout ?? {};
    expect(headersFooters?.state).toBe('FirstAndDefault');
    expect(headersFooters?.first.centerHeader).toBe('');
    expect(headersFooters?.odd.centerHeader).toMatch(/&P$/);
    for (const pages of [headersFooters?.first, headersFooters?.odd])
      expect(pages?.leftFooter).toMatch(
        / Phụ lục I\. Số liệu đến \d\d giờ \d\d phút, ngày [\d/]{10}; mã đối chiếu ([\da-f]{4}-){2}[\da-f]{4}\.$/,
      );
  });

  test('figures are locked, and the head’s blanks are not', async () => {
    const [name = ''] = await write(of);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange('A3').values = [['Số: 12/BC-HĐTĐKT']];
      await context.sync();
    });
    expect(cellValue(host, name, 2, 0)).toBe('Số: 12/BC-HĐTĐKT');
    const mistyped = Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange('B20').values = [['x']];
      await context.sync();
    });
    await expect(mistyped).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('names that look like formulas stay text', async () => {
    const evil = '=HYPERLINK("http://example.com";"Phường")';
    const [name = ''] = await write(named(of, evil));
    const sheet = host.workbook.findSheet(name);
    const rows = Array.from({ length: 90 }, (_, row) => row).filter((row) => sheet?.valueAt(row, 1) === evil);
    expect(rows).toHaveLength(60);
    for (const row of rows) expect(sheet?.grid.get(row, 1)?.formula).toBeNull();
  });

  test('nothing is written where the server gives no answer', async () => {
    const api: ThiDuaApi = { call: () => Promise.reject(new ServerUnreachable('no answer in this test')) };
    await expect(writeAnnexes({ api, workbook: councilWorkbook }, 'bench')).rejects.toThrow(
      ServerUnreachable,
    );
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });
});
