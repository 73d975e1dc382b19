/** An edit for the real workbook, and finding there what the naive one says. */
import { isPlaced } from './dice.ts';
import { address } from './naive-values.ts';
import { overlap } from './naive-workbook.ts';
import type { Place, Sheet, Table } from './naive-workbook.ts';

/** What to do to the real workbook, and whether Excel refuses it. */
export interface Edit {
  readonly act: (context: Excel.RequestContext) => void;
  readonly isRefused?: true;
}

export type Act = Edit['act'];

export const headerOf = (place: Place): Place => ({ ...place, rows: 1 });

export const touchesHeader = (sheet: Sheet, place: Place): boolean =>
  sheet.tables.some((table) => isPlaced(table) && overlap(headerOf(table.place), place));

export const touchesTable = (sheet: Sheet, place: Place, but: Table | null = null): boolean =>
  sheet.tables.some((table) => table !== but && isPlaced(table) && overlap(table.place, place));

export const onSheet = (sheet: Sheet, place: Place) => {
  const { name } = sheet;
  const text = address(place);
  return (context: Excel.RequestContext): Excel.Range =>
    context.workbook.worksheets.getItem(name).getRange(text);
};

export const ofTable =
  ({ name }: Table) =>
  (context: Excel.RequestContext): Excel.Table =>
    context.workbook.tables.getItem(name);

export const done = (act: Act | null): Edit | null => (act === null ? null : { act });
