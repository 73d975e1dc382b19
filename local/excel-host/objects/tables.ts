/** `Excel.TableCollection`. */
import { overlaps } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { insertion } from '../workbook/shift.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { HostObject } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { requireUnprotected } from './permission.ts';
import { readBoolean, readPlace, readText } from './read-argument.ts';
import type { Session } from './session.ts';
import { shiftHeldCells } from './shift-cells.ts';

function addTable(session: Session, base: Worksheet, address: Argument, hasHeaders: boolean): HostObject {
  const { workbook, objects } = session;
  const { sheet, area } = readPlace(workbook, base, address);
  requireUnprotected(sheet);
  if (sheet.tables.some((other) => overlaps(other.area, area))) {
    throw new ExcelError('InvalidArgument', "A table can't overlap another table.");
  }
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw new ExcelError('InvalidOperation', 'A table cannot hold merged cells.');
  }
  if (!hasHeaders) {
    const shift = insertion({ ...area, rows: 1 }, 'row');
    shiftHeldCells(session, sheet, shift);
  }
  // A table has at least one body row: a lone header row gets an empty one.
  const rows = Math.max(2, hasHeaders ? area.rows : area.rows + 1);
  const table = workbook.addTable(sheet, { ...area, rows });
  const { source } = session.events;
  session.events.noteOn('TableAdded', [sheet, null], { tableId: table.id, source, worksheetId: sheet.id });
  return objects.table(sheet, table);
}

/** The tables of one sheet, or with `null` of the workbook. */
export function tables(session: Session, sheet: Worksheet | null): HostObject {
  const { workbook, objects } = session;
  const all = (): { sheet: Worksheet; table: Table }[] =>
    workbook.tables().filter((entry) => sheet === null || entry.sheet === sheet);
  return new HostObject('TableCollection', {
    items: () => all().map((entry) => objects.table(entry.sheet, entry.table)),
    find: (key) => {
      const found = workbook.findTable(typeof key === 'number' ? String(key) : readText(key));
      return found === null || (sheet !== null && found.sheet !== sheet)
        ? null
        : objects.table(found.sheet, found.table);
    },
    call: {
      ...session.events.methods(['TableAdded', 'TableDataChanged', 'TableDeleted'], sheet),
      Add: (address, hasHeaders) =>
        addTable(session, sheet ?? workbook.active, address, readBoolean(hasHeaders)),
    },
  });
}
