/** What a list validation lets into a cell. */
import { isJsonObject } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import { parseReference } from './address.ts';
import { cellArea, contains } from './area.ts';
import type { CellPlace } from './cells-as-areas.ts';
import type { CellValue } from './cell-grid.ts';
import { displayText } from './display-text.ts';
import { referenceOf } from './defined-name.ts';
import { copiedFormula, stepBetween } from './formula/copied-formula.ts';
import type { ValidatedArea } from './rules-on-cells.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** A value of a list, and what the list shows of it. */
export interface ListedValue {
  readonly value: CellValue;
  readonly text: string;
}

/** A cell and the validation laid over it. */
export interface Checked extends CellPlace {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  readonly validated: ValidatedArea;
}

/** The validation over a cell, `null` where there is none. */
export const validatedAt = (sheet: Worksheet, { row, column }: CellPlace): ValidatedArea | null =>
  sheet.validations.find(({ area }) => contains(area, cellArea(row, column))) ?? null;

/** A formula of the rule as it reads in the checked cell: written for the first cell of the validated area. */
export function wordedHere({ row, column, validated }: Checked, formula: string): string {
  const written = formula.startsWith('=') ? formula : `=${formula}`;
  return copiedFormula(written, stepBetween(validated.area, { row, column }));
}

/** The words of a list that says them itself. */
export const listedWords = (source: string): string[] => source.split(',').map((word) => word.trim());

/** The filled cells a list refers to, row by row; else the one value of its formula. */
export function listedCells(checked: Checked, source: string): ListedValue[] {
  const { workbook, sheet, row, column } = checked;
  const formula = wordedHere(checked, source);
  const name = workbook.findName(formula.slice(1), sheet.id) ?? workbook.findName(formula.slice(1), null);
  const reference = parseReference((name?.formula ?? formula).slice(1));
  const on = (name === null ? null : referenceOf(name)?.sheet) ?? reference?.sheet ?? null;
  const from = on === null ? sheet : workbook.findSheet(on);
  if (reference === null || from === null) {
    const value = workbook.calculation.evaluate(formula, { sheet, row, column });
    return [{ value, text: String(value) }];
  }
  return [...from.grid.cellsIn(reference.area)]
    .toSorted(([row1, column1], [row2, column2]) => row1 - row2 || column1 - column2)
    .map(([at, across, { format }]) => {
      const value = from.valueAt(at, across);
      return { value, text: displayText(value, format.numberFormat, workbook.locale) };
    })
    .filter(({ value }) => value !== '');
}

const listOf = (rule: JsonObject): JsonObject | null => (isJsonObject(rule['list']) ? rule['list'] : null);

const sourceOf = (source: Json | undefined): string => (typeof source === 'string' ? source : '');

/** What Excel's drop-down in a cell offers; none where the cell has no such list. */
export function dropDownAt(workbook: Workbook, sheet: Worksheet, place: CellPlace): ListedValue[] {
  const validated = validatedAt(sheet, place);
  const list = validated === null ? null : listOf(validated.validation.rule);
  if (validated === null || list === null || list['inCellDropDown'] === false) return [];
  const source = sourceOf(list['source']);
  if (!source.startsWith('=')) return listedWords(source).map((text) => ({ value: text, text }));
  return listedCells({ workbook, sheet, validated, ...place }, source);
}
