/** What the protection of a sheet or of the workbook forbids. Each throws `AccessDenied`. */
import { formatArea } from '../workbook/address.ts';
import type { Area } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { ProtectionOptions } from '../workbook/sheet-protection.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';

type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** A cell is locked, so that none of those with it may change. */
export class LockedCell extends ExcelError {
  /** Of the first one, e.g. `F12`. */
  readonly address: string;

  constructor(address: string) {
    super('AccessDenied');
    this.address = address;
  }
}

/** Contents may change where no cell is locked. Throws `LockedCell`. */
export function requireUnlocked(sheet: Worksheet, area: Area): void {
  if (sheet.protection === null) return;
  if (hasLocked(sheet, area)) throw new LockedCell(formatArea(firstLocked(sheet, area)));
}

const hasLocked = (sheet: Worksheet, area: Area): boolean =>
  sheet.sharedFormat([area], (format) => format.locked) !== false;

/** Row by row; found by halves, since an area may be a million rows. */
function firstLocked(sheet: Worksheet, area: Area): Area {
  if (area.rows * area.columns === 1) return area;
  const [first, second] = halves(area);
  return firstLocked(sheet, hasLocked(sheet, first) ? first : second);
}

function halves(area: Area): readonly [Area, Area] {
  const [start, size] = area.rows > 1 ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  const half = Math.ceil(area[size] / 2);
  return [
    { ...area, [size]: half },
    { ...area, [start]: area[start] + half, [size]: area[size] - half },
  ];
}

/** Formats, sizes and structure may change where the protection allows just that. */
export function requirePermission(sheet: Worksheet, permission: Permission): void {
  if (sheet.protection !== null && !sheet.protection.options[permission])
    throw new ExcelError('AccessDenied');
}

/** What no protection option allows: validation, tables, conditional formats, merging. */
export function requireUnprotected(sheet: Worksheet): void {
  if (sheet.protection !== null) throw new ExcelError('AccessDenied');
}

/** Sheets may be added, renamed, moved, hidden and deleted. */
export function requireOpenStructure({ structureLock }: Workbook): void {
  if (structureLock !== null)
    throw new ExcelError('AccessDenied', 'Workbook is protected and cannot be changed.');
}
