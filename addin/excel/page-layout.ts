/** How worksheets print. */
import { columnName } from '../../shared/sheet/sheet-block.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Of NĐ 30/2020. */
const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;
const A4_MM = { short: 210, long: 297 } as const;

interface Paper {
  /** How many rows from the header's on repeat on every page; one where nothing is said. */
  readonly headerRows?: number;
  /** Landscape where nothing is said. */
  readonly orientation?: Excel.PageOrientation;
  /**
   * How many columns, from the first on, repeat on every page of a worksheet that grows to the right: as wide as one page its
   * letters would be too small to read.
   */
  readonly namingColumns?: number;
  /** As small as it takes for so many pages; as many pages as it takes where nothing is said. */
  readonly pages?: number | null;
  /** Zero-based rows that begin a page, beside those that begin one because nothing more fits; none where nothing is said. */
  readonly breaks?: readonly number[];
}

/** How many points of rows a page holds when columns of `width` points are made as wide as the page. */
export function pageCapacity(orientation: 'portrait' | 'landscape', width: number): number {
  const { short, long } = A4_MM;
  const [wide, high] = orientation === 'portrait' ? [short, long] : [long, short];
  const { top, bottom, left, right } = MARGINS_MM;
  // Excel makes sheets smaller by whole percents, and never larger.
  const scale = Math.min(1, Math.floor((((wide - left - right) * POINTS_PER_MM) / width) * 100) / 100);
  return ((high - top - bottom) * POINTS_PER_MM) / scale;
}

/** Percent of a worksheet that goes over several pages side by side: letters of 12 points come to 8. */
const SIDE_BY_SIDE_SCALE = 70;

/**
 * A4, as wide as one page where nothing else is said, with the margins of NĐ 30/2020, the header's rows repeated on every
 * page. `block`: what is printed; `null` for all that the worksheet ever has.
 */
export function layOutPage(
  worksheet: Excel.Worksheet,
  block: Excel.Range | null,
  headerRow: number,
  {
    headerRows = 1,
    orientation = Excel.PageOrientation.landscape,
    namingColumns = 0,
    pages = null,
    breaks = [],
  }: Paper = {},
): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = orientation;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.topMargin = MARGINS_MM.top * POINTS_PER_MM;
  pageLayout.bottomMargin = MARGINS_MM.bottom * POINTS_PER_MM;
  pageLayout.leftMargin = MARGINS_MM.left * POINTS_PER_MM;
  pageLayout.rightMargin = MARGINS_MM.right * POINTS_PER_MM;
  pageLayout.zoom =
    namingColumns > 0
      ? { scale: SIDE_BY_SIDE_SCALE }
      : { horizontalFitToPages: 1, verticalFitToPages: pages ?? 0 };
  if (block !== null) pageLayout.setPrintArea(block);
  pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + headerRows}`);
  if (namingColumns > 0) pageLayout.setPrintTitleColumns(`$A:$${columnName(namingColumns - 1)}`);
  for (const row of breaks) worksheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** In points; codes and text are parted by a blank, or a digit that follows would belong to the size. */
const PAGE_NUMBER = '&"Times New Roman,Regular"&13 &P';
const FOOTER = '&"Times New Roman,Italic"&9 ';

/** Numbers the pages at the top, in the middle, from the second on (NĐ 30/2020); the foot of every page says `footer`. */
export function numberPages({ pageLayout }: Excel.Worksheet, footer: string): void {
  const { headersFooters } = pageLayout;
  // Printed together with other worksheets, each paper still begins with its own first page.
  pageLayout.firstPageNumber = 1;
  const foot = footer === '' ? '' : FOOTER + footer.replaceAll('&', '&&');
  headersFooters.state = Excel.HeaderFooterState.firstAndDefault;
  headersFooters.defaultForAllPages.centerHeader = PAGE_NUMBER;
  headersFooters.defaultForAllPages.leftFooter = foot;
  headersFooters.firstPage.leftFooter = foot;
}
