/** How the documents write numbers, moments and tables. */
import { Temporal } from 'temporal-polyfill';
import type { ComputedDecimal } from '../../shared/model/decimal.ts';
import type { Instant } from '../../shared/model/identifiers.ts';
import type { DrawnFigure } from '../../shared/sheet/drawing.ts';
import { dateText } from '../../shared/sheet/cells/excel-date.ts';
import { numberText } from '../../shared/notation/number-text.ts';

const MINUS = '−';

/** Points with all the decimals of the campaign, so that they stand in line: `96,50`. */
export function pointsShown(points: ComputedDecimal, pointDecimals: number): string {
  const [whole = '', decimals = ''] = points.replace('-', '').split('.');
  const padded = decimals.padEnd(pointDecimals, '0');
  return `${points.startsWith('-') ? MINUS : ''}${numberText(padded === '' ? whole : `${whole}.${padded}`)}`;
}

/** A moment in the campaign's time zone: `17 giờ 00 ngày 15/12/2023`. */
export function momentShown(at: Instant, timeZone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const minute = String(local.minute).padStart(2, '0');
  return `${local.hour} giờ ${minute} ngày ${dateText(local.toPlainDate().toString())}`;
}

/** A cell as Excel shows it to a Vietnamese reader. Dates are not among the cells that the documents show. */
export function cellShown(cell: DrawnFigure): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'number': {
      const places = cell.format.split('.')[1]?.length ?? 0;
      return cell.value
        .toLocaleString('vi-VN', { minimumFractionDigits: places, maximumFractionDigits: places })
        .replace('-', MINUS);
    }
  }
}

/** A table in Markdown; columns whose header ends in a colon are set to the right, and the colon is left out. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(header.map((label) => label.replace(/:$/, ''))),
    line(header.map((label) => (label.endsWith(':') ? '--:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}
