/** Vietnamese words that are spelled in two ways, both of them right: `tỷ` and `tỉ`, `hoà` and `hòa`. */
import { comparableText } from './comparable-text.ts';

/** Where the tone stands on the first vowel or on the second, at the end of a syllable. */
const TONE_PLACES = [
  ['o', 'àáảãạ', 'òóỏõọ', 'a'],
  ['o', 'èéẻẽẹ', 'òóỏõọ', 'e'],
  ['(?<!q)u', 'ỳýỷỹỵ', 'ùúủũụ', 'y'],
].map(([first, marked = '', moved = '', second]) => ({
  syllable: new RegExp(`${first}([${marked}])(?!\\p{L})`, 'gu'),
  marked,
  moved,
  second,
}));

/** A syllable that ends in `y` behind a consonant, or in `quy`, may as well end in `i`. */
const FINAL_Y = /(?<=[hklmstđ]|qu)[yỳýỷỹỵ](?!\p{L})/gu;
const Y = 'yỳýỷỹỵ';
const I = 'iìíỉĩị';

/** With the blanks around it; those that stand alone between two words are left as they are. */
const PUNCTUATION = / ?[^\p{L}\p{N}% ][^\p{L}\p{N}%]*/gu;

/** Words to compare names by: `comparableText` without punctuation, each word in one of its spellings. */
export function comparableWords(text: string): string {
  return spelledWords(comparableText(text));
}

/** The same of text that is `comparableText` already. */
export function spelledWords(comparable: string): string {
  const words = comparable.replace(PUNCTUATION, ' ').trim();
  const placed = TONE_PLACES.reduce(
    (so, { syllable, marked, moved, second }) =>
      so.replace(syllable, (_, vowel: string) => `${moved[marked.indexOf(vowel)]}${second}`),
    words,
  );
  return placed.replace(FINAL_Y, (vowel) => I[Y.indexOf(vowel)] ?? vowel);
}
