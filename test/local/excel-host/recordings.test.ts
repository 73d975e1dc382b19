/** Our Excel against recordings of real Excel, as far as there are any; and that a recording made and replayed would tell. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../build/project.ts';
import { launchBrowser } from '../../../local/browser.ts';
import { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { readOfficeSchema } from '../../../local/excel-host/node-office.ts';
import { readRecordings, type KeptRecording } from '../../../local/excel-host/recording/read-recordings.ts';
import {
  isOfOwnHost,
  parseRecording,
  type Recording,
} from '../../../local/excel-host/recording/recording.ts';
import { replay, type Difference } from '../../../local/excel-host/recording/replay.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { bundleScript, openTopology, TRUSTED } from './web-topology.ts';

const schema = readOfficeSchema();

const differences = async (kept: KeptRecording, recording = kept.recording): Promise<Difference[]> =>
  replay(new ExcelHost(await kept.openWorkbook(), schema), recording);

const kept = readRecordings(fileURLToPath(new URL('../../fixtures/excel-recordings', import.meta.url)));
const real = kept.filter(({ recording }) => !isOfOwnHost(recording));

describe(`recordings of real Excel (there are ${real.length})`, () => {
  test('only they are kept', () => {
    expect(kept.filter(({ recording }) => isOfOwnHost(recording))).toEqual([]);
  });

  test(`all ${real.length} replay on our host without a difference`, async () => {
    const found = await Promise.all(real.map(async (one) => [one.file, await differences(one)] as const));
    expect(found.filter(([, some]) => some.length > 0)).toEqual([]);
  });
});

/** What the add-in does while it is recorded: values, a table, a name, a range held over requests, a failure. */
const ADD_IN_AT_WORK = `Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load({ id: true, name: true });
  const held = sheet.getRange('A1:B2');
  held.values = [['Mã', 'Điểm'], ['P01', 9]];
  await context.sync();
  const table = sheet.tables.add(held, true);
  context.workbook.names.add('Scores', sheet.getRange('B2'));
  sheet.getRange('1:1').insert('Down');
  held.load({ address: true, values: true });
  table.load({ id: true, name: true });
  await context.sync();
  context.workbook.worksheets.getItem(sheet.id).getRange('C3').formulas = [['=B3*2']];
  sheet.getRange('C3').load({ values: true });
  await context.sync();
}).then(() => Excel.run(async (context) => {
  context.workbook.worksheets.getItem('Nope').load({ name: true });
  await context.sync();
})).catch(() => {})`;

describe('a recording, made on our own host and so no proof of Excel,', () => {
  let browser: Browser;
  let folder: string;
  let own: KeptRecording;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thi-dua-recording-'));
    const workbook = new Workbook();
    workbook.addSheet('Data');
    writeFileSync(join(folder, 'own.xlsx'), (await saveXlsx(workbook)).bytes);

    browser = await launchBrowser();
    const pageScript = await bundleScript('contract/contract-page.ts');
    const paneScript = 'await Office.onReady(); window.ready = true;';
    const { page, pane } = await openTopology(browser, { pageScript, paneScript, ...TRUSTED });
    await pane.evaluate(readFileSync(join(projectRoot, 'local/excel-host/record-requests.js'), 'utf8'));
    await pane.evaluate(ADD_IN_AT_WORK);
    const download = page.waitForEvent('download');
    await pane.evaluate("saveRecording('own')");
    const saved = await download;
    copyFileSync(await saved.path(), join(folder, saved.suggestedFilename()));
    const [recorded] = readRecordings(folder);
    if (recorded === undefined) throw new Error('Nothing was recorded.');
    own = recorded;
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test('says where it was made, and holds every request with its answer', () => {
    const { file, recording } = own;
    expect(file).toBe('own.json');
    expect(isOfOwnHost(recording)).toBe(true);
    expect(recording).toMatchObject({ pageOrigin: TRUSTED.pageOrigin, locale: 'vi-VN' });
    const values = recording.pairs.filter(({ response }) => JSON.stringify(response).includes('"P01"'));
    expect(values).toHaveLength(1);
    expect(recording.pairs.filter(({ response }) => response.Error?.Code === 'ItemNotFound')).toHaveLength(1);
  });

  test('replays without a difference, though the sheet has another identity there', async () => {
    expect(await differences(own)).toEqual([]);
    const fresh = await own.openWorkbook();
    expect(JSON.stringify(own.recording)).not.toContain(fresh.active.id);
  });

  test('shows a difference when the workbook is another', async () => {
    const blank = new Workbook();
    blank.addSheet('Sheet1');
    const found = replay(new ExcelHost(blank, schema), own.recording);
    expect(found).toContainEqual(expect.objectContaining({ recorded: 'Data!A2:B3', ours: 'Sheet1!A2:B3' }));
  });

  test.each([
    { name: 'a value', from: '"P01"', to: '"P02"', at: /\.Values\[1\]\[0\]$/ },
    { name: 'a number', from: '[[18]]', to: '[[19]]', at: /\.Values\[0\]\[0\]$/ },
    { name: 'an address', from: '"Data!A2:B3"', to: '"Data!A1:B2"', at: /\.Address$/ },
    { name: 'an error', from: '"ItemNotFound"', to: '"InvalidArgument"', at: /^Error\.Code$/ },
    { name: 'a missing error', from: '"Error":', to: '"NoError":', at: /^Error$/ },
  ])('fails when $name in an answer is doctored, at its place', async ({ from, to, at }) => {
    const pairs = own.recording.pairs.map(({ request, response }) => {
      const doctored: Recording['pairs'][number]['response'] = JSON.parse(
        JSON.stringify(response).replace(from, to),
      );
      return { request, response: doctored };
    });
    const found = await differences(own, { ...own.recording, pairs });
    expect(found.map((one) => one.at)).toEqual([expect.stringMatching(at)]);
  });

  test('is refused when it is none, or an answer is lacking', () => {
    const text = JSON.stringify(own.recording);
    expect(() => parseRecording(text.replace('/1"', '/2"'))).toThrow('thi-dua/excel-recording/1');
    expect(() => parseRecording(text.replace('"response":', '"failure":'))).toThrow('no answer');
    expect(() => parseRecording(text.replace('vi-VN', 'fr-FR'))).toThrow('vi-VN and en-US');
  });
});
