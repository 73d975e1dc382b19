import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../build/project.ts';

const FOLDER = 'local/excel-host/objects';

/** The files that make objects of a class of Office.js that the host has. */
export function classFiles(type: string): string[] {
  const files = readdirSync(join(projectRoot, FOLDER)).toSorted();
  const matching = (pattern: RegExp) =>
    files
      .filter((file) => pattern.test(readFileSync(join(projectRoot, FOLDER, file), 'utf8')))
      .map((file) => `${FOLDER}/${file}`);
  const made = matching(new RegExp(String.raw`new HostObject\(\s*'${type}'`));
  if (made.length > 0) return made;
  // Some files make several classes by one function, which is given the name, or makes `ChartTitleFormat` of it.
  const named = matching(new RegExp(`'${type}'`));
  return named.length > 0 ? named : matching(new RegExp(`'${type.replace(/Format$/, '')}'`));
}
