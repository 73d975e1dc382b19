/** `Excel.RangeSort`: sorts rows by cell values. Rows with formulas are refused loudly: their references would have to move. */
import { isJsonArray, isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import type { Area } from '../workbook/area.ts';
import type { Cell, CellValue } from '../workbook/cell-grid.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import { HostObject } from './host-object.ts';
import { requirePermission } from './permission.ts';
import { readBoolean, readInteger, readJson, readOneOf } from './read-argument.ts';
import type { Session } from './session.ts';

interface SortField {
  /** The column, counted from the range's first. */
  readonly key: number;
  readonly ascending: boolean;
}

function readFields(value: Json): SortField[] {
  if (!isJsonArray(value)) throw new ExcelError('InvalidArgument');
  return value.map((field) => {
    if (!isJsonObject(field)) throw new ExcelError('InvalidArgument');
    if ((field['sortOn'] ?? 'Value') !== 'Value') throw notImplemented('sorting by anything but values');
    return { key: readInteger(field['key']), ascending: readBoolean(field['ascending'], true) };
  });
}

/** Excel's order: numbers, then text whatever its case, then FALSE and TRUE; blanks last in either direction. */
const rankOf = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const order =
    rankOf(a) - rankOf(b) ||
    (typeof a === 'string'
      ? a.localeCompare(String(b), 'vi', { sensitivity: 'accent' })
      : Number(a) - Number(b));
  return ascending ? order : -order;
}

function sortRows(sheet: Worksheet, area: Area, fields: readonly SortField[]): void {
  const rows = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column): Cell => {
      const at: [number, number] = [area.row + row, area.column + column];
      return {
        ...(sheet.grid.get(...at) ?? { value: '', formula: null, format: sheet.grid.formatAt(...at) }),
      };
    }),
  );
  if (rows.some((cells) => cells.some((cell) => cell.formula !== null))) {
    throw notImplemented('RangeSort.apply on cells with formulas');
  }
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a[key]?.value ?? '', b[key]?.value ?? '', ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      Object.assign(sheet.grid.ensure(area.row + row, area.column + column), cell);
    }
  }
  sheet.refresh(area);
}

/** The sorting of one range. */
export function rangeSort(session: Session, sheet: Worksheet, here: () => Area): HostObject {
  return new HostObject('RangeSort', {
    call: {
      Apply: (fields, _matchCase, hasHeaders, orientation) => {
        requirePermission(sheet, 'allowSort');
        if (readOneOf(orientation, ['Rows', 'Columns'], 'Rows') === 'Columns') {
          throw notImplemented('RangeSort.apply by columns');
        }
        const above = readBoolean(hasHeaders, false) ? 1 : 0;
        const area = { ...here(), row: here().row + above, rows: here().rows - above };
        sortRows(sheet, area, readFields(readJson(fields)));
        noteChange(session, sheet, here());
      },
    },
  });
}
