/** Moving the selection, by an add-in or by the user. */
import { formatArea } from '../workbook/address.ts';
import { cellArea } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Session } from './session.ts';

type Selecting = Pick<Session, 'workbook' | 'events'>;

/** Brings a sheet to the front. Throws `InvalidOperation` when it is hidden. */
export function activateSheet(
  { workbook, events }: Selecting,
  sheet: Worksheet,
  area: Area = cellArea(0, 0),
): void {
  const before = workbook.active;
  workbook.activate(sheet, area);
  if (before === sheet) return;
  events.note('Deactivated', before, {});
  events.note('Activated', sheet, {});
}

/** Selects cells, on a sheet that comes to the front with them. */
export function selectArea(session: Selecting, sheet: Worksheet, area: Area): void {
  activateSheet(session, sheet, area);
  session.events.note('SelectionChanged', sheet, { address: formatArea(area), workbookId: 'Workbook' });
}
