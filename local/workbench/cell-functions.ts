/** The functions that cells can call, as Excel reads them: from the add-in's metadata and the manifest's namespace. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { CustomFunction } from '../excel-host/workbook/custom-functions.ts';

/** As `manifest.xml` says it; a test holds it to that. */
export const NAMESPACE = 'THIDUA';

const Metadata = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parameters: z.array(z.unknown()),
      options: z.object({ stream: z.boolean() }),
    }),
  ),
});

/** Those of a folder with the add-in, built or not. Rejects where it has no `functions.json`. */
export async function readCellFunctions(addinDir: string): Promise<CustomFunction[]> {
  const { functions } = Metadata.parse(JSON.parse(await readFile(join(addinDir, 'functions.json'), 'utf8')));
  return functions.map(({ id, name, parameters, options }) => ({
    id,
    name: `${NAMESPACE}.${name}`,
    parameters: parameters.length,
    streams: options.stream,
  }));
}
