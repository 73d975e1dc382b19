/** What a unit reported last, shown beside what it reports now. Only to be read: nothing is parsed from it. */
import { decimalFromNumber, type Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Reported } from '../../model/submission.ts';
import { numberText } from '../../notation/number-text.ts';
import { blank, DATE_FORMAT, decimalNumber, number, text, type DrawnFigure } from '../drawing.ts';
import { serialFromDate } from '../cells/excel-date.ts';
import { verdictWords } from '../standings/verdict-words.ts';

/** A figure as the input beside it would show it, of a percent both of its parts; blank where nothing was reported. */
export function drawPrevious(
  { measure }: Pick<Indicator, 'measure'>,
  reported: Reported | null,
): DrawnFigure {
  if (reported === null || measure === 'allOf') return blank;
  switch (reported.kind) {
    case 'number':
      return figure(reported.actual);
    case 'ratio':
      return pair(reported.numerator, reported.denominator);
    case 'change':
      return pair(reported.current, reported.before);
    case 'date':
      return number(serialFromDate(reported.date), DATE_FORMAT);
    case 'yesNo':
      return text(reported.yes ? 'Có' : 'Không');
    case 'notArising':
      return text(verdictWords.notArising);
  }
}

/** Sent by another program than Excel, a figure can have more digits than a cell keeps. */
function figure(decimal: Decimal): DrawnFigure {
  return decimalFromNumber(Number(decimal)) === decimal ? decimalNumber(decimal) : text(numberText(decimal));
}

function pair(first: Decimal, second: Decimal): DrawnFigure {
  return text(`${numberText(first)} / ${numberText(second)}`);
}
