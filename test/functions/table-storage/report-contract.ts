/** What every store must do with reports and all that is said of them. */
import { describe, expect, test } from 'vitest';
import { tipOf } from '../../../functions/store/audit-chain.ts';
import type { AuditEntry } from '../../../shared/model/audit.ts';
import type { CampaignStore } from '../../../functions/store/campaign-store.ts';
import { readAll } from '../../../functions/store/read-all.ts';
import { ConflictError, StoreUnavailable } from '../../../functions/store/store-errors.ts';
import type { Extension } from '../../../shared/model/extension.ts';
import type { StoredSubmission } from '../../../shared/model/receipt.ts';
import type { Review } from '../../../shared/model/review.ts';
import { progressWith } from '../../shared/fixtures/progress-report.ts';
import { readTrail } from '../support/read-trail.ts';
import { CAMPAIGN } from '../support/sample-campaign.ts';
import {
  appendExtension,
  appendReview,
  appendSubmission,
  at,
  catalog,
  entry,
  extensionOf,
  head,
  openWithCampaign,
  publishedTip,
  repair,
  reviewOf,
  reviewedHead,
  submission,
} from './store-samples.ts';

/** Part of `describeCampaignStore`. */
export function describeReports(open: () => CampaignStore): void {
  describe('a submission', () => {
    test('is revision, head, stamp and audit entry in one', async () => {
      const store = await openWithCampaign(open);
      await appendSubmission(store, submission('P1', 1), 'two');
      expect(await store.loadRevision(CAMPAIGN, 'P1', 1)).toEqual(submission('P1', 1));
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(head('P1', 1));
      expect(await store.loadStamp(CAMPAIGN)).toEqual({
        catalogVersion: 1,
        change: 'two',
        extended: false,
        audit: publishedTip(1),
      });
      expect(await readTrail(store, CAMPAIGN)).toEqual([
        entry(at(1), 'publish-catalog', '1'),
        entry(at(1), 'submit', 'P1~1'),
      ]);
    });

    test('whose revision is taken is a conflict, and changes nothing', async () => {
      const store = await openWithCampaign(open);
      await appendSubmission(store, submission('P1', 1), 'two');
      const other = submission('P1', 1, '999');
      await expect(
        store.appendSubmission(
          other,
          { ...head('P1', 1), digest: other.receipt.digest },
          entry(at(9), 'submit', 'P1~1', 2),
          'three',
        ),
      ).rejects.toThrow(ConflictError);
      expect(await store.loadRevision(CAMPAIGN, 'P1', 1)).toEqual(submission('P1', 1));
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(head('P1', 1));
      expect(await store.loadStamp(CAMPAIGN)).toMatchObject({ change: 'two' });
      expect(await readTrail(store, CAMPAIGN)).toHaveLength(2);
    });

    test('of a unit whose code begins as another does is told from it', async () => {
      const store = await openWithCampaign(open);
      for (const unit of ['P1', 'P1.1', 'P1-1', 'P10'])
        await appendSubmission(store, submission(unit, 1), unit);
      await appendSubmission(store, submission('P1', 2), 'again');
      expect((await store.loadHeads(CAMPAIGN)).map((row) => row.unit).toSorted()).toEqual([
        'P1',
        'P1-1',
        'P1.1',
        'P10',
      ]);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toMatchObject({ unit: 'P1', revision: 2 });
    });

    test('of another campaign is not seen', async () => {
      const store = await openWithCampaign(open);
      await appendSubmission(store, submission('P1', 1), 'one');
      expect(await store.loadHeads('sprint-2023-2')).toEqual([]);
      expect(await store.loadHeads('sprint-202')).toEqual([]);
    });
  });

  test('revisions come unit by unit and in the order of their numbers, or of one unit alone', async () => {
    const store = await openWithCampaign(open);
    for (const revision of [1, 2, 10]) {
      for (const unit of ['P2', 'P1'])
        await appendSubmission(store, submission(unit, revision), `${unit}${revision}`);
    }
    const named = ({ receipt }: StoredSubmission) => `${receipt.unit} ${receipt.revision}`;
    expect((await readAll(store.loadRevisions(CAMPAIGN))).map(named)).toEqual([
      'P1 1',
      'P1 2',
      'P1 10',
      'P2 1',
      'P2 2',
      'P2 10',
    ]);
    expect((await readAll(store.loadRevisions(CAMPAIGN, 'P2'))).map(named)).toEqual([
      'P2 1',
      'P2 2',
      'P2 10',
    ]);
  });

  describe('a review', () => {
    test('is review, head, stamp and audit entry in one', async () => {
      const store = await openWithCampaign(open);
      await appendSubmission(store, submission('P1', 1), 'two');
      await appendReview(store, reviewOf('P1', 1, 1), 2);
      expect(await readAll(store.loadReviews(CAMPAIGN))).toEqual([reviewOf('P1', 1, 1)]);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(reviewedHead(reviewOf('P1', 1, 1), 2));
      expect(await store.loadStamp(CAMPAIGN)).toEqual({
        catalogVersion: 1,
        change: 'review P1~1~1',
        extended: false,
        audit: publishedTip(1),
      });
      expect((await readTrail(store, CAMPAIGN, 'unit~P1')).map(({ action }) => action)).toEqual([
        'submit',
        'review',
      ]);
    });

    test('whose number is taken is a conflict, and changes nothing', async () => {
      const store = await openWithCampaign(open);
      await appendSubmission(store, submission('P1', 1), 'two');
      await appendReview(store, reviewOf('P1', 1, 1), 2);
      const other: Review = { ...reviewOf('P1', 1, 1), decision: 'accepted' };
      await expect(appendReview(store, other, 3)).rejects.toThrow(ConflictError);
      expect(await readAll(store.loadReviews(CAMPAIGN))).toEqual([reviewOf('P1', 1, 1)]);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(reviewedHead(reviewOf('P1', 1, 1), 2));
      expect(await readTrail(store, CAMPAIGN, 'unit~P1')).toHaveLength(2);
    });

    test('does not get in where a submission has taken its place in the trail, nor the other way round', async () => {
      const store = await openWithCampaign(open);
      await appendSubmission(store, submission('P1', 1), 'one');
      await appendSubmission(store, submission('P1', 2), 'two');
      await expect(appendReview(store, reviewOf('P1', 1, 1), 2)).rejects.toThrow(ConflictError);
      expect(await readAll(store.loadReviews(CAMPAIGN))).toEqual([]);
      await appendReview(store, reviewOf('P1', 2, 1), 3);
      await expect(appendSubmission(store, submission('P1', 3), 'three')).rejects.toThrow(ConflictError);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toMatchObject({ revision: 2 });
    });

    test('comes with those of its unit, or of its revision, in order', async () => {
      const store = await openWithCampaign(open);
      let sequence = 100;
      for (const unit of ['P10', 'P1.1', 'P1']) {
        for (const [revision, number] of [
          [10, 1],
          [2, 1],
          [1, 10],
          [1, 2],
        ] as const) {
          sequence += 1;
          await appendReview(store, reviewOf(unit, revision, number), sequence);
        }
      }
      const named = ({ unit, revision, number }: Review) => `${unit} ${revision}.${number}`;
      const ofP1 = ['P1 1.2', 'P1 1.10', 'P1 2.1', 'P1 10.1'];
      expect((await readAll(store.loadReviews(CAMPAIGN, { unit: 'P1' }))).map(named)).toEqual(ofP1);
      expect((await readAll(store.loadReviews(CAMPAIGN, { unit: 'P1', revision: 1 }))).map(named)).toEqual([
        'P1 1.2',
        'P1 1.10',
      ]);
      const all = (await readAll(store.loadReviews(CAMPAIGN))).map(named);
      expect(all).toHaveLength(12);
      expect(all.filter((name) => name.startsWith('P1 '))).toEqual(ofP1);
    });
  });

  describe('an extension', () => {
    test('is extension, stamp and audit entry in one, and a later catalog leaves it', async () => {
      const store = await openWithCampaign(open);
      await appendExtension(store, extensionOf('P1', 1), 2);
      expect(await readAll(store.loadExtensions(CAMPAIGN))).toEqual([extensionOf('P1', 1)]);
      const stamp = {
        catalogVersion: 1,
        change: 'extend P1~1',
        extended: true,
        audit: tipOf(entry(at(1), 'extend', 'P1~1', 2)),
      };
      expect(await store.loadStamp(CAMPAIGN)).toEqual(stamp);
      await store.appendCatalog(catalog(2), entry(at(2), 'publish-catalog', '2', 3), 'published');
      expect(await store.loadStamp(CAMPAIGN)).toMatchObject({ catalogVersion: 2, extended: true });
    });

    test('whose number is taken is a conflict, and changes nothing', async () => {
      const store = await openWithCampaign(open);
      await appendExtension(store, extensionOf('P1', 1), 2);
      const other: Extension = { ...extensionOf('P1', 1), lockAt: null };
      await expect(appendExtension(store, other, 3)).rejects.toThrow(ConflictError);
      expect(await readAll(store.loadExtensions(CAMPAIGN, 'P1'))).toEqual([extensionOf('P1', 1)]);
      expect(await readTrail(store, CAMPAIGN)).toHaveLength(2);
    });

    test('comes with those of its unit, in order', async () => {
      const store = await openWithCampaign(open);
      let sequence = 1;
      for (const [unit, number] of [
        ['P10', 1],
        ['P1', 10],
        ['P1', 2],
        ['P1.1', 1],
      ] as const)
        await appendExtension(store, extensionOf(unit, number), (sequence += 1));
      const named = ({ unit, number }: Extension) => `${unit} ${number}`;
      expect((await readAll(store.loadExtensions(CAMPAIGN, 'P1'))).map(named)).toEqual(['P1 2', 'P1 10']);
      expect(await readAll(store.loadExtensions(CAMPAIGN))).toHaveLength(4);
    });

    test('of a campaign that does not exist is not written', async () => {
      const store = open();
      await expect(appendExtension(store, extensionOf('P1', 1), 1)).rejects.toThrow(StoreUnavailable);
      expect(await readAll(store.loadExtensions(CAMPAIGN))).toEqual([]);
    });
  });

  test('progress is the last of each unit, and neither stamp nor trail knows of it', async () => {
    const store = await openWithCampaign(open);
    const stamp = await store.loadStamp(CAMPAIGN);
    const of = (unit: string, minute: number) => ({ unit, ...progressWith(), seenAt: at(minute) });
    for (const progress of [of('P1', 1), of('P1.1', 2), of('P10', 3), of('P1', 4)])
      await store.writeProgress(CAMPAIGN, progress);
    const stored = new Map((await store.loadProgress(CAMPAIGN)).map((each) => [each.unit, each]));
    expect(Object.fromEntries(stored)).toEqual({ P1: of('P1', 4), 'P1.1': of('P1.1', 2), P10: of('P10', 3) });
    expect(await store.loadProgress('sprint-2023-2')).toEqual([]);
    expect(await store.loadStamp(CAMPAIGN)).toEqual(stamp);
    expect(await readTrail(store, CAMPAIGN)).toHaveLength(1);
  });

  describe('a repair', () => {
    test('holds where the head is the one that was read', async () => {
      const store = await openWithCampaign(open);
      await appendSubmission(store, submission('P1', 1), 'one');
      const [row] = await store.loadHeads(CAMPAIGN);
      const repaired = { ...head('P1', 1), late: true };
      expect(await repair(store, repaired, row?.etag ?? null)).toBe(true);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(repaired);
      expect(await store.loadStamp(CAMPAIGN)).toMatchObject({ catalogVersion: 1, change: `repair ${at(4)}` });
      expect(await readTrail(store, CAMPAIGN)).toHaveLength(3);
    });

    test('does not hold where a submission came in between, and leaves no trace', async () => {
      const store = await openWithCampaign(open);
      await appendSubmission(store, submission('P1', 1), 'one');
      const [row] = await store.loadHeads(CAMPAIGN);
      await appendSubmission(store, submission('P1', 2), 'two');
      expect(await repair(store, head('P1', 1), row?.etag ?? null)).toBe(false);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(head('P1', 2));
      expect(await readTrail(store, CAMPAIGN)).toHaveLength(3);
    });

    test('of a head there is not holds only while there is none', async () => {
      const store = await openWithCampaign(open);
      expect(await repair(store, head('P1', 1), null)).toBe(true);
      expect(await repair(store, { ...head('P1', 1), late: true }, null, at(5))).toBe(false);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(head('P1', 1));
    });
  });

  test('an audit entry whose place is taken is a conflict, and changes nothing', async () => {
    const store = await openWithCampaign(open);
    await appendSubmission(store, submission('P1', 1), 'one');
    const next = submission('P1', 2);
    await expect(
      store.appendSubmission(next, head('P1', 2), entry(at(2), 'submit', 'P1~2', 1), 'two'),
    ).rejects.toThrow(ConflictError);
    expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(head('P1', 1));
    expect(await store.loadRevision(CAMPAIGN, 'P1', 2)).toBeNull();
  });

  test('the trail comes stream by stream and in order, or of one stream alone', async () => {
    const store = await openWithCampaign(open);
    for (const revision of [1, 2]) {
      for (const unit of ['P10', 'P1'])
        await appendSubmission(store, submission(unit, revision), `${unit}${revision}`);
    }
    const places = (entries: readonly AuditEntry[]) =>
      entries.map(({ stream, sequence }) => `${stream} ${sequence}`);
    expect(places(await readTrail(store, CAMPAIGN))).toEqual([
      'campaign 1',
      // As their keys sort: "~" comes after all that codes hold.
      'unit~P10 1',
      'unit~P10 2',
      'unit~P1 1',
      'unit~P1 2',
    ]);
    expect(places(await readTrail(store, CAMPAIGN, 'unit~P1'))).toEqual(['unit~P1 1', 'unit~P1 2']);
    expect(places(await readTrail(store, CAMPAIGN, 'campaign'))).toEqual(['campaign 1']);
  });
}
