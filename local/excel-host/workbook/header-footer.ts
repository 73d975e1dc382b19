/** What a worksheet prints above and below its pages, in Excel's own notation: `&P` is the page's number, `&&` a `&`. */

/** Above and below a page, each in three parts. */
export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** Which pages have their own, as in `Excel.HeaderFooterState`. */
export type HeaderFooterState = 'Default' | 'FirstAndDefault' | 'OddAndEven' | 'FirstOddAndEven';

/** Never changed but replaced, so that copies can share it. Files keep what is of odd pages and of all in one place. */
export interface HeadersFooters {
  readonly state: HeaderFooterState;
  readonly odd: HeaderFooter;
  readonly even: HeaderFooter;
  readonly first: HeaderFooter;
}

const NOTHING: HeaderFooter = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

export const noHeadersFooters: HeadersFooters = {
  state: 'Default',
  odd: NOTHING,
  even: NOTHING,
  first: NOTHING,
};

/** Three parts as one text, as files have them: `&Lleft&Ccenter&Rright`. */
export function joinParts(left: string, center: string, right: string): string {
  return [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ]
    .filter(([, part]) => part !== '')
    .map((pair) => pair.join(''))
    .join('');
}

/** The three parts of a text as files have it. What stands before the first code is in the middle. */
export function splitParts(text: string): [left: string, center: string, right: string] {
  const parts = { L: '', C: '', R: '' };
  let into: keyof typeof parts = 'C';
  // Each code whole, so that the second half of `&&` begins none.
  for (const [piece, part] of text.matchAll(/&([LCR])|&[^]|[^&]+|&/g)) {
    if (part === 'L' || part === 'C' || part === 'R') into = part;
    else parts[into] += piece;
  }
  return [parts.L, parts.C, parts.R];
}
