/** A named item of the workbook or of one worksheet. */
import { parseReference } from './address.ts';
import type { Area } from './area.ts';

export interface DefinedName {
  readonly name: string;
  /** With its `=`: `=Data!$A$2:$B$3`, `=0.3`, `=#REF!`. */
  formula: string;
  /** The id of the worksheet the name belongs to, `null` for the workbook. */
  readonly scope: string | null;
  visible: boolean;
  comment: string;
}

/** Whether two names are one to Excel, whatever their case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** Whether Excel takes the text as a name: a letter, `_` or `\` first, no spaces, no cell address, at most 255 long. */
export const isValidName = (name: string): boolean =>
  NAME.test(name) && name.length <= 255 && parseReference(name) === null && !/^[rc]$/i.test(name);

/** The sheet and area a name stands for, `null` for a constant, a formula or a lost reference. */
export function referenceOf(name: DefinedName): { sheet: string; area: Area } | null {
  const reference = name.formula.startsWith('=') ? parseReference(name.formula.slice(1)) : null;
  return reference?.sheet ? { sheet: reference.sheet, area: reference.area } : null;
}
