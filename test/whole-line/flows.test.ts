/** What clerks and council run into besides the main job, by the pane's own flows on real parts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../addin/excel/council-workbook.ts';
import { unitSheet } from '../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../addin/flows/check-unit-sheet.ts';
import { createCouncilWorkbook } from '../../addin/flows/create-council-workbook.ts';
import { fetchCatalog } from '../../addin/flows/fetch-catalog.ts';
import { ServerUnreachable } from '../../addin/flows/failures.ts';
import { preparePublication } from '../../addin/flows/prepare-publication.ts';
import { writes } from '../../local/excel-host/protocol/writes.ts';
import { refreshStandings } from '../../addin/flows/refresh-standings.ts';
import { fetchRevision, listRevisions } from '../../addin/flows/revision-history.ts';
import { settleConflict } from '../../addin/flows/settle-conflict.ts';
import { submitUnitSheet } from '../../addin/flows/submit-unit-sheet.ts';
import { createApi } from '../../addin/api/client.ts';
import type { Cloud } from '../../local/cloud.ts';
import { layOutConfig, publish } from '../../local/demo/council-office.ts';
import { openDesk, type ExcelDesk } from '../../local/demo/excel-desk.ts';
import { fillIn, receiveSheet } from '../../local/demo/ward-clerk.ts';
import { sampleAccounts, sampleCatalog } from '../../local/sample/sample-campaign.ts';
import { sampleStory, type SampleSheet } from '../../local/sample/sample-story.ts';
import { COUNCIL_ACCOUNT, wardCode } from '../../local/sample/sample-units.ts';
import { openCampaign, type OpenCampaign } from './open-campaign.ts';

const sample = sampleCatalog('2026-11-23');
const campaign = sample.campaign.id;

let opened: OpenCampaign;
let cloud: Cloud;
let council: ExcelDesk;

beforeAll(async () => {
  opened = await openCampaign(sample, sampleAccounts(sample));
  ({ cloud, council } = opened);
});

afterAll(() => opened.close());

function sheetOf(unit: string): SampleSheet {
  const step = sampleStory(sample).find((candidate) => candidate.unit === unit && candidate.revision === 1);
  if (step === undefined) throw new Error(`The story has no report of ${unit}.`);
  return step.sheet;
}

/** A clerk of the unit with a filled-in sheet, and the ports of the flows. */
async function clerkOf(unit: string) {
  const account = sample.units.find(({ code }) => code === unit)?.accounts[0] ?? '';
  const desk = await openDesk(cloud, account);
  await receiveSheet(desk, campaign, unit);
  await fillIn(desk, sheetOf(unit));
  return { desk, ports: { api: desk.api, sheet: unitSheet } };
}

/** The address of the clerk's input for an indicator. */
async function inputOf(code: string): Promise<{ worksheet: string; cell: string }> {
  const read = await unitSheet.read();
  const row = read?.block.values.findIndex((cells) => cells[1] === code) ?? -1;
  return { worksheet: read?.block.worksheet ?? '', cell: `F${row + 1}` };
}

