/** The rules of who may know whom fail the build: each is broken once, in a copy, and the project's own checks must say so. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { projectRoot } from '../build/project.ts';

interface Probe {
  title: string;
  /** Files added to the copy; of a forbidden probe the first is the one that must be refused. */
  files: Record<string, string>;
}

const unknownNames: [part: string, name: string][] = [
  ['shared', 'document'],
  ['shared', 'window'],
  ['shared', 'fetch'],
  ['shared', 'setTimeout'],
  ['shared', 'console'],
  ['shared', 'process'],
  ['shared', 'Buffer'],
  ['shared', 'Excel'],
  ['functions', 'document'],
  ['functions', 'window'],
  ['functions', 'Excel'],
  ['addin', 'process'],
  ['addin', 'Buffer'],
];

const imported = (path: string): string => `import { probe } from '${path}';\nexport const use = probe;\n`;
const target = 'export const probe = 1;\n';

const forbidden: (Probe & { rule: string })[] = [
  {
    title: 'shared/ does not read the clock',
    files: { 'shared/probe-1.ts': 'export const now = (): number => Date.now();\n' },
    rule: 'eslint(no-restricted-globals)',
  },
  {
    title: 'shared/ makes no random numbers',
    files: { 'shared/probe-2.ts': 'export const chance = (): number => Math.random();\n' },
    rule: 'eslint(no-restricted-properties)',
  },
  {
    title: 'shared/ does not import functions/',
    files: {
      'shared/probe-3.ts': imported('../functions/probe-target.ts'),
      'functions/probe-target.ts': target,
    },
    rule: 'eslint(no-restricted-imports)',
  },
  {
    title: 'rules do not import worksheets',
    files: {
      'shared/rules/probe-3b.ts': imported('../sheet/probe-target.ts'),
      'shared/sheet/probe-target.ts': target,
    },
    rule: 'eslint(no-restricted-imports)',
  },
  {
    title: 'shared/ does not import Node',
    files: {
      'shared/probe-4.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    },
    rule: 'eslint(no-restricted-imports)',
  },
  {
    title: 'addin/ does not import functions/',
    files: {
      'addin/probe-5.ts': imported('../functions/probe-target.ts'),
      'functions/probe-target.ts': target,
    },
    rule: 'eslint(no-restricted-imports)',
  },
  {
    title: 'functions/ does not import addin/',
    files: { 'functions/probe-6.ts': imported('../addin/probe-target.ts'), 'addin/probe-target.ts': target },
    rule: 'eslint(no-restricted-imports)',
  },
  {
    title: 'addin/ does not import local/',
    files: { 'addin/probe-7.ts': imported('../local/probe-target.ts'), 'local/probe-target.ts': target },
    rule: 'eslint(no-restricted-imports)',
  },
  {
    title: 'functions/ does not import local/',
    files: { 'functions/probe-8.ts': imported('../local/probe-target.ts'), 'local/probe-target.ts': target },
    rule: 'eslint(no-restricted-imports)',
  },
  {
    title: 'addin/flows/ does not say Excel',
    files: { 'addin/flows/probe-9.ts': 'export const excel = Excel;\n' },
    rule: 'eslint(no-restricted-globals)',
  },
  {
    title: 'addin/pane/ does not say Office',
    files: { 'addin/pane/probe-10.tsx': 'export const office = Office;\n' },
    rule: 'eslint(no-restricted-globals)',
  },
  ...['endpoints', 'snapshots', 'store', 'timers'].map((folder) => ({
    title: `functions/${folder}/ does not know Table Storage`,
    files: {
      [`functions/${folder}/probe-12.ts`]: imported('../table-storage/probe-target.ts'),
      'functions/table-storage/probe-target.ts': target,
    },
    rule: 'eslint(no-restricted-imports)',
  })),
  {
    title: 'endpoints know nothing of the pane',
    files: { 'functions/endpoints/probe-12b.ts': "export { tokens } from '@fluentui/tokens';\n" },
    rule: 'eslint(no-restricted-imports)',
  },
  {
    title: 'two modules do not import each other',
    files: {
      'shared/probe-15.ts': "import { b } from './probe-16.ts';\nexport const a = (): number => b();\n",
      'shared/probe-16.ts': "import { a } from './probe-15.ts';\nexport const b = (): number => a();\n",
    },
    rule: 'import(no-cycle)',
  },
  {
    title: 'no module passes on a whole other module',
    files: { 'shared/probe-17.ts': "export * from './probe-target.ts';\n", 'shared/probe-target.ts': target },
    rule: 'oxc(no-barrel-file)',
  },
];

/** A rule that refused everything would be found out here. */
const allowed: Probe[] = [
  {
    title: 'addin/excel/ says Excel',
    files: { 'addin/excel/probe-11.ts': 'export const excel = Excel;\n' },
  },
  {
    title: 'the adapter of the store knows Table Storage',
    files: {
      'functions/table-storage/probe-13.ts': imported('../table-storage/probe-target.ts'),
      'functions/table-storage/probe-target.ts': target,
    },
  },
  {
    title: 'functions/ and addin/ import shared/',
    files: {
      'functions/probe-14.ts': imported('../shared/probe-target.ts'),
      'addin/probe-14.ts': imported('../shared/probe-target.ts'),
      'shared/probe-target.ts': target,
    },
  },
];

const probes: Probe[] = [...forbidden, ...allowed];
const parts = ['shared', 'functions', 'addin'];
let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'thi-dua-layers-'));
  await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const entry of ['.oxlintrc.json', 'tsconfig.json', ...parts]) {
    await cp(join(projectRoot, entry), join(copy, entry), { recursive: true });
  }
  const names = unknownNames.map(
    ([part, name]) => [nameProbe(part, name), `export const use = ${name};\n`] as const,
  );
  for (const [file, source] of [...names, ...probes.flatMap(({ files }) => Object.entries(files))]) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), source);
  }
});
afterAll(() => rm(copy, { recursive: true }));

