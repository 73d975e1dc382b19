/**
 * The formulas of a unit's sheet. They say what the server's rules will say (`achievedFigure`, `completionOf`,
 * `verdictOf`, `verdictOfParts`), in words that a clerk can follow from cell to cell.
 *
 * A row computes with its own cells alone, so that it can be sorted; what a parent gathers from its parts it finds by
 * code, in the column `partOf`, wherever they stand. That column says of each part whose it is and how it stands, and is
 * blank for parents: were it the column of verdicts itself, a parent would look for its parts in its own cell too.
 *
 * Excel computes in binary and compares fifteen digits, which is how the server reads a cell: `0,7 + 0,1` meets 0,8.
 * Percents are rounded behind the twelfth decimal first, since a quotient is off by more than that comparing forgives.
 */
import type { Assignment } from '../../model/catalog.ts';
import type { Decimal } from '../../model/decimal.ts';
import { targetKindOf, type Goal, type Indicator } from '../../model/indicator.ts';
import { isMaxOpen, isMinOpen } from '../../model/interval.ts';
import type { QuantityTarget, Target } from '../../model/target.ts';
import { columnName, type RowSpan } from '../sheet-block.ts';
import { columnOf, type UnitColumn } from './unit-sheet-columns.ts';
import { verdictWords } from '../standings/verdict-words.ts';

/** The address of a column's cell in the row that computes. */
export type CellOf = (key: UnitColumn) => string;

/** What the sheet says of a cell that it cannot judge, such as a number kept as text; the check then says why. */
const UNCLEAR = 'Cần kiểm tra';

const MET = quoted(verdictWords.met);
const NOT_MET = quoted(verdictWords.notMet);
const NOT_REPORTED = quoted(verdictWords.notReported);
const NOT_ARISING = quoted(verdictWords.notArising);
const EXCEEDED = quoted(verdictWords.exceeded);

function quoted(word: string): string {
  return `"${word}"`;
}

/** What the figures amount to, so that the clerk sees the percent that the server will compute; `null` for no figure. */
export function resultFormula({ measure }: Indicator, at: CellOf): string | null {
  const [actual, denominator] = [at('actual'), at('denominator')];
  const percent = (part: string) =>
    `=IF(COUNT(${actual}:${denominator})<2,"",IF(${denominator}=0,"",ROUND(${part}/${denominator}*100,12)))`;
  switch (measure) {
    case 'number':
      return `=IF(ISNUMBER(${actual}),${actual},"")`;
    case 'ratio':
      return percent(actual);
    case 'change':
      return percent(`(${actual}-${denominator})`);
    case 'date':
    case 'yesNo':
    case 'allOf':
      return null;
  }
}

/** Completion where it means something (`completionOfFigure`), as a formula over the result. */
export function completionFormula(
  { goal, measure }: Indicator,
  target: Target,
  at: CellOf,
  isTargetANumber: boolean,
): string | null {
  if (target.kind !== 'quantity' || targetKindOf({ measure }) !== 'quantity') return null;
  const decimal = goal === 'atLeast' ? target.min : goal === 'atMost' ? target.max : null;
  if (decimal === null || Number(decimal) <= 0) return null;
  const [result, bound] = [at('result'), isTargetANumber ? at('target') : decimal];
  const percent = goal === 'atLeast' ? `${result}/${bound}*100` : `IF(${result}>0,${bound}/${result}*100,"")`;
  return `=IF(ISNUMBER(${result}),${percent},"")`;
}

/** The verdict on one row. `isTargetANumber`: the row shows the target as a number or a day, which it then refers to. */
export function verdictFormula(
  line: {
    readonly indicator: Indicator;
    readonly target: Assignment['target'];
    readonly hasParts: boolean;
  },
  at: CellOf,
  isTargetANumber: boolean,
  body: RowSpan,
): string {
  const { indicator, target, hasParts } = line;
  if (indicator.measure === 'allOf') return hasParts ? `=${ofParts(at('code'), body)}` : `=${NOT_REPORTED}`;
  const judged = `IF(${isBlank(indicator, at)},${NOT_REPORTED},${ofReported(indicator, target, at, isTargetANumber)})`;
  const verdict = indicator.allowsNotArising
    ? `IF(${at('notArising')}="x",${NOT_ARISING},${judged})`
    : judged;
  // An error among the parts would be counted by none of the questions that their parent asks.
  return `=IFERROR(${verdict},"${UNCLEAR}")`;
}