describe('a clerk', () => {
  test('sees whether the sheet matches what was received', async () => {
    const { desk, ports } = await clerkOf(wardCode(1));
    expect((await checkUnitSheet(ports))?.status.kind).toBe('notSubmitted');
    const outcome = await submitUnitSheet(ports);
    expect(outcome).toMatchObject({
      kind: 'accepted',
      alreadyThere: false,
      receipt: { revision: 1, late: false },
    });
    expect((await checkUnitSheet(ports))?.status.kind).toBe('matches');
    const { worksheet, cell } = await inputOf('5');
    desk.host.typeAsUser(worksheet, cell, [[999]]);
    expect((await checkUnitSheet(ports))?.status.kind).toBe('differs');
  });

  test('who sends the same again gets the same receipt', async () => {
    const { ports } = await clerkOf(wardCode(3));
    const first = await submitUnitSheet(ports);
    const second = await submitUnitSheet(ports);
    if (first.kind !== 'accepted' || second.kind !== 'accepted') throw new Error('Not accepted.');
    expect(second).toMatchObject({ kind: 'accepted', alreadyThere: true, receipt: first.receipt });
  });

  test("does not replace a colleague's newer revision without having seen it", async () => {
    const unit = wardCode(4);
    const first = await clerkOf(unit);
    await submitUnitSheet(first.ports);
    const second = await clerkOf(unit);
    const { worksheet, cell } = await inputOf('5');
    second.desk.host.typeAsUser(worksheet, cell, [[7]]);
    expect((await checkUnitSheet(second.ports))?.status).toMatchObject({
      kind: 'elsewhere',
      receipt: { revision: 1 },
    });
    const refused = await submitUnitSheet(second.ports);
    expect(refused).toMatchObject({
      kind: 'newerRevision',
      checked: { status: { kind: 'elsewhere', receipt: { revision: 1 } } },
    });
  });

  test('whose report is returned answers the comments, sends again, and learns of the acceptance', async () => {
    const unit = wardCode(14);
    const { desk, ports } = await clerkOf(unit);
    await submitUnitSheet(ports);
    const { api } = await openDesk(cloud, COUNCIL_ACCOUNT);
    const reviewed = { follows: 0, comment: 'Xem lại số liệu', comments: [], decisions: null };
    const comments = [{ indicator: '5', text: 'Thiếu số của quý IV' }];
    await api.call(
      'postReview',
      { campaign, unit },
      { ...reviewed, revision: 1, decision: 'returned', comments },
    );
    await desk.sitDown();
    const { worksheet, cell } = await inputOf('5');
    expect((await checkUnitSheet(ports))?.returned).toMatchObject({
      review: { comment: 'Xem lại số liệu', by: COUNCIL_ACCOUNT },
      comments: [{ ...comments[0], answered: false, at: { worksheet, cell } }],
    });
    expect((await submitUnitSheet(ports)).kind).toBe('returnedUnchanged');
    desk.host.typeAsUser(worksheet, cell, [[11]]);
    expect((await checkUnitSheet(ports))?.returned?.comments).toMatchObject([{ answered: true }]);
    expect(await submitUnitSheet(ports)).toMatchObject({ kind: 'accepted', receipt: { revision: 2 } });
    await api.call('postReview', { campaign, unit }, { ...reviewed, revision: 2, decision: 'accepted' });
    expect(await checkUnitSheet(ports)).toMatchObject({
      status: { kind: 'matches' },
      returned: null,
      server: { stored: { reviews: [{ decision: 'accepted' }] } },
    });
    expect(await listRevisions(desk.api, { campaign, unit })).toMatchObject([
      { receipt: { revision: 2 }, review: { decision: 'accepted' } },
      { receipt: { revision: 1 }, review: { decision: 'returned' } },
    ]);
    expect(await fetchRevision(desk.api, { campaign, unit }, 1)).toMatchObject({ reviews: [{ comments }] });
  });

  test('settles with a colleague of the same unit cell by cell, and both end with the same report', async () => {
    const unit = wardCode(10);
    const [first, second] = [await clerkOf(unit), await clerkOf(unit)];
    const { worksheet, cell } = await inputOf('5');
    const note = cell.replace('F', 'N');
    await first.desk.sitDown();
    await submitUnitSheet(first.ports);
    // The second has the same figures, and so the same receipt.
    await second.desk.sitDown();
    expect((await checkUnitSheet(second.ports))?.status.kind).toBe('matches');

    await first.desk.sitDown();
    first.desk.host.typeAsUser(worksheet, cell, [[7]]);
    first.desk.host.typeAsUser(worksheet, 'D9', [['Lê Văn Cường']]);
    expect(await submitUnitSheet(first.ports)).toMatchObject({ kind: 'accepted', receipt: { revision: 2 } });

    await second.desk.sitDown();
    second.desk.host.typeAsUser(worksheet, cell, [[8]]);
    second.desk.host.typeAsUser(worksheet, note, [['đã rà soát']]);
    const refused = await submitUnitSheet(second.ports);
    const conflict = refused.kind === 'newerRevision' ? refused.checked.conflict : null;
    if (conflict === null) throw new Error('There is nothing to choose.');
    expect(conflict.choices.map(({ fields, suggested }) => [fields[0]?.at?.cell, suggested])).toEqual([
      ['D9', 'theirs'],
      [cell, null],
      [note, 'mine'],
    ]);
    const taken = conflict.choices.filter(({ fields }) => fields[0]?.at?.cell !== note);
    const outcome = await settleConflict(
      unitSheet,
      conflict,
      taken.map(({ taking }) => taking),
    );
    expect(outcome.kind).toBe('changed');
    expect(await checkUnitSheet(second.ports)).toMatchObject({
      status: { kind: 'differs', receipt: { revision: 2 } },
      differences: [{ field: 'note', at: { cell: note } }],
      conflict: null,
    });
    expect(await submitUnitSheet(second.ports)).toMatchObject({
      kind: 'accepted',
      receipt: { revision: 3 },
      checked: { submission: { approvedBy: 'Lê Văn Cường' } },
    });

    // The first takes all of it in turn: nothing is left to send.
    await first.desk.sitDown();
    const theirs = (await checkUnitSheet(first.ports))?.conflict ?? null;
    if (theirs === null) throw new Error('The first has nothing to choose.');
    expect(theirs.choices.map(({ suggested }) => suggested)).toEqual(['theirs']);
    await settleConflict(
      unitSheet,
      theirs,
      theirs.choices.map(({ taking }) => taking),
    );
    expect((await checkUnitSheet(first.ports))?.status).toMatchObject({
      kind: 'matches',
      receipt: { revision: 3 },
    });
  });

  test('whose answer was lost is told of the very receipt, and may type on before asking', async () => {
    const { desk, ports } = await clerkOf(wardCode(11));
    const { worksheet, cell } = await inputOf('5');
    const withoutAnswer: typeof desk.api.call = async (name, ...rest) => {
      const answer = await desk.api.call(name, ...rest);
      if (name === 'putSubmission') throw new ServerUnreachable('The laptop was closed.');
      return answer;
    };
    const cutOff = { api: { call: withoutAnswer }, sheet: unitSheet };
    await expect(submitUnitSheet(cutOff)).rejects.toBeInstanceOf(ServerUnreachable);
    expect(await checkUnitSheet(ports)).toMatchObject({
      status: { kind: 'matches', receipt: { revision: 1 } },
      baseRevision: 1,
    });
    desk.host.typeAsUser(worksheet, cell, [[7]]);
    await expect(submitUnitSheet(cutOff)).rejects.toBeInstanceOf(ServerUnreachable);
    desk.host.typeAsUser(worksheet, cell, [[8]]);
    expect(await checkUnitSheet(ports)).toMatchObject({
      status: { kind: 'differs', receipt: { revision: 2 } },
      conflict: null,
    });
    expect(await submitUnitSheet(ports)).toMatchObject({ kind: 'accepted', receipt: { revision: 3 } });
  });

  test('whose server is gone loses nothing and may simply send again', async () => {
    const { desk, ports } = await clerkOf(wardCode(5));
    const dead = createApi({ baseUrl: 'http://127.0.0.1:9/api', token: () => Promise.resolve('') });
    await expect(submitUnitSheet({ api: dead, sheet: unitSheet })).rejects.toBeInstanceOf(ServerUnreachable);
    await desk.sitDown();
    expect(await submitUnitSheet(ports)).toMatchObject({ kind: 'accepted', receipt: { revision: 1 } });
  });

  test('with a destroyed header is told so at the sheet', async () => {
    const { ports } = await clerkOf(wardCode(6));
    await Excel.run(async (context) => {
      const { worksheet } = context.workbook.names.getItem('ThiDuaUnitSheet').getRange();
      worksheet.protection.unprotect();
      worksheet.getRange('A11:L11').clear('Contents');
      await context.sync();
    });
    const checked = await checkUnitSheet(ports);
    expect(checked).toMatchObject({ of: null, submission: null, issues: [{ code: 'header-row-missing' }] });
    expect((await submitUnitSheet(ports)).kind).toBe('hasErrors');
  });

  test('whose sheet claims to be of another unit is refused by the server', async () => {
    const { ports } = await clerkOf(wardCode(7));
    await Excel.run(async (context) => {
      const { worksheet } = context.workbook.names.getItem('ThiDuaUnitSheet').getRange();
      worksheet.protection.unprotect();
      worksheet.getRange('I8').values = [[`'${wardCode(8)}`]];
      await context.sync();
    });
    await expect(submitUnitSheet(ports)).rejects.toMatchObject({
      name: 'NotYourUnit',
      cause: { code: 'forbidden' },
    });
  });
});

