/** The ranges that depend on what stands around a range: its region, the edges of the data, merged areas, tables. */
import { boundingArea, cellArea, contains, overlaps } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { edgeFrom, surroundingRegion } from '../workbook/region.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { HostObject, isMissing } from './host-object.ts';
import type { Argument, Members } from './host-object.ts';
import { orNullObject } from './or-null-object.ts';
import { readBoolean, readOneOf, readPlace, readText } from './read-argument.ts';
import type { Session } from './session.ts';

const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;

function tablesAt(session: Session, sheet: Worksheet, area: Area, fullyContained: boolean): HostObject {
  const found = () =>
    sheet.tables.filter((table) =>
      fullyContained ? contains(area, table.area) : overlaps(area, table.area),
    );
  const object = (one: (typeof sheet.tables)[number]) => session.objects.table(sheet, one);
  return new HostObject('TableScopedCollection', {
    items: () => found().map(object),
    find: (key) => {
      const name = readText(key).toLowerCase();
      const table = found().find((one) => one.id === key || one.name.toLowerCase() === name);
      return table === undefined ? null : object(table);
    },
    call: {
      GetFirst: () => {
        const [first] = found();
        if (first === undefined) throw new ExcelError('ItemNotFound');
        return object(first);
      },
    },
  });
}

/** The methods of a range that answer what lies around it. */
export function regionCalls(
  session: Session,
  sheet: Worksheet,
  here: () => Area,
): NonNullable<Members['call']> {
  const at = (area: Area) => session.objects.range(sheet, area);
  /** The edge of the data from the active cell, which is the first unless another of the range is named. */
  const edge = (direction: Argument, activeCell: Argument): Area => {
    const from = isMissing(activeCell) ? here() : readPlace(session.workbook, sheet, activeCell).area;
    if (!contains(here(), cellArea(from.row, from.column))) throw new ExcelError('InvalidArgument');
    const { row, column } = edgeFrom(sheet, from, readOneOf(direction, DIRECTIONS));
    return cellArea(row, column);
  };
  return {
    GetSurroundingRegion: () => at(surroundingRegion(sheet, here())),
    GetRangeEdge: (direction, activeCell) => at(edge(direction, activeCell)),
    GetExtendedRange: (direction, activeCell) => at(boundingArea(here(), edge(direction, activeCell))),
    GetTables: (fullyContained) => tablesAt(session, sheet, here(), readBoolean(fullyContained, false)),
    ...orNullObject('GetMergedAreas', () => {
      const merged = sheet.merges.filter((merge) => overlaps(merge, here()));
      return merged.length === 0 ? null : session.objects.rangeAreas(sheet, merged);
    }),
  };
}
