/** A worksheet among the others: copied, moved, hidden, deleted, and the sheets beside it. */
import { copySheet } from '../workbook/copy-sheet.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { isHostObject } from './host-object.ts';
import type { Argument, HostObject, Members } from './host-object.ts';
import { orNullObject } from './or-null-object.ts';
import { requireOpenStructure } from './permission.ts';
import { readBoolean, readOneOf, readText } from './read-argument.ts';
import { activateSheet } from './select.ts';
import type { Session } from './session.ts';

/** The sheets that count: all of them, or those a user sees. */
export const countedSheets = ({ sheets }: Workbook, visibleOnly: Argument): Worksheet[] =>
  readBoolean(visibleOnly, false) ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets;

/** Gives a sheet another name. */
export function renameSheet({ workbook, events }: Session, sheet: Worksheet, name: string): void {
  requireOpenStructure(workbook);
  const nameBefore = sheet.name;
  workbook.renameSheet(sheet, name);
  events.note('NameChanged', sheet, { nameBefore, nameAfter: name, source: events.source });
}

/** Moves a sheet to another place in tab order. */
export function setPosition({ workbook, events }: Session, sheet: Worksheet, positionAfter: number): void {
  requireOpenStructure(workbook);
  if (positionAfter < 0 || positionAfter >= workbook.sheets.length) throw new ExcelError('InvalidArgument');
  const positionBefore = workbook.sheets.indexOf(sheet);
  workbook.moveSheet(sheet, positionAfter);
  events.note('Moved', sheet, { positionBefore, positionAfter, source: events.source });
}

/** Shows or hides a sheet. The last visible one stays; another comes to the front for a hidden one. */
export function setVisibility(
  session: Session,
  sheet: Worksheet,
  visibilityAfter: Worksheet['visibility'],
): void {
  const { workbook, events } = session;
  requireOpenStructure(workbook);
  const others = workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (visibilityAfter !== 'Visible' && !others) {
    throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }
  const wasActive = workbook.active === sheet;
  const visibilityBefore = sheet.visibility;
  sheet.visibility = visibilityAfter;
  events.note('VisibilityChanged', sheet, { visibilityBefore, visibilityAfter, source: events.source });
  const next = workbook.sheets.find((other) => other.visibility === 'Visible');
  if (wasActive && next !== undefined && visibilityAfter !== 'Visible') workbook.activate(next);
}

const PLACES = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** `None` is the beginning too, as Microsoft's documentation has it. */
function copyPosition({ workbook }: Session, place: (typeof PLACES)[number], relativeTo: Argument): number {
  if (place === 'None' || place === 'Beginning') return 0;
  if (place === 'End') return workbook.sheets.length;
  const other = isHostObject(relativeTo) ? relativeTo.members.id?.()['Id'] : null;
  const index = workbook.sheets.findIndex((sheet) => sheet.id === other);
  if (index < 0) throw new ExcelError('InvalidArgument', `${place} needs a worksheet to be relative to.`);
  return place === 'Before' ? index : index + 1;
}

/** The methods of a worksheet that lead to others or change its place among them. */
export function placeCalls(session: Session, sheet: Worksheet): NonNullable<Members['call']> {
  const { workbook, objects, events } = session;
  const beside = (step: 1 | -1, visibleOnly: Argument): HostObject | null => {
    const before = workbook.sheets.indexOf(sheet);
    const counted = new Set(countedSheets(workbook, visibleOnly));
    const on = step === 1 ? workbook.sheets.slice(before + 1) : workbook.sheets.slice(0, before).toReversed();
    const found = on.find((other) => counted.has(other));
    return found === undefined ? null : objects.worksheet(found);
  };
  return {
    Activate: () => activateSheet(session, sheet),
    Copy: (place, relativeTo) => {
      requireOpenStructure(workbook);
      const position = copyPosition(session, readOneOf(place, PLACES, 'None'), relativeTo);
      const copy = copySheet(workbook, sheet, position);
      events.note('Added', copy, { source: events.source });
      return objects.worksheet(copy);
    },
    Delete: () => {
      requireOpenStructure(workbook);
      workbook.removeSheet(sheet);
      events.note('Deleted', sheet, { source: events.source });
    },
    ...orNullObject('GetNext', (visibleOnly) => beside(1, visibleOnly)),
    ...orNullObject('GetPrevious', (visibleOnly) => beside(-1, visibleOnly)),
    _GetSheetById: () => objects.worksheet(sheet),
    /** How office.js finds a copy again. */
    _GetAnotherWorksheetById: (id) => {
      const other = workbook.findSheet(readText(id));
      if (other === null) throw new ExcelError('ItemNotFound');
      return objects.worksheet(other);
    },
  };
}
