/** Text to compare labels and words by, whoever typed them. */

/**
 * Characters that nobody sees, such as the zero-width space of a pasted web page. A soft hyphen between two digits stays:
 * where it is seen, it is the hyphen of `6-8`.
 */
const HAS_UNSEEN = /\p{Cf}/u;
const UNSEEN = /(?!\u00ad)\p{Cf}|(?<!\d)\u00ad|\u00ad(?!\d)/gu;

/**
 * The full-width forms of East Asian keyboards. Only these are taken for what they are compatible with: NFKC of all would
 * make 102 of `10²`, and `1⁄2` of `½`.
 */
const FULL_WIDTH = /[\uff01-\uff5e]+/g;

/** A run of blanks that is not the one plain blank it is to become. */
const BLANKS = / \s+|[^\S ]\s*/g;

/**
 * Text to compare labels by: composed (NFC), without case and unseen characters, full-width forms as plain ones, and any
 * run of blanks (also the non-breaking space) as one.
 */
export function comparableText(value: string | number | boolean): string {
  // Most cells of a sheet are blank or hold a figure.
  if (value === '') return '';
  if (typeof value !== 'string') return String(value);
  // Looked for first, because hardly any text has such a character and each is looked at from both sides.
  const seen = HAS_UNSEEN.test(value) ? value.replace(UNSEEN, '') : value;
  return seen
    .replace(FULL_WIDTH, (wide) => wide.normalize('NFKC'))
    .normalize('NFC')
    .replace(BLANKS, ' ')
    .trim()
    .toLowerCase();
}

/** The text with a hyphen for any dash and for the minus sign. */
export function withHyphens(text: string): string {
  return text.replace(/[\p{Pd}−]/gu, '-');
}
