/** `Excel.Worksheet`. */
import { parseReference } from '../workbook/address.ts';
import { cellArea, WHOLE_SHEET } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../workbook/worksheet.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { charts } from './chart.ts';
import { readColor } from './color.ts';
import { comments } from './comment.ts';
import { freezePanes } from './freeze-panes.ts';
import { HostObject, isMissing } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { pageLayout } from './page-layout.ts';
import { sheetProtection } from './protection.ts';
import { readBoolean, readInteger, readOneOf, readPlace, readText } from './read-argument.ts';
import { activateSheet } from './select.ts';
import type { Session } from './session.ts';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

function setVisibility({ workbook }: Session, sheet: Worksheet, visibility: Worksheet['visibility']): void {
  const others = workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && !others) {
    throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }
  const wasActive = workbook.active === sheet;
  sheet.visibility = visibility;
  const next = workbook.sheets.find((other) => other.visibility === 'Visible');
  if (wasActive && next !== undefined && visibility !== 'Visible') workbook.activate(next);
}

function setPosition({ workbook }: Session, sheet: Worksheet, position: number): void {
  if (position < 0 || position >= workbook.sheets.length) throw new ExcelError('InvalidArgument');
  const sheets = workbook.sheets.filter((other) => other !== sheet);
  sheets.splice(position, 0, sheet);
  workbook.sheets = sheets;
}

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
      Name: (value) => workbook.renameSheet(sheet, readText(value)),
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
      Protection: () => sheetProtection(sheet),
      FreezePanes: () => freezePanes(session, sheet),
      PageLayout: () => pageLayout(session, sheet),
    },
    call: {
      ...session.events.methods(['DataChanged', 'Activated', 'Deactivated', 'SelectionChanged'], sheet),
      _GetSheetById: () => objects.worksheet(sheet),
      Activate: () => activateSheet(session, sheet),
      Calculate: () => {},
      Delete: () => {
        workbook.removeSheet(sheet);
        session.events.note('Deleted', sheet, { source: 'Local' });
      },
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
