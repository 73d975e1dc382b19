/** The story's workbooks as .xlsx files, to be opened in any spreadsheet program. */
import { constants } from 'node:fs';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalSetupError } from '../local-setup-error.ts';
import type { WorkbenchWorkbook } from '../workbench/serve-workbench.ts';

/** Makes sure of the folder before anything else is done. Throws `LocalSetupError` when it cannot be written. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new LocalSetupError(`the folder ${folder} cannot be written; set OUT_FOLDER to another`, { cause });
  }
}

/** Writes a workbook into a folder that is there, and answers where. */
export async function writeWorkbook({ id, bytes }: WorkbenchWorkbook, folder: string): Promise<string> {
  const path = join(folder, `${id}.xlsx`);
  await writeFile(path, bytes);
  return path;
}
