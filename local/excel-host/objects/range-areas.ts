/** `Excel.RangeAreas`: several rectangles of one sheet, formatted or cleared together. */
import { formatReference } from '../workbook/address.ts';
import { isWholeColumns, isWholeRows } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { dataValidation } from './data-validation.ts';
import { HostObject } from './host-object.ts';
import { rangeFormat } from './range-format.ts';
import type { Session } from './session.ts';

/** The areas together. */
export function rangeAreas(session: Session, sheet: Worksheet, areas: readonly Area[]): HostObject {
  const ranges = areas.map((area) => session.objects.range(sheet, area));
  const address = () => areas.map((area) => formatReference(sheet.name, area)).join(',');
  let reference: string | null = null;
  const self: HostObject = new HostObject('RangeAreas', {
    id: () => (reference === null ? {} : { _ReferenceId: reference }),
    get: {
      _ReferenceId: () => reference,
      Address: address,
      AddressLocal: address,
      AreaCount: () => areas.length,
      CellCount: () => areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
      IsEntireColumn: () => areas.every(isWholeColumns),
      IsEntireRow: () => areas.every(isWholeRows),
      Style: () => 'Normal',
    },
    navigate: {
      Areas: () => new HostObject('RangeCollection', { items: () => ranges }),
      DataValidation: () => dataValidation(sheet, () => areas),
      Format: () => rangeFormat(session, sheet, () => areas),
      Worksheet: () => session.objects.worksheet(sheet),
    },
    call: {
      _KeepReference: () => {
        reference ??= session.references.keep(self);
      },
      Clear: (kind) => {
        for (const one of ranges) one.members.call?.['Clear']?.(kind);
      },
    },
  });
  return self;
}
