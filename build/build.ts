/** `npm run build`: `dist/functions` and `dist/addin`, ready to deploy. `ADDIN_URL` is the origin the add-in is served from. */
import { join, relative } from 'node:path';
import { buildAddin } from './build-addin.ts';
import { buildFunctions } from './build-functions.ts';
import { BuildError, projectRoot } from './project.ts';

const addinUrl = process.env['ADDIN_URL'];
const functionsDir = join(projectRoot, 'dist/functions');
const addinDir = join(projectRoot, 'dist/addin');

try {
  await Promise.all([buildFunctions(functionsDir), buildAddin(addinDir, addinUrl ? { addinUrl } : {})]);
  for (const folder of [functionsDir, addinDir]) console.log(`Built ${relative(projectRoot, folder)}`);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
