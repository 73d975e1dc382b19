/** `Excel.Range`: its properties; what it leads to and does is in the `range-*` files. */
import type { Json } from '../protocol/json.ts';
import { formatReference } from '../workbook/address.ts';
import { isOnSheet, isWholeColumns, isWholeRows } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { distance } from '../workbook/distance.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { conditionalFormats } from './conditional-format.ts';
import { dataValidation } from './data-validation.ts';
import { HostObject } from './host-object.ts';
import type { Place } from './host-object.ts';
import { hyperlinkProperty } from './hyperlink.ts';
import { placeOf } from './read-argument.ts';
import { copyFrom } from './range-copy.ts';
import { editCalls } from './range-edit.ts';
import { autoFill } from './range-fill.ts';
import { rangeFormat } from './range-format.ts';
import { navigationCalls } from './range-navigation.ts';
import { regionCalls } from './range-region.ts';
import { lineVisibility } from './range-size.ts';
import { rangeSort } from './range-sort.ts';
import { eachCell, valueProperties } from './range-values.ts';
import { rangeView } from './range-view.ts';
import { removeDuplicates } from './remove-duplicates.ts';
import { searchCalls } from './search.ts';
import type { Session } from './session.ts';
import { specialCellCalls } from './special-cells.ts';

/** Throws `InvalidArgument` for an area that is not on the sheet. */
export function range(session: Session, sheet: Worksheet, area: Area): HostObject {
  if (!isOnSheet(area)) throw new ExcelError('InvalidArgument');
  const place: Place = { sheet, area };
  let reference: string | null = null;
  const here = () => placeOf(self).area;
  const address = () => formatReference(sheet.name, here());
  const values = valueProperties(session, sheet, here);
  const visibility = lineVisibility(session, sheet, here);
  const size = distance(sheet);
  const link = hyperlinkProperty(session, sheet, here);
  const everyCell = (value: Json) => () => eachCell(here(), () => value);
  const self: HostObject = new HostObject(
    'Range',
    {
      id: () => (reference === null ? {} : { _ReferenceId: reference }),
      get: {
        ...values.get,
        ...visibility.get,
        Address: address,
        AddressLocal: address,
        RowIndex: () => here().row,
        ColumnIndex: () => here().column,
        RowCount: () => here().rows,
        ColumnCount: () => here().columns,
        CellCount: () => here().rows * here().columns,
        IsEntireColumn: () => isWholeColumns(here()),
        IsEntireRow: () => isWholeRows(here()),
        _ReferenceId: () => reference,
        Top: () => size.rows(0, here().row),
        Left: () => size.columns(0, here().column),
        Height: () => size.rows(here().row, here().rows),
        Width: () => size.columns(here().column, here().columns),
        HasSpill: () => false,
        Hyperlink: link.get,
        Style: () => 'Normal',
        LinkedDataTypeState: everyCell('None'),
        SavedAsArray: everyCell(false),
      },
      set: { ...values.set, ...visibility.set, Hyperlink: link.set },
      navigate: {
        Format: () => rangeFormat(session, sheet, () => [here()]),
        DataValidation: () => dataValidation(sheet, () => [here()]),
        ConditionalFormats: () => conditionalFormats(session, sheet, here),
        Sort: () => rangeSort(session, sheet, here),
        Worksheet: () => session.objects.worksheet(sheet),
      },
      call: {
        ...navigationCalls(session, sheet, here),
        ...editCalls(session, sheet, here),
        ...regionCalls(session, sheet, here),
        ...searchCalls(session, sheet, here),
        ...specialCellCalls(session, sheet, here),
        _KeepReference: () => {
          reference ??= session.references.keep(self);
        },
        _ValidateArraySize: (rows, columns) => {
          if (rows !== here().rows || columns !== here().columns) throw new ExcelError('InvalidArgument');
        },
        Calculate: () => {},
        AutoFill: (...args) => autoFill(session, sheet, here(), args),
        CopyFrom: (...args) => copyFrom(session, sheet, here(), args),
        RemoveDuplicates: (columns, includesHeader) =>
          removeDuplicates(session, sheet, here(), columns, includesHeader),
        GetVisibleView: () => rangeView(session, sheet, here()),
      },
    },
    place,
  );
  return self;
}
