/**
 * Cells that Excel shows as something else than the number it keeps. A council that types `95%` gets the number 0.95, one
 * that types `6-8` the 8th of June as a serial, and one that types `12/2023` the first of that December: taken as
 * numbers, or as days, all would be wrong in silence.
 */
import { decimalFromNumber, fractionOf, roundedDecimal } from '../../model/decimal.ts';
import { unambiguousText } from '../../notation/number-text.ts';
import type { DrawnFigure } from '../drawing.ts';
import { dateFromSerial, dateText, timeText } from './excel-date.ts';
import { shownBy, type Shown } from './number-format.ts';
import type { CellValue } from '../sheet-block.ts';

/**
 * A block's cells with their (en-US) number formats: a number shown as a percent becomes its text, exact (`95%`,
 * `98,1575%`), and one shown as a day becomes `15/12/2023`. What is shown as less than a day becomes the text of no more
 * than that (`12/2023`, `15/12`, `5:07`), which is no day and no number to anybody who parses it. A date with a time of
 * day stays the number it is.
 */
export function cellsAsShown(
  values: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
): CellValue[][] {
  const known = new Map<string, Shown>();
  const shownIn = (format: string): Shown => {
    const shown = known.get(format) ?? shownBy(format);
    known.set(format, shown);
    return shown;
  };
  return values.map((row, at) =>
    row.map((cell, column) =>
      typeof cell === 'number' ? numberAsShown(cell, shownIn(formats[at]?.[column] ?? '')) : cell,
    ),
  );
}

/** One cell as people see it. */
export function cellAsShown(value: CellValue, format: string): CellValue {
  // Most cells have the format of all, which shows what there is.
  return typeof value === 'number' && format !== '' && format !== 'General'
    ? numberAsShown(value, shownBy(format))
    : value;
}

/** What is to be written into a cell, as people will see it there. */
export function figureAsShown(figure: DrawnFigure): CellValue {
  switch (figure.kind) {
    case 'blank':
      return '';
    case 'text':
      return figure.text;
    case 'number':
      return cellAsShown(figure.value, figure.format);
  }
}

type ShownMoment = Extract<Shown, { kind: 'moment' }>;

function numberAsShown(value: number, shown: Shown): CellValue {
  switch (shown.kind) {
    case 'number':
      return value;
    case 'percent':
      return percentText(value) ?? value;
    case 'moment':
      return shown.day && shown.month && shown.year ? dayAsShown(value) : partsAsShown(value, shown);
  }
}

function percentText(value: number): string | null {
  const decimal = decimalFromNumber(value);
  return decimal === null ? null : `${unambiguousText(roundedDecimal(fractionOf(decimal).mul(100), 13))}%`;
}

function dayAsShown(value: number): CellValue {
  const day = Number.isInteger(value) ? dateFromSerial(value) : null;
  return day === null ? value : dateText(day);
}

/** The parts of a moment that people see. One part alone would read as a number, so that its name stands before it. */
function partsAsShown(value: number, { day, month, year, time }: ShownMoment): CellValue {
  const shownTime = time === 'none' ? [] : [timeText(value, time)];
  if (!day && !month && !year) return shownTime.join('');
  const date = dateFromSerial(value);
  if (date === null) return value;
  const [d = '', m = '', y = ''] = dateText(date).split('/');
  const parts = [
    ...(day ? [['ngày', d]] : []),
    ...(month ? [['tháng', m]] : []),
    ...(year ? [['năm', y]] : []),
  ];
  const shownDay = parts.length === 1 ? parts.flat().join(' ') : parts.map(([, part]) => part).join('/');
  return [shownDay, ...shownTime].join(' ');
}
