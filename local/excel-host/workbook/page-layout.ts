/** How a worksheet prints. Margins in points. */
import type { Area } from './area.ts';
import { noHeadersFooters, type HeadersFooters } from './header-footer.ts';

export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  /** As in `Excel.PaperType`; `null` when the file does not say. */
  paperSize: string | null;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  zoom: PageZoom;
  printArea: Area | null;
  printTitleRows: Area | null;
  printTitleColumns: Area | null;
  headersFooters: HeadersFooters;
  /** Zero-based rows and columns that begin a page because somebody wants it, ascending. */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  /** `null` where pages go on counting from the sheet printed before. */
  firstPageNumber: number | null;
}

/** Either a scale in percent, or so many pages across and down. */
export interface PageZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** Excel's defaults: A4 portrait, margins "normal" (0.7 and 0.75 inch). */
export const newPageLayout = (): PageLayout => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  zoom: { scale: 100 },
  printArea: null,
  printTitleRows: null,
  printTitleColumns: null,
  headersFooters: noHeadersFooters,
  rowBreaks: [],
  columnBreaks: [],
  firstPageNumber: null,
});
