/** The catalogue of issues: each code is given by something and proven by a test, none is a relic. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { IssueCode } from '../../../shared/model/issue.ts';

/** The sources under a folder but for those that only list codes, as one text. */
function textOf(folder: string, exceptions: readonly RegExp[]): string {
  const root = new URL(`../../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !exceptions.some((one) => one.test(path)))
    .map((path) => readFileSync(new URL(path, root), 'utf8'))
    .join('\n');
}

const lists = [/model\/issue\.ts$/, /messages\//, /fixes\/issue-help\.ts$/, /fixes\/fixes-of-issue\.ts$/];

test('every code is given by the core, the pane or the server', () => {
  const given = ['shared', 'addin', 'functions'].map((folder) => textOf(folder, lists)).join('\n');
  expect(IssueCode.options.filter((code) => !given.includes(`'${code}'`))).toEqual([]);
});

test('every code occurs in a test of what gives it', () => {
  const tested = textOf('test', [/addin\/messages\//, /addin\/pane\//]);
  expect(IssueCode.options.filter((code) => !tested.includes(`'${code}'`))).toEqual([]);
});

test('more than forty codes are about the clerk’s sheet and its submission', () => {
  const all: readonly string[] = IssueCode.options;
  const ofCatalog = all.indexOf('table-missing');
  expect(ofCatalog).toBeGreaterThan(40);
});
