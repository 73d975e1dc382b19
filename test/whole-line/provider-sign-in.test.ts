/**
 * Signing in at a real OpenID provider, in a browser: authorization code with PKCE on the provider's own pages, by the
 * pane as it is shipped, against the functions as they are shipped. It stands for Entra ID, which no test can reach.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAddin } from '../../build/build-addin.ts';
import { buildFunctions } from '../../build/build-functions.ts';
import { createApi } from '../../addin/api/client.ts';
import { launchBrowser } from '../../local/browser.ts';
import { startCloud, type Cloud } from '../../local/cloud.ts';
import { layOutConfig, publish } from '../../local/demo/council-office.ts';
import { openDesk } from '../../local/demo/excel-desk.ts';
import { Workbook } from '../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../local/excel-host/xlsx.ts';
import { sampleAccounts, sampleCatalog } from '../../local/sample/sample-campaign.ts';
import { COUNCIL_ACCOUNT } from '../../local/sample/sample-units.ts';
import { servePaneOverHttps } from '../../local/workbench/serve-pane-over-https.ts';
import { serveWorkbench } from '../../local/workbench/serve-workbench.ts';
import { paneButton, paneOf, typeInto } from '../../local/stories/hands.ts';
import { collectErrors } from '../local/workbench/person-at-workbench.ts';
import { openExcelOnTheWeb } from './excel-on-the-web.ts';
import { PANE_CLIENT, SCOPE, startOpenIdProvider, type OpenIdProvider } from './openid-provider.ts';

const WARD_ACCOUNT = 'phuong-5@govap.example';
const OTHER_WARD_ACCOUNT = 'phuong-6@govap.example';
// Its deadline is yet to come.
const catalog = sampleCatalog(Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').add({ days: 3 }).toString());
const unit = catalog.units.find(({ accounts }) => accounts.includes(WARD_ACCOUNT))?.code ?? '';

let folder: string;
let provider: OpenIdProvider;
let cloud: Cloud;
let workbench: Awaited<ReturnType<typeof serveWorkbench>>;
let officePane: Awaited<ReturnType<typeof servePaneOverHttps>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thi-dua-provider-'));
  const addinDir = join(folder, 'addin');
  const [bundle] = await Promise.all([buildFunctions(join(folder, 'functions')), buildAddin(addinDir)]);
  cloud = await startCloud({
    bundle,
    accounts: sampleAccounts(catalog),
    async startIssuer(options) {
      provider = await startOpenIdProvider(options);
      return provider;
    },
  });
  const council = await openDesk(cloud, COUNCIL_ACCOUNT);
  await layOutConfig(council, catalog);
  await publish(council);
  const paneProvider = {
    kind: 'openid',
    clientId: PANE_CLIENT,
    authority: provider.url,
    scope: SCOPE,
  } as const;
  const empty = new Workbook();
  empty.addSheet('Sheet1');
  const { bytes } = await saveXlsx(empty);
  workbench = await serveWorkbench({
    port: 0,
    apiBase: cloud.apiBase,
    issuerUrl: provider.url,
    accounts: [],
    provider: paneProvider,
    addinDir,
    workbooks: [{ id: 'phuong-5', title: 'Phường 5', account: WARD_ACCOUNT, bytes }],
  });
  const { paneUrl } = await (await fetch(new URL('workbench.json', workbench.url))).json();
  officePane = await servePaneOverHttps({
    port: 0,
    certificate: provider.certificate,
    addinDir,
    apiBase: cloud.apiBase,
    issuerUrl: provider.url,
    provider: paneProvider,
  });
  await provider.registerPane([new URL(paneUrl).origin, officePane.url]);
  browser = await launchBrowser();
  context = await browser.newContext({ ignoreHTTPSErrors: true, reducedMotion: 'reduce' });
  page = await context.newPage();
  errors = collectErrors(page);
  await page.goto(workbench.url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
  await officePane?.close();
  await cloud?.close();
  await rm(folder, { recursive: true });
});

/** Presses what opens the provider's window, and fills in its pages. */
async function signInAtProvider(button: Locator, account: string): Promise<void> {
  const [popup] = await Promise.all([button.page().waitForEvent('popup'), button.click()]);
  const closed = popup.waitForEvent('close');
  await popup.locator('input[name=login]').fill(account);
  await popup.locator('input[name=password]').fill('any');
  await popup.locator('button[type=submit]').click();
  await popup.getByRole('button', { name: 'Continue' }).click();
  await closed;
}

const storedRevision = async () => {
  const api = createApi({ baseUrl: cloud.apiBase, token: () => provider.tokenFor(COUNCIL_ACCOUNT) });
  const answer = await api.call('getSubmission', { campaign: catalog.campaign.id, unit }, null);
  return answer?.body.receipt.revision;
};

