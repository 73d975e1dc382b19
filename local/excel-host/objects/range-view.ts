/** `Excel.RangeView`: the visible cells of a range, as one block without the hidden rows and columns between them. */
import type { Json } from '../protocol/json.ts';
import { formatReference } from '../workbook/address.ts';
import { cellArea } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { displayText } from '../workbook/display-text.ts';
import { valueType } from '../workbook/value-type.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { HostObject } from './host-object.ts';
import type { Session } from './session.ts';

const shown = (from: number, count: number, hidden: ReadonlySet<number>): number[] =>
  Array.from({ length: count }, (_, index) => from + index).filter((line) => !hidden.has(line));

/** The view of a range. `index` is its place among the views of rows. */
export function rangeView(session: Session, sheet: Worksheet, area: Area, index = 0): HostObject {
  const rows = () => shown(area.row, area.rows, sheet.hiddenRows);
  const columns = () => shown(area.column, area.columns, sheet.hiddenColumns);
  const each = (read: (row: number, column: number) => Json) => () =>
    rows().map((row) => columns().map((column) => read(row, column)));
  const { locale } = session.workbook;
  const numberFormat = (row: number, column: number) => sheet.grid.formatAt(row, column).numberFormat;
  return new HostObject('RangeView', {
    get: {
      Values: each((row, column) => sheet.valueAt(row, column)),
      Formulas: each((row, column) => sheet.formulaAt(row, column)),
      FormulasLocal: each((row, column) => sheet.formulaLocalAt(row, column, locale)),
      FormulasR1C1: each((row, column) => sheet.formulaR1C1At(row, column)),
      NumberFormat: each(numberFormat),
      Text: each((row, column) => displayText(sheet.valueAt(row, column), numberFormat(row, column), locale)),
      ValueTypes: each((row, column) => valueType(sheet.valueAt(row, column))),
      CellAddresses: each((row, column) => formatReference(sheet.name, cellArea(row, column))),
      RowCount: () => rows().length,
      ColumnCount: () => columns().length,
      Index: () => index,
    },
    navigate: {
      Rows: () =>
        new HostObject('RangeViewCollection', {
          items: () =>
            rows().map((row, place) => rangeView(session, sheet, { ...area, row, rows: 1 }, place)),
        }),
    },
    call: { GetRange: () => session.objects.range(sheet, area) },
  });
}
