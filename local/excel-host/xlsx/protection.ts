/** Sheet protection to exceljs and back. */
import type { Worksheet as FileSheet, WorksheetProtection } from 'exceljs';
import { DEFAULT_PROTECTION_OPTIONS } from '../workbook/sheet-protection.ts';
import type { ProtectionOptions, SheetProtection } from '../workbook/sheet-protection.ts';
import type { Worksheet } from '../workbook/worksheet.ts';

type Allowance = Exclude<
  keyof ProtectionOptions,
  'selectionMode' | 'allowEditObjects' | 'allowEditScenarios'
>;

const ALLOWANCES: readonly (readonly [Allowance, keyof WorksheetProtection])[] = [
  ['allowAutoFilter', 'autoFilter'],
  ['allowDeleteColumns', 'deleteColumns'],
  ['allowDeleteRows', 'deleteRows'],
  ['allowFormatCells', 'formatCells'],
  ['allowFormatColumns', 'formatColumns'],
  ['allowFormatRows', 'formatRows'],
  ['allowInsertColumns', 'insertColumns'],
  ['allowInsertHyperlinks', 'insertHyperlinks'],
  ['allowInsertRows', 'insertRows'],
  ['allowPivotTables', 'pivotTables'],
  ['allowSort', 'sort'],
];

/** Protection guards against slips, not attackers: a thousand rounds of hashing do, Excel's 100,000 take seconds here. */
const HASH_ROUNDS = 1000;

/** Protects the written sheet as the model's is. */
export async function writeProtection(target: FileSheet, sheet: Worksheet): Promise<void> {
  if (sheet.protection === null) return;
  const { options, password } = sheet.protection;
  await target.protect(password ?? '', {
    ...Object.fromEntries(ALLOWANCES.map(([ours, theirs]) => [theirs, options[ours]])),
    objects: options.allowEditObjects,
    scenarios: options.allowEditScenarios,
    selectLockedCells: options.selectionMode === 'Normal',
    selectUnlockedCells: options.selectionMode !== 'None',
    spinCount: HASH_ROUNDS,
  });
}

/** What exceljs reads; its own types leave the property out. */
type FileProtection = Partial<WorksheetProtection> & { sheet?: boolean; hashValue?: string };

const protectionIn = (source: FileSheet): FileProtection | null =>
  'sheetProtection' in source && typeof source.sheetProtection === 'object' ? source.sheetProtection : null;

/** The protection of a sheet in a file, without its password: only a hash of it is there. */
export function readProtection(source: FileSheet): SheetProtection | null {
  const found = protectionIn(source);
  if (found?.sheet !== true) return null;
  const selectionMode =
    found.selectUnlockedCells === false ? 'None' : found.selectLockedCells === false ? 'Unlocked' : 'Normal';
  const options: ProtectionOptions = {
    ...DEFAULT_PROTECTION_OPTIONS,
    ...Object.fromEntries(ALLOWANCES.map(([ours, theirs]) => [ours, found[theirs] === true])),
    allowEditObjects: found.objects !== false,
    allowEditScenarios: found.scenarios !== false,
    selectionMode,
  };
  return { options, password: null };
}

/** Whether a sheet in a file is protected by a password, which cannot be read. */
export const hasPassword = (source: FileSheet): boolean => protectionIn(source)?.hashValue !== undefined;
