import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../local/browser.ts';
import { installedBrowser } from '../../local/installed-browser.ts';
import { LocalSetupError } from '../../local/local-setup-error.ts';
import { packagedBrowser } from '../../local/packaged-browser.ts';

const vietnamese =
  'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂĐÊÔƠƯẰẲẴẮẶẦẨẪẤẬỀỂỄẾỆỒỔỖỐỘỜỞỠỚỢỪỬỮỨỰỲỶỸÝỴ₫'.split(
    '',
  );

describe('the browser this machine has', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('a page is laid out', async () => {
    const page = await browser.newPage({ viewport: { width: 400, height: 300 } });
    await page.setContent('<main style="width: 50%"><h1>Xếp hạng</h1></main>');
    expect(await page.getByRole('heading', { name: 'Xếp hạng' }).boundingBox()).toMatchObject({ width: 192 });
    await page.close();
  });

  test('a page keeps its content security policy', async () => {
    const page = await browser.newPage();
    await page.setContent(
      `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><p>as written</p>
       <script>document.querySelector('p').textContent = 'rewritten';</script>`,
    );
    expect(await page.textContent('p')).toBe('as written');
    await page.close();
  });

  test('every Vietnamese letter has a shape of its own', async () => {
    const page = await browser.newPage();
    const shapes = await page.evaluate((letters) => {
      const canvas = document.createElement('canvas');
      const draw = (letter: string): string => {
        canvas.width = canvas.height = 120;
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('No 2D canvas');
        context.font = '64px sans-serif';
        context.fillText(letter, 20, 90);
        return canvas.toDataURL();
      };
      // U+E000 is in no font: it shows what a letter without a shape looks like.
      return ['\uE000', ...letters].map(draw);
    }, vietnamese);
    expect(new Set(shapes).size).toBe(vietnamese.length + 1);
    await page.close();
  });
});

test('the packaged browser starts, whatever this machine has installed', async () => {
  const browser = await launchBrowser({ PATH: '' });
  expect(browser.isConnected()).toBe(true);
  await browser.close();
});

test('a CHROME_PATH that does not start is named, together with what to do', async () => {
  const launching = launchBrowser({ CHROME_PATH: '/nowhere/chrome' });
  await expect(launching).rejects.toBeInstanceOf(LocalSetupError);
  await expect(launching).rejects.toThrow(
    /^The browser \/nowhere\/chrome does not start: set CHROME_PATH .+$/,
  );
});

test.each([
  ['win32', 'x64'],
  ['darwin', 'arm64'],
  ['linux', 'arm64'],
] as const)('without any browser on %s %s there is one line saying what to do', async (platform, arch) => {
  const finding = packagedBrowser(platform, arch);
  await expect(finding).rejects.toBeInstanceOf(LocalSetupError);
  await expect(finding).rejects.toThrow(/^No browser found: .+$/);
});

describe('an installed browser', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thi-dua-browser-'));
    await writeFile(join(folder, 'google-chrome'), '');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is found on the PATH', () => {
    expect(installedBrowser({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(join(folder, 'google-chrome'));
  });

  test('is absent where the PATH has none', () => {
    expect(installedBrowser({ PATH: '/nowhere' }, 'linux')).toBeNull();
    expect(installedBrowser({}, 'linux')).toBeNull();
  });
});
