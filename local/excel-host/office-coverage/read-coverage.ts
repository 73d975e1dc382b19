import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeJsFolder } from '../node-office.ts';
import { compareCoverage } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { implementedMembers } from './implemented-members.ts';
import { parseOfficeMembers } from './office-members.ts';
import { oneOfEverything } from './one-of-everything.ts';
import { readUsedMembers } from './used-members.ts';

/** The coverage of the project with this `tsconfig.json` by the host. Rejects with an `UntraceableUseError`. */
export async function readCoverage(configFile: string): Promise<Coverage> {
  const script = readFileSync(join(officeJsFolder(), 'excel-web-16.00.debug.js'), 'utf8');
  const implemented = implementedMembers(await oneOfEverything());
  return compareCoverage(parseOfficeMembers(script), implemented, readUsedMembers(configFile));
}
