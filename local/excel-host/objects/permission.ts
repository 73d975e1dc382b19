/** What sheet protection forbids. Each throws `AccessDenied`. */
import type { Area } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { ProtectionOptions } from '../workbook/sheet-protection.ts';
import type { Worksheet } from '../workbook/worksheet.ts';

type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** Contents may change where no cell is locked. */
export function requireUnlocked(sheet: Worksheet, area: Area): void {
  if (sheet.protection === null) return;
  if (sheet.sharedFormat([area], (format) => format.locked) !== false) throw new ExcelError('AccessDenied');
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
