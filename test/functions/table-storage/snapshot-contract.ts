/** What every store must do with frozen standings. */
import { describe, expect, test } from 'vitest';
import { tipOf } from '../../../functions/store/audit-chain.ts';
import type { CampaignStore } from '../../../functions/store/campaign-store.ts';
import { summaryOf } from '../../../functions/store/snapshot-summary.ts';
import { ConflictError } from '../../../functions/store/store-errors.ts';
import type { Snapshot } from '../../../shared/model/snapshot.ts';
import { buildStandings } from '../../../shared/rules/rank/standings.ts';
import { snapshotOf } from '../../shared/fixtures/snapshots.ts';
import { readTrail } from '../support/read-trail.ts';
import { CAMPAIGN } from '../support/sample-campaign.ts';
import { appendSubmission, at, catalog, entry, openWithCampaign, submission } from './store-samples.ts';

/** Part of `describeCampaignStore`. */
export function describeSnapshots(open: () => CampaignStore): void {
  describe('a snapshot', () => {
    const standings = buildStandings(catalog(1).published, []);
    const frozen = (id: string, rest: Partial<Snapshot> = {}) =>
      snapshotOf(id, standings, { frozenAt: at(5), cutoff: at(4), ...rest });
    const append = (store: CampaignStore, snapshot: Snapshot, sequence: number) =>
      store.appendSnapshot(
        CAMPAIGN,
        snapshot,
        entry(snapshot.frozenAt, 'freeze-snapshot', snapshot.id, sequence),
      );

    test('is appended once, and moves on the campaign’s tip', async () => {
      const store = await openWithCampaign(open);
      const snapshot = frozen('2023-12-14');
      await append(store, snapshot, 2);
      await expect(append(store, frozen('2023-12-14', { frozenAt: at(6) }), 3)).rejects.toThrow(
        ConflictError,
      );
      expect(await store.loadSnapshot(CAMPAIGN, '2023-12-14')).toEqual(snapshot);
      expect(await store.loadSnapshots(CAMPAIGN)).toEqual([summaryOf(snapshot)]);
      expect(await store.loadStamp(CAMPAIGN)).toEqual({
        catalogVersion: 1,
        change: 'created',
        extended: false,
        audit: tipOf(entry(at(5), 'freeze-snapshot', '2023-12-14', 2)),
      });
      expect(await readTrail(store, CAMPAIGN)).toHaveLength(2);
    });

    test('is listed behind those before it, the days first, and is told from one that is called alike', async () => {
      const store = await openWithCampaign(open);
      const ids = ['10', '2023-12-15', '2', '2023', '2023-12-02', '1'];
      for (const [index, id] of ids.entries()) await append(store, frozen(id), index + 2);
      expect((await store.loadSnapshots(CAMPAIGN)).map(({ id }) => id)).toEqual([
        '2023-12-02',
        '2023-12-15',
        '1',
        '2',
        '10',
        '2023',
      ]);
      for (const id of ids) expect((await store.loadSnapshot(CAMPAIGN, id))?.id).toBe(id);
      expect(await store.loadSnapshot(CAMPAIGN, '3')).toBeNull();
    });
  });

  test('more heads than a page come whole', async () => {
    const store = await openWithCampaign(open);
    const units = Array.from({ length: 1_050 }, (_, index) => `U${index}`);
    for (let from = 0; from < units.length; from += 50) {
      await Promise.all(
        units.slice(from, from + 50).map((unit) => appendSubmission(store, submission(unit, 1), unit)),
      );
    }
    const heads = await store.loadHeads(CAMPAIGN);
    expect(heads.map((row) => row.unit)).toEqual(units.toSorted());
    expect(heads.filter((row) => 'unreadable' in row)).toEqual([]);
  });

  test('a value larger than a property comes back whole', async () => {
    const store = await openWithCampaign(open);
    const stored = submission('P1', 1);
    let state = 1;
    const note = () =>
      Array.from({ length: 2_000 }, () => {
        state = (state * 48_271) % 2_147_483_647;
        return String.fromCharCode(0x4e00 + (state % 20_000));
      }).join('');
    const [line] = stored.submission.lines;
    if (line === undefined) throw new Error('the sample has lines');
    const lines = Array.from({ length: 60 }, () => ({ ...line, note: note() }));
    const large = { ...stored, submission: { ...stored.submission, lines } };
    await appendSubmission(store, large, 'one');
    expect(await store.loadRevision(CAMPAIGN, 'P1', 1)).toEqual(large);
  });
}
