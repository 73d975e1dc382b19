/** `Excel.RangeFormat` with its fill, font and protection: every property is every cell's, or `null` where they differ. */
import type { Json } from '../protocol/json.ts';
import type { Area } from '../workbook/area.ts';
import type { CellFormat } from '../workbook/cell-format.ts';
import { displayText } from '../workbook/display-text.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../workbook/worksheet.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { rangeBorders } from './border.ts';
import { readColor } from './color.ts';
import { HostObject } from './host-object.ts';
import type { Members } from './host-object.ts';
import { requirePermission } from './permission.ts';
import { setSize, sharedSize } from './range-size.ts';
import { readBoolean, readInteger, readNumber, readOneOf, readText } from './read-argument.ts';
import type { Session } from './session.ts';

type Areas = () => readonly Area[];
type Scalar = string | number | boolean | null;

/** One property of the format: where it lives, how a new value is read, how it is answered. */
interface FormatProperty {
  readonly pick: (format: CellFormat) => Scalar;
  readonly change: (value: Json) => Partial<CellFormat>;
}

/** In points: Excel refuses more. */
const TALLEST_ROW = 409.5;

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const FORMAT: Readonly<Record<string, FormatProperty>> = {
  WrapText: { pick: (format) => format.wrapText, change: (value) => ({ wrapText: readBoolean(value) }) },
  ShrinkToFit: {
    pick: (format) => format.shrinkToFit,
    change: (value) => ({ shrinkToFit: readBoolean(value) }),
  },
  IndentLevel: {
    pick: (format) => format.indentLevel,
    change: (value) => ({ indentLevel: readInteger(value) }),
  },
  TextOrientation: {
    pick: (format) => format.textOrientation,
    change: (value) => ({ textOrientation: readInteger(value) }),
  },
  HorizontalAlignment: {
    pick: (format) => format.horizontalAlignment,
    change: (value) => ({ horizontalAlignment: readOneOf(value, HORIZONTAL) }),
  },
  VerticalAlignment: {
    pick: (format) => format.verticalAlignment,
    change: (value) => ({ verticalAlignment: readOneOf(value, VERTICAL) }),
  },
};

const FILL: Readonly<Record<string, FormatProperty>> = {
  Color: {
    pick: (format) => format.fillColor ?? '#FFFFFF',
    change: (value) => ({ fillColor: value === '' ? null : readColor(value) }),
  },
};

const FONT: Readonly<Record<string, FormatProperty>> = {
  Name: { pick: (format) => format.fontName, change: (value) => ({ fontName: readText(value) }) },
  Size: { pick: (format) => format.fontSize, change: (value) => ({ fontSize: readNumber(value) }) },
  Color: { pick: (format) => format.fontColor, change: (value) => ({ fontColor: readColor(value) }) },
  Bold: { pick: (format) => format.bold, change: (value) => ({ bold: readBoolean(value) }) },
  Italic: { pick: (format) => format.italic, change: (value) => ({ italic: readBoolean(value) }) },
  Underline: {
    pick: (format) => format.underline,
    change: (value) => ({ underline: readOneOf(value, UNDERLINES) }),
  },
  Strikethrough: {
    pick: (format) => format.strikethrough,
    change: (value) => ({ strikethrough: readBoolean(value) }),
  },
};

const PROTECTION: Readonly<Record<string, FormatProperty>> = {
  Locked: { pick: (format) => format.locked, change: (value) => ({ locked: readBoolean(value) }) },
  FormulaHidden: {
    pick: (format) => format.formulaHidden,
    change: (value) => ({ formulaHidden: readBoolean(value) }),
  },
};

function properties(
  sheet: Worksheet,
  areas: Areas,
  list: Readonly<Record<string, FormatProperty>>,
): Required<Pick<Members, 'get' | 'set'>> {
  const entries = Object.entries(list);
  return {
    get: Object.fromEntries(
      entries.map(([name, { pick }]) => [name, () => sheet.sharedFormat(areas(), pick)]),
    ),
    set: Object.fromEntries(
      entries.map(([name, { change }]) => [name, (value: Json) => restyle(sheet, areas, change(value))]),
    ),
  };
}

function restyle(sheet: Worksheet, areas: Areas, part: Partial<CellFormat>): void {
  requirePermission(sheet, 'allowFormatCells');
  for (const area of areas()) sheet.grid.restyle(area, (format) => ({ ...format, ...part }));
}

function fill(sheet: Worksheet, areas: Areas): HostObject {
  return new HostObject('RangeFill', {
    ...properties(sheet, areas, FILL),
    call: { Clear: () => restyle(sheet, areas, { fillColor: null }) },
  });
}

/** Roughly what Excel's autofit does: seven pixels a character of the widest text, five beside it. */
function autofitColumns({ workbook }: Session, sheet: Worksheet, area: Area): void {
  requirePermission(sheet, 'allowFormatColumns');
  const widest = new Map<number, number>();
  for (const [row, column, cell] of sheet.grid.cellsIn(area)) {
    const text = displayText(sheet.valueAt(row, column), cell.format.numberFormat, workbook.locale);
    widest.set(column, Math.max(widest.get(column) ?? 0, text.length));
  }
  for (const [column, length] of widest)
    if (length > 0) sheet.columnWidths.set(column, (length * 7 + 5) * 0.75);
}

function autofitRows(sheet: Worksheet, area: Area): void {
  requirePermission(sheet, 'allowFormatRows');
  for (const row of sheet.rowHeights.keys()) {
    if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
  }
}

/** The format of the cells of one or more areas. */
export function rangeFormat(session: Session, sheet: Worksheet, areas: Areas): HostObject {
  const format = properties(sheet, areas, FORMAT);
  const first = () => areas()[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return new HostObject('RangeFormat', {
    get: {
      ...format.get,
      ColumnWidth: () => sharedSize(sheet.columnWidths, STANDARD_WIDTH, first().column, first().columns),
      RowHeight: () => sharedSize(sheet.rowHeights, STANDARD_HEIGHT, first().row, first().rows),
    },
    set: {
      ...format.set,
      ColumnWidth: (value) => {
        requirePermission(sheet, 'allowFormatColumns');
        for (const { column, columns } of areas())
          setSize(sheet.columnWidths, column, columns, readNumber(value));
      },
      RowHeight: (value) => {
        requirePermission(sheet, 'allowFormatRows');
        const points = readNumber(value);
        if (points < 0 || points > TALLEST_ROW) throw new ExcelError('InvalidArgument');
        for (const { row, rows } of areas()) setSize(sheet.rowHeights, row, rows, points);
      },
    },
    navigate: {
      Fill: () => fill(sheet, areas),
      Font: () => new HostObject('RangeFont', properties(sheet, areas, FONT)),
      Protection: () => new HostObject('FormatProtection', properties(sheet, areas, PROTECTION)),
      Borders: () => rangeBorders(sheet, areas),
    },
    call: {
      AutofitColumns: () => areas().forEach((area) => autofitColumns(session, sheet, area)),
      AutofitRows: () => areas().forEach((area) => autofitRows(sheet, area)),
    },
  });
}
