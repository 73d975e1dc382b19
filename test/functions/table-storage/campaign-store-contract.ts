/** What every store must do, whatever it is made of. */
import { describe, expect, test } from 'vitest';
import { type AuditTip, noEntries, tipOf } from '../../../functions/store/audit-chain.ts';
import { type AuditEntry, streamOf } from '../../../shared/model/audit.ts';
import type { CampaignStore, StoredCatalog } from '../../../functions/store/campaign-store.ts';
import { type Head, headOf } from '../../../functions/store/head.ts';
import { readAll } from '../../../functions/store/read-all.ts';
import { summaryOf } from '../../../functions/store/snapshot-summary.ts';
import { ConflictError, StoreUnavailable } from '../../../functions/store/store-errors.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import type { Extension } from '../../../shared/model/extension.ts';
import type { Snapshot } from '../../../shared/model/snapshot.ts';
import type { StoredSubmission } from '../../../shared/model/receipt.ts';
import type { Review } from '../../../shared/model/review.ts';
import { markOf, notReviewed } from '../../../shared/rules/judge/reviewed.ts';
import { buildStandings } from '../../../shared/rules/rank/standings.ts';
import { snapshotOf } from '../../shared/fixtures/snapshots.ts';
import { progressWith } from '../../shared/fixtures/progress-report.ts';
import { readTrail } from '../support/read-trail.ts';
import { CAMPAIGN, catalogWith, ON_TIME, submissionOf } from '../support/sample-campaign.ts';

