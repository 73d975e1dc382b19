/** A target as a cell that `parseTargetCell` gives back as the same. */
import { decimalFromNumber } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { QuantityTarget, Target } from '../../model/target.ts';
import { DATE_FORMAT, decimalNumber, number, text, type DrawnFigure } from '../drawing.ts';
import { dateText, serialFromDate } from './excel-date.ts';
import { numberText } from '../../notation/number-text.ts';

/** The target as a number or date of Excel's where the council's text says no more than that; else the text as typed. */
export function drawTarget(target: Target): DrawnFigure {
  switch (target.kind) {
    case 'quantity':
      return numberOf(target) ?? text(target.text);
    case 'date':
      return target.text === dateText(target.by)
        ? number(serialFromDate(target.by), DATE_FORMAT)
        : text(target.text);
    case 'done':
      return text(target.text);
  }
}

/** As `drawTarget`, for readers: to them the council's mark would look like one that they have to set. */
export function drawTargetToRead({ measure }: Pick<Indicator, 'measure'>, target: Target): DrawnFigure {
  if (target.kind !== 'done') return drawTarget(target);
  return text(measure === 'allOf' ? 'Đạt mọi phần' : 'Hoàn thành');
}

function numberOf({ min, max, text: typed }: QuantityTarget): DrawnFigure | null {
  if (min === null || min !== max || typed !== numberText(min)) return null;
  // Typed as text, a number can have more digits than a cell keeps.
  return decimalFromNumber(Number(min)) === min ? decimalNumber(min) : null;
}
