import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPages, type PaperRows } from '../../../addin/excel/paper-pages.ts';

const HEADER_ROW = 10;
const SIGNING_ROWS = 8;
/** In points; a page takes some twenty rows. */
const CAPACITY = 500;

/** A paper of rows of one to three lines: a table of `body` rows, some of them headings, and `notes` below it. */
function paperOf(body: readonly { lines: number; heads: boolean }[], notes: number): PaperRows {
  const above = Array.from({ length: HEADER_ROW + 1 }, () => 20);
  const heights = [...above, ...body.map(({ lines }) => lines * 16 + 4)];
  const headings = body.flatMap(({ heads }, at) => (heads ? [HEADER_ROW + 1 + at] : []));
  const below = Array.from({ length: notes + SIGNING_ROWS }, () => 20);
  return {
    heights: [...heights, ...below],
    headerRow: HEADER_ROW,
    headerRows: 1,
    bodyRows: body.length,
    headings,
    closingRow: heights.length + notes,
  };
}

const papers = fc
  .record({
    // A heading heads something.
    groups: fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 30 }), {
      minLength: 1,
      maxLength: 12,
    }),
    notes: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ groups, notes }) =>
    paperOf(
      groups.flatMap((rows) => [
        { lines: 1, heads: true },
        ...rows.map((lines) => ({ lines, heads: false })),
      ]),
      notes,
    ),
  );

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** The rows of each page, as heights, the repeated header with them. */
function pagesOf({ heights, headerRow }: PaperRows, breaks: readonly number[]): number[][] {
  return [0, ...breaks].map((start, at) => [
    ...(start > headerRow ? [heights[headerRow] ?? 0] : []),
    ...heights.slice(start, breaks[at]),
  ]);
}

describe('whatever a paper holds', () => {
  test('no page is fuller than it can be, and none is empty', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const { pages, breaks } = fitPages(paper, CAPACITY);
        // What is made to fit one page is made smaller by a tenth at most.
        const room = pages === 1 ? CAPACITY / 0.9 : CAPACITY;
        for (const rows of pagesOf(paper, breaks)) {
          expect(rows.length).toBeGreaterThan(1);
          expect(sum(rows)).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  test('no page ends with a heading, and none begins within the signature', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const { breaks } = fitPages(paper, CAPACITY);
        for (const row of breaks) {
          expect(paper.headings).not.toContain(row - 1);
          expect(row).toBeLessThanOrEqual(paper.closingRow - 2);
        }
      }),
    );
  });

  test('the last page begins no later than the last rows of the table where the notes leave it room', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const tableEnd = HEADER_ROW + 1 + paper.bodyRows;
        const { breaks } = fitPages(paper, CAPACITY);
        const end = sum(paper.heights.slice(tableEnd - 3)) + 20;
        const isLong = end > CAPACITY * 0.96;
        expect(isLong || (breaks.at(-1) ?? 0) <= tableEnd - 2).toBe(true);
      }),
    );
  });
});

/** A table of rows of one line, and a note. */
function plainPaper(rows: number): PaperRows {
  return paperOf(
    Array.from({ length: rows }, () => ({ lines: 1, heads: false })),
    1,
  );
}

test('what is higher than a page by a tenth at most is made to fit it, and what is higher has two', () => {
  // A page is filled to 96 hundredths; letters keep nine tenths of their size.
  const capacity = (sum(plainPaper(12).heights) * 0.9) / 0.96;
  expect(fitPages(plainPaper(12), capacity)).toEqual({ pages: 1, breaks: [] });
  expect(fitPages(plainPaper(13), capacity)).toMatchObject({ pages: null, breaks: [expect.any(Number)] });
});
