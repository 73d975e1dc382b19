/** `npm run excel-host:coverage`: what the local Excel implements of Office.js, and that it is all the add-in uses. */
import { join } from 'node:path';
import { projectRoot } from '../build/project.ts';
import { classesTable, usedTable } from './excel-host/office-coverage/print-coverage.ts';
import { readCoverage } from './excel-host/office-coverage/read-coverage.ts';

const coverage = await readCoverage(join(projectRoot, 'addin/tsconfig.json'));
const missing = coverage.used.filter(({ implemented }) => !implemented);
console.log(`Of Office.js for Excel, the local host implements (a member may lack some of its options):`);
console.log(classesTable(coverage));
console.log(`\nOf it addin/ uses (= assigns):`);
console.log(usedTable(coverage));
console.log(`\noffice.js itself does what else addin/ uses:\n${coverage.ofOfficeJs.join('  ')}`);
console.log(
  missing.length === 0
    ? `\nAll ${coverage.used.length} members that addin/ uses are implemented.`
    : `\nNot implemented, though addin/ uses it: ${missing.map(({ member }) => member).join(', ')}`,
);
process.exitCode = missing.length === 0 ? 0 : 1;
