/** exceljs's collection of a sheet's data validations, which its own types leave out. */
import type { DataValidation, Worksheet as FileSheet } from 'exceljs';

interface FileValidations {
  /** By address; a range read from a file appears once for each of its cells. */
  readonly model: Readonly<Record<string, DataValidation>>;
  add(address: string, validation: DataValidation): void;
}

const isFileValidations = (value: unknown): value is FileValidations =>
  typeof value === 'object' && value !== null && 'model' in value && 'add' in value;

/** Throws when exceljs changed its insides. */
export function fileValidations(sheet: FileSheet): FileValidations {
  const found = 'dataValidations' in sheet ? sheet.dataValidations : null;
  if (!isFileValidations(found)) throw new Error('exceljs keeps data validations elsewhere than expected.');
  return found;
}
