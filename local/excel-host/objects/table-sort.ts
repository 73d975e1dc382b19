/** `Excel.TableSort`: a table remembers what it was sorted by. */
import { bodyArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { HostObject } from './host-object.ts';
import { sortArea } from './range-sort.ts';
import { readBoolean, readJson } from './read-argument.ts';
import type { Session } from './session.ts';
import { readSortFields, sortFieldJson } from './sort-order.ts';

/** The sorting of one table's rows. */
export function tableSort(session: Session, sheet: Worksheet, table: Table): HostObject {
  return new HostObject('TableSort', {
    get: {
      Fields: () => table.sort?.fields.map(sortFieldJson) ?? [],
      MatchCase: () => table.sort?.matchCase ?? false,
      // The order of Chinese characters, which this host does not sort by.
      Method: () => 'PinYin',
    },
    call: {
      Apply: (fields, matchCase) => {
        const order = { fields: readSortFields(readJson(fields)), matchCase: readBoolean(matchCase, false) };
        sortArea(session, sheet, bodyArea(table), 'row', order);
        table.sort = order;
      },
      Clear: () => {
        table.sort = null;
      },
      Reapply: () => {
        if (table.sort !== null) sortArea(session, sheet, bodyArea(table), 'row', table.sort);
      },
    },
  });
}
