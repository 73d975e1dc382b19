/** How worksheets print. */

const POINTS_PER_MM = 72 / 25.4;

interface Paper {
  /** How many rows from the header's on repeat on every page; one where nothing is said. */
  readonly headerRows?: number;
  /** Landscape where nothing is said. */
  readonly orientation?: Excel.PageOrientation;
  /** As small as it takes for one page; as many pages as it takes where nothing is said. */
  readonly pages?: 'one';
}

/**
 * A4, as wide as one page, with the margins of NĐ 30/2020 (20, 20, 30, 15 mm), the header's rows repeated on
 * every page.
 */
export function layOutPage(
  worksheet: Excel.Worksheet,
  block: Excel.Range,
  headerRow: number,
  { headerRows = 1, orientation = Excel.PageOrientation.landscape, pages }: Paper = {},
): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = orientation;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.topMargin = 20 * POINTS_PER_MM;
  pageLayout.bottomMargin = 20 * POINTS_PER_MM;
  pageLayout.leftMargin = 30 * POINTS_PER_MM;
  pageLayout.rightMargin = 15 * POINTS_PER_MM;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: pages === 'one' ? 1 : 0 };
  pageLayout.setPrintArea(block);
  pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + headerRows}`);
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
