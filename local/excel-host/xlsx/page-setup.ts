/** Page layout to exceljs and back. Margins: points here, inches there. */
import type { PageSetup, Worksheet } from 'exceljs';
import { formatArea, parseReference } from '../workbook/address.ts';
import type { Area } from '../workbook/area.ts';
import { newPageLayout } from '../workbook/page-layout.ts';
import type { PageLayout, PageZoom } from '../workbook/page-layout.ts';
import { headersFootersOf } from './header-footer.ts';

/** `Excel.PaperType` and the number in the file, for the sizes in use. */
const PAPERS: readonly (readonly [string, number])[] = [
  ['Letter', 1],
  ['Legal', 5],
  ['A3', 8],
  ['A4', 9],
  ['A5', 11],
];

const INCH = 72;

/** Whether a file can say this paper size. */
export const hasPaper = (paper: string | null): boolean =>
  paper === null || PAPERS.some(([name]) => name === paper);

/** The page set-up in a file. */
export function pageSetup(layout: PageLayout): Partial<PageSetup> {
  const paper = PAPERS.find(([name]) => name === layout.paperSize)?.[1];
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const setup: Partial<PageSetup> = {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    margins: {
      left: layout.leftMargin / INCH,
      right: layout.rightMargin / INCH,
      top: layout.topMargin / INCH,
      bottom: layout.bottomMargin / INCH,
      header: layout.headerMargin / INCH,
      footer: layout.footerMargin / INCH,
    },
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    ...(layout.firstPageNumber !== null && { firstPageNumber: layout.firstPageNumber }),
    fitToPage: fits,
    // Zero pages: as many as it takes.
    ...(fits
      ? { fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
      : { scale: scale ?? 100 }),
    ...(layout.printArea !== null && { printArea: cornersOf(layout.printArea) }),
    ...(layout.printTitleRows !== null && { printTitlesRow: formatArea(layout.printTitleRows) }),
    ...(layout.printTitleColumns !== null && { printTitlesColumn: formatArea(layout.printTitleColumns) }),
  };
  // exceljs's types call the number an enum that does not exist at run time.
  return paper === undefined ? setup : Object.assign(setup, { paperSize: paper });
}

/**
 * exceljs puts a `$` before each corner and nothing before its row, and wants two corners of a lone cell too: `$A1:$W35` is
 * an area that moves with whoever asks, and LibreOffice prints the whole sheet instead.
 */
function cornersOf(area: Area): string {
  const [first = '', last = first] = formatArea(area).split(':');
  return [first, last].map((corner) => corner.replace(/(?<=[A-Z])(?=\d)/, '$')).join(':');
}

function zoomOf(setup: Partial<PageSetup>): PageZoom {
  if (!setup.fitToPage) return { scale: setup.scale ?? 100 };
  return {
    ...(setup.fitToWidth && { horizontalFitToPages: setup.fitToWidth }),
    ...(setup.fitToHeight && { verticalFitToPages: setup.fitToHeight }),
  };
}

/** exceljs reads a first number from every file; only another attribute, which its types lack, says that it counts. */
const firstPageNumberOf = (setup: Partial<PageSetup>): number | null =>
  'useFirstPageNumber' in setup && setup.useFirstPageNumber === true ? (setup.firstPageNumber ?? null) : null;

const areaOf = (address: string | undefined): Area | null =>
  address === undefined ? null : (parseReference(address)?.area ?? null);

/** What exceljs reads of a page. */
type FilePage = Pick<Worksheet, 'pageSetup' | 'headerFooter'>;

/** The page layout from a file, its breaks aside; what the file leaves open is Excel's default. */
export function pageLayoutOf({ pageSetup: setup, headerFooter }: FilePage): PageLayout {
  const standard = newPageLayout();
  const points = (inches: number | undefined, fallback: number) =>
    inches === undefined ? fallback : inches * INCH;
  const { margins } = setup;
  return {
    ...standard,
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPERS.find(([, size]) => size === Number(setup.paperSize))?.[0] ?? null,
    leftMargin: points(margins?.left, standard.leftMargin),
    rightMargin: points(margins?.right, standard.rightMargin),
    topMargin: points(margins?.top, standard.topMargin),
    bottomMargin: points(margins?.bottom, standard.bottomMargin),
    headerMargin: points(margins?.header, standard.headerMargin),
    footerMargin: points(margins?.footer, standard.footerMargin),
    centerHorizontally: setup.horizontalCentered ?? false,
    centerVertically: setup.verticalCentered ?? false,
    printGridlines: setup.showGridLines ?? false,
    printHeadings: setup.showRowColHeaders ?? false,
    zoom: zoomOf(setup),
    printArea: areaOf(setup.printArea),
    printTitleRows: areaOf(setup.printTitlesRow),
    printTitleColumns: areaOf(setup.printTitlesColumn),
    headersFooters: headersFootersOf(headerFooter),
    firstPageNumber: firstPageNumberOf(setup),
  };
}
