/** The story's workbooks as .xlsx files, to be opened in any spreadsheet program. */
import { constants } from 'node:fs';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveXlsx } from '../excel-host/xlsx.ts';
import { LocalSetupError } from '../local-setup-error.ts';
import type { ExcelDesk } from './excel-desk.ts';

export interface WrittenWorkbook {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file cannot hold, in words; never dropped silently. */
  readonly notCarried: readonly string[];
}

/** Makes sure of the folder before anything else is done. Throws `LocalSetupError` when it cannot be written. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new LocalSetupError(`the folder ${folder} cannot be written; set OUT_FOLDER to another`, { cause });
  }
}

/** Writes a desk's workbook into a folder that is there. */
export async function writeWorkbook(desk: ExcelDesk, folder: string, name: string): Promise<WrittenWorkbook> {
  const { bytes, notCarried } = await saveXlsx(desk.host.workbook);
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { path, bytes, notCarried };
}
