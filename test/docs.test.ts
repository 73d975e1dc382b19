/** The paths, links and npm commands that the README and docs/ name in code marks exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { projectRoot } from '../build/project.ts';

const sourceFolders = ['.ci', 'addin', 'build', 'docs', 'functions', 'local', 'shared', 'test'];
const generatedFolders = ['dist', 'out', 'node_modules', '.local'];

const documents = [
  'README.md',
  ...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

const sources = sourceFolders.flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }),
);
const fileNames = new Set([...readdirSync(projectRoot), ...sources.map((file) => basename(file))]);

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));

/** What a document names and the repository lacks. `folder` is the document's own. */
function missing(markdown: string, folder: string): string[] {
  return [
    ...npmScripts(markdown).filter((script) => !(script in scripts)),
    ...links(markdown).filter((path) => !existsSync(join(projectRoot, folder, path))),
    ...codePaths(markdown).filter((path) => !exists(path, folder)),
  ];
}

function npmScripts(markdown: string): string[] {
  return [...markdown.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].flatMap(
    ([, run, short]) => run ?? short ?? [],
  );
}

function links(markdown: string): string[] {
  const targets = [...markdown.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].flatMap(([, target]) => target ?? []);
  return targets.filter((target) => !/^\w+:/.test(target));
}

/** Code spans that are a path: they begin in one of our folders, or end like a source or a document. */
function codePaths(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[^]*?^```/gm, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].flatMap(([, span]) => span ?? []);
  return spans
    .filter((span) => /^[\w.][\w./-]*$/.test(span))
    .filter((span) => {
      const [first = ''] = span.split('/');
      if (generatedFolders.includes(first)) return false;
      return (span.includes('/') && sourceFolders.includes(first)) || /\.(?:tsx?|md)$/.test(span);
    });
}

function exists(path: string, folder: string): boolean {
  if (!path.includes('/')) return fileNames.has(path);
  return existsSync(join(projectRoot, path)) || existsSync(join(projectRoot, folder, path));
}

test.each(documents)('%s names nothing that is not there', (document) => {
  const markdown = readFileSync(join(projectRoot, document), 'utf8');
  expect(missing(markdown, dirname(document))).toEqual([]);
});

test('the index of decisions lists each of them once, and no number is used twice', () => {
  const folder = join(projectRoot, 'docs/decisions');
  const decisions = readdirSync(folder).filter((file) => file !== 'README.md');
  const index = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(links(index).toSorted()).toEqual(decisions.toSorted());
  const numbers = decisions.map((file) => Number(file.slice(0, 4)));
  expect(new Set(numbers).size).toBe(numbers.length);
  const titles = decisions.map((file) => readFileSync(join(folder, file), 'utf8').split('\n', 1)[0]);
  expect(titles).toEqual(numbers.map((number) => expect.stringMatching(new RegExp(`^# ${number}\\. `))));
});

describe('what is not there is found', () => {
  test.each([
    ['a script', 'Run `npm run nothing`.', ['nothing']],
    ['a script in a block', '```sh\nnpm ci && npm run nothing\n```', ['nothing']],
    [
      'a path',
      'See `shared/nothing/here.ts` and `test/nothing/`.',
      ['shared/nothing/here.ts', 'test/nothing/'],
    ],
    ['a path in a folder that is not there', 'See `shard/model/catalog.ts`.', ['shard/model/catalog.ts']],
    ['a file', 'See `nothing.ts` and `nothing.md`.', ['nothing.ts', 'nothing.md']],
    ['a link', 'See [this](nothing.md#there) and [that](https://example.com/nothing.md).', ['nothing.md']],
  ])('%s', (_, markdown, found) => {
    expect(missing(markdown, '.')).toEqual(found);
  });

  test('and what is there, or is made by a command, is not', () => {
    const markdown =
      'See [the tour](package.json), `npm test`, `npm run build`, `build/build.ts`, `docs.test.ts`, `test/`, `out/x.xlsx`, `dist/addin`.';
    expect(missing(markdown, '.')).toEqual([]);
  });
});
