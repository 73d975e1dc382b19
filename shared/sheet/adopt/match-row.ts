/** Which indicator a row of a foreign sheet means: by its code, by its name, or by what the clerk said of it. */
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import { comparableText, withHyphens } from '../../notation/comparable-text.ts';
import { comparableWords, spelledWords } from '../../notation/spelling.ts';
import { withoutAccents } from '../../notation/without-accents.ts';

/** What a row calls its indicator. */
export interface RowTexts {
  /** Blank where the sheet has no codes. */
  readonly code: string;
  readonly name: string;
}

export type RowMatch =
  /** Without doubt. `nameWithoutAccents`: the row is typed without any. */
  | { readonly how: 'code' | 'name' | 'nameWithoutAccents'; readonly indicator: IndicatorCode }
  /** The code says one indicator and the name another: `suggestions` has both. */
  | { readonly how: 'contradiction'; readonly suggestions: readonly IndicatorCode[] }
  /** Names much alike, the likeliest first. */
  | { readonly how: 'similar'; readonly suggestions: readonly IndicatorCode[] }
  | { readonly how: 'none' };

export type RowMatcher = (row: RowTexts) => RowMatch;

/** Two rows with the same key are the same row to anybody who reads them. */
export function rowKey({ code, name }: RowTexts): string {
  return `${comparableCode(code)}\n${comparableRowName(name)}`;
}

const BULLET =
  /^(?:[-+*•●▪◦–—]\s*|\(?(?:[ivx]{1,5}|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)\)?\s*[.)/:-]\s+|\d{1,2}(?:\.\d{1,2})+\s+)+/u;

/** A row's name to compare: without ordinals and bullets before it, each word in one spelling. */
function comparableRowName(name: string): string {
  const plain = withHyphens(comparableText(name));
  return spelledWords(plain.replace(BULLET, '')) || spelledWords(plain);
}

function comparableCode(code: string): string {
  return comparableText(code).replace(/[ ().]+$|^[ (]+/g, '');
}

/** Names that are less alike than this are of different indicators. */
const ALIKE = 0.55;
const MOST_SUGGESTIONS = 4;

/** A matcher for the indicators of a unit. Rows that name none of them for certain are never matched silently. */
export function rowMatcher(indicators: readonly Indicator[]): RowMatcher {
  let match: RowMatcher | null = null;
  // Most rows of an adopted sheet were confirmed, so that often nothing is asked.
  return (row) => (match ??= matcherOf(indicators))(row);
}

function matcherOf(indicators: readonly Indicator[]): RowMatcher {
  const named = indicators.map((indicator) => ({ code: indicator.code, names: namesOf(indicator) }));
  const byCode = unique(named, ({ code }) => [comparableCode(code)]);
  const byName = unique(named, ({ names }) => names);
  const byPlainName = unique(named, ({ names }) => names.map(withoutAccents));
  const withoutItsCode = codeRemover(indicators);
  const similar = suggester(indicators);

  const ofName = (name: string): RowMatch => {
    const words = comparableRowName(name);
    if (words === '') return { how: 'none' };
    const exact = byName.get(words);
    if (exact !== undefined) return { how: 'name', indicator: exact };
    const plain = byPlainName.get(withoutAccents(words));
    if (plain === undefined) return similar(words);
    return withoutAccents(words) === words
      ? { how: 'nameWithoutAccents', indicator: plain }
      : { how: 'similar', suggestions: [plain] };
  };

  return ({ code, name }) => {
    const stated = byCode.get(comparableCode(code));
    const named = certainOf(ofName, name, withoutItsCode(name));
    if (stated === undefined) return named;
    // A code may have been left behind when names were sorted, or names when codes were.
    const other = isCertain(named) ? named.indicator : stated;
    return other === stated
      ? { how: 'code', indicator: stated }
      : { how: 'contradiction', suggestions: [stated, other] };
  };
}

/** The second reading of a name counts where the first is not certain and the second is. */
function certainOf(matchOf: (name: string) => RowMatch, first: string, second: string): RowMatch {
  const match = matchOf(first);
  if (isCertain(match) || second === first) return match;
  const other = matchOf(second);
  return isCertain(other) ? other : match;
}

function isCertain(match: RowMatch): match is Extract<RowMatch, { indicator: IndicatorCode }> {
  return 'indicator' in match;
}

/** The indicator's name, and its name with the unit behind it: `Tổng thu ngân sách (tỷ đồng)`. */
function namesOf({ name, measureUnit }: Indicator): string[] {
  const plain = comparableRowName(name);
  return [plain, `${plain} ${comparableWords(measureUnit)}`];
}

/** The indicators by their keys; a key that several have leads to none. */
function unique<T extends { readonly code: IndicatorCode }>(
  indicators: readonly T[],
  keysOf: (indicator: T) => readonly string[],
): Map<string, IndicatorCode> {
  const found = new Map<string, IndicatorCode>();
  const doubled = new Set<string>();
  for (const indicator of indicators) {
    for (const key of new Set(keysOf(indicator))) {
      if (found.has(key)) doubled.add(key);
      found.set(key, indicator.code);
    }
  }
  for (const key of doubled) found.delete(key);
  return found;
}

/** Takes a code of the catalog off the name it stands before, as in `G3. Sáng kiến` or `(G13.1) Số vụ`. */
function codeRemover(indicators: readonly Indicator[]): (name: string) => string {
  const codes = new Set(indicators.map(({ code }) => comparableCode(code)));
  return (name) => {
    const [, code = '', rest = ''] = /^\s*\(?([\p{L}\d.-]+)[):\s]+(\S.*)$/su.exec(name) ?? [];
    return codes.has(comparableCode(code)) ? rest : name;
  };
}

/** By an index of words, as a long sheet may have as many names of its own as there are indicators. */
function suggester(indicators: readonly Indicator[]): (words: string) => RowMatch {
  const known = indicators.map(({ code, name }) => ({ code, words: wordSet(comparableRowName(name)) }));
  const withWord = new Map<string, number[]>();
  known.forEach(({ words }, position) => {
    for (const word of words) {
      const positions = withWord.get(word);
      if (positions === undefined) withWord.set(word, [position]);
      else positions.push(position);
    }
  });
  return (words) => {
    const said = wordSet(words);
    const inCommon = new Uint16Array(known.length);
    for (const word of said)
      for (const position of withWord.get(word) ?? []) inCommon[position] = (inCommon[position] ?? 0) + 1;
    const suggestions = known
      .map((indicator, position) => ({
        code: indicator.code,
        alike: alikeness(inCommon[position] ?? 0, said, indicator.words),
      }))
      .filter(({ alike }) => alike >= ALIKE)
      .toSorted((a, b) => b.alike - a.alike)
      .slice(0, MOST_SUGGESTIONS)
      .map(({ code }) => code);
    return suggestions.length === 0 ? { how: 'none' } : { how: 'similar', suggestions };
  };
}

function wordSet(words: string): Set<string> {
  return new Set(withoutAccents(words).split(' '));
}

/** Dice's coefficient: the words in common among all words of both. */
function alikeness(inCommon: number, a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * inCommon) / (a.size + b.size);
}
