/** `Excel.WorksheetFreezePanes`. */
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { HostObject } from './host-object.ts';
import { readInteger, readPlace } from './read-argument.ts';
import type { Session } from './session.ts';

/** The panes of one sheet. Freezing rows lets frozen columns go, and the other way round, as in Excel. */
export function freezePanes(session: Session, sheet: Worksheet): HostObject {
  const location = (): HostObject | null => {
    const { rows, columns } = sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return session.objects.range(sheet, {
      row: 0,
      column: 0,
      rows: rows === 0 ? MAX_ROWS : rows,
      columns: columns === 0 ? MAX_COLUMNS : columns,
    });
  };
  return new HostObject('WorksheetFreezePanes', {
    call: {
      FreezeRows: (count) => {
        sheet.frozen = { rows: readInteger(count, 1), columns: 0 };
      },
      FreezeColumns: (count) => {
        sheet.frozen = { rows: 0, columns: readInteger(count, 1) };
      },
      FreezeAt: (frozen) => {
        const { area } = readPlace(session.workbook, sheet, frozen);
        const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
        const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
        sheet.frozen = { rows, columns };
      },
      Unfreeze: () => {
        sheet.frozen = { rows: 0, columns: 0 };
      },
      GetLocation: () => {
        const found = location();
        if (found === null) throw new ExcelError('ItemNotFound');
        return found;
      },
      GetLocationOrNullObject: location,
    },
  });
}
