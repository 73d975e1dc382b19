/** The story's workbooks as .xlsx files, to be opened in any spreadsheet program. */
import { mkdir, writeFile } from 'node:fs/promises';
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

/** Writes a desk's workbook. Throws `LocalSetupError` when the folder cannot be written. */
export async function writeWorkbook(desk: ExcelDesk, folder: string, name: string): Promise<WrittenWorkbook> {
  const { bytes, notCarried } = await saveXlsx(desk.host.workbook);
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, bytes);
  } catch (cause) {
    throw new LocalSetupError(`the folder ${folder} cannot be written; set OUT_FOLDER to another`, { cause });
  }
  return { path, bytes, notCarried };
}
