/**
 * Texts as .xlsx files spell them (ECMA-376, part 1, `ST_Xstring`): XML has no control characters, so these are `_x0001_`,
 * and what only looks like that has its first sign spelt so. exceljs reads it, but leaves the signs out when it writes.
 */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[\da-f]{4}_)/gi; // oxlint-disable-line no-control-regex -- they are what is looked for

export const toFileText = (text: string): string =>
  text.replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
