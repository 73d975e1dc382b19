/** `Excel.TableColumnCollection` and its columns. */
import type { Area } from '../workbook/area.ts';
import { bodyArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { columnFilter } from './column-filter.ts';
import { HostObject } from './host-object.ts';
import { eachCell, valueProperties } from './range-values.ts';
import { readText } from './read-argument.ts';
import type { Session } from './session.ts';
import { addColumn, deleteColumn } from './table-column-edit.ts';
import { requireTotals } from './table-parts.ts';

function tableColumn(session: Session, sheet: Worksheet, table: Table, index: number): HostObject {
  const column = (area: Area): Area => ({ ...area, column: area.column + index, columns: 1 });
  const header = () => column({ ...table.area, rows: 1 });
  const range = (area: Area) => session.objects.range(sheet, area);
  const name = () => String(sheet.valueAt(header().row, header().column));
  return new HostObject('TableColumn', {
    id: () => ({ Id: index + 1 }),
    get: {
      Id: () => index + 1,
      Index: () => index,
      Name: name,
      Values: () => eachCell(column(table.area), (row, at) => sheet.valueAt(row, at)),
    },
    set: {
      Name: (value) => valueProperties(session, sheet, header).set['Values']?.(readText(value)),
      Values: (value) => valueProperties(session, sheet, () => column(table.area)).set['Values']?.(value),
    },
    navigate: { Filter: () => columnFilter(session, sheet, table, index) },
    call: {
      Delete: () => deleteColumn(session, sheet, table, index),
      GetRange: () => range(column(table.area)),
      GetHeaderRowRange: () => range(header()),
      GetDataBodyRange: () => range(column(bodyArea(table))),
      GetTotalRowRange: () => range(column(requireTotals(table))),
    },
  });
}

/** The columns of one table, found by name or by id (the place, counted from 1). */
export function tableColumns(session: Session, sheet: Worksheet, table: Table): HostObject {
  const column = (index: number) => tableColumn(session, sheet, table, index);
  const names = () => table.columns.map((name) => name.toLowerCase());
  return new HostObject('TableColumnCollection', {
    items: () => Array.from({ length: table.area.columns }, (_, index) => column(index)),
    find: (key) => {
      const index = typeof key === 'number' ? key - 1 : names().indexOf(readText(key).toLowerCase());
      return index >= 0 && index < table.area.columns ? column(index) : null;
    },
    call: { Add: (...args) => column(addColumn(session, sheet, table, args)) },
  });
}
