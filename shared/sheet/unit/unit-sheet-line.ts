/** One line of the unit's sheet: the row of an indicator. */
import type { Assignment } from '../../model/catalog.ts';
import type { Indicator, Measure } from '../../model/indicator.ts';
import type { Reported } from '../../model/submission.ts';
import { drawPrevious } from './draw-previous.ts';
import { drawTargetToRead } from '../cells/draw-target.ts';
import {
  blank,
  blankFormatted,
  DATE_FORMAT,
  decimalsFormat,
  formula,
  text,
  TEXT_FORMAT,
  type DrawnCell,
} from '../drawing.ts';
import { cellAddress, type RowSpan } from '../sheet-block.ts';
import { columnOf, unitColumns, type InputColumn, type UnitColumn } from './unit-sheet-columns.ts';
import { completionFormula, partOfFormula, resultFormula, verdictFormula } from './unit-sheet-formulas.ts';

/** How a measure is told from another on the sheet itself, which is all that is left of an earlier catalog. */
export const measureWords: Record<Measure, string> = {
  number: 'số',
  ratio: 'tỷ lệ',
  change: 'so cùng kỳ',
  date: 'ngày',
  yesNo: 'có/không',
  allOf: 'đạt mọi phần',
};

/** What a row is drawn from. */
export interface DrawnLine {
  readonly ordinal: string;
  readonly indicator: Indicator;
  readonly target: Assignment['target'];
  /** Whether the unit has any part of this indicator. */
  readonly hasParts: boolean;
  /** What the unit last reported; `null` where it did not. */
  readonly previous: Reported | null;
}

/** A row as wide as the sheet, blank but for the cells given by column. */
export function rowOfCells(cells: ReadonlyMap<number, DrawnCell>): DrawnCell[] {
  return unitColumns.map((_, column) => cells.get(column) ?? blank);
}

/** The columns a clerk fills in for an indicator. A parent has no line, so that a remark on it would be lost. */
export function inputsOf(indicator: Indicator): InputColumn[] {
  if (indicator.measure === 'allOf') return [];
  const figures: InputColumn[] =
    indicator.measure === 'ratio' || indicator.measure === 'change' ? ['actual', 'denominator'] : ['actual'];
  const mark: InputColumn[] = indicator.allowsNotArising ? ['notArising'] : [];
  return [...figures, ...mark, 'estimate', 'note', 'evidence'];
}

/** The row of one indicator, as a clerk gets it: what is asked, and formulas over what will be typed. */
export function drawLine(line: DrawnLine, sheetRow: number, body: RowSpan): DrawnCell[] {
  const { indicator, target } = line;
  const at = (key: UnitColumn) => cellAddress(sheetRow, columnOf(key));
  const shownTarget = drawTargetToRead(indicator, target);
  const figure = blankFormatted(figureFormat(indicator));
  const computed = (expression: string | null, format: string) =>
    expression === null ? blank : formula(expression, format);
  const verdict = verdictFormula(line, at, shownTarget.kind === 'number', body);
  return rowOfCells(
    new Map<number, DrawnCell>([
      [columnOf('ordinal'), text(line.ordinal)],
      [columnOf('code'), text(indicator.code)],
      [columnOf('name'), text(indicator.name)],
      [columnOf('measureUnit'), text(indicator.measureUnit)],
      [columnOf('target'), shownTarget],
      [columnOf('actual'), figure],
      [columnOf('denominator'), figure],
      [columnOf('previous'), drawPrevious(indicator, line.previous)],
      [columnOf('result'), computed(resultFormula(indicator, at), resultFormat(indicator))],
      [
        columnOf('completion'),
        computed(completionFormula(indicator, target, at, shownTarget.kind === 'number'), decimalsFormat(2)),
      ],
      [columnOf('verdict'), formula(verdict, 'General')],
      // A document's number such as 12/2023 would become a date.
      [columnOf('evidence'), blankFormatted(TEXT_FORMAT)],
      [columnOf('measure'), text(measureWords[indicator.measure])],
      [columnOf('partOf'), computed(partOfFormula(indicator, at), 'General')],
    ]),
  );
}

/** How figures show as they are typed; the parts of a percent may be counts or amounts, so they show as they are. */
function figureFormat({ measure, decimals }: Indicator): string {
  if (measure === 'date') return DATE_FORMAT;
  return measure === 'number' ? decimalsFormat(decimals) : 'General';
}

function resultFormat({ measure, decimals }: Indicator): string {
  return decimalsFormat(measure === 'number' ? decimals : 2);
}
