/** Fixes of days, marks, texts, and of what a row says of its indicator. */
import type { IsoDate } from '../../model/identifiers.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { inCampaignYear } from '../../rules/time/another-year.ts';
import { drawTargetToRead } from '../cells/draw-target.ts';
import { blank, DATE_FORMAT, number, text } from '../drawing.ts';
import { serialFromDate } from '../cells/excel-date.ts';
import { CONTROL, parseDateCell } from '../cells/parse-cell.ts';
import { cellInRow, fixOf, ownFix, type FixContext } from './fix-context.ts';
import type { FixRule } from './fix-figures.ts';

function dayCell(date: IsoDate) {
  return number(serialFromDate(date), DATE_FORMAT);
}

export const dateOfText: FixRule = (context) => {
  const { value } = parseDateCell(context.own.value);
  return value === null ? [] : [ownFix(context, 'asDate', dayCell(value))];
};

export const campaignDay: FixRule = (context) =>
  context.issue.field === 'dataAsOf'
    ? [ownFix(context, 'campaignDay', dayCell(context.sheet.campaign.dataAsOf))]
    : [];

/** The same day in the campaign's year, unless that is after the day up to which figures count. */
export const sameDayInCampaignYear: FixRule = (context) => {
  const { dataAsOf } = context.sheet.campaign;
  const { value } = parseDateCell(context.own.value);
  const moved = value === null ? null : inCampaignYear(value, dataAsOf);
  return moved === null || moved > dataAsOf ? [] : [ownFix(context, 'campaignYear', dayCell(moved))];
};

/** Other ways to tick a box. */
const TICK = /^(?:[v✓✔☑√×✗]|đã|rồi|ok)$/u;

export const tick: FixRule = (context) =>
  TICK.test(comparableText(context.own.value)) ? [ownFix(context, 'mark', text('x'))] : [];

export const unmark: FixRule = (context) => {
  const mark = cellInRow(context, 'notArising');
  return mark === null ? [] : [fixOf(context, 'unmark', [{ cell: mark.cell, from: mark.from, to: blank }])];
};

export const composed: FixRule = (context) => [
  ownFix(context, 'compose', text(String(context.own.value).normalize('NFC'))),
];

const HIDDEN = new RegExp(CONTROL, 'gu');

export const withoutHidden: FixRule = (context) => {
  const visible = String(context.own.value).replaceAll('\r\n', '\n').replace(/\r/g, '\n').replace(HIDDEN, '');
  return visible.trim() === '' ? [] : [ownFix(context, 'removeHidden', text(visible))];
};

export const noteToEvidence: FixRule = (context) => {
  const [note, evidence] = [cellInRow(context, 'note'), cellInRow(context, 'evidence')];
  if (note === null || evidence === null || evidence.value !== '') return [];
  return [
    fixOf(context, 'moveToEvidence', [
      { cell: evidence.cell, from: evidence.from, to: text(String(note.value).trim()) },
      { cell: note.cell, from: note.from, to: blank },
    ]),
  ];
};

export const restoredName: FixRule = (context) => restored(context, context.asked?.indicator.name);

export const restoredUnit: FixRule = (context) => restored(context, context.asked?.indicator.measureUnit);

function restored(context: FixContext, label: string | undefined) {
  return label === undefined ? [] : [ownFix(context, 'restoreLabel', text(label))];
}

export const restoredTarget: FixRule = (context) => {
  const { asked } = context;
  return asked === null
    ? []
    : [ownFix(context, 'restoreLabel', drawTargetToRead(asked.indicator, asked.target))];
};

/** The code that the row means by its spelling or its name. */
export const expectedCode: FixRule = (context) => {
  const { expected } = context.issue.params;
  const code = cellInRow(context, 'code');
  if (expected === undefined || code === null) return [];
  return [fixOf(context, 'correctCode', [{ cell: code.cell, from: code.from, to: text(String(expected)) }])];
};
