/** `Excel.Table`. */
import type { Json } from '../protocol/json.ts';
import { overlaps } from '../workbook/area.ts';
import { followRows } from '../workbook/cells.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { isBuiltInStyle } from '../workbook/table-style.ts';
import { bodyArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { tableAutoFilter } from './auto-filter.ts';
import { noteChange } from './change-event.ts';
import { clearFilters, refilter, tableFilterArea } from './filter-area.ts';
import { HostObject } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { requireUnprotected } from './permission.ts';
import { readBoolean, readPlace, readText } from './read-argument.ts';
import type { Session } from './session.ts';
import { tableColumns } from './table-columns.ts';
import { requireHeader, requireTotals } from './table-parts.ts';
import { tableRows } from './table-rows.ts';
import { tableSort } from './table-sort.ts';
import { setTotals } from './table-totals.ts';

const FLAGS = {
  ShowBandedRows: 'showBandedRows',
  ShowBandedColumns: 'showBandedColumns',
  ShowFilterButton: 'showFilterButton',
  HighlightFirstColumn: 'highlightFirstColumn',
  HighlightLastColumn: 'highlightLastColumn',
} as const;

function resize({ workbook }: Session, sheet: Worksheet, table: Table, value: Argument): void {
  requireUnprotected(sheet);
  const { sheet: target, area } = readPlace(workbook, sheet, value);
  const others = sheet.tables.some((other) => other !== table && overlaps(other.area, area));
  // Excel: the header row stays where it is, and the old and the new area overlap.
  const keepsHeader = area.row === table.area.row && overlaps(area, table.area);
  if (target !== sheet || !keepsHeader || others || area.rows < 2) throw new ExcelError('InvalidArgument');
  const body = bodyArea(table);
  sheet.reshapeTable(table, area);
  workbook.followSources(followRows(sheet, body, bodyArea(table)));
}

/** Every Excel's own styles, and what tables that came with the file have. */
function readStyle({ workbook }: Session, value: Argument): string {
  const style = readText(value);
  if (!isBuiltInStyle(style) && !workbook.tables().some(({ table }) => table.style === style))
    throw new ExcelError('InvalidArgument', `There is no table style ${style}.`);
  return style;
}

/** One table on its sheet. */
export function table(session: Session, sheet: Worksheet, self: Table): HostObject {
  const { workbook, objects } = session;
  /** Shows what its filters hide, and tells that it is gone. */
  const leave = (take: () => void) => {
    requireUnprotected(sheet);
    if (self.filters.size > 0) clearFilters(session, tableFilterArea(sheet, self));
    take();
    const { source } = session.events;
    const detail = { tableId: self.id, tableName: self.name, source, worksheetId: sheet.id };
    session.events.noteOn('TableDeleted', [sheet, null], detail);
  };
  const flags = Object.entries(FLAGS);
  const setFlag = (key: (typeof FLAGS)[keyof typeof FLAGS]) => (value: Json) => {
    requireUnprotected(sheet);
    self[key] = readBoolean(value);
  };
  return new HostObject('Table', {
    id: () => ({ Id: self.id }),
    get: {
      ...Object.fromEntries(flags.map(([name, key]) => [name, () => self[key]])),
      Id: () => self.id,
      // Excel's older builds counted tables: the number within the id.
      LegacyId: () => String(Number.parseInt(self.id.slice(1), 16)),
      Name: () => self.name,
      Style: () => self.style,
      ShowHeaders: () => self.showHeaders,
      ShowTotals: () => self.showTotals,
    },
    set: {
      ...Object.fromEntries(flags.map(([name, key]) => [name, setFlag(key)])),
      Name: (value) => workbook.renameTable(self, readText(value)),
      Style: (value) => {
        requireUnprotected(sheet);
        self.style = readStyle(session, value);
      },
      ShowHeaders: (value) => {
        if (!readBoolean(value)) throw notImplemented('Table.showHeaders = false');
      },
      ShowTotals: (value) => setTotals(session, sheet, self, readBoolean(value)),
    },
    navigate: {
      Worksheet: () => objects.worksheet(sheet),
      Columns: () => tableColumns(session, sheet, self),
      Rows: () => tableRows(session, sheet, self),
      Sort: () => tableSort(session, sheet, self),
      AutoFilter: () => tableAutoFilter(session, sheet, self),
    },
    call: {
      ...session.events.methods(['TableDataChanged', 'TableSelectionChanged'], self),
      GetRange: () => objects.range(sheet, self.area),
      GetDataBodyRange: () => objects.range(sheet, bodyArea(self)),
      GetHeaderRowRange: () => objects.range(sheet, requireHeader(self)),
      GetTotalRowRange: () => objects.range(sheet, requireTotals(self)),
      ClearFilters: () => clearFilters(session, tableFilterArea(sheet, self)),
      ReapplyFilters: () => refilter(session, tableFilterArea(sheet, self)),
      Resize: (area) => resize(session, sheet, self, area),
      ConvertToRange: () => {
        leave(() => workbook.convertToRange(sheet, self));
        return objects.range(sheet, self.area);
      },
      Delete: () => {
        leave(() => workbook.removeTable(sheet, self));
        sheet.clearContents(self.area);
        sheet.clearFormats(self.area);
        noteChange(session, sheet, self.area);
      },
    },
  });
}
