import { expect, test } from 'vitest';
import { linkPage, pageEntries } from '../../build/page.ts';
import { BuildError } from '../../build/project.ts';

const html = `<link rel="stylesheet" href="pane.css"><script src="https://example.com/office.js"></script>
<script type="module" src="./pane.tsx"></script><img src="assets/icon.png">`;

test('the sources of a page are its scripts and styles in the repository', () => {
  expect(pageEntries(html)).toEqual(['pane.css', 'pane.tsx']);
});

test('references to sources become references to what was built, others stay', () => {
  const built = new Map([
    ['pane.css', 'immutable/pane-A.css'],
    ['pane.tsx', 'immutable/pane-B.js'],
  ]);
  expect(linkPage(html, built)).toBe(
    html.replace('pane.css', './immutable/pane-A.css').replace('./pane.tsx', './immutable/pane-B.js'),
  );
});

test('a page without sources and a source that was not built are refused', () => {
  expect(() => pageEntries('<p>empty</p>')).toThrow(BuildError);
  expect(() => linkPage(html, new Map())).toThrow(BuildError);
});
