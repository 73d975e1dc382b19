/** One spelling for Vietnamese words that have two correct ones: `tỷ` and `tỉ`, `hoà` and `hòa`. */
import { comparableText } from './comparable-text.ts';

/** Final vowel pairs that carry the tone on either vowel. */
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

/** Punctuation with the blanks around it. */
const PUNCTUATION = / ?[^\p{L}\p{N}% ][^\p{L}\p{N}%]*/gu;

/** A name for comparison: `comparableText` without punctuation, every word in one spelling. */
export function comparableWords(text: string): string {
  return spelledWords(comparableText(text));
}

/** `comparableWords` of a text that is `comparableText` already. */
export function spelledWords(comparable: string): string {
  const words = comparable.replace(PUNCTUATION, ' ').trim();
  const placed = TONE_PLACES.reduce(
    (so, { syllable, marked, moved, second }) =>
      so.replace(syllable, (_, vowel: string) => `${moved[marked.indexOf(vowel)]}${second}`),
    words,
  );
  return placed.replace(FINAL_Y, (vowel) => I[Y.indexOf(vowel)] ?? vowel);
}
