/**
 * `npm run audit`: known vulnerabilities of what we deploy, as the package registry knows them. Exit code 1 for one of
 * high or critical severity. A registry without advisories cannot be asked: that is said, and is no success of the
 * audit.
 */
import { spawnSync } from 'node:child_process';
import * as z from 'zod/mini';
import { projectRoot } from './project.ts';

const Report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ name: z.string(), severity: z.string(), range: z.string() }),
  ),
});

const BLOCKING = new Set(['high', 'critical']);

const npm = process.env['npm_execpath'];
const command = npm === undefined ? ['npm'] : [process.execPath, npm];
const [program = 'npm', ...before] = command;
const { stdout } = spawnSync(program, [...before, 'audit', '--omit=dev', '--json'], {
  cwd: projectRoot,
  encoding: 'utf8',
});
const parsed = Report.safeParse(parse(stdout));
if (!parsed.success) {
  console.log('NOT AUDITED: this package registry does not answer what is known of its packages.');
} else {
  const found = Object.values(parsed.data.vulnerabilities);
  for (const { name, severity, range } of found) console.log(`${severity}: ${name} ${range}`);
  if (found.length === 0) console.log('No known vulnerability in what is deployed.');
  if (found.some(({ severity }) => BLOCKING.has(severity))) process.exitCode = 1;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
