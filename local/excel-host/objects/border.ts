/** `Excel.RangeBorderCollection`: the lines around and inside a range. Limit: a neighbour's line on a shared edge is not seen. */
import type { Area } from '../workbook/area.ts';
import type { Border, BorderSide, CellFormat } from '../workbook/cell-format.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { readColor } from './color.ts';
import { HostObject } from './host-object.ts';
import { requirePermission } from './permission.ts';
import { readOneOf } from './read-argument.ts';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

type Side = (typeof SIDES)[number];

const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const NEW_LINE: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** The cells that carry a line of the range, and on which of their sides; `null` when the range has no such line. */
function carriers(area: Area, side: Side): { area: Area; side: BorderSide } | null {
  switch (side) {
    case 'EdgeTop':
      return { area: { ...area, rows: 1 }, side };
    case 'EdgeBottom':
      return { area: { ...area, row: area.row + area.rows - 1, rows: 1 }, side };
    case 'EdgeLeft':
      return { area: { ...area, columns: 1 }, side };
    case 'EdgeRight':
      return { area: { ...area, column: area.column + area.columns - 1, columns: 1 }, side };
    case 'InsideHorizontal':
      return area.rows === 1 ? null : { area: { ...area, rows: area.rows - 1 }, side: 'EdgeBottom' };
    case 'InsideVertical':
      return area.columns === 1 ? null : { area: { ...area, columns: area.columns - 1 }, side: 'EdgeRight' };
    case 'DiagonalDown':
    case 'DiagonalUp':
      return { area, side };
  }
}

function withBorder(format: CellFormat, side: BorderSide, part: Partial<Border>): CellFormat {
  const { [side]: old, ...others } = format.borders;
  if (part.style === 'None') return { ...format, borders: others };
  // A double line is always thick, as in Excel.
  const weight = part.style === 'Double' ? { weight: 'Thick' } : {};
  return { ...format, borders: { ...others, [side]: { ...(old ?? NEW_LINE), ...part, ...weight } } };
}

function border(sheet: Worksheet, areas: () => readonly Area[], side: Side): HostObject {
  const read = (key: keyof Border, none: string): string | null => {
    const found = areas().flatMap((area) => carriers(area, side) ?? []);
    const sideOf = found[0]?.side;
    if (sideOf === undefined) return none;
    const cells = found.map((carrier) => carrier.area);
    return sheet.sharedFormat(cells, (format) => format.borders[sideOf]?.[key] ?? none);
  };
  const write = (part: Partial<Border>) => {
    requirePermission(sheet, 'allowFormatCells');
    for (const carrier of areas().flatMap((area) => carriers(area, side) ?? [])) {
      sheet.grid.restyle(carrier.area, (format) => withBorder(format, carrier.side, part));
    }
  };
  return new HostObject('RangeBorder', {
    id: () => ({ SideIndex: side }),
    get: {
      SideIndex: () => side,
      Style: () => read('style', 'None'),
      Weight: () => read('weight', 'Thin'),
      Color: () => read('color', '#000000'),
    },
    set: {
      Style: (value) => write({ style: readOneOf(value, STYLES) }),
      Weight: (value) => write({ weight: readOneOf(value, WEIGHTS) }),
      Color: (value) => write({ color: readColor(value) }),
    },
  });
}

/** The borders of one or more areas. */
export function rangeBorders(sheet: Worksheet, areas: () => readonly Area[]): HostObject {
  return new HostObject('RangeBorderCollection', {
    items: () => SIDES.map((side) => border(sheet, areas, side)),
    find: (key) => border(sheet, areas, readOneOf(key, SIDES)),
  });
}
