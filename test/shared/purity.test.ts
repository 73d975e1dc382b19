import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Type-checks a project; what the compiler says is '' when it holds. */
function compile(project: string): string {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], {
      cwd: root,
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

describe('shared/ knows no platform', () => {
  test('it compiles without the types of Node, of browsers and of Office', () => {
    expect(compile('shared')).toBe('');
  });

  test.each([
    ['a console', 'console.log(1);'],
    ['Node', 'process.cwd();'],
    ['Node’s modules', "import 'node:fs'; import { readFileSync } from 'node:fs'; readFileSync('a');"],
    ['browsers', 'document.title;'],
    ['the network', "void fetch('https://example.org');"],
    ['timers', 'setTimeout(() => 1, 1);'],
    ['Excel', 'void Excel.run(async () => 1);'],
  ])('and with the same options what speaks of %s does not', (_, source) => {
    const folder = mkdtempSync(join(tmpdir(), 'impure-'));
    try {
      writeFileSync(join(folder, 'impure.ts'), source);
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ extends: join(root, 'shared', 'tsconfig.json'), include: ['impure.ts'] }),
      );
      expect(compile(folder)).toMatch(/impure\.ts\(1,\d+\): error TS(2304|2307|2580|2584|2591)/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
