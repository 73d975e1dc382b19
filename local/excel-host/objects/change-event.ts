/** The `onChanged` event, as Excel words it. */
import { formatArea } from '../workbook/address.ts';
import type { Area } from '../workbook/area.ts';
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

/** Tells those who listen that cells changed. */
export function noteChange(
  { events, references, objects }: Pick<Session, 'events' | 'references' | 'objects'>,
  sheet: Worksheet,
  area: Area,
  changeType: ChangeType = 'RangeEdited',
  shiftDirection: ShiftDirection = 'None',
): void {
  if (!events.isHeard('DataChanged', [sheet, null])) return;
  events.note('DataChanged', sheet, {
    address: formatArea(area),
    changeType,
    shiftDirection,
    source: 'Local',
    triggerSource: events.cause,
    referenceId: references.keep(objects.range(sheet, area)),
  });
}
