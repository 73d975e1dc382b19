/** A story told in a test file: on a stage of its own, state by state, each looked at for what must hold in all. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildAddin } from '../../../build/build-addin.ts';
import { buildFunctions } from '../../../build/build-functions.ts';
import { launchBrowser } from '../../../local/browser.ts';
import { openScene, type Scene } from '../../../local/stories/scene.ts';
import type { Stage } from '../../../local/stories/stage.ts';
import { openStageOf, personOf, type Story } from '../../../local/stories/story.ts';
import { collectErrors } from '../../local/workbench/person-at-workbench.ts';
import { paneFaults } from './pane-faults.ts';

export interface Telling {
  readonly stage: Stage;
  readonly scene: Scene;
  /** Plays on until a state is reached. In none on the way is anything wrong with the pane, as `paneFaults` says it. */
  until(state: string): Promise<void>;
}

/** Tells the story before the tests of the file; reading any of it outside a test throws. */
export function tell(story: Story): Telling {
  let folder: string | undefined;
  let stage: Stage | undefined;
  let browser: Browser | undefined;
  let scene: Scene | undefined;
  let states: AsyncGenerator<string, void> | undefined;
  let errors: readonly string[] = [];
  const begun = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The story has not begun.');
    return part;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thi-dua-story-'));
    const addinDir = join(folder, 'addin');
    const [bundle] = await Promise.all([buildFunctions(join(folder, 'functions')), buildAddin(addinDir)]);
    stage = await openStageOf(story)(bundle, addinDir);
    browser = await launchBrowser();
    scene = await openScene(browser, stage, {
      person: personOf(story),
      workbook: await story.before(stage),
    });
    errors = collectErrors(scene.page);
    states = story.play(scene);
  }, 120_000);
  afterAll(async () => {
    await scene?.close();
    await browser?.close();
    await stage?.cloud.close();
    if (folder !== undefined) await rm(folder, { recursive: true });
  });
  return {
    get stage() {
      return begun(stage);
    },
    get scene() {
      return begun(scene);
    },
    async until(state) {
      for (;;) {
        const { value, done } = await begun(states).next();
        if (done === true) throw new Error(`The story ends without “${state}”.`);
        await expect
          .poll(() => paneFaults(begun(scene).page), { message: `in the state “${value}”` })
          .toEqual([]);
        expect([value, ...errors]).toEqual([value]);
        if (value === state) return;
      }
    },
  };
}
