/** A field of a report as the content of its cell on a unit's sheet. */
import { decimalFromNumber, decimalsOf, type Decimal } from '../../model/decimal.ts';
import type { FieldValue } from '../../model/difference.ts';
import type { Indicator } from '../../model/indicator.ts';
import { blank, DATE_FORMAT, decimalsFormat, number, text, type DrawnFigure } from '../drawing.ts';
import { serialFromDate } from '../cells/excel-date.ts';

/**
 * The content from which the same field is read back. `null` for a number with more digits than a cell keeps, which no sheet
 * of Excel's can have sent. `indicator` is that of the row; `null` in the header.
 */
export function contentOfField(value: FieldValue | null, indicator: Indicator | null): DrawnFigure | null {
  switch (value?.kind) {
    case undefined:
      return blank;
    case 'number':
      return decimalFromNumber(Number(value.text)) === value.text
        ? figureContent(value.text, indicator)
        : null;
    case 'date':
      return number(serialFromDate(value.text), DATE_FORMAT);
    case 'yesNo':
      return text(value.text === 'yes' ? 'Có' : 'Không');
    case 'mark':
      return text('x');
    case 'text':
      return text(value.text);
  }
}

/** A number with all of its decimals, and no fewer than its indicator is shown with. */
export function figureContent(decimal: Decimal, indicator: Indicator | null): DrawnFigure {
  const least = indicator?.measure === 'number' ? indicator.decimals : 0;
  return number(Number(decimal), decimalsFormat(Math.max(least, decimalsOf(decimal))));
}