/** Of two parts one alone is not yet a figure. */
function isBlank({ measure }: Indicator, at: CellOf): string {
  const first = `${at('actual')}=""`;
  return measure === 'ratio' || measure === 'change' ? `OR(${first},${at('denominator')}="")` : first;
}

function ofReported(
  { measure, goal }: Indicator,
  target: Target,
  at: CellOf,
  isTargetANumber: boolean,
): string {
  const actual = at('actual');
  const unlessUnclear = (isClear: string, verdict: string) => `IF(${isClear},${verdict},"${UNCLEAR}")`;
  switch (measure) {
    case 'yesNo': {
      const yes = target.kind === 'done' ? MET : NOT_MET;
      return `IF(${actual}="Có",${yes},IF(${actual}="Không",${NOT_MET},"${UNCLEAR}"))`;
    }
    case 'date': {
      if (target.kind !== 'date') return NOT_MET;
      const by = isTargetANumber ? at('target') : dateLiteral(target.by);
      return unlessUnclear(`ISNUMBER(${actual})`, `IF(INT(${actual})<=${by},${MET},${NOT_MET})`);
    }
    case 'change': {
      const before = at('denominator');
      const fromZero = goal === 'atLeast' ? MET : `IF(${actual}=0,${MET},${NOT_MET})`;
      const result = ofFigure(goal, target, at, isTargetANumber);
      const verdict = `IF(${before}=0,${fromZero},${result})`;
      return unlessUnclear(`COUNT(${actual}:${before})=2`, target.kind === 'quantity' ? verdict : NOT_MET);
    }
    case 'number':
    case 'ratio':
    case 'allOf':
      return unlessUnclear(`ISNUMBER(${at('result')})`, ofFigure(goal, target, at, isTargetANumber));
  }
}

function dateLiteral(day: string): string {
  return `DATE(${day.split('-').map(Number).join(',')})`;
}

/** `verdictOfFigure`: below, inside or above the target, read in the direction of the goal. */
function ofFigure(goal: Goal, target: Target, at: CellOf, isTargetANumber: boolean): string {
  if (target.kind !== 'quantity') return NOT_MET;
  const { below, above } = outside(target, at, isTargetANumber);
  const ifTrue = (condition: string | null, then: string, otherwise: string) =>
    condition === null ? otherwise : `IF(${condition},${then},${otherwise})`;
  switch (goal) {
    case 'atLeast':
      return ifTrue(below, NOT_MET, ifTrue(above, EXCEEDED, MET));
    case 'atMost':
      return ifTrue(above, NOT_MET, ifTrue(below, EXCEEDED, MET));
    case 'within':
    case 'by':
    case 'done':
      return ifTrue(below, NOT_MET, ifTrue(above, NOT_MET, MET));
  }
}

function outside(
  target: QuantityTarget,
  at: CellOf,
  isTargetANumber: boolean,
): { below: string | null; above: string | null } {
  const { min, max } = target;
  const compared = (operator: string, bound: Decimal | null) =>
    bound === null ? null : `${at('result')}${operator}${isTargetANumber ? at('target') : bound}`;
  return {
    below: compared(isMinOpen(target) ? '<=' : '<', min),
    above: compared(isMaxOpen(target) ? '>=' : '>', max),
  };
}

/** Whose part a row is and how it stands, for the parent to find; `null` for what is no part. */
export function partOfFormula({ parent }: Indicator, at: CellOf): string | null {
  return parent === null ? null : `="${parent}: "&${at('verdict')}`;
}

/** `verdictOfParts`, counted over the whole table. */
function ofParts(code: string, { row, rows }: RowSpan): string {
  const column = columnName(columnOf('partOf'));
  const range = `$${column}$${row + 1}:$${column}$${row + rows}`;
  const count = (word: string) => `COUNTIF(${range},${code}&": ${word}")`;
  const some = (word: string, then: string, otherwise: string) => `IF(${count(word)}>0,${then},${otherwise})`;
  const arisen = `IF(${count(verdictWords.met)}+${count(verdictWords.exceeded)}=0,${NOT_ARISING},${MET})`;
  return some(
    verdictWords.notMet,
    NOT_MET,
    some(UNCLEAR, `"${UNCLEAR}"`, some(verdictWords.notReported, NOT_REPORTED, arisen)),
  );
}
