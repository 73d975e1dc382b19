import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copiesIn } from '../../build/shippable.ts';

/** The files below a built folder that hold a copy of what is for developing only: those copied there, too. */
export async function copiesInFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Error(`Nothing was built in ${folder}.`);
  const copies = await Promise.all(
    files.map(async (file) => ({ file, of: copiesIn(await readFile(file, 'utf8')) })),
  );
  return copies.filter(({ of }) => of.length > 0).map(({ file, of }) => `${file}: ${of.join(', ')}`);
}
