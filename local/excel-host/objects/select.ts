/** Moving the selection, by an add-in or by the user. */
import { formatArea } from '../workbook/address.ts';
import { cellArea, intersect } from '../workbook/area.ts';
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

/** Tells a table's listeners when the selection touches it, or no longer does. */
function noteTables({ events }: Selecting, sheet: Worksheet, before: Area | null, now: Area | null): void {
  for (const table of sheet.tables) {
    const [was, is] = [before, now].map((area) => (area === null ? null : intersect(table.area, area)));
    if (!was && !is) continue;
    const address = is ? formatArea(is) : '';
    events.noteOn('TableSelectionChanged', [table], { address, tableId: table.id, worksheetId: sheet.id });
  }
}

/** Selects cells, on a sheet that comes to the front with them. */
export function selectArea(session: Selecting, sheet: Worksheet, area: Area): void {
  const { active, selection } = session.workbook;
  activateSheet(session, sheet, area);
  session.events.note('SelectionChanged', sheet, { address: formatArea(area), workbookId: 'Workbook' });
  if (active !== sheet) noteTables(session, active, selection, null);
  noteTables(session, sheet, active === sheet ? selection : null, area);
}
