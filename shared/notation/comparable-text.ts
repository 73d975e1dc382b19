/** Text to compare labels and words by, whoever typed them. */

/**
 * Text to compare labels by: composed (NFC), without case, with any run of blanks (also the non-breaking space) as one.
 */
export function comparableText(value: string | number | boolean): string {
  return String(value).normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
