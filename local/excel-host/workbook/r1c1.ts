/**
 * Formulas in R1C1 notation, where a relative reference says how far away it points: `RC[-1]` is the cell to the left.
 * Texts, quoted sheet names, structured references and names pass as they are.
 */
import { columnLetters, columnNumber } from './address.ts';
import { MAX_COLUMNS, MAX_ROWS } from './area.ts';
import { BRACKETS, COLUMN, END, ROW, STRING } from './formula/formula-parts.ts';

/** A cell that a formula stands in, zero-based. */
interface Home {
  readonly row: number;
  readonly column: number;
}

type Axis = keyof Home;

const SIZE: Readonly<Record<Axis, number>> = { row: MAX_ROWS, column: MAX_COLUMNS };

/** What holds no reference whatever it looks like. */
const OPAQUE = `${STRING}|'(?:[^']|'')*'|${BRACKETS}`;
/** Names, functions and numbers; taken whole, so that no reference begins within one. */
const WORD = String.raw`[\p{L}\p{M}\p{N}_.\\]+`;
const A1 = new RegExp(
  `${OPAQUE}|(?<cell>${COLUMN}${ROW})${END}|(?<columns>${COLUMN}:${COLUMN})${END}|(?<rows>${ROW}:${ROW})${END}|${WORD}`,
  'giu',
);

const STEP = String.raw`(?:\d+|\[-?\d+\])?`;
const R1C1 = new RegExp(
  `(?<cell>R${STEP}C${STEP})${END}|(?<rows>R${STEP}(?::R${STEP})?)${END}|(?<columns>C${STEP}(?::C${STEP})?)${END}|${OPAQUE}|${WORD}`,
  'giu',
);

/** Translates each reference of a formula and leaves everything else. */
function eachReference(
  formula: string,
  pattern: RegExp,
  translate: Readonly<Record<'cell' | 'columns' | 'rows', (reference: string) => string>>,
): string {
  return formula.replace(pattern, (...match) => {
    const [whole, groups]: [string, Partial<Record<keyof typeof translate, string>>] = [
      match[0],
      match.at(-1),
    ];
    if (groups.cell !== undefined) return translate.cell(whole);
    if (groups.columns !== undefined) return translate.columns(whole);
    return groups.rows === undefined ? whole : translate.rows(whole);
  });
}

/** `$5` or `$E` as an absolute step, `5` or `E` as a step from home. */
function stepTo(line: string, home: Home, axis: Axis): string {
  const name = line.replace('$', '');
  const index = axis === 'row' ? Number(name) - 1 : columnNumber(name);
  if (line !== name) return String(index + 1);
  return index === home[axis] ? '' : `[${index - home[axis]}]`;
}

/** `5` as `$5` or `$E`; `[-2]` as the line two before home, which Excel looks for at the other end when it is off the sheet. */
function lineAt(step: string, home: Home, axis: Axis): string {
  const name = (index: number) => (axis === 'row' ? String(index + 1) : columnLetters(index));
  if (/^\d/.test(step)) return `$${name(Number(step) - 1)}`;
  const size = SIZE[axis];
  return name((home[axis] + Number(step.slice(1, -1)) + size) % size);
}

/** A formula in A1 notation as R1C1 notation has it in the cell `home`, e.g. `=C2` in Q2 as `=RC[-14]`. */
export function toR1C1(formula: string, home: Home): string {
  const row = (line: string) => `R${stepTo(line, home, 'row')}`;
  const column = (line: string) => `C${stepTo(line, home, 'column')}`;
  const span = (lines: string, part: (line: string) => string) => {
    const [first = '', last = ''] = lines.split(':').map(part);
    return first === last ? first : `${first}:${last}`;
  };
  return eachReference(formula, A1, {
    cell: (reference) => {
      const [letters = ''] = /^\$?[A-Z]+/i.exec(reference) ?? [];
      return row(reference.slice(letters.length)) + column(letters);
    },
    columns: (reference) => span(reference, column),
    rows: (reference) => span(reference, row),
  });
}

/** A formula in R1C1 notation as A1 notation has it in the cell `home`: the inverse of `toR1C1`. */
export function fromR1C1(formula: string, home: Home): string {
  const span = (steps: string, axis: Axis) => {
    const [first = '', last = first] = steps.split(':').map((step) => lineAt(step.slice(1), home, axis));
    return `${first}:${last}`;
  };
  return eachReference(formula, R1C1, {
    cell: (reference) => {
      const at = reference.toUpperCase().indexOf('C');
      return lineAt(reference.slice(at + 1), home, 'column') + lineAt(reference.slice(1, at), home, 'row');
    },
    columns: (reference) => span(reference, 'column'),
    rows: (reference) => span(reference, 'row'),
  });
}
