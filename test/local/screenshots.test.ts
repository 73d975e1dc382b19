import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../build/project.ts';
import { poses } from '../../local/screenshots/poses.ts';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');

test.each(poses)(
  '$path is light enough to be cloned, and shown with words for who does not see it',
  ({ path }) => {
    expect(statSync(join(projectRoot, path)).size).toBeLessThan(300_000);
    const [, words = ''] = new RegExp(`!\\[([^\\]]+)\\]\\(${path}\\)`).exec(readme) ?? [];
    expect(words.length).toBeGreaterThan(40);
  },
);
