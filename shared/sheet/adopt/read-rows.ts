/** The rows of a foreign table, each with what it is: an indicator's, one to ask about, or one that reports nothing. */
import type { IndicatorCode } from '../../model/identifiers.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { AdoptedPlace } from './adoption.ts';
import type { ReadColumn } from './header-words.ts';
import { rowKey, type RowMatch, type RowMatcher, type RowTexts } from './match-row.ts';
import { isBlankRow, isColumnNumberRow, isSignatureRow, isTotalRow } from './row-kind.ts';

export interface ForeignRow extends RowTexts {
  /** Within the block. */
  readonly row: number;
  readonly match: RowMatch | Confirmed;
  /** Whether anything stands in its columns of figures and marks. */
  readonly filled: boolean;
}

/** The clerk has said what the row is. */
export interface Confirmed {
  readonly how: 'confirmed';
  readonly indicator: IndicatorCode | null;
}

/** What the clerk has said of rows, by `rowKey`. */
export type ConfirmedRows = ReadonlyMap<string, IndicatorCode | null>;

const FIGURES: readonly ReadColumn[] = ['actual', 'denominator', 'before', 'notArising'];

/**
 * The rows from below the header to the end, or to the signatures. Left out are blank rows, sums, the numbers of the
 * columns, and headings, which neither mean an indicator nor report anything.
 */
export function readRows(
  block: SheetBlock,
  { headerRow, endRow, columns }: AdoptedPlace,
  match: RowMatcher,
  confirmed: ConfirmedRows,
): ForeignRow[] {
  const rows: ForeignRow[] = [];
  for (let row = headerRow + 1; row < Math.min(endRow, block.values.length); row += 1) {
    const cells = block.values[row] ?? [];
    if (isBlankRow(cells) || isColumnNumberRow(cells)) continue;
    const cell = (key: ReadColumn) => String(cells[columns.get(key) ?? -1] ?? '');
    const [code, name] = [cell('code').trim(), cell('name').trim()];
    const said = confirmed.get(rowKey({ code, name }));
    const found =
      said === undefined ? match({ code, name }) : ({ how: 'confirmed', indicator: said } as const);
    const filled = FIGURES.some((key) => comparableText(cell(key)) !== '');
    if (!('indicator' in found)) {
      if (isSignatureRow(cells)) break;
      if (isTotalRow(name) || (found.how === 'none' && !filled)) continue;
    }
    rows.push({ code, name, row, match: found, filled });
  }
  return rows;
}

/** The indicator of a row, where that is without doubt; `null` also where the clerk said that it is none. */
export function indicatorOfRow({ match }: ForeignRow): IndicatorCode | null {
  return 'indicator' in match ? match.indicator : null;
}
