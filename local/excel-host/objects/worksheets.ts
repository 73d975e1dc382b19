/** `Excel.WorksheetCollection`. */
import { ExcelError } from '../workbook/excel-error.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { SHEET_EVENTS } from './events.ts';
import { HostObject } from './host-object.ts';
import { requireOpenStructure } from './permission.ts';
import { readText } from './read-argument.ts';
import type { Session } from './session.ts';
import { countedSheets } from './worksheet-place.ts';

/** The workbook's sheets in tab order. */
export function worksheets(session: Session): HostObject {
  const { workbook, objects, events } = session;
  const only = (sheet: Worksheet | undefined): HostObject => {
    if (sheet === undefined) throw new ExcelError('ItemNotFound');
    return objects.worksheet(sheet);
  };
  return new HostObject('WorksheetCollection', {
    items: () => workbook.sheets.map((sheet) => objects.worksheet(sheet)),
    find: (key) => {
      const sheet = workbook.findSheet(readText(key));
      return sheet === null ? null : objects.worksheet(sheet);
    },
    call: {
      ...events.methods([...SHEET_EVENTS, 'Added', 'Deleted', 'Moved'], null),
      Add: (name) => {
        requireOpenStructure(workbook);
        const sheet = typeof name === 'string' ? workbook.addSheet(name) : workbook.addSheet();
        events.note('Added', sheet, { source: events.source });
        return objects.worksheet(sheet);
      },
      GetActiveWorksheet: () => objects.worksheet(workbook.active),
      GetCount: (visibleOnly) => countedSheets(workbook, visibleOnly).length,
      GetFirst: (visibleOnly) => only(countedSheets(workbook, visibleOnly)[0]),
      GetLast: (visibleOnly) => only(countedSheets(workbook, visibleOnly).at(-1)),
    },
  });
}