test('whoever the provider does not know presses one button, and signs in on its pages', async () => {
  await signInAtProvider(paneButton(page, 'Đăng nhập'), WARD_ACCOUNT);
  await expect.poll(() => paneOf(page).locator('.who').innerText()).toBe('Phường 5');
  await paneButton(page, 'Tạo biểu báo cáo').click();
  await page.getByRole('button', { name: 'Báo cáo Phường 5' }).waitFor();
});

test('whoever the provider knows is not asked: a pane that opens anew is signed in', async () => {
  const second = await context.newPage();
  await second.goto(workbench.url);
  await expect.poll(() => paneOf(second).locator('.who').innerText()).toBe('Phường 5');
  await second.close();
});

test('a session that ends during the submission is opened anew, and the report is received once', async () => {
  await typeInto(page, 'D8', 'Nguyễn Thị Hoa');
  await typeInto(page, 'D9', 'Trần Văn Minh');
  await paneButton(page, 'Kiểm tra').click();
  await paneOf(page).getByText('không có lỗi, gửi được ngay').waitFor();
  // Two hours on, the token has expired, and the provider has forgotten its visitor.
  await context.clock.setFixedTime(Date.now() + 2 * 3600_000);
  await context.clearCookies();
  await paneButton(page, 'Gửi báo cáo').click();
  await paneButton(page, 'Gửi luôn').click();
  const notice = paneOf(page).locator('h2', { hasText: 'Phiên đăng nhập không còn hiệu lực' });
  await notice.waitFor({ timeout: 20_000 });

  await signInAtProvider(paneButton(page, 'Đăng nhập lại'), OTHER_WARD_ACCOUNT);
  await paneOf(page).locator('h2', { hasText: 'Bạn vừa đăng nhập bằng tài khoản khác' }).waitFor();
  await context.clearCookies();
  await signInAtProvider(paneButton(page, 'Đăng nhập lại'), WARD_ACCOUNT);
  const receipt = paneOf(page).locator('section.receipt');
  await receipt.waitFor();
  await expect.poll(() => receipt.innerText()).toMatch(/Biên nhận lần gửi 1[^]*Đúng hạn/);
  expect(await storedRevision()).toBe(1);
});

test('whoever signed out is asked again, although the provider knows them', async () => {
  await paneButton(page, 'Đăng xuất').click();
  await paneButton(page, 'Đăng nhập').waitFor();
  await expect.poll(() => paneOf(page).locator('.who').count()).toBe(0);
});

test('a window that was closed is given up, and opened again when asked', async () => {
  const [popup] = await Promise.all([page.waitForEvent('popup'), paneButton(page, 'Đăng nhập').click()]);
  // As a person does, once it shows something: a click in a page whose window is closed while it opens never returns.
  await popup.locator('input[name=login]').waitFor();
  await popup.close();
  await paneButton(page, 'Không chờ nữa').click();
  await paneOf(page).locator('h2', { hasText: 'Chưa đăng nhập xong' }).waitFor();
  const [another] = await Promise.all([page.waitForEvent('popup'), paneButton(page, 'Đăng nhập').click()]);
  await another.locator('input[name=login], button[type=submit]').first().waitFor();
  expect(new URL(another.url()).origin).toBe(provider.url);
  await another.close();
});

test('in an Excel that shows dialogs the provider’s pages are in a dialog of Office', async () => {
  const excel = await openExcelOnTheWeb(browser, officePane.url);
  const pane = excel.frameLocator('iframe');
  await signInAtProvider(pane.locator('fluent-button', { hasText: /^\s*Đăng nhập\s*$/ }), WARD_ACCOUNT);
  await expect.poll(() => pane.locator('.who').innerText()).toBe('Phường 5');
  await excel.context().close();
});

test('tokens of the provider for another audience are refused', async () => {
  const statusWith = async (token: string) =>
    (await fetch(`${cloud.apiBase}/campaigns`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await statusWith(await provider.tokenFor(WARD_ACCOUNT))).toBe(200);
  expect(await statusWith(await provider.tokenForAudience(WARD_ACCOUNT, 'api://another-application'))).toBe(
    401,
  );
});

test('the provider gives no code to an application it does not know, nor to an address the pane has not', async () => {
  const ask = async (parameters: Record<string, string>) => {
    const url = new URL('/auth', provider.jwksUrl);
    const challenge = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };
    url.search = new URLSearchParams({
      response_type: 'code',
      scope: 'openid',
      ...challenge,
      ...parameters,
    }).toString();
    const response = await fetch(url, { redirect: 'manual' });
    return [response.status, await response.text()] as const;
  };
  const [unknown, why] = await ask({ client_id: 'unknown', redirect_uri: 'https://evil.example/' });
  expect([unknown, why]).toEqual([400, expect.stringContaining('invalid_client')]);
  const [elsewhere, reason] = await ask({ client_id: PANE_CLIENT, redirect_uri: 'https://evil.example/' });
  expect([elsewhere, reason]).toEqual([400, expect.stringContaining('invalid_redirect_uri')]);
});

test('neither page nor pane met an error', () => {
  expect(errors).toEqual([]);
});
