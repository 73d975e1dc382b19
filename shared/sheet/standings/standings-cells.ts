/** Figures of the standings' tables as cells. */
import type { Decimal } from '../../model/decimal.ts';
import { blank, decimalNumber, decimalsFormat, number, type DrawnFigure } from '../drawing.ts';

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
