/** `getSpecialCells` of a range. Cells that share a rule with another cell are not told apart: refused loudly. */
import type { Area } from '../workbook/area.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { blankCells, filledCells, ruledCells, valueKinds, visibleCells } from '../workbook/special-cells.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Argument, HostObject, Members } from './host-object.ts';
import { orNullObject } from './or-null-object.ts';
import { readText } from './read-argument.ts';
import type { Session } from './session.ts';

function special(sheet: Worksheet, area: Area, type: string, kinds: Argument): Area[] {
  switch (type) {
    case 'Blanks':
      return blankCells(sheet, area);
    case 'Constants':
    case 'Formulas':
      return filledCells(sheet, area, type, valueKinds(readText(kinds, 'All')));
    case 'Visible':
      return visibleCells(sheet, area);
    case 'DataValidations':
      return ruledCells(sheet.validations, area);
    case 'ConditionalFormats':
      return ruledCells(sheet.conditionalFormats, area);
    case 'SameDataValidation':
    case 'SameConditionalFormat':
      throw notImplemented(`Range.getSpecialCells of ${type}`);
    default:
      throw new ExcelError('InvalidArgument', `There are no special cells of type ${type}.`);
  }
}

/** The methods of a range that answer its special cells. */
export function specialCellCalls(
  session: Session,
  sheet: Worksheet,
  here: () => Area,
): NonNullable<Members['call']> {
  const find = (type: Argument, kinds: Argument): HostObject | null => {
    const areas = special(sheet, here(), readText(type), kinds);
    return areas.length === 0 ? null : session.objects.rangeAreas(sheet, areas);
  };
  return orNullObject('GetSpecialCells', find);
}
