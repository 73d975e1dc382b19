/** Draws the add-in's icons from `addin/assets/icon.svg`: `npx tsx local/draw-icons.ts`. The results are committed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../build/project.ts';
import { launchBrowser } from './browser.ts';

const sizes = [16, 32, 64, 80, 128];

const assets = join(projectRoot, 'addin/assets');
const drawing = await readFile(join(assets, 'icon.svg'), 'utf8');
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await writeFile(join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
