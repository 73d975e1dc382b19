/**
 * `Range.autoFill`: cells filled on, down or across, as Excel's fill handle does. Formulas go along, numbers in equal steps
 * go on, a single date goes on by days, other text repeats. Refused by name: text that ends in digits, steps that differ,
 * several dates, and the kinds of filling that need a calendar or a trend.
 */
import { isDateFormat } from 'numfmt';
import { contains } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import type { CellPlace } from '../workbook/cells-as-areas.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { putCell, takeCell } from '../workbook/moved-cell.ts';
import type { MovedCell } from '../workbook/moved-cell.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import type { Argument } from './host-object.ts';
import { requirePermission, requireUnlocked } from './permission.ts';
import { readOneOf, readPlace } from './read-argument.ts';
import type { Session } from './session.ts';

const KINDS = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
  'FlashFill',
] as const;

type Kind = 'FillDefault' | 'FillCopy' | 'FillSeries' | 'FillFormats' | 'FillValues';

const isPlain = (kind: (typeof KINDS)[number]): kind is Kind =>
  ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues'].includes(kind);

/** How numbers go on, `null` where they repeat. */
function stepOf(numbers: readonly number[], dated: boolean, kind: Kind): number | null {
  const [first = 0, second] = numbers;
  if (second === undefined) return dated || kind === 'FillSeries' ? 1 : null;
  const step = second - first;
  const equal = numbers.every((one, index) => Math.abs(first + step * index - one) < 1e-9);
  if (dated || !equal)
    throw notImplemented('Range.autoFill of several dates, or of numbers in unequal steps');
  return step;
}

/** What stands `index` cells after the first of a line of source cells; `index` is negative before it. */
function seriesOf(cells: readonly MovedCell[], kind: Kind): (index: number) => MovedCell {
  const repeated = (index: number): MovedCell => {
    const cell = cells[((index % cells.length) + cells.length) % cells.length];
    if (cell === undefined) throw new ExcelError('InvalidArgument');
    return cell;
  };
  const isSeries = kind !== 'FillCopy' && kind !== 'FillFormats';
  const values = cells.map((cell) => (cell.formula === null ? cell.value : ''));
  const numbers = values.filter((value) => typeof value === 'number');
  if (isSeries && values.some((value) => typeof value === 'string' && /\d$/.test(value))) {
    throw notImplemented('Range.autoFill of text that ends in digits');
  }
  if (!isSeries || numbers.length === 0) return repeated;
  if (numbers.length < cells.length) throw notImplemented('Range.autoFill of numbers among other cells');
  const dated = cells.some((cell) => isDateFormat(cell.format.numberFormat));
  const step = stepOf(numbers, dated, kind);
  const [first = 0] = numbers;
  return (index) => (step === null ? repeated(index) : { ...repeated(index), value: first + step * index });
}

/** Fills a destination that holds the source and reaches further in one direction. Throws `InvalidArgument` for any other. */
export function autoFill(
  session: Session,
  sheet: Worksheet,
  source: Area,
  [destination, fillType]: readonly Argument[],
): void {
  const kind = readOneOf(fillType, KINDS, 'FillDefault');
  if (!isPlain(kind)) throw notImplemented(`Range.autoFill of kind ${kind}`);
  const { sheet: target, area } = readPlace(session.workbook, sheet, destination);
  const down = area.columns === source.columns;
  const across = area.rows === source.rows;
  if (target !== sheet || !contains(area, source) || (!down && !across))
    throw new ExcelError('InvalidArgument');
  requireUnlocked(sheet, area);
  if (kind !== 'FillValues') requirePermission(sheet, 'allowFormatCells');
  const at = (line: number, index: number): CellPlace =>
    down
      ? { row: source.row + index, column: source.column + line }
      : { row: source.row + line, column: source.column + index };
  const [lines, size] = down ? [source.columns, source.rows] : [source.rows, source.columns];
  const first = down ? area.row - source.row : area.column - source.column;
  const count = down ? area.rows : area.columns;
  const everySeries = Array.from({ length: lines }, (_, line) =>
    seriesOf(
      Array.from({ length: size }, (__, index) => takeCell(sheet, at(line, index))),
      kind,
    ),
  );
  for (const [line, series] of everySeries.entries()) {
    for (let index = first; index < first + count; index++) {
      if (index < 0 || index >= size) fillCell(sheet, at(line, index), series(index), kind);
    }
  }
  sheet.refresh(area);
  noteChange(session, sheet, area);
}

function fillCell(sheet: Worksheet, place: CellPlace, filled: MovedCell, kind: Kind): void {
  const before = takeCell(sheet, place);
  if (kind === 'FillFormats') putCell(sheet, place, { ...before, format: filled.format });
  else putCell(sheet, place, kind === 'FillValues' ? { ...filled, format: before.format } : filled);
}
