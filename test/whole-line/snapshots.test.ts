/** The council freezes, verifies and compares standings, by the pane's own flows on the real server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareFrozen } from '../../addin/flows/compare-frozen.ts';
import { foreseeFreezing, freezeStandings } from '../../addin/flows/freeze-standings.ts';
import {
  fetchSnapshot,
  lastByHand,
  listSnapshots,
  verifySnapshot,
} from '../../addin/flows/frozen-standings.ts';
import type { Cloud } from '../../local/cloud.ts';
import type { ExcelDesk } from '../../local/demo/excel-desk.ts';
import { sampleAccounts, sampleCatalog } from '../../local/sample/sample-campaign.ts';
import { wardCode } from '../../local/sample/sample-units.ts';
import { freezing } from '../shared/fixtures/snapshots.ts';
import { openCampaign, type OpenCampaign } from './open-campaign.ts';
import { reportingWard } from './reporting-ward.ts';

const sample = sampleCatalog('2026-11-23');
const campaign = sample.campaign.id;

let opened: OpenCampaign;
let cloud: Cloud;
let council: ExcelDesk;

beforeAll(async () => {
  opened = await openCampaign(sample, sampleAccounts(sample));
  ({ cloud, council } = opened);
  await reportingWard(cloud, sample, 1);
});

afterAll(() => opened.close());

describe('the council', () => {
  test('is told what it would freeze, and that is what is frozen, verified and told in the list', async () => {
    const foreseen = await foreseeFreezing(council.api, campaign);
    expect(foreseen).toMatchObject({ reportedUnits: 1, provisional: true });
    const outcome = await freezeStandings(council.api, campaign, freezing());
    if (outcome.kind !== 'frozen') throw new Error(`Nothing was frozen: ${outcome.kind}.`);
    const { reportedUnits, assignedUnits, provisional } = foreseen;
    expect(outcome.snapshot).toMatchObject({ id: '1', reportedUnits, assignedUnits, provisional });
    expect(await listSnapshots(council.api, campaign)).toEqual([outcome.snapshot]);
    const { verification } = await verifySnapshot(council.api, campaign, '1');
    expect(verification).toEqual({ id: '1', agrees: true, differences: [] });
  });

  test('that sends the same again has frozen one; that knows of none is told of it', async () => {
    const again = await freezeStandings(council.api, campaign, freezing());
    expect(again).toMatchObject({ kind: 'frozen', snapshot: { id: '1' } });
    const late = await freezeStandings(council.api, campaign, freezing({ name: 'Bản của người khác' }));
    if (late.kind !== 'overtaken') throw new Error(`It was not told: ${late.kind}.`);
    expect(late.snapshots.map(({ name }) => name)).toEqual(['Sơ kết đợt 1']);
    expect(lastByHand(late.snapshots)).toBe(1);
  });

  test('names what speaks against final standings before they are frozen in spite of it', async () => {
    const final = freezing({ kind: 'final', name: 'Tổng kết', follows: 1 });
    const refused = await freezeStandings(council.api, campaign, final);
    if (refused.kind !== 'concerned') throw new Error(`Nothing spoke against it: ${refused.kind}.`);
    expect(refused.concerns).toEqual(['provisional', 'open', 'unreviewed']);
    expect(await listSnapshots(council.api, campaign)).toHaveLength(1);
    const frozen = await freezeStandings(council.api, campaign, { ...final, despite: [...refused.concerns] });
    expect(frozen).toMatchObject({ kind: 'frozen', snapshot: { id: '2', despite: refused.concerns } });
  });

  test('sees who has come in since a snapshot, and that what was frozen is as it was', async () => {
    const before = await fetchSnapshot(council.api, campaign, '1');
    await reportingWard(cloud, sample, 3);
    const { blocks, later, catalog } = await compareFrozen(council.api, campaign, {
      earlier: '1',
      later: null,
    });
    expect([later, catalog.campaign.id]).toEqual([null, campaign]);
    const changed = blocks.flatMap(({ units }) => units);
    expect(changed.find(({ unit }) => unit === wardCode(3))).toMatchObject({
      listed: 'both',
      earlierRank: null,
      causes: ['revision'],
    });
    expect(changed.every(({ unit, causes }) => unit === wardCode(3) || causes.join() === 'others')).toBe(
      true,
    );
    expect(await fetchSnapshot(council.api, campaign, '1')).toEqual(before);
    const same = await compareFrozen(council.api, campaign, { earlier: '1', later: '2' });
    expect([same.blocks, same.totals]).toEqual([[], []]);
    expect((await verifySnapshot(council.api, campaign, '2')).verification.agrees).toBe(true);
  });
});
