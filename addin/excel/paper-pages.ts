/**
 * How a paper falls into pages, so that its signature does not stand on one without the end of its table. Breaks are not set by
 * hand: whether Excel keeps to them where a sheet is made to fit a width has not been seen. Programs and printers measure a
 * little differently, so what is settled here holds for pages that are a little longer or shorter as well; where a font
 * is missing, columns may come out wider than that.
 */

/** Sizes in points; rows as they are on the worksheet, before it is made smaller for the paper. */
export interface PaperRows {
  readonly heights: readonly number[];
  /** The table's header, which repeats on each page, and what stands below it. */
  readonly headerRow: number;
  readonly headerRows: number;
  readonly bodyRows: number;
  /** From this row on nothing is parted. */
  readonly closingRow: number;
}

export interface PageFit {
  /** Into how many pages it is pressed; `null` for as many as it takes. */
  readonly pages: number | null;
  /** How many points each row of the table is higher than its text needs. */
  readonly rowRoom: number;
}

const AS_IT_IS: PageFit = { pages: null, rowRoom: 0 };

/** How much longer or shorter than reckoned a page may turn out. */
const TOLERANCES = [0.96, 0.98, 1, 1.02, 1.04];
/** Letters keep this part of the size that the width leaves them; the lesser where a table is too short to be made airier. */
const LEAST_SCALES = { first: 0.9, last: 0.75 } as const;
/** In points: a row of one line becomes at most one of two. */
const MOST_ROOM = 20;
/** How many rows go with the signature. */
const KEPT_ROWS = 2;

/**
 * The least that has to be done to a paper on pages that hold `capacity` points of its rows: nothing, or making it a little
 * smaller so that its last page is saved, or its table airier so that its end moves over. Where the notes below the table
 * are too long for that, the last of them go with the signature instead; what cannot be mended stays as it is.
 */
export function fitPages(paper: PaperRows, capacity: number): PageFit {
  const tableEnd = paper.headerRow + paper.headerRows + paper.bodyRows;
  for (const end of [tableEnd, paper.closingRow]) {
    const fit = fitEnd(paper, end - KEPT_ROWS, capacity);
    if (fit !== null) return fit;
  }
  return AS_IT_IS;
}

/** How all from row `kept` on comes to stand on one page; `null` where neither helps. */
function fitEnd(paper: PaperRows, kept: number, capacity: number): PageFit | null {
  if (isKept(paper, kept, capacity)) return AS_IT_IS;
  return (
    pressed(paper, kept, capacity, LEAST_SCALES.first) ??
    airier(paper, kept, capacity) ??
    pressed(paper, kept, capacity, LEAST_SCALES.last)
  );
}

/** A page fewer, where letters stay as large as `leastScale`. */
function pressed(paper: PaperRows, kept: number, capacity: number, leastScale: number): PageFit | null {
  const shortest = capacity * Math.min(...TOLERANCES);
  const pages = pageStarts(paper, shortest).length - 1;
  const isEnough = pages > 0 && pageStarts(paper, shortest / leastScale).length <= pages;
  return isEnough && endFits(paper, kept, pages, capacity) ? { pages, rowRoom: 0 } : null;
}

function airier(paper: PaperRows, kept: number, capacity: number): PageFit | null {
  for (let rowRoom = 1; rowRoom <= MOST_ROOM; rowRoom += 1)
    if (isKept(withRoom(paper, rowRoom), kept, capacity)) return { pages: null, rowRoom };
  return null;
}

function isKept(paper: PaperRows, kept: number, capacity: number): boolean {
  return TOLERANCES.every((tolerance) => (pageStarts(paper, capacity * tolerance).at(-1) ?? 0) <= kept);
}

/** Whether the last of so many pages that are pressed together has room for the end: it is nearly full, as all are. */
function endFits({ heights }: PaperRows, kept: number, pages: number, capacity: number): boolean {
  return pages === 1 || sum(heights.slice(kept)) <= capacity / 2;
}

function withRoom(paper: PaperRows, rowRoom: number): PaperRows {
  return {
    ...paper,
    heights: paper.heights.map((height, row) => height + (isBody(paper, row) ? rowRoom : 0)),
  };
}

/** Whether a row is one of the table's, below its header. */
export function isBody(
  { headerRow, headerRows, bodyRows }: Omit<PaperRows, 'heights'>,
  row: number,
): boolean {
  const first = headerRow + headerRows;
  return row >= first && row < first + bodyRows;
}

/** The rows that pages begin with; a row is never parted. */
function pageStarts({ heights, headerRow, headerRows }: PaperRows, capacity: number): number[] {
  const repeated = sum(heights.slice(headerRow, headerRow + headerRows));
  const starts = [0];
  let filled = 0;
  for (const [row, height] of heights.entries()) {
    if (filled > 0 && filled + height > capacity) {
      starts.push(row);
      filled = repeated;
    }
    filled += height;
  }
  return starts;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
