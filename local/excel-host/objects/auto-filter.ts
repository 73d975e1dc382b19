/** `Excel.AutoFilter`, of a worksheet or of a table. A column without criteria reads as `null`, which is assumed. */
import type { JsonObject } from '../protocol/json.ts';
import { overlaps, sameArea } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { surroundingRegion } from '../workbook/region.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import {
  clearFilters,
  readCriteria,
  refilter,
  setCriteria,
  sheetFilterArea,
  tableFilterArea,
} from './filter-area.ts';
import type { FilterArea } from './filter-area.ts';
import { HostObject, isMissing } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { orNullObject } from './or-null-object.ts';
import { requirePermission, requireUnprotected } from './permission.ts';
import { readInteger, readJson, readPlace } from './read-argument.ts';
import type { Session } from './session.ts';

/** What differs between the two. */
interface Filtering {
  /** Header row and rows, `null` when there is no filter. */
  area(): Area | null;
  filter(): FilterArea | null;
  /** Puts the filter on the cells an add-in names. */
  put(area: Area): FilterArea;
  takeOff(): void;
}

const criteriaOf = ({ body, columns }: FilterArea): (JsonObject | null)[] =>
  Array.from({ length: body.columns }, (_, column) => columns.get(column) ?? null);

function autoFilter(session: Session, sheet: Worksheet, filtering: Filtering): HostObject {
  const present = (): FilterArea => {
    const filter = filtering.filter();
    if (filter === null) throw new ExcelError('InvalidOperation', 'There is no filter.');
    return filter;
  };
  const apply = (range: Argument, column: Argument, criteria: Argument) => {
    requirePermission(sheet, 'allowAutoFilter');
    const place = readPlace(session.workbook, sheet, range);
    if (place.sheet !== sheet) throw new ExcelError('InvalidArgument');
    const filter = filtering.put(place.area);
    if (isMissing(column)) return;
    setCriteria(
      session,
      filter,
      readInteger(column),
      isMissing(criteria) ? null : readCriteria(readJson(criteria)),
    );
  };
  return new HostObject('AutoFilter', {
    get: {
      Enabled: () => filtering.filter() !== null,
      IsDataFiltered: () => (filtering.filter()?.columns.size ?? 0) > 0,
      Criteria: () => {
        const filter = filtering.filter();
        return filter === null ? null : criteriaOf(filter);
      },
    },
    call: {
      Apply: apply,
      ClearColumnCriteria: (column) => setCriteria(session, present(), readInteger(column), null),
      ClearCriteria: () => clearFilters(session, present()),
      ...orNullObject('GetRange', () => {
        const area = filtering.area();
        return area === null ? null : session.objects.range(sheet, area);
      }),
      Reapply: () => refilter(session, present()),
      Remove: () => {
        const filter = filtering.filter();
        if (filter === null) return;
        clearFilters(session, filter);
        filtering.takeOff();
      },
    },
  });
}

/** The cells a worksheet's filter goes on: from a single cell it reaches as far as the data around it. */
function filteredArea(sheet: Worksheet, area: Area): Area {
  const wanted = area.rows === 1 && area.columns === 1 ? surroundingRegion(sheet, area) : area;
  if (wanted.rows < 2)
    throw new ExcelError('InvalidArgument', 'A filter needs a header row and a row below it.');
  if (sheet.tables.some((table) => overlaps(table.area, wanted))) {
    throw new ExcelError('InvalidOperation', 'A table has a filter of its own.');
  }
  return wanted;
}

/** The filter of one worksheet. */
export function sheetAutoFilter(session: Session, sheet: Worksheet): HostObject {
  return autoFilter(session, sheet, {
    area: () => sheet.autoFilter?.area ?? null,
    filter: () => (sheet.autoFilter === null ? null : sheetFilterArea(sheet, sheet.autoFilter)),
    put: (area) => {
      const wanted = filteredArea(sheet, area);
      const before = sheet.autoFilter;
      if (before !== null && sameArea(before.area, wanted)) return sheetFilterArea(sheet, before);
      requireUnprotected(sheet);
      if (before !== null) clearFilters(session, sheetFilterArea(sheet, before));
      sheet.autoFilter = { area: wanted, columns: new Map() };
      return sheetFilterArea(sheet, sheet.autoFilter);
    },
    takeOff: () => {
      requireUnprotected(sheet);
      sheet.autoFilter = null;
    },
  });
}

/** The filter of one table, which is there while its filter buttons are. */
export function tableAutoFilter(session: Session, sheet: Worksheet, table: Table): HostObject {
  const filter = () => (table.showFilterButton ? tableFilterArea(sheet, table) : null);
  return autoFilter(session, sheet, {
    area: () =>
      table.showFilterButton ? { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) } : null,
    filter,
    put: (area) => {
      if (!overlaps(area, table.area)) throw new ExcelError('InvalidArgument');
      table.showFilterButton = true;
      return tableFilterArea(sheet, table);
    },
    takeOff: () => {
      table.showFilterButton = false;
    },
  });
}
