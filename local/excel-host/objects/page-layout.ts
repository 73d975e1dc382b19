/** `Excel.PageLayout`. Margins in points. */
import { isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { PageLayout, PageZoom } from '../workbook/page-layout.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { headersFooters } from './headers-footers.ts';
import { HostObject } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { readBoolean, readInteger, readNumber, readOneOf, readPlace, readText } from './read-argument.ts';
import type { Session } from './session.ts';

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = {
  bottom: 'bottomMargin',
  footer: 'footerMargin',
  header: 'headerMargin',
  left: 'leftMargin',
  right: 'rightMargin',
  top: 'topMargin',
} as const;

type MarginKey = (typeof MARGINS)[keyof typeof MARGINS];
type FlagKey = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings';

function readZoom(value: Json): PageZoom {
  if (!isJsonObject(value)) throw new ExcelError('InvalidArgument');
  const { scale, horizontalFitToPages, verticalFitToPages } = value;
  const fits = typeof horizontalFitToPages === 'number' || typeof verticalFitToPages === 'number';
  if (typeof scale === 'number' && fits) {
    throw new ExcelError('InvalidArgument', 'Zoom is a scale or a number of pages, not both.');
  }
  if (typeof scale === 'number') return { scale };
  return {
    ...(typeof horizontalFitToPages === 'number' && { horizontalFitToPages }),
    ...(typeof verticalFitToPages === 'number' && { verticalFitToPages }),
  };
}

const zoomJson = (zoom: PageZoom): Json => ({ ...zoom });

function setMargins(layout: PageLayout, unit: Argument, options: Argument): void {
  const points = POINTS[readOneOf(unit, ['Points', 'Inches', 'Centimeters'])];
  if (!isJsonObject(options)) throw new ExcelError('InvalidArgument');
  for (const key of ['bottom', 'footer', 'header', 'left', 'right', 'top'] as const) {
    const size = options[key];
    if (size !== undefined && size !== null) layout[MARGINS[key]] = readNumber(size) * points;
  }
}

/** The page set-up of one sheet. */
export function pageLayout(session: Session, sheet: Worksheet): HostObject {
  const layout = sheet.pageLayout;
  const margin = (key: MarginKey) => ({
    get: () => layout[key],
    set: (value: Json) => {
      layout[key] = readNumber(value);
    },
  });
  const flag = (key: FlagKey) => ({
    get: () => layout[key],
    set: (value: Json) => {
      layout[key] = readBoolean(value);
    },
  });
  const properties = {
    Orientation: {
      get: () => layout.orientation,
      set: (value: Json) => {
        layout.orientation = readOneOf(value, ['Portrait', 'Landscape']);
      },
    },
    PaperSize: {
      get: () => layout.paperSize,
      set: (value: Json) => {
        layout.paperSize = readText(value);
      },
    },
    Zoom: {
      get: () => zoomJson(layout.zoom),
      set: (value: Json) => {
        layout.zoom = readZoom(value);
      },
    },
    FirstPageNumber: {
      get: () => layout.firstPageNumber ?? '',
      set: (value: Json) => {
        layout.firstPageNumber = value === '' ? null : readInteger(value);
      },
    },
    LeftMargin: margin('leftMargin'),
    RightMargin: margin('rightMargin'),
    TopMargin: margin('topMargin'),
    BottomMargin: margin('bottomMargin'),
    HeaderMargin: margin('headerMargin'),
    FooterMargin: margin('footerMargin'),
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
  };
  const areaOf = (value: Argument): Area => readPlace(session.workbook, sheet, value).area;
  const rangeOrNull = (area: Area | null) => (area === null ? null : session.objects.range(sheet, area));
  return new HostObject('PageLayout', {
    get: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, one.get])),
    set: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, one.set])),
    navigate: { HeadersFooters: () => headersFooters(layout) },
    call: {
      SetPrintArea: (area) => {
        layout.printArea = areaOf(area);
      },
      SetPrintTitleRows: (rows) => {
        layout.printTitleRows = { ...areaOf(rows), column: 0, columns: MAX_COLUMNS };
      },
      SetPrintTitleColumns: (columns) => {
        layout.printTitleColumns = { ...areaOf(columns), row: 0, rows: MAX_ROWS };
      },
      SetPrintMargins: (unit, options) => setMargins(layout, unit, options),
      GetPrintAreaOrNullObject: () =>
        layout.printArea === null ? null : session.objects.rangeAreas(sheet, [layout.printArea]),
      GetPrintTitleRowsOrNullObject: () => rangeOrNull(layout.printTitleRows),
      GetPrintTitleColumnsOrNullObject: () => rangeOrNull(layout.printTitleColumns),
    },
  });
}
