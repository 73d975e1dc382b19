/** Figures of the standings' tables as cells. */
import type { Decimal } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { IndicatorTotal } from '../model/standings.ts';
import { blank, decimalNumber, decimalsFormat, number, type DrawnFigure } from './drawing.ts';

/** How many there are. */
export function countCell(count: number): DrawnFigure {
  return number(count, '0');
}

/** A percent keeps all its decimals and shows two. */
export function percentCell(percent: Decimal | null): DrawnFigure {
  return percent === null ? blank : number(Number(percent), decimalsFormat(2));
}

/** An amount with the decimals it has. */
export function amountCell(amount: Decimal | null): DrawnFigure {
  return amount === null ? blank : decimalNumber(amount);
}

/** What all units come to: of a ratio a percent, unless it is the units that are counted. */
export function totalCell(
  { value }: Pick<IndicatorTotal, 'value'>,
  { measure, aggregation }: Pick<Indicator, 'measure' | 'aggregation'>,
): DrawnFigure {
  const isPercent = (measure === 'ratio' || measure === 'change') && aggregation !== 'countMet';
  return isPercent ? percentCell(value) : amountCell(value);
}
