/**
 * `npm run build`: `dist/functions` and `dist/addin`, ready to deploy. `ADDIN_URL` is the origin the add-in is served
 * from, `PANE_REACHES` the origins it talks to beside that, separated by blanks: the identity provider, and the API if
 * elsewhere.
 */
import { join, relative } from 'node:path';
import { buildAddin } from './build-addin.ts';
import { buildFunctions } from './build-functions.ts';
import { BuildError, projectRoot } from './project.ts';

const addinUrl = process.env['ADDIN_URL'];
const reaches = (process.env['PANE_REACHES'] ?? '').split(' ').filter((origin) => origin !== '');
const functionsDir = join(projectRoot, 'dist/functions');
const addinDir = join(projectRoot, 'dist/addin');

try {
  await Promise.all([
    buildFunctions(functionsDir),
    buildAddin(addinDir, { ...(addinUrl ? { addinUrl } : {}), reaches }),
  ]);
  for (const folder of [functionsDir, addinDir]) console.log(`Built ${relative(projectRoot, folder)}`);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