/** Runs the contract against stores; each call of `open` gives an empty one. */
export function describeCampaignStore(open: () => CampaignStore): void {
  async function openWithCampaign(): Promise<CampaignStore> {
    const store = open();
    await appendCatalog(store, catalog(1), 'created');
    return store;
  }

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

  describe('a submission', () => {
    test('is revision, head, stamp and audit entry in one', async () => {
      const store = await openWithCampaign();
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
      const store = await openWithCampaign();
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
      const store = await openWithCampaign();
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
      const store = await openWithCampaign();
      await appendSubmission(store, submission('P1', 1), 'one');
      expect(await store.loadHeads('sprint-2023-2')).toEqual([]);
      expect(await store.loadHeads('sprint-202')).toEqual([]);
    });
  });

  test('revisions come unit by unit and in the order of their numbers, or of one unit alone', async () => {
    const store = await openWithCampaign();
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
      const store = await openWithCampaign();
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
      const store = await openWithCampaign();
      await appendSubmission(store, submission('P1', 1), 'two');
      await appendReview(store, reviewOf('P1', 1, 1), 2);
      const other: Review = { ...reviewOf('P1', 1, 1), decision: 'accepted' };
      await expect(appendReview(store, other, 3)).rejects.toThrow(ConflictError);
      expect(await readAll(store.loadReviews(CAMPAIGN))).toEqual([reviewOf('P1', 1, 1)]);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(reviewedHead(reviewOf('P1', 1, 1), 2));
      expect(await readTrail(store, CAMPAIGN, 'unit~P1')).toHaveLength(2);
    });

    test('does not get in where a submission has taken its place in the trail, nor the other way round', async () => {
      const store = await openWithCampaign();
      await appendSubmission(store, submission('P1', 1), 'one');
      await appendSubmission(store, submission('P1', 2), 'two');
      await expect(appendReview(store, reviewOf('P1', 1, 1), 2)).rejects.toThrow(ConflictError);
      expect(await readAll(store.loadReviews(CAMPAIGN))).toEqual([]);
      await appendReview(store, reviewOf('P1', 2, 1), 3);
      await expect(appendSubmission(store, submission('P1', 3), 'three')).rejects.toThrow(ConflictError);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toMatchObject({ revision: 2 });
    });

    test('comes with those of its unit, or of its revision, in order', async () => {
      const store = await openWithCampaign();
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
      const store = await openWithCampaign();
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
      const store = await openWithCampaign();
      await appendExtension(store, extensionOf('P1', 1), 2);
      const other: Extension = { ...extensionOf('P1', 1), lockAt: null };
      await expect(appendExtension(store, other, 3)).rejects.toThrow(ConflictError);
      expect(await readAll(store.loadExtensions(CAMPAIGN, 'P1'))).toEqual([extensionOf('P1', 1)]);
      expect(await readTrail(store, CAMPAIGN)).toHaveLength(2);
    });

    test('comes with those of its unit, in order', async () => {
      const store = await openWithCampaign();
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
    const store = await openWithCampaign();
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
      const store = await openWithCampaign();
      await appendSubmission(store, submission('P1', 1), 'one');
      const [row] = await store.loadHeads(CAMPAIGN);
      const repaired = { ...head('P1', 1), late: true };
      expect(await repair(store, repaired, row?.etag ?? null)).toBe(true);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(repaired);
      expect(await store.loadStamp(CAMPAIGN)).toMatchObject({ catalogVersion: 1, change: `repair ${at(4)}` });
      expect(await readTrail(store, CAMPAIGN)).toHaveLength(3);
    });

    test('does not hold where a submission came in between, and leaves no trace', async () => {
      const store = await openWithCampaign();
      await appendSubmission(store, submission('P1', 1), 'one');
      const [row] = await store.loadHeads(CAMPAIGN);
      await appendSubmission(store, submission('P1', 2), 'two');
      expect(await repair(store, head('P1', 1), row?.etag ?? null)).toBe(false);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(head('P1', 2));
      expect(await readTrail(store, CAMPAIGN)).toHaveLength(3);
    });

    test('of a head there is not holds only while there is none', async () => {
      const store = await openWithCampaign();
      expect(await repair(store, head('P1', 1), null)).toBe(true);
      expect(await repair(store, { ...head('P1', 1), late: true }, null, at(5))).toBe(false);
      expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(head('P1', 1));
    });
  });

  test('an audit entry whose place is taken is a conflict, and changes nothing', async () => {
    const store = await openWithCampaign();
    await appendSubmission(store, submission('P1', 1), 'one');
    const next = submission('P1', 2);
    await expect(
      store.appendSubmission(next, head('P1', 2), entry(at(2), 'submit', 'P1~2', 1), 'two'),
    ).rejects.toThrow(ConflictError);
    expect(await store.loadHead(CAMPAIGN, 'P1')).toEqual(head('P1', 1));
    expect(await store.loadRevision(CAMPAIGN, 'P1', 2)).toBeNull();
  });

  test('the trail comes stream by stream and in order, or of one stream alone', async () => {
    const store = await openWithCampaign();
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
      const store = await openWithCampaign();
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
      const store = await openWithCampaign();
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
    const store = await openWithCampaign();
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
    const store = await openWithCampaign();
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

const at = (minute: number): string => new Date(Date.parse(ON_TIME) + minute * 60_000).toISOString();

function catalog(version: number): StoredCatalog {
  const content = catalogWith({ blocks: [{ code: 'ward', name: `Khối ${version}` }] });
  return { digest: digestOf(content), published: { version, publishedAt: at(version), catalog: content } };
}

function submission(unit: string, revision: number, actual = '120'): StoredSubmission {
  const content = submissionOf(unit, actual);
  return {
    submission: content,
    receipt: {
      campaign: CAMPAIGN,
      unit,
      revision,
      catalogVersion: 1,
      submittedAt: at(revision),
      late: false,
      digest: digestOf(content),
      warnings: [],
    },
  };
}

function head(unit: string, revision: number): Head {
  const content = headOf(submission(unit, revision), catalog(1).published, notReviewed);
  return { ...content, audit: tipOf(entry(at(revision), 'submit', `${unit}~${revision}`)) };
}

function reviewOf(unit: string, revision: number, number: number): Review {
  return {
    campaign: CAMPAIGN,
    unit,
    revision,
    number,
    decision: 'returned',
    comment: 'Xem lại số liệu',
    comments: [{ indicator: '1', text: 'Chưa khớp\nbiên bản' }],
    decisions: {
      adjustments: [{ indicator: null, points: '-1.5', reason: 'Chậm báo cáo' }],
      overrides: [],
      disqualified: null,
    },
    by: 'a@b.vn',
    at: at(revision + 1),
  };
}

function extensionOf(unit: string, number: number): Extension {
  return {
    campaign: CAMPAIGN,
    unit,
    number,
    lockAt: '2023-12-25T10:00:00.000Z',
    reason: 'Mất điện',
    by: 'a@b.vn',
    at: at(number),
  };
}

async function appendExtension(store: CampaignStore, extension: Extension, sequence: number): Promise<void> {
  const subject = `${extension.unit}~${extension.number}`;
  await store.appendExtension(
    extension,
    entry(extension.at, 'extend', subject, sequence),
    `extend ${subject}`,
  );
}

/** The head that a review leaves, with its entry so far along the unit's part of the trail. */
function reviewedHead(review: Review, sequence: number): Head {
  const { unit, revision, number, decisions, at: time } = review;
  const content = headOf(submission(unit, revision), catalog(1).published, {
    review: markOf(review),
    decisions: decisions ?? notReviewed.decisions,
  });
  return { ...content, audit: tipOf(entry(time, 'review', `${unit}~${revision}~${number}`, sequence)) };
}

function publishedTip(version: number): AuditTip {
  return tipOf(entry(at(version), 'publish-catalog', String(version)));
}

const OF_A_UNIT: ReadonlySet<AuditEntry['action']> = new Set(['submit', 'review', 'repair-head']);

/** An entry of the unit that its subject names, or of the campaign; numbered as what it tells of unless said otherwise. */
function entry(
  time: string,
  action: AuditEntry['action'],
  subject: string,
  sequence = Number(subject.split('~').at(-1)),
): AuditEntry {
  const [unit = ''] = subject.split('~');
  return {
    stream: OF_A_UNIT.has(action) ? streamOf(unit) : 'campaign',
    sequence,
    previous: noEntries.hash,
    before: null,
    at: time,
    actor: { kind: 'account', account: 'a@b.vn', oid: 'o' },
    action,
    subject,
    digest: '1'.repeat(64),
  };
}

async function appendCatalog(store: CampaignStore, stored: StoredCatalog, change: string): Promise<void> {
  const { version, publishedAt } = stored.published;
  await store.appendCatalog(stored, entry(publishedAt, 'publish-catalog', String(version)), change);
}

async function appendSubmission(
  store: CampaignStore,
  stored: StoredSubmission,
  change: string,
): Promise<void> {
  const { unit, revision, submittedAt } = stored.receipt;
  const audit = entry(submittedAt, 'submit', `${unit}~${revision}`);
  const content = headOf(stored, catalog(1).published, notReviewed);
  await store.appendSubmission(stored, { ...content, audit: tipOf(audit) }, audit, change);
}

async function appendReview(store: CampaignStore, review: Review, sequence: number): Promise<void> {
  const subject = `${review.unit}~${review.revision}~${review.number}`;
  await store.appendReview(
    review,
    reviewedHead(review, sequence),
    entry(review.at, 'review', subject, sequence),
    `review ${subject}`,
  );
}

async function repair(
  store: CampaignStore,
  repaired: Head,
  etag: string | null,
  time = at(4),
): Promise<boolean> {
  return store.repairHead(CAMPAIGN, repaired, etag, entry(time, 'repair-head', 'P1~1', 2), `repair ${time}`);
}
