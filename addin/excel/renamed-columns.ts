/**
 * Columns of ours that somebody seems to have called otherwise. Such a column is the council's by its name, and is never
 * written over; but what stands in it is of an earlier refresh, and reads like what is new.
 */
import type { RenamedColumn } from '../flows/ports.ts';
import type { ReadTable } from './read-tables.ts';

/**
 * Where columns of ours are missing in front of one that is there, and as many of the council's with anything in them stand
 * in their place. Those missing at the end are not looked for: there the council puts columns of its own.
 */
export function renamedColumns({ worksheet, columns, refreshed, own }: ReadTable): RenamedColumn[] {
  const isFilled = (place: number) => own.get(place)?.values.some((value) => value !== '') ?? false;
  const renamed: RenamedColumn[] = [];
  let missing: string[] = [];
  let from = 0;
  columns.places.forEach((place, position) => {
    const label = refreshed.columns[position] ?? '';
    if (place === -1) {
      missing.push(label);
      return;
    }
    if (place - from === missing.length)
      missing.forEach((column, at) => {
        if (isFilled(from + at)) renamed.push({ worksheet, column, now: columns.names[from + at] ?? '' });
      });
    missing = [];
    from = place + 1;
  });
  return renamed;
}
