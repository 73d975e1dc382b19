/**
 * How a paper falls into pages, so that its signature does not stand on one without the end of its table. Programs print
 * columns up to a seventh wider than they show them, make the sheet smaller for that and have room for more rows on a
 * page than we reckon. So a paper either is made to fit one page, which all of them do alike, or begins each of its pages
 * where we say.
 */
import type { PaperSheet } from '../../shared/sheet/paper/paper.ts';

/** What of a paper matters for its pages. */
export interface PaperRows extends Pick<
  PaperSheet,
  'headerRow' | 'headerRows' | 'bodyRows' | 'headings' | 'closingRow'
> {
  /** In points, of rows as they are on the worksheet, before it is made smaller for the page. */
  readonly heights: readonly number[];
}

export interface PageFit {
  /** Into how many pages it is pressed; `null` for as many as it takes. */
  readonly pages: 1 | null;
  /** The rows that begin a page, all but the first one's. */
  readonly breaks: readonly number[];
}

/** Letters keep this part of the size that the width leaves them, where that saves the only other page. */
const LEAST_SCALE = 0.9;
/** How much of a page is filled, for printers differ a little in heights as well. */
const FILLED = 0.96;
/** How many rows go with the signature. */
const KEPT_ROWS = 2;

/** Parts a paper into pages that hold `capacity` points of its rows. */
export function fitPages(paper: PaperRows, capacity: number): PageFit {
  if (sum(paper.heights) <= (capacity * FILLED) / LEAST_SCALE) return { pages: 1, breaks: [] };
  return { pages: null, breaks: withEndKept(paper, pageBreaks(paper, capacity * FILLED), capacity * FILLED) };
}

/** Pages filled one after the other; a row is never parted, and a heading stays with what it heads. */
function pageBreaks(paper: PaperRows, capacity: number): number[] {
  const { heights } = paper;
  const breaks: number[] = [];
  let start = 0;
  for (let row = 1; row < heights.length; row += 1) {
    if (heightOnPage(paper, start, row + 1) <= capacity) continue;
    const next = aboveHeadings(paper, row);
    start = next > start ? next : row;
    breaks.push(start);
  }
  return breaks;
}

/**
 * The last page begins with the last rows of the table. Where the notes below the table are too long for that, the last of
 * them go with the signature instead.
 */
function withEndKept(paper: PaperRows, breaks: readonly number[], capacity: number): readonly number[] {
  const tableEnd = paper.headerRow + paper.headerRows + paper.bodyRows;
  const last = breaks.at(-1) ?? 0;
  for (const end of [tableEnd, paper.closingRow]) {
    if (last <= end - KEPT_ROWS) return breaks;
    const kept = aboveHeadings(paper, end - KEPT_ROWS);
    if (heightOnPage(paper, kept, paper.heights.length) <= capacity)
      return [...breaks.filter((row) => row < kept), kept];
  }
  return breaks;
}

/** How high the rows from `start` to before `end` are on a page that begins with them. */
function heightOnPage({ heights, headerRow, headerRows }: PaperRows, start: number, end: number): number {
  const repeated = start > headerRow ? sum(heights.slice(headerRow, headerRow + headerRows)) : 0;
  return repeated + sum(heights.slice(start, end));
}

function aboveHeadings(paper: PaperRows, row: number): number {
  return paper.headings.includes(row - 1) ? aboveHeadings(paper, row - 1) : row;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
