/** Office.js's words of charts, and DrawingML's. */
type Codes<W extends string> = readonly (readonly [W, string])[];

export const LEGEND_CODES = [
  ['Top', 't'],
  ['Bottom', 'b'],
  ['Left', 'l'],
  ['Right', 'r'],
  ['Corner', 'tr'],
] as const;

export const BLANKS_CODES = [
  ['NotPlotted', 'gap'],
  ['Zero', 'zero'],
  ['Interplotted', 'span'],
] as const;

export const STACKING_CODES = [
  ['none', 'standard'],
  ['stacked', 'stacked'],
  ['percent', 'percentStacked'],
] as const;

export const LABEL_CODES = [
  ['Center', 'ctr'],
  ['InsideEnd', 'inEnd'],
  ['InsideBase', 'inBase'],
  ['OutsideEnd', 'outEnd'],
  ['Left', 'l'],
  ['Right', 'r'],
  ['Top', 't'],
  ['Bottom', 'b'],
  ['BestFit', 'bestFit'],
] as const;

/** The word of a code, `fallback` for a code that is none or not there. */
export const wordOf = <W extends string>(codes: Codes<W>, code: string | null, fallback: W): W =>
  codes.find(([, one]) => one === code)?.[0] ?? fallback;

export function codeOf<W extends string>(codes: Codes<W>, word: W): string {
  const found = codes.find(([one]) => one === word);
  if (found === undefined) throw new Error(`There is no code of ${word}.`);
  return found[1];
}
