/** Headers and footers to exceljs and back. */
import type { HeaderFooter as FileHeaderFooter } from 'exceljs';
import {
  joinParts,
  splitParts,
  type HeaderFooter,
  type HeadersFooters,
  type HeaderFooterState,
} from '../workbook/header-footer.ts';

const headerOf = ({ leftHeader, centerHeader, rightHeader }: HeaderFooter) =>
  joinParts(leftHeader, centerHeader, rightHeader);
const footerOf = ({ leftFooter, centerFooter, rightFooter }: HeaderFooter) =>
  joinParts(leftFooter, centerFooter, rightFooter);

/** Headers and footers in a file. */
export function headerFooter({ state, odd, even, first }: HeadersFooters): Partial<FileHeaderFooter> {
  return {
    differentFirst: state === 'FirstAndDefault' || state === 'FirstOddAndEven',
    differentOddEven: state === 'OddAndEven' || state === 'FirstOddAndEven',
    oddHeader: headerOf(odd),
    oddFooter: footerOf(odd),
    evenHeader: headerOf(even),
    evenFooter: footerOf(even),
    firstHeader: headerOf(first),
    firstFooter: footerOf(first),
  };
}

function pagesOf(header: string | undefined, footer: string | undefined): HeaderFooter {
  const [leftHeader, centerHeader, rightHeader] = splitParts(header ?? '');
  const [leftFooter, centerFooter, rightFooter] = splitParts(footer ?? '');
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

function stateOf({ differentFirst, differentOddEven }: Partial<FileHeaderFooter>): HeaderFooterState {
  if (differentFirst === true) return differentOddEven === true ? 'FirstOddAndEven' : 'FirstAndDefault';
  return differentOddEven === true ? 'OddAndEven' : 'Default';
}

/** Headers and footers from a file, which may have none at all, whatever exceljs's types say. */
export function headersFootersOf(file: Partial<FileHeaderFooter> | undefined): HeadersFooters {
  const found = file ?? {};
  return {
    state: stateOf(found),
    odd: pagesOf(found.oddHeader, found.oddFooter),
    even: pagesOf(found.evenHeader, found.evenFooter),
    first: pagesOf(found.firstHeader, found.firstFooter),
  };
}
