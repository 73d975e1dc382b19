import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../build/project.ts';
import { clerkStories } from '../../local/stories/clerk/clerk-stories.ts';
import { councilStories } from '../../local/stories/council/council-stories.ts';
import { pictures } from '../../local/screenshots/pictures.ts';
import { poses } from '../../local/screenshots/poses.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const readGuide = (path: string) => read(path).replaceAll('](images/', '](docs/images/');
const posed = read('README.md') + readGuide('docs/council-guide.md');

/** The words that stand for a picture where it is not seen. */
const wordsFor = (path: string, document: string): string => {
  const [, words = ''] = new RegExp(`!\\[([^\\]]+)\\]\\(${path}\\)`).exec(document) ?? [];
  return words;
};

test.each([
  ...poses.map(({ path }) => ({ path, document: posed })),
  ...pictures.map(({ path, guide }) => ({ path, document: readGuide(guide) })),
])(
  '$path is light enough to be cloned, and shown with words for who does not see it',
  ({ path, document }) => {
    expect(statSync(join(projectRoot, path)).size).toBeLessThan(300_000);
    expect(wordsFor(path, document).length).toBeGreaterThan(30);
  },
);

test('no picture is kept that nothing takes', () => {
  const taken = [...poses, ...pictures].map(({ path }) => path.replace('docs/images/', ''));
  expect(readdirSync(join(projectRoot, 'docs/images')).toSorted()).toEqual(taken.toSorted());
});

test('each state of the stories has a name of its own, and each picture is of one', () => {
  const states = [...clerkStories, ...councilStories].flatMap((story) => story.states);
  expect(new Set(states).size).toBe(states.length);
  expect(states).toEqual(expect.arrayContaining(pictures.map(({ state }) => state)));
});
