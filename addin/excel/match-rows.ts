/** Which row of a table that stands is which of the refreshed one: by its key, and where that was typed over, by its name. */
import type { DrawnCell } from '../../shared/sheet/drawing.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import type { StandingTable } from './merge-table.ts';

/** For each row of the refreshed table that stands already, where. No row stands for two. */
export function matchRows(standing: StandingTable, refreshed: RefreshedTable): ReadonlyMap<number, number> {
  const { keys, names } = standing;
  const wanted = refreshed.rows.map((_, row) => ({
    row,
    key: keyOf(refreshed, row),
    name: nameOf(refreshed, row),
  }));
  const withKey = groupBy(keys.keys(), (row) => String(keys[row]));
  const matched = new Map<number, number>();
  for (const { row, key, name } of wanted) {
    const found = theOne(withKey.get(key) ?? [], name, standing);
    if (found !== null) matched.set(row, found);
  }
  const taken = new Set(matched.values());
  const unmatched = groupBy(
    wanted.filter(({ row, name }) => !matched.has(row) && name !== ''),
    ({ name }) => name,
  );
  const left = groupBy(
    [...keys.keys()].filter((row) => !taken.has(row)),
    (row) => String(names[row] ?? ''),
  );
  for (const [name, [first, ...others]] of unmatched) {
    const [old, ...alike] = left.get(name) ?? [];
    // Of two of one name nobody knows which is which.
    if (first !== undefined && others.length === 0 && old !== undefined && alike.length === 0)
      matched.set(first.row, old);
  }
  return matched;
}

/**
 * Of rows with one key, as somebody may have typed them, the one with its name; else the first that has anything of the
 * council's, which is also what is left of one whose refresh was broken off.
 */
function theOne(rows: readonly number[], name: string, { names, own }: StandingTable): number | null {
  const columns = [...own.values()];
  const isNoted = (row: number) => columns.some(({ formulasR1C1 }) => formulasR1C1[row] !== '');
  const [first] = rows;
  if (rows.length < 2) return first ?? null;
  const named = rows.filter((row) => name !== '' && names[row] === name);
  return named.find(isNoted) ?? named[0] ?? rows.find(isNoted) ?? first ?? null;
}

/** What a row of the refreshed table is known by. */
export function keyOf({ rows, keyColumn }: RefreshedTable, row: number): string {
  return cellText(rows[row]?.[keyColumn]);
}

function nameOf({ rows, nameColumn }: RefreshedTable, row: number): string {
  return nameColumn === undefined ? '' : cellText(rows[row]?.[nameColumn]);
}

function cellText(cell: DrawnCell | undefined): string {
  if (cell?.kind === 'number') return String(cell.value);
  return cell?.kind === 'text' ? cell.text : '';
}
