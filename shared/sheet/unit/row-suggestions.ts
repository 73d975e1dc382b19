/** Which indicator a row means that does not say so by its code: spelled in another way, or named only. */
import type { Assignment } from '../../model/catalog.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { comparableName } from './parse-row-labels.ts';
import type { ReadCell } from '../cells/read-cell.ts';
import type { UnitColumn } from './unit-sheet-columns.ts';

export type RowCells = (key: UnitColumn) => ReadCell;

export interface RowSuggestions {
  /** The indicator of a code in another spelling: `g1` and `G 1` for `G1`, `09` for `9`. */
  readonly ofCode: (code: string) => IndicatorCode | null;
  /** The indicator whose name a row has. */
  readonly ofName: (cell: RowCells) => IndicatorCode | null;
}

/** The code a row states. */
export function codeOfRow(cell: RowCells): string {
  return String(cell('code').value).trim();
}

/** Suggests only indicators of the unit that none of the rows has, so that following it never doubles one. */
export function rowSuggestions(
  rows: readonly RowCells[],
  assigned: readonly Assignment[],
  byName: ReadonlyMap<string, Indicator>,
): RowSuggestions {
  const taken = new Set(rows.map(codeOfRow));
  const bySpelling = new Map<string, IndicatorCode | null>();
  for (const { indicator } of assigned) {
    const spelling = comparableCode(indicator);
    bySpelling.set(spelling, bySpelling.has(spelling) ? null : indicator);
  }
  const free = (code: IndicatorCode | null | undefined) =>
    code === null || code === undefined || taken.has(code) ? null : code;
  return {
    ofCode: (code) => free(bySpelling.get(comparableCode(code))),
    ofName: (cell) => free(byName.get(comparableName(String(cell('name').value)))?.code),
  };
}

function comparableCode(code: string): string {
  return comparableText(code)
    .replace(/[ ()]|[.,]$/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}
