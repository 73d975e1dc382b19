/** The ranges a range leads to. */
import { boundingArea, cellArea, intersect, MAX_COLUMNS, MAX_ROWS } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Argument, HostObject, Members } from './host-object.ts';
import { orNullObject } from './or-null-object.ts';
import { readBoolean, readInteger, readPlace } from './read-argument.ts';
import type { Session } from './session.ts';

/** The methods of a range that answer another range. */
export function navigationCalls(
  session: Session,
  sheet: Worksheet,
  here: () => Area,
): NonNullable<Members['call']> {
  const at = (area: Area): HostObject => session.objects.range(sheet, area);
  const other = (value: Argument): Area => {
    const place = readPlace(session.workbook, sheet, value);
    if (place.sheet !== sheet) throw new ExcelError('InvalidArgument');
    return place.area;
  };
  const shared = (value: Argument): Area | null => {
    const place = readPlace(session.workbook, sheet, value);
    return place.sheet === sheet ? intersect(here(), place.area) : null;
  };
  const used = (valuesOnly: Argument): Area | null => {
    const area = sheet.grid.usedArea(readBoolean(valuesOnly, false));
    return area === null ? null : intersect(area, here());
  };
  const orNull = (area: Area | null): HostObject | null => (area === null ? null : at(area));
  const offset = (area: Area, rows: number, columns: number): Area => ({
    ...area,
    row: area.row + rows,
    column: area.column + columns,
  });
  return {
    GetCell: (row, column) =>
      at(cellArea(here().row + readInteger(row), here().column + readInteger(column))),
    GetRow: (row) => at({ ...offset(here(), readInteger(row), 0), rows: 1 }),
    GetColumn: (column) => at({ ...offset(here(), 0, readInteger(column)), columns: 1 }),
    GetLastRow: () => at({ ...offset(here(), here().rows - 1, 0), rows: 1 }),
    GetLastColumn: () => at({ ...offset(here(), 0, here().columns - 1), columns: 1 }),
    GetLastCell: () => at(cellArea(here().row + here().rows - 1, here().column + here().columns - 1)),
    GetOffsetRange: (rows, columns) => at(offset(here(), readInteger(rows), readInteger(columns))),
    GetResizedRange: (rows, columns) =>
      at({
        ...here(),
        rows: here().rows + readInteger(rows),
        columns: here().columns + readInteger(columns),
      }),
    GetAbsoluteResizedRange: (rows, columns) =>
      at({ ...here(), rows: readInteger(rows), columns: readInteger(columns) }),
    GetRowsAbove: (count) => at(linesBeside(here(), 'row', -readInteger(count, 1))),
    GetRowsBelow: (count) => at(linesBeside(here(), 'row', readInteger(count, 1))),
    GetColumnsBefore: (count) => at(linesBeside(here(), 'column', -readInteger(count, 1))),
    GetColumnsAfter: (count) => at(linesBeside(here(), 'column', readInteger(count, 1))),
    GetEntireRow: () => at({ ...here(), column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: () => at({ ...here(), row: 0, rows: MAX_ROWS }),
    GetBoundingRect: (range) => at(boundingArea(here(), other(range))),
    ...orNullObject('GetIntersection', (range) => orNull(shared(range))),
    // Excel answers the top left cell when nothing of the range is in use.
    GetUsedRange: (valuesOnly) => at(used(valuesOnly) ?? cellArea(here().row, here().column)),
    GetUsedRangeOrNullObject: (valuesOnly) => orNull(used(valuesOnly)),
  };
}

/** `count` rows or columns after the area; before it when `count` is negative. */
function linesBeside(area: Area, axis: 'row' | 'column', count: number): Area {
  const lines = Math.abs(count);
  if (axis === 'row')
    return { ...area, row: count < 0 ? area.row - lines : area.row + area.rows, rows: lines };
  return { ...area, column: count < 0 ? area.column - lines : area.column + area.columns, columns: lines };
}
