/**
 * Which cells of a column a filter lets through. Criteria are kept as Office.js words them (`Excel.FilterCriteria`).
 * Limits: icons, and dynamic criteria that depend on the day it is, are refused loudly.
 */
import { isJsonArray, isJsonObject } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import type { CellFormat } from './cell-format.ts';
import type { CellValue } from './cell-grid.ts';
import { ExcelError, notImplemented } from './excel-error.ts';
import { dateParts, MONTHS } from './serial-date.ts';
import { matchesPattern } from './text-match.ts';
import { compareText } from './value-order.ts';

/** A cell as a filter sees it. */
export interface FilteredCell {
  readonly value: CellValue;
  /** What it shows. */
  readonly text: string;
  readonly format: CellFormat;
}

type Test = (cell: FilteredCell) => boolean;

const invalid = (message: string): ExcelError => new ExcelError('InvalidArgument', message);

/** A word of the criteria; what is none stands for itself in messages. */
const wordOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** How exactly a date is meant, the roughest first. */
export const SPECIFICITIES = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const;

/** `{ date: '2026-04-02', specificity: 'Month' }`: every day of that April. */
function dateTest({ date, specificity }: JsonObject): Test {
  const given = typeof date === 'string' ? date.match(/\d+/g)?.map(Number) : undefined;
  const depth = SPECIFICITIES.findIndex((one) => one === specificity) + 1;
  if (given === undefined || depth === 0) throw invalid('A date to filter by has a date and a specificity.');
  return ({ value }) => {
    const parts = typeof value === 'number' ? dateParts(value) : [];
    return parts.length > 0 && parts.slice(0, depth).every((part, index) => part === (given[index] ?? 0));
  };
}

/** Blank cells are the value `''`. */
function valuesTest(values: Json | undefined): Test {
  if (!isJsonArray(values)) throw invalid('A filter on values needs a list of values.');
  const tests = values.map((one): Test => {
    if (isJsonObject(one)) return dateTest(one);
    return ({ text }) => sameText(text, wordOf(one));
  });
  return (cell) => tests.some((test) => test(cell));
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
};

/** `>50`, `<>x`, `=*s`, `x` (which is `=x`); `=` alone is blank, `<>` alone is not. */
function criterionTest(criterion: string): Test {
  const [, operator = '', operand = ''] = /^(>=|<=|<>|[=<>])?(.*)$/su.exec(criterion) ?? [];
  const number = operand.trim() === '' ? Number.NaN : Number(operand);
  const compares = COMPARISONS[operator];
  if (compares !== undefined) {
    return ({ value, text }) => {
      if (value === '') return false;
      if (Number.isNaN(number)) return typeof value === 'string' && compares(compareText(text, operand));
      return typeof value === 'number' && compares(value - number);
    };
  }
  const equal: Test = ({ value, text }) =>
    (typeof value === 'number' && value === number) ||
    matchesPattern(text, operand, { complete: true, matchCase: false });
  return operator === '<>' ? (cell) => !equal(cell) : equal;
}

function customTest({ criterion1, criterion2, operator }: JsonObject): Test {
  if (typeof criterion1 !== 'string') throw invalid('A custom filter needs a criterion.');
  const first = criterionTest(criterion1);
  if (typeof criterion2 !== 'string') return first;
  const second = criterionTest(criterion2);
  return operator === 'Or' ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
}

const numbersIn = (cells: readonly FilteredCell[]): number[] =>
  cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));

/** The highest or lowest numbers; those alike at the edge all pass, as in Excel. */
function rankTest(filterOn: string, criterion: Json | undefined, cells: readonly FilteredCell[]): Test {
  const size = Number(criterion);
  const percent = filterOn.endsWith('Percent');
  if (!Number.isInteger(size) || size < 1 || size > (percent ? 100 : 500)) {
    throw invalid(`${filterOn} needs a whole number as its criterion.`);
  }
  const sign = filterOn.startsWith('Top') ? -1 : 1;
  const ordered = numbersIn(cells).toSorted((a, b) => sign * (a - b));
  const count = percent ? Math.max(1, Math.floor((ordered.length * size) / 100)) : size;
  const edge = ordered[Math.min(count, ordered.length) - 1];
  return ({ value }) => typeof value === 'number' && edge !== undefined && sign * (value - edge) <= 0;
}

/** Office.js's own word for February. */
export const MISSPELT_BY_EXCEL = 'Februray';

function dynamicTest(criteria: Json | undefined, cells: readonly FilteredCell[]): Test {
  if (criteria === 'AboveAverage' || criteria === 'BelowAverage') {
    const numbers = numbersIn(cells);
    const average = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    const sign = criteria === 'AboveAverage' ? 1 : -1;
    return ({ value }) => typeof value === 'number' && sign * (value - average) > 0;
  }
  const period = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(wordOf(criteria));
  if (period === null) throw notImplemented(`filtering by ${wordOf(criteria)}`);
  const [, quarter, month = ''] = period;
  const wanted = MONTHS.indexOf(month.replace(MISSPELT_BY_EXCEL, 'February')) + 1;
  return ({ value }) => {
    const at = typeof value === 'number' ? dateParts(value)[1] : undefined;
    if (at === undefined) return false;
    return quarter === undefined ? at === wanted : Math.ceil(at / 3) === Number(quarter);
  };
}

function colorTest(color: Json | undefined, pick: (format: CellFormat) => string | null): Test {
  if (typeof color !== 'string') throw invalid('A filter on a colour needs the colour.');
  return ({ format }) => sameText(pick(format) ?? '', color);
}

function testOf(criteria: JsonObject, cells: readonly FilteredCell[]): Test {
  const filterOn = wordOf(criteria['filterOn']);
  switch (filterOn) {
    case 'Values':
      return valuesTest(criteria['values']);
    case 'Custom':
      return customTest(criteria);
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return rankTest(filterOn, criteria['criterion1'], cells);
    case 'Dynamic':
      return dynamicTest(criteria['dynamicCriteria'], cells);
    case 'CellColor':
      return colorTest(criteria['color'], (format) => format.fillColor);
    case 'FontColor':
      return colorTest(criteria['color'], (format) => format.fontColor);
    case 'Icon':
      throw notImplemented('filtering by icons');
    default:
      throw invalid(`There is no filter on ${filterOn}.`);
  }
}

/** Which cells of a column pass. Throws `InvalidArgument` for criteria that are incomplete. */
export function passing(criteria: JsonObject, cells: readonly FilteredCell[]): boolean[] {
  return cells.map(testOf(criteria, cells));
}
