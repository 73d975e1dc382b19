/** `Excel.Worksheet`. */
import { parseReference } from '../workbook/address.ts';
import { cellArea, WHOLE_SHEET } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../workbook/worksheet.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { charts } from './chart.ts';
import { readColor } from './color.ts';
import { comments } from './comment.ts';
import { sheetAutoFilter } from './auto-filter.ts';
import { SHEET_EVENTS } from './events.ts';
import { freezePanes } from './freeze-panes.ts';
import { HostObject, isMissing } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { horizontalPageBreaks, verticalPageBreaks } from './page-breaks.ts';
import { pageLayout } from './page-layout.ts';
import { sheetProtection } from './protection.ts';
import { readBoolean, readInteger, readOneOf, readPlace, readText } from './read-argument.ts';
import { sheetSearchCalls } from './search.ts';
import type { Session } from './session.ts';
import { placeCalls, renameSheet, setPosition, setVisibility } from './worksheet-place.ts';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

function readAreas(session: Session, sheet: Worksheet, value: Argument): HostObject {
  const areas = readText(value)
    .split(',')
    .map((part) => parseReference(part.trim())?.area);
  const known = areas.filter((area) => area !== undefined);
  if (known.length !== areas.length) throw new ExcelError('InvalidArgument');
  return session.objects.rangeAreas(sheet, known);
}

/** One worksheet. */
export function worksheet(session: Session, sheet: Worksheet): HostObject {
  const { workbook, objects } = session;
  const used = (valuesOnly: Argument) => sheet.grid.usedArea(readBoolean(valuesOnly, false));
  const position = () => workbook.sheets.indexOf(sheet);
  return new HostObject('Worksheet', {
    id: () => ({ Id: sheet.id }),
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: position,
      TabId: position,
      Visibility: () => sheet.visibility,
      TabColor: () => sheet.tabColor,
      ShowGridlines: () => sheet.showGridlines,
      ShowHeadings: () => sheet.showHeadings,
      StandardWidth: () => STANDARD_WIDTH,
      StandardHeight: () => STANDARD_HEIGHT,
      EnableCalculation: () => true,
    },
    set: {
      Name: (value) => renameSheet(session, sheet, readText(value)),
      Position: (value) => setPosition(session, sheet, readInteger(value)),
      Visibility: (value) => setVisibility(session, sheet, readOneOf(value, VISIBILITIES)),
      TabColor: (value) => {
        sheet.tabColor = value === '' ? '' : readColor(value);
      },
      // office.js's own spellings, by the environment it finds itself in.
      Gridlines: (value) => {
        sheet.showGridlines = readBoolean(value);
      },
      ShowGridlines: (value) => {
        sheet.showGridlines = readBoolean(value);
      },
      ShowHeadings: (value) => {
        sheet.showHeadings = readBoolean(value);
      },
    },
    navigate: {
      Tables: () => objects.tables(sheet),
      Names: () => objects.names(sheet),
      Comments: () => comments(session, sheet),
      Charts: () => charts(session, sheet),
      AutoFilter: () => sheetAutoFilter(session, sheet),
      Protection: () => sheetProtection(session, sheet),
      FreezePanes: () => freezePanes(session, sheet),
      PageLayout: () => pageLayout(session, sheet),
      HorizontalPageBreaks: () => horizontalPageBreaks(session, sheet),
      VerticalPageBreaks: () => verticalPageBreaks(session, sheet),
    },
    call: {
      ...session.events.methods(SHEET_EVENTS, sheet),
      ...placeCalls(session, sheet),
      ...sheetSearchCalls(session, sheet),
      Calculate: () => workbook.calculation.restart(),
      GetRange: (address) => {
        if (isMissing(address) || address === '') return objects.range(sheet, WHOLE_SHEET);
        const place = readPlace(workbook, sheet, address);
        return objects.range(place.sheet, place.area);
      },
      GetRanges: (addresses) => readAreas(session, sheet, addresses),
      GetCell: (row, column) => objects.range(sheet, cellArea(readInteger(row), readInteger(column))),
      GetRangeByIndexes: (row, column, rows, columns) =>
        objects.range(sheet, {
          row: readInteger(row),
          column: readInteger(column),
          rows: readInteger(rows),
          columns: readInteger(columns),
        }),
      GetUsedRange: (valuesOnly) => objects.range(sheet, used(valuesOnly) ?? cellArea(0, 0)),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const area = used(valuesOnly);
        return area === null ? null : objects.range(sheet, area);
      },
    },
  });
}
