/**
 * Answers to functions in cells, e.g. `=THIDUA.RANK("P05")`: a number where there is one, else the word that the tables
 * have for it, so that sums and averages over such cells pass over units that have not reported.
 */
import type { CampaignResults } from '../../model/campaign-results.ts';
import type { Catalog } from '../../model/catalog.ts';
import { roundedDecimal } from '../../model/decimal.ts';
import type { LineResult } from '../../model/result.ts';
import type { StandingsRow } from '../../model/standings.ts';
import type { Reported } from '../../model/submission.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { PERCENT_PLACES } from '../../rules/decimal-places.ts';
import { achievedFigure } from '../../rules/judge/achieved.ts';
import type { CellAnswer, CellQuestion, LineFigure, NoAnswer, UnitFigure } from './cell-question.ts';
import { timeliness } from './draw-unit-standings.ts';
import { serialFromDate } from '../cells/excel-date.ts';
import { verdictWords } from './verdict-words.ts';

/** Answers a question from the results that it was made for. */
export type AnswerCell = (question: CellQuestion) => CellAnswer;

const NOT_RANKED = 'Chưa xếp hạng';

/** The catalog must be the one the results were made with. A unit or an indicator is known by its code, else by its name. */
export function answerFrom({ standings, units }: CampaignResults, catalog: Catalog): AnswerCell {
  const unitOf = byCodeOrName(catalog.units);
  const indicatorOf = byCodeOrName(catalog.indicators);
  const rows = new Map(standings.rows.map((row) => [row.unit, row]));
  const lines = new Map(
    units.map(({ unit, lines: list }) => [unit, new Map(list.map((line) => [line.indicator, line]))]),
  );
  const assigned = new Set(catalog.assignments.map(({ unit, indicator }) => keyOf(unit, indicator)));

  return (question) => {
    const unit = unitOf.get(comparableText(question.unit));
    if (unit === undefined) return none('unknownUnit');
    if (!('indicator' in question)) {
      const row = rows.get(unit);
      return row === undefined ? none('notAssigned') : unitAnswer(question.figure, row);
    }
    const indicator = indicatorOf.get(comparableText(question.indicator));
    if (indicator === undefined) return none('unknownIndicator');
    if (!assigned.has(keyOf(unit, indicator))) return none('notAssigned');
    return lineAnswer(question.figure, lines.get(unit)?.get(indicator) ?? null);
  };
}

function keyOf(unit: string, indicator: string): string {
  return JSON.stringify([unit, indicator]);
}

/** Codes by what people type for them. A name that two share leads nowhere; a code goes before any name. */
function byCodeOrName(
  items: readonly { readonly code: string; readonly name: string }[],
): Map<string, string> {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const { code, name } of items) {
    const key = comparableText(name);
    if (codes.has(key)) shared.add(key);
    codes.set(key, code);
  }
  for (const key of shared) codes.delete(key);
  for (const { code } of items) codes.set(comparableText(code), code);
  return codes;
}

function unitAnswer(figure: UnitFigure, row: StandingsRow): CellAnswer {
  switch (figure) {
    case 'rank':
      return value(row.rank ?? NOT_RANKED);
    case 'points':
      if (row.score !== null) return value(Number(row.score.total));
      return row.revision === null ? value(verdictWords.notReported) : none('noScoring');
    case 'status':
      return value(timeliness(row));
  }
}

function lineAnswer(figure: LineFigure, line: LineResult | null): CellAnswer {
  if (line === null) return value(verdictWords.notReported);
  switch (figure) {
    case 'completion':
      return value(line.completion === null ? verdictWords[line.verdict] : Number(line.completion));
    case 'actual':
      return value(actualOf(line.reported) ?? verdictWords[line.verdict]);
  }
}

/**
 * A date as Excel's serial, which the cell's own format shows; a ratio or a change as its percent. `null` where nothing is
 * reported, or nothing that the verdict does not say.
 */
function actualOf(reported: Reported | null): number | string | null {
  switch (reported?.kind) {
    case undefined:
    case 'notArising':
      return null;
    case 'date':
      return serialFromDate(reported.date);
    case 'yesNo':
      return reported.yes ? 'Có' : 'Không';
    case 'number':
      return Number(reported.actual);
    case 'ratio':
    case 'change': {
      const percent = achievedFigure(reported);
      return percent === null ? null : Number(roundedDecimal(percent, PERCENT_PLACES));
    }
  }
}

function value(content: number | string): CellAnswer {
  return { kind: 'value', value: content };
}

function none(why: NoAnswer): CellAnswer {
  return { kind: 'none', why };
}