describe('the compiler refuses the names of another platform', () => {
  let errors: string[];
  beforeAll(async () => {
    const outputs = [];
    for (const part of parts) {
      outputs.push(await run('typescript/bin/tsc', ['--project', part, '--pretty', 'false']));
    }
    errors = outputs.join('\n').split('\n');
  });

  test.each(unknownNames)('%s/ cannot say %s', (part, name) => {
    const [error] = errors.filter((line) => line.startsWith(nameProbe(part, name)));
    expect(error).toMatch(new RegExp(`error TS\\d+: Cannot find name '${name}'`));
  });
});

describe('the linter', () => {
  let rules: Map<string, string[]>;
  beforeAll(async () => {
    const files = probes.flatMap((probe) => Object.keys(probe.files));
    const output = await run('oxlint/bin/oxlint', [
      '--type-aware',
      '--deny-warnings',
      '--format=json',
      ...files,
    ]);
    const { diagnostics } = Diagnostics.parse(JSON.parse(output));
    rules = new Map();
    for (const { filename, code } of diagnostics) {
      rules.set(filename, [...(rules.get(filename) ?? []), code]);
    }
  });

  const reported = (files: Probe['files']): string[][] =>
    Object.keys(files).map((file) => rules.get(file) ?? []);

  test.each(forbidden)('refuses: $title', ({ files, rule }) => {
    expect(reported(files)[0]).toContain(rule);
  });

  test.each(allowed)('accepts: $title', ({ files }) => {
    expect(reported(files).flat()).toEqual([]);
  });
});

const Diagnostics = z.object({ diagnostics: z.array(z.object({ filename: z.string(), code: z.string() })) });

function nameProbe(part: string, name: string): string {
  return `${part}/probe-name-${name}.ts`;
}

/** The output of a checker run in the copy, whether or not it found anything. */
function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(projectRoot, 'node_modules', program), ...args],
      { cwd: copy, maxBuffer: 16 * 1024 ** 2 },
      (_, stdout) => resolve(stdout),
    );
  });
}
