import { appendFileSync, writeFileSync } from 'node:fs';

/** What the app says of its everyday work, by the level the worker writes first. */
const EVERYDAY = /^\[(trace|debug|information)\]/;

/**
 * Keeps the lines an app logs in a file, begun anew, and tells those that are more than everyday work: warnings, errors,
 * and what a process says that breaks off.
 */
export function appLog(path: string, tell: (line: string) => void): (line: string) => void {
  writeFileSync(path, '');
  return (line) => {
    appendFileSync(path, `${line}\n`);
    if (!EVERYDAY.test(line)) tell(line);
  };
}
