/**
 * `npm run excel-host:coverage`: what the local Excel implements of Office.js, and that it is all the add-in uses.
 * `-- Range Chart` tells of these classes, and where they live; `-- --all` of every class.
 */
import { join } from 'node:path';
import { projectRoot } from '../build/project.ts';
import { classFiles } from './excel-host/office-coverage/class-files.ts';
import { classesTable, classText, totals, usedTable } from './excel-host/office-coverage/print-coverage.ts';
import { readCoverage } from './excel-host/office-coverage/read-coverage.ts';

const asked = process.argv.slice(2);
const coverage = await readCoverage(join(projectRoot, 'addin/tsconfig.json'));
const missing = coverage.used.filter(({ implemented }) => !implemented);
const unknown = asked.filter(
  (name) => name !== '--all' && !coverage.classes.some(({ type }) => type === name),
);

console.log(
  `Of Office.js for Excel, the local host implements ${totals(coverage)}. A member may lack some of its options.`,
);
if (asked.length === 0) {
  console.log(`\nOf it addin/ uses (= assigns):`);
  console.log(usedTable(coverage));
  console.log(`\noffice.js itself does what else addin/ uses:\n${coverage.ofOfficeJs.join('  ')}`);
  console.log(`\nA class and where it lives: npm run excel-host:coverage -- Range. Every class: -- --all.`);
}
if (asked.includes('--all')) console.log(classesTable(coverage.classes));
for (const one of coverage.classes.filter(({ type }) => asked.includes(type)))
  console.log(classText(one, one.implemented.length === 0 ? [] : classFiles(one.type)));
if (unknown.length > 0) console.log(`Office.js has no class ${unknown.join(', ')}.`);
console.log(
  missing.length === 0
    ? `\nAll ${coverage.used.length} members that addin/ uses are implemented.`
    : `\nNot implemented, though addin/ uses it: ${missing.map(({ member }) => member).join(', ')}`,
);
process.exitCode = missing.length === 0 && unknown.length === 0 ? 0 : 1;