describe('two workbooks of the council', () => {
  test('the second learns of the version that the first published before it replaces it', async () => {
    const [first, second] = [await openDesk(cloud, COUNCIL_ACCOUNT), await openDesk(cloud, COUNCIL_ACCOUNT)];
    const other = { ...sample, campaign: { ...sample.campaign, id: 'hai-so' } };
    const prepareFrom = async (desk: ExcelDesk) => {
      await desk.sitDown();
      return preparePublication({ api: desk.api, workbook: councilWorkbook }, new Date().toISOString());
    };
    for (const desk of [first, second]) await layOutConfig(desk, other);
    await publish(first);
    // The same content, from a workbook that knew nothing of it.
    expect(await prepareFrom(second)).toMatchObject({ kind: 'unchanged', version: 1 });
    first.host.typeAsUser('Chỉ tiêu', 'K2', [[2300]]);
    await publish(first);
    second.host.typeAsUser('Chỉ tiêu', 'K2', [[2400]]);
    expect(await prepareFrom(second)).toMatchObject({
      publication: {
        replaces: 2,
        unseen: true,
        changes: [{ field: 'districtTarget', before: { text: '2.300' }, after: { text: '2.400' } }],
      },
    });
    await publish(second);
    expect((await fetchCatalog(second.api, 'hai-so')).version).toBe(3);
  });
});

