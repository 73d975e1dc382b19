/** A fix as people read it: what it does, and each cell with what it holds now and would hold. */
import { figureAsShown } from '../../shared/sheet/cells/cells-as-shown.ts';
import type { CellChange, Fix } from '../../shared/sheet/fixes/fix.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';

export interface FixText {
  /** E.g. `Chuyển thành số`. */
  readonly label: string;
  /** E.g. `F14: “1. 357” thành 1.357`, one for each cell. */
  readonly changes: readonly string[];
}

/** Puts a fix into words. */
export function fixText({ kind, changes }: Fix, { texts }: Messages, format: Format): FixText {
  return {
    label: texts.fixes.kinds[kind],
    changes: changes.map((change) => changeText(change, texts, format)),
  };
}

function changeText({ cell, from, to }: CellChange, texts: Messages['texts'], format: Format): string {
  const shown = (value: CellValue) => contentText(value, texts, format);
  return texts.fixes.change(cell, shown(from), shown(figureAsShown(to)));
}

const LONGEST = 40;
/** A day or a percent needs no quotation marks: that is how its number is shown. */
const SHOWN_NUMBER = /^(?:\d{2}\/\d{2}\/\d{4}|-?[\d.,]+%)$/;

function contentText(value: CellValue, { fixes }: Messages['texts'], format: Format): string {
  if (typeof value === 'number') return format.number(value);
  const text = String(value).trim();
  if (text === '') return fixes.blank;
  if (SHOWN_NUMBER.test(text)) return text;
  const characters = Array.from(text);
  return `“${characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`}”`;
}
