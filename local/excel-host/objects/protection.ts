/** `Excel.WorksheetProtection` and `Excel.WorkbookProtection`. */
import { isJsonObject } from '../protocol/json.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { DEFAULT_PROTECTION_OPTIONS } from '../workbook/sheet-protection.ts';
import type { ProtectionOptions } from '../workbook/sheet-protection.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { HostObject, isMissing } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { readText } from './read-argument.ts';
import type { Session } from './session.ts';

function readOptions(value: Argument): ProtectionOptions {
  if (isMissing(value)) return DEFAULT_PROTECTION_OPTIONS;
  if (!isJsonObject(value)) throw new ExcelError('InvalidArgument');
  const unknown = Object.keys(value).find((key) => !(key in DEFAULT_PROTECTION_OPTIONS));
  if (unknown !== undefined)
    throw new ExcelError('InvalidArgument', `There is no protection option ${unknown}.`);
  return { ...DEFAULT_PROTECTION_OPTIONS, ...value };
}

/** The protection of the workbook's structure. */
export function workbookProtection(workbook: Workbook): HostObject {
  return new HostObject('WorkbookProtection', {
    get: { Protected: () => workbook.structureLock !== null },
    call: {
      Protect: (password) => {
        if (workbook.structureLock !== null) throw new ExcelError('InvalidOperation');
        const given = readText(password, '');
        workbook.structureLock = { password: given === '' ? null : given };
      },
      Unprotect: (password) => {
        requirePassword(workbook.structureLock?.password ?? null, password);
        workbook.structureLock = null;
      },
    },
  });
}

function requirePassword(wanted: string | null, given: Argument): void {
  if (wanted !== null && wanted !== given)
    throw new ExcelError('AccessDenied', 'The password is not correct.');
}

/** The protection of one sheet. */
export function sheetProtection({ events }: Session, sheet: Worksheet): HostObject {
  const noteProtected = (isProtected: boolean) =>
    events.note('ProtectionChanged', sheet, { isProtected, source: events.source });
  return new HostObject('WorksheetProtection', {
    get: {
      Protected: () => sheet.protection !== null,
      Options: () => sheet.protection?.options ?? null,
    },
    call: {
      Protect: (options, password) => {
        // Excel refuses to protect what is protected: it wants unprotect first.
        if (sheet.protection !== null) throw new ExcelError('InvalidOperation');
        const given = readText(password, '');
        sheet.protection = { options: readOptions(options), password: given === '' ? null : given };
        noteProtected(true);
      },
      Unprotect: (password) => {
        requirePassword(sheet.protection?.password ?? null, password);
        sheet.protection = null;
        noteProtected(false);
      },
    },
  });
}
