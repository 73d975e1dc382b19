/** `npm run audit` says what it found, and is no success where nobody could be asked. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../build/project.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thi-dua-audit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the audit with an npm that answers so. */
async function audit(answer: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const npm = join(folder, 'npm.cjs');
  await writeFile(
    npm,
    `if (process.argv.slice(2).join(' ') !== 'audit --omit=dev --json') throw new Error('not asked for what is deployed');
     process.stdout.write(${JSON.stringify(answer)});`,
  );
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'build/audit.ts'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: npm },
  });
  return { code: status, said: stdout.trim() };
}

function withFound(severity: string): string {
  return JSON.stringify({ vulnerabilities: { jose: { name: 'jose', severity, range: '<6.2' } } });
}

test.each(['high', 'critical'])('what is %s ends with 1, and is named', async (severity) => {
  expect(await audit(withFound(severity))).toEqual({ code: 1, said: `${severity}: jose <6.2` });
});

test.each(['low', 'moderate'])('what is %s is named', async (severity) => {
  expect(await audit(withFound(severity))).toEqual({ code: 0, said: `${severity}: jose <6.2` });
});

test('nothing known is said to be so', async () => {
  const { code, said } = await audit('{"vulnerabilities":{}}');
  expect({ code, said }).toEqual({ code: 0, said: 'No known vulnerability in what is deployed.' });
});

test.each(['', '{"message":"404 Not Found"}', '<html>'])(
  'a registry that answers %j was not asked, which is said',
  async (answer) => {
    expect((await audit(answer)).said).toMatch(/^NOT AUDITED:/);
  },
);
