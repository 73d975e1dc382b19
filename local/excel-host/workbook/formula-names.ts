/** The sheets and tables a formula names, given other names: what a formula's copy needs. Texts in quotes are left alone. */
import { quoteSheetName } from './address.ts';

export interface Renames {
  /** A sheet by its old name, `null` when its name stays. */
  readonly sheet: (name: string) => string | null;
  /** A table by its old name, `null` when its name stays. */
  readonly table: (name: string) => string | null;
}

/** A text, a quoted or plain sheet before `!`, a table before its columns, and words and brackets that hold neither. */
const NAMES =
  /"(?:[^"]|"")*"|'(?<quoted>(?:[^']|'')*)'!|(?<sheet>[\p{L}_][\p{L}\p{N}_.]*)!|(?<table>[\p{L}_\\][\p{L}\p{N}_.\\]*)(?=\[)|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}\p{N}_.\\]+/gu;

interface Named {
  readonly quoted?: string;
  readonly sheet?: string;
  readonly table?: string;
}

/** The formula with other names. */
export function renameInFormula(formula: string, renames: Renames): string {
  return formula.replace(NAMES, (...match) => {
    const [whole, { quoted, sheet, table }]: [string, Named] = [match[0], match.at(-1)];
    const sheetName = quoted?.replaceAll("''", "'") ?? sheet;
    if (sheetName !== undefined) {
      const renamed = renames.sheet(sheetName);
      return renamed === null ? whole : `${quoteSheetName(renamed)}!`;
    }
    return table === undefined ? whole : (renames.table(table) ?? whole);
  });
}