describe('the council', () => {
  test('publishing the same again changes nothing', async () => {
    await council.sitDown();
    const ports = { api: council.api, workbook: councilWorkbook };
    expect(await preparePublication(ports, new Date().toISOString())).toMatchObject({
      kind: 'unchanged',
      version: 1,
    });
  });

  test('a refresh that brings nothing new writes nothing', async () => {
    await council.sitDown();
    const ports = { api: council.api, workbook: councilWorkbook };
    expect(await refreshStandings(ports, campaign, { rewrite: true })).toMatchObject({
      kind: 'refreshed',
    });
    council.host.requests.reset();
    expect(await refreshStandings(ports, campaign, { rewrite: false })).toMatchObject({
      kind: 'unchanged',
    });
    expect(council.host.requests.entries.map(({ request }) => writes(request))).toEqual([false]);
  });

  test('an error in the configuration is told at its cell, and nothing is published', async () => {
    const desk = await openDesk(cloud, COUNCIL_ACCOUNT);
    await desk.sitDown();
    await createCouncilWorkbook(councilWorkbook, sample);
    desk.host.typeAsUser('Kế hoạch', 'C3', [['khoảng năm']]);
    const ports = { api: desk.api, workbook: councilWorkbook };
    expect(await preparePublication(ports, new Date().toISOString())).toMatchObject({
      kind: 'hasErrors',
      issues: [{ code: 'target-not-understood', worksheet: 'Kế hoạch', cell: 'C3' }],
    });
  });

  test('a newer catalog warns the clerk, who can still submit, and the old receipt still matches', async () => {
    const { desk, ports } = await clerkOf(wardCode(9));
    await submitUnitSheet(ports);
    await council.sitDown();
    council.host.typeAsUser('Chỉ tiêu', 'K2', [[2300]]);
    await publish(council);
    expect((await fetchCatalog(council.api, campaign)).version).toBe(2);
    await desk.sitDown();
    const checked = await checkUnitSheet(ports);
    expect(checked?.issues).toContainEqual(expect.objectContaining({ code: 'catalog-newer' }));
    expect(checked?.status.kind).toBe('matches');
    const { worksheet, cell } = await inputOf('5');
    desk.host.typeAsUser(worksheet, cell, [[321]]);
    expect(await submitUnitSheet(ports)).toMatchObject({
      kind: 'accepted',
      receipt: { revision: 2, catalogVersion: 2 },
    });
  });
});
