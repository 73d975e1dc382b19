/** What the contract of stores writes into them, each with the entry of the trail that tells of it. */
import { type AuditTip, noEntries, tipOf } from '../../../functions/store/audit-chain.ts';
import { type AuditEntry, streamOf } from '../../../shared/model/audit.ts';
import type { CampaignStore, StoredCatalog } from '../../../functions/store/campaign-store.ts';
import { type Head, headOf } from '../../../functions/store/head.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import type { Extension } from '../../../shared/model/extension.ts';
import type { StoredSubmission } from '../../../shared/model/receipt.ts';
import type { Review } from '../../../shared/model/review.ts';
import { markOf, notReviewed } from '../../../shared/rules/judge/reviewed.ts';
import { CAMPAIGN, catalogWith, ON_TIME, submissionOf } from '../support/sample-campaign.ts';

/** A campaign with a catalog, on a store that `open` gives empty. */
export async function openWithCampaign(open: () => CampaignStore): Promise<CampaignStore> {
  const store = open();
  await appendCatalog(store, catalog(1), 'created');
  return store;
}

export const at = (minute: number): string => new Date(Date.parse(ON_TIME) + minute * 60_000).toISOString();

export function catalog(version: number): StoredCatalog {
  const content = catalogWith({ blocks: [{ code: 'ward', name: `Khối ${version}` }] });
  return { digest: digestOf(content), published: { version, publishedAt: at(version), catalog: content } };
}

export function submission(unit: string, revision: number, actual = '120'): StoredSubmission {
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

export function head(unit: string, revision: number): Head {
  const content = headOf(submission(unit, revision), catalog(1).published, notReviewed);
  return { ...content, audit: tipOf(entry(at(revision), 'submit', `${unit}~${revision}`)) };
}

export function reviewOf(unit: string, revision: number, number: number): Review {
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

export function extensionOf(unit: string, number: number): Extension {
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

export async function appendExtension(
  store: CampaignStore,
  extension: Extension,
  sequence: number,
): Promise<void> {
  const subject = `${extension.unit}~${extension.number}`;
  await store.appendExtension(
    extension,
    entry(extension.at, 'extend', subject, sequence),
    `extend ${subject}`,
  );
}

/** The head that a review leaves, with its entry so far along the unit's part of the trail. */
export function reviewedHead(review: Review, sequence: number): Head {
  const { unit, revision, number, decisions, at: time } = review;
  const content = headOf(submission(unit, revision), catalog(1).published, {
    review: markOf(review),
    decisions: decisions ?? notReviewed.decisions,
  });
  return { ...content, audit: tipOf(entry(time, 'review', `${unit}~${revision}~${number}`, sequence)) };
}

export function publishedTip(version: number): AuditTip {
  return tipOf(entry(at(version), 'publish-catalog', String(version)));
}

const OF_A_UNIT: ReadonlySet<AuditEntry['action']> = new Set(['submit', 'review', 'repair-head']);

/** An entry of the unit that its subject names, or of the campaign; numbered as what it tells of unless said otherwise. */
export function entry(
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

export async function appendCatalog(
  store: CampaignStore,
  stored: StoredCatalog,
  change: string,
): Promise<void> {
  const { version, publishedAt } = stored.published;
  await store.appendCatalog(stored, entry(publishedAt, 'publish-catalog', String(version)), change);
}

export async function appendSubmission(
  store: CampaignStore,
  stored: StoredSubmission,
  change: string,
): Promise<void> {
  const { unit, revision, submittedAt } = stored.receipt;
  const audit = entry(submittedAt, 'submit', `${unit}~${revision}`);
  const content = headOf(stored, catalog(1).published, notReviewed);
  await store.appendSubmission(stored, { ...content, audit: tipOf(audit) }, audit, change);
}

export async function appendReview(store: CampaignStore, review: Review, sequence: number): Promise<void> {
  const subject = `${review.unit}~${review.revision}~${review.number}`;
  await store.appendReview(
    review,
    reviewedHead(review, sequence),
    entry(review.at, 'review', subject, sequence),
    `review ${subject}`,
  );
}

export async function repair(
  store: CampaignStore,
  repaired: Head,
  etag: string | null,
  time = at(4),
): Promise<boolean> {
  return store.repairHead(CAMPAIGN, repaired, etag, entry(time, 'repair-head', 'P1~1', 2), `repair ${time}`);
}
