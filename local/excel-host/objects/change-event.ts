/** The `onChanged` events of worksheets and tables, and those of sorting, as Excel words them. */
import { formatArea } from '../workbook/address.ts';
import { intersect } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import type { SortAxis } from '../workbook/sort-lines.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Session } from './session.ts';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';

/** A table and the cells of it that change. */
export interface TouchedTable {
  readonly table: Table;
  readonly area: Area;
}

export interface Change {
  readonly changeType: ChangeType;
  readonly shiftDirection: ShiftDirection;
  /** As they lay before cells were moved. */
  readonly tables: readonly TouchedTable[];
}

type Noting = Pick<Session, 'events' | 'references' | 'objects'>;

/** The tables with cells in an area. */
export const tablesIn = (sheet: Worksheet, area: Area): TouchedTable[] =>
  sheet.tables.flatMap((table) => {
    const part = intersect(table.area, area);
    return part === null ? [] : [{ table, area: part }];
  });

const edited = (sheet: Worksheet, area: Area): Change => ({
  changeType: 'RangeEdited',
  shiftDirection: 'None',
  tables: tablesIn(sheet, area),
});

/** Tells those who listen that cells changed. */
export function noteChange(
  { events, references, objects }: Noting,
  sheet: Worksheet,
  area: Area,
  { changeType, shiftDirection, tables }: Change = edited(sheet, area),
): void {
  const { source, cause } = events;
  const detail = { changeType, source, triggerSource: cause, worksheetId: sheet.id };
  const referenceId = () => references.keep(objects.range(sheet, area));
  if (events.isHeard('DataChanged', [sheet, null])) {
    const argument = { ...detail, address: formatArea(area), shiftDirection, referenceId: referenceId() };
    events.noteOn('DataChanged', [sheet, null], argument);
  }
  for (const { table, area: part } of tables) {
    const targets = [table, sheet, null];
    if (!events.isHeard('TableDataChanged', targets)) continue;
    const argument = { ...detail, tableId: table.id, address: formatArea(part), referenceId: referenceId() };
    events.noteOn('TableDataChanged', targets, argument);
  }
}

/** Tells those who listen that rows, or columns, were sorted. */
export function noteSorted({ events }: Noting, sheet: Worksheet, area: Area, axis: SortAxis): void {
  const name = axis === 'row' ? 'RowSorted' : 'ColumnSorted';
  events.note(name, sheet, { address: formatArea(area), source: events.source });
}
