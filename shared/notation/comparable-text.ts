/** Labels and words in a form in which they can be compared, whoever typed them. */

/**
 * Characters that nobody sees, such as the zero-width space of a pasted web page. A soft hyphen between two digits stays:
 * where it is seen, it is the hyphen of `6-8`.
 */
const HAS_UNSEEN = /\p{Cf}/u;
const UNSEEN = /(?!\u00ad)\p{Cf}|(?<!\d)\u00ad|\u00ad(?!\d)/gu;

/**
 * The full-width forms of East Asian keyboards. Only these are normalised by compatibility (NFKC): applied to
 * everything it would turn `10²` into 102, and `½` into `1⁄2`.
 */
const FULL_WIDTH = /[\uff01-\uff5e]+/g;

/** A run of blanks that is anything but a single plain blank. */
const BLANKS = / \s+|[^\S ]\s*/g;

/**
 * A text for comparison: composed (NFC), in lower case, without unseen characters, with plain forms for full-width ones
 * and one blank for any run of blanks, the non-breaking space included.
 */
export function comparableText(value: string | number | boolean): string {
  // Most cells of a sheet are blank or hold a figure.
  if (value === '') return '';
  if (typeof value !== 'string') return String(value);
  // Tested first: hardly any text has such a character, and the replacement looks at both sides of each.
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
