/** What the targets matrix lacks: rows of units and columns of indicators that came since it was laid out. */
import { comparableText } from '../../notation/comparable-text.ts';
import { indicatorColumns, targetColumns, unitTableColumns, type ConfigBlocks } from './council-columns.ts';
import type { CellValue, SheetBlock } from '../sheet-block.ts';
import type { NamedIndicators } from './target-captions.ts';

/** Items that stand together and come after so many rows or columns of the table as it is. */
export interface Insertion<T> {
  /** Counted from 0 among the data rows, or among all columns. */
  readonly at: number;
  readonly items: readonly T[];
}

export interface TargetsToAdd {
  /** From the last to the first, so that none moves before its turn. */
  readonly rows: readonly Insertion<NewUnit>[];
  readonly columns: readonly Insertion<string>[];
  /** So many blank rows, which are all it has: the new ones take their place. */
  readonly blankRows: number;
  /** The indicators' own columns as their header spells them, for formulas to name. */
  readonly named: NamedIndicators;
}

export interface NewUnit {
  readonly code: string;
  readonly name: string;
}

/**
 * Where the units and indicators that are listed and not in the matrix belong: each after those it follows in its own
 * table, so that the order is the catalog's where the matrix had it. `null` when a table or one of its columns is missing.
 */
export function targetsToAdd({ units, indicators, targets }: ConfigBlocks): TargetsToAdd | null {
  const listedUnits = units && columnsOf(units, [unitTableColumns.code, unitTableColumns.name]);
  const listedIndicators =
    indicators && columnsOf(indicators, [indicatorColumns.code, indicatorColumns.name]);
  const unitCells = targets && columnsOf(targets, [targetColumns.unit]);
  if (targets === null || !listedUnits || !listedIndicators || !unitCells) return null;
  const standing = unitCells.map(([code = '']) => comparableText(code));
  const header = (targets.values[0] ?? []).map(comparableText);
  const ours = Object.values(targetColumns).map(comparableText);
  const firstOwn = Math.max(...ours.map((label) => header.indexOf(label))) + 1;
  const isBlank = targets.values.slice(1).every((row) => row.every((cell) => comparableText(cell) === ''));
  const rows = insertions(
    listedUnits.map(([code = '', name = '']) => ({ code: said(code), name: said(name) })),
    ({ code }) => code,
    isBlank ? [] : standing,
    0,
  );
  return {
    rows,
    columns: insertions(
      listedIndicators.map(([code = '']) => said(code)),
      (code) => code,
      header,
      firstOwn,
    ),
    blankRows: isBlank && rows.length > 0 ? standing.length : 0,
    named: {
      code: spelled(indicators, indicatorColumns.code),
      name: spelled(indicators, indicatorColumns.name),
    },
  };
}

/** A label as the header has it: with other blanks, or of other characters that look the same. */
function spelled({ values }: SheetBlock, label: string): string {
  return String((values[0] ?? []).find((cell) => comparableText(cell) === comparableText(label)) ?? label);
}

/** What stands under the labels; `null` when one of them is missing. */
function columnsOf({ values }: SheetBlock, labels: readonly string[]): CellValue[][] | null {
  const header = (values[0] ?? []).map(comparableText);
  const places = labels.map((label) => header.indexOf(comparableText(label)));
  if (places.includes(-1)) return null;
  return values.slice(1).map((row) => places.map((place) => row[place] ?? ''));
}

function said(cell: CellValue): string {
  return String(cell).normalize('NFC').trim();
}

/** The items whose keys are not standing, each group at the place after the item that it follows in the list. */
function insertions<T>(
  listed: readonly T[],
  keyOf: (item: T) => string,
  standing: readonly string[],
  first: number,
): Insertion<T>[] {
  const groups = new Map<number, T[]>();
  const placeOf = new Map(standing.map((key, place) => [key, place]));
  const seen = new Set<string>();
  let at = first;
  for (const item of listed) {
    const key = comparableText(keyOf(item));
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    const place = placeOf.get(key);
    const group = groups.get(at);
    if (place !== undefined) at = place + 1;
    else if (group === undefined) groups.set(at, [item]);
    else group.push(item);
  }
  return [...groups].map(([place, items]) => ({ at: place, items })).toSorted((a, b) => b.at - a.at);
}
