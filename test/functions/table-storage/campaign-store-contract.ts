/** What every store must do, whatever it is made of. */
import { describe, expect, test } from 'vitest';
import type { CampaignStore } from '../../../functions/store/campaign-store.ts';
import { readAll } from '../../../functions/store/read-all.ts';
import { ConflictError } from '../../../functions/store/store-errors.ts';
import { readTrail } from '../support/read-trail.ts';
import { CAMPAIGN } from '../support/sample-campaign.ts';
import { appendCatalog, at, catalog, entry, publishedTip } from './store-samples.ts';
import { describeReports } from './report-contract.ts';
import { describeSnapshots } from './snapshot-contract.ts';

/** Runs the contract against stores; each call of `open` gives an empty one. */
export function describeCampaignStore(open: () => CampaignStore): void {
  describe('absence', () => {
    test('is null or empty, never a failure', async () => {
      const store = open();
      await store.checkAvailable();
      expect(await store.loadCampaignIds()).toEqual([]);
      expect(await store.loadStamp(CAMPAIGN)).toBeNull();
      expect(await store.loadCatalog(CAMPAIGN, 1)).toBeNull();
      expect(await store.loadPublications(CAMPAIGN)).toEqual([]);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toBeNull();
      expect(await store.loadHeads(CAMPAIGN)).toEqual([]);
      expect(await store.loadRevision(CAMPAIGN, 'P1', 1)).toBeNull();
      expect(await readAll(store.loadRevisions(CAMPAIGN))).toEqual([]);
      expect(await readAll(store.loadReviews(CAMPAIGN))).toEqual([]);
      expect(await readAll(store.loadReviews(CAMPAIGN, { unit: 'P1', revision: 1 }))).toEqual([]);
      expect(await readAll(store.loadExtensions(CAMPAIGN))).toEqual([]);
      expect(await readAll(store.loadExtensions(CAMPAIGN, 'P1'))).toEqual([]);
      expect(await store.loadProgress(CAMPAIGN)).toEqual([]);
      expect(await store.loadSnapshot(CAMPAIGN, '2023-12-14')).toBeNull();
      expect(await store.loadSnapshots(CAMPAIGN)).toEqual([]);
      expect(await store.loadPartitionIds()).toEqual([]);
      expect(await readTrail(store, CAMPAIGN)).toEqual([]);
    });
  });

  describe('a catalog', () => {
    test('is read back as it was appended, version by version', async () => {
      const store = open();
      await appendCatalog(store, catalog(1), 'one');
      await appendCatalog(store, catalog(2), 'two');
      expect(await store.loadCatalog(CAMPAIGN, 1)).toEqual(catalog(1));
      expect(await store.loadCatalog(CAMPAIGN, 2)).toEqual(catalog(2));
      expect(await store.loadStamp(CAMPAIGN)).toEqual({
        catalogVersion: 2,
        change: 'two',
        extended: false,
        audit: publishedTip(2),
      });
      expect(await store.loadPublications(CAMPAIGN)).toEqual([
        { version: 1, publishedAt: at(1) },
        { version: 2, publishedAt: at(2) },
      ]);
      expect(await store.loadCampaignIds()).toEqual([CAMPAIGN]);
      expect(await store.loadPartitionIds()).toEqual([CAMPAIGN]);
    });

    test('whose version is taken is a conflict, and changes nothing', async () => {
      const store = open();
      await appendCatalog(store, catalog(1), 'one');
      const other = { ...catalog(1), digest: '0'.repeat(64) };
      await expect(store.appendCatalog(other, entry(at(9), 'publish-catalog', '1'), 'other')).rejects.toThrow(
        ConflictError,
      );
      expect(await store.loadCatalog(CAMPAIGN, 1)).toEqual(catalog(1));
      expect(await store.loadStamp(CAMPAIGN)).toEqual({
        catalogVersion: 1,
        change: 'one',
        extended: false,
        audit: publishedTip(1),
      });
      expect(await readTrail(store, CAMPAIGN)).toHaveLength(1);
    });
  });

  describeReports(open);
  describeSnapshots(open);
}
