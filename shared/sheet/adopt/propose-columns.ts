/** What each column of a found header holds, and how certain that is. */
import type { FoundHeader, HeaderCell } from './find-header.ts';
import { headerWords, type ForeignColumn, type ReadColumn } from './header-words.ts';

export interface ProposedColumn {
  readonly key: ReadColumn;
  /** The column within the block; `null` where the sheet has none, or where the clerk has to choose between several. */
  readonly column: number | null;
  /** Why: the header says just that, says it among other words, several say it, or none does. */
  readonly because: 'whole' | 'part' | 'several' | 'none';
  /** All columns that it could be. */
  readonly candidates: readonly number[];
}

/** In the order in which they are shown. */
export const readColumns = [
  'name',
  'code',
  'measureUnit',
  'target',
  'actual',
  'denominator',
  'before',
  'completion',
  'notArising',
  'estimate',
  'note',
  'evidence',
] as const satisfies readonly ReadColumn[];

/**
 * One proposal for each thing that is read. A header that says just that goes before one that says it among other words,
 * a column that is seen before one that is hidden; between equals nothing is chosen.
 */
export function proposeColumns(
  header: FoundHeader,
  hiddenColumns: ReadonlySet<number>,
  holdsMarks: (column: number) => boolean,
): ProposedColumn[] {
  const cells = header.cells.map((cell) => ({ ...cell, key: keyOf(header, cell, holdsMarks) }));
  return readColumns.map((key) => {
    const claims = cells.filter((cell) => cell.key === key || (key === 'before' && isBoth(cell)));
    const seen = narrowed(claims, ({ column }) => !hiddenColumns.has(column));
    const [best, ...others] = narrowed(seen, ({ meaning }) => meaning?.by === 'whole');
    const candidates = claims.map(({ column }) => column);
    if (best === undefined) return { key, column: null, because: 'none', candidates };
    if (others.length > 0) return { key, column: null, because: 'several', candidates };
    return { key, column: best.column, because: best.meaning?.by ?? 'part', candidates };
  });
}

/** The sheet of our making has one column for denominators and for the same period before. */
function isBoth({ key, text }: { readonly key: ForeignColumn | null; readonly text: string }): boolean {
  return key === 'denominator' && ` ${headerWords(text)} `.includes(' cung ky ');
}

/** Those that fit, or all of them where none does. */
function narrowed<T>(items: readonly T[], fits: (item: T) => boolean): readonly T[] {
  const fitting = items.filter(fits);
  return fitting.length > 0 ? fitting : items;
}

/**
 * `Ước thực hiện` heads figures on most sheets, and on the sheet of our making marks of those that are estimates, beside
 * a column of figures. What stands below tells them apart.
 */
function keyOf(
  { cells }: FoundHeader,
  { column, meaning }: HeaderCell,
  holdsMarks: (column: number) => boolean,
): ForeignColumn | null {
  if (meaning === null) return null;
  const figuresElsewhere = cells.some(
    (other) => other.column !== column && other.meaning?.column === 'actual' && !other.meaning.estimated,
  );
  return meaning.estimated && figuresElsewhere && holdsMarks(column) ? 'estimate' : meaning.column;
}
