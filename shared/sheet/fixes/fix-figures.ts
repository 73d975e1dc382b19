/** Fixes of figures: the number that a text states, or the one that was meant beside target and earlier report. */
import { Decimal } from '../../model/decimal.ts';
import { targetKindOf } from '../../model/indicator.ts';
import { readFigureText } from '../../notation/figure-text.ts';
import { blank, text } from '../drawing.ts';
import { parseNumberFigure } from '../cells/parse-figure.ts';
import { figureContent } from '../unit/field-content.ts';
import { cellInRow, fixOf, ownFix, type FixContext } from './fix-context.ts';
import type { CellChange, Fix, FixKind } from './fix.ts';

export type FixRule = (context: FixContext) => Fix[];

function write(context: FixContext, kind: FixKind, decimal: Decimal | null): Fix[] {
  return decimal === null || context.asked === null
    ? []
    : [ownFix(context, kind, figureContent(decimal, context.asked.indicator))];
}

export const numberOfText: FixRule = (context) => {
  const { asked, own } = context;
  if (asked === null) return [];
  const read = readFigureText(asked.indicator, String(own.value));
  const stated = 'decimal' in read ? read.decimal : parseNumberFigure(asked.indicator, own).value;
  return write(context, read.kind === 'otherUnit' ? 'convertUnit' : 'asNumber', stated);
};

/** Both readings; which one was meant only the clerk can say. */
export const bothReadings: FixRule = (context) => {
  if (context.asked === null || context.issue.field === 'completion') return [];
  const read = readFigureText(context.asked.indicator, String(context.own.value));
  return read.kind === 'ambiguous' ? read.readings.flatMap((one) => write(context, 'reading', one)) : [];
};

/** The number that the issue expects. */
export const expectedNumber =
  (kind: FixKind): FixRule =>
  (context) =>
    write(context, kind, Decimal.safeParse(context.issue.params['expected']).data ?? null);

/** Fixes for text in place of a figure: nothing arose, zero, or nothing yet. */
export const standIn: FixRule = (context) => [
  ...notArising(context),
  ...(context.issue.field === 'actual' &&
  context.asked !== null &&
  targetKindOf(context.asked.indicator) === 'quantity'
    ? write(context, 'zero', '0')
    : []),
  ...clearFigures(context),
];

/** The mark in its own column, and no figures. */
export const notArising: FixRule = (context) => {
  const mark = cellInRow(context, 'notArising');
  if (mark === null || context.asked?.indicator.allowsNotArising !== true || mark.value !== '') return [];
  return [
    fixOf(context, 'markNotArising', [
      { cell: mark.cell, from: mark.from, to: text('x') },
      ...clearing(context),
    ]),
  ];
};

/** `notArising` where the indicator allows it; else the words can only be cleared. */
export const notArisingOrClear: FixRule = (context) => {
  const marked = notArising(context);
  return marked.length > 0 ? marked : clearFigures(context);
};

export const clearFigures: FixRule = (context) => {
  const changes = clearing(context);
  return changes.length === 0 ? [] : [fixOf(context, 'clear', changes)];
};

function clearing(context: FixContext): CellChange[] {
  return (['actual', 'denominator'] as const).flatMap((key) => {
    const cell = cellInRow(context, key);
    return cell === null || cell.value === '' ? [] : [{ cell: cell.cell, from: cell.from, to: blank }];
  });
}

export const clearOwn: FixRule = (context) => [
  ownFix(context, context.issue.field === 'completion' ? 'clearPercent' : 'clear', blank),
];

/** The numerator where the denominator stands, and the other way round. */
export const swapped: FixRule = (context) => {
  const [first, second] = [cellInRow(context, 'actual'), cellInRow(context, 'denominator')];
  if (first === null || second === null || context.asked === null) return [];
  const { indicator } = context.asked;
  const [one, other] = [parseNumberFigure(indicator, first), parseNumberFigure(indicator, second)];
  if (one.value === null || other.value === null) return [];
  return [
    fixOf(context, 'swap', [
      { cell: first.cell, from: first.from, to: figureContent(other.value, indicator) },
      { cell: second.cell, from: second.from, to: figureContent(one.value, indicator) },
    ]),
  ];
};
