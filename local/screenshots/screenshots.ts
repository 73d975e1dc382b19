/**
 * `npm run screenshots`: takes the pictures the docs show. Plays the sample story and poses the running workbench, then
 * plays the stories.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../../build/project.ts';
import { launchBrowser } from '../browser.ts';
import { playStory } from '../demo/play-story.ts';
import { storyWorkbooks } from '../demo/story-workbooks.ts';
import { launch, runCommand } from '../launch.ts';
import { sampleAccounts } from '../sample/sample-campaign.ts';
import { parseLocalSettings } from '../settings.ts';
import { serveWorkbench } from '../workbench/serve-workbench.ts';
import { photographStories } from './photograph-stories.ts';
import { poses, type Pose } from './poses.ts';

const quiet = { start: () => {}, advance: () => {}, stop: () => {} };

await runCommand(async () => {
  // A store of its own: what somebody tried out before must not be in the picture.
  const folder = await mkdtemp(join(tmpdir(), 'thi-dua-screenshots-'));
  const settings = { ...parseLocalSettings(process.env), STORE_FOLDER: folder };
  const { cloud, addinDir, today } = await launch(settings);
  try {
    const story = await playStory(cloud, today, quiet);
    const workbench = await serveWorkbench({
      port: 0,
      apiBase: cloud.apiBase,
      issuerUrl: cloud.issuer.url,
      addinDir,
      workbooks: await storyWorkbooks(story),
      accounts: sampleAccounts(story.catalog),
    });
    const browser = await launchBrowser();
    try {
      for (const pose of poses) await photograph(browser, workbench.url, pose);
      await photographStories(browser, join(projectRoot, 'dist/functions/main.cjs'), addinDir, tell);
    } finally {
      await browser.close();
      await workbench.close();
    }
  } finally {
    await cloud.close();
    await rm(folder, { recursive: true });
  }
});

async function photograph(browser: Browser, url: string, { path, size, strike }: Pose): Promise<void> {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce', locale: 'vi-VN' });
  await page.goto(url);
  await strike(page);
  // Letters that have yet to arrive would change every line.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const target = join(projectRoot, path);
  await mkdir(dirname(target), { recursive: true });
  await page.screenshot({ path: target });
  await page.close();
  tell(path);
}

function tell(path: string): void {
  console.log(`Đã chụp ${relative(process.cwd(), join(projectRoot, path))}`);
}
