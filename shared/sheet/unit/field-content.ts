/** What a report says in a field, as content of the cell of a unit's sheet that says it. */
import { decimalFromNumber, decimalsOf, type Decimal } from '../../model/decimal.ts';
import type { FieldValue } from '../../model/difference.ts';
import type { Indicator } from '../../model/indicator.ts';
import { blank, DATE_FORMAT, decimalsFormat, number, text, type DrawnFigure } from '../drawing.ts';
import { serialFromDate } from '../cells/excel-date.ts';

/**
 * Read back, the cell says what the report says. `null` for a number of more digits than a cell keeps, which only another
 * program than Excel can have sent. `indicator` is that of the row; `null` in the header.
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
