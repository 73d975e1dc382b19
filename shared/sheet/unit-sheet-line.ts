/** One line of the unit's sheet: the row of an indicator. */
import type { Assignment } from '../model/catalog.ts';
import type { Indicator } from '../model/indicator.ts';
import {
  blank,
  blankFormatted,
  DATE_FORMAT,
  decimalsFormat,
  formula,
  text,
  TEXT_FORMAT,
  type DrawnCell,
} from './drawing.ts';
import { drawTargetToRead } from './draw-target.ts';
import { cellAddress } from './sheet-block.ts';
import { unitColumns, type UnitColumn } from './unit-sheet-columns.ts';

/** Where a column stands in a generated sheet. */
export function columnOf(key: UnitColumn): number {
  return unitColumns.findIndex((column) => column.key === key);
}

/** A row as wide as the sheet, blank but for the cells given by column. */
export function rowOfCells(cells: ReadonlyMap<number, DrawnCell>): DrawnCell[] {
  return unitColumns.map((_, column) => cells.get(column) ?? blank);
}

/** The columns a clerk fills in for an indicator. A parent has no line, so that a remark on it would be lost. */
export function inputsOf(indicator: Indicator): UnitColumn[] {
  if (indicator.measure === 'allOf') return [];
  const figures: UnitColumn[] =
    indicator.measure === 'ratio' || indicator.measure === 'change' ? ['actual', 'denominator'] : ['actual'];
  const mark: UnitColumn[] = indicator.allowsNotArising ? ['notArising'] : [];
  return [...figures, ...mark, 'estimate', 'note', 'evidence'];
}

/** The row of one indicator, as a clerk gets it: what is asked, and formulas over what will be typed. */
export function drawLine(
  ordinal: string,
  indicator: Indicator,
  { target }: Assignment,
  sheetRow: number,
): DrawnCell[] {
  const actual = cellAddress(sheetRow, columnOf('actual'));
  const denominator = cellAddress(sheetRow, columnOf('denominator'));
  const result = cellAddress(sheetRow, columnOf('result'));
  return rowOfCells(
    new Map<number, DrawnCell>([
      [columnOf('ordinal'), text(ordinal)],
      [columnOf('code'), text(indicator.code)],
      [columnOf('name'), text(indicator.name)],
      [columnOf('measureUnit'), text(indicator.measureUnit)],
      [columnOf('target'), drawTargetToRead(indicator, target)],
      [columnOf('actual'), blankFormatted(figureFormat(indicator))],
      [columnOf('denominator'), blankFormatted(figureFormat(indicator))],
      [columnOf('result'), resultCell(indicator, actual, denominator)],
      [columnOf('completion'), completionCell(indicator, target, result)],
      // A document's number such as 12/2023 would become a date.
      [columnOf('evidence'), blankFormatted(TEXT_FORMAT)],
    ]),
  );
}

/** How figures show as they are typed; the parts of a percent may be counts or amounts, so they show as they are. */
function figureFormat({ measure, decimals }: Indicator): string {
  if (measure === 'date') return DATE_FORMAT;
  return measure === 'number' ? decimalsFormat(decimals) : 'General';
}

/** What the figures amount to, so that the clerk sees the percent that the server will compute. */
function resultCell(indicator: Indicator, actual: string, denominator: string): DrawnCell {
  const whenFilled = (expression: string) =>
    `=IF(OR(NOT(ISNUMBER(${actual})),NOT(ISNUMBER(${denominator}))),"",IF(${denominator}=0,"",${expression}))`;
  switch (indicator.measure) {
    case 'number':
      return formula(`=IF(ISNUMBER(${actual}),${actual},"")`, decimalsFormat(indicator.decimals));
    case 'ratio':
      return formula(whenFilled(`${actual}/${denominator}*100`), decimalsFormat(2));
    case 'change':
      return formula(whenFilled(`(${actual}-${denominator})/${denominator}*100`), decimalsFormat(2));
    case 'date':
    case 'yesNo':
    case 'allOf':
      return blank;
  }
}

/** Completion where it means something (`completionOfFigure`), as a formula over the result. */
function completionCell({ goal }: Indicator, target: Assignment['target'], result: string): DrawnCell {
  if (target.kind !== 'quantity') return blank;
  const bound = goal === 'atLeast' ? target.min : goal === 'atMost' ? target.max : null;
  if (bound === null || Number(bound) <= 0) return blank;
  const percent = goal === 'atLeast' ? `${result}/${bound}*100` : `IF(${result}>0,${bound}/${result}*100,"")`;
  return formula(`=IF(ISNUMBER(${result}),${percent},"")`, decimalsFormat(2));
}
