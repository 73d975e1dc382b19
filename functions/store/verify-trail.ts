/** Whether a campaign's audit trail, and what it tells of, is as it was written. */
import { digestOf } from '../../shared/digest/digest.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Digest } from '../../shared/model/receipt.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import { type AuditTip, findChainFaults, noEntries } from './audit-chain.ts';
import { type AuditEntry, type AuditStream, streamOf, streamOfAccount } from '../../shared/model/audit.ts';
import type { CampaignStore } from './campaign-store.ts';
import { UnreadableEntry } from './store-errors.ts';

/**
 * Something that is not as it was written. `unreadable`: a row; `broken` and `cut`: a chain (`ChainFault`); `altered`:
 * what an entry tells of has another digest now; `missing`: it is gone; `untold`: it is there, and no entry tells of it.
 */
export interface TrailFault {
  readonly fault: 'unreadable' | 'broken' | 'cut' | 'altered' | 'missing' | 'untold';
  /** The row, or the stream with the number of the entry, or what was written. */
  readonly where: string;
}

/**
 * Reads the whole campaign and checks every chain against its tip and every catalog, revision and snapshot against the
 * entry that tells of it. Empty where all is as it was written. What was never more than an earlier state of everything,
 * trail and tips together, looks right from inside: units' receipts speak against it.
 */
export async function findTrailFaults(store: CampaignStore, campaign: CampaignId): Promise<TrailFault[]> {
  const stamp = await store.loadStamp(campaign);
  const { tips, faults } = await headTips(store, campaign);
  if (stamp !== null) tips.set('campaign', stamp.audit);
  for (const { account, audit } of await store.loadAccounts(campaign)) {
    tips.set(streamOfAccount(digestOf(account)), audit);
  }
  const entries: AuditEntry[] = [];
  for await (const row of store.loadAudit(campaign)) {
    if ('entry' in row) entries.push(row.entry);
    else faults.push({ fault: 'unreadable', where: `${row.cursor}: ${row.unreadable}` });
  }
  const streams = groupBy(entries, ({ stream }) => stream);
  for (const stream of new Set([...tips.keys(), ...streams.keys()])) {
    const found = findChainFaults(stream, streams.get(stream) ?? [], tips.get(stream) ?? noEntries);
    faults.push(...found.map(({ fault, sequence }) => ({ fault, where: `${stream} ${sequence}` })));
  }
  return [...faults, ...(await contentFaults(store, campaign, entries))];
}

async function headTips(store: CampaignStore, campaign: CampaignId) {
  const tips = new Map<AuditStream, AuditTip>();
  const faults: TrailFault[] = [];
  for (const row of await store.loadHeads(campaign)) {
    if ('head' in row) tips.set(streamOf(row.unit), row.head.audit);
    else faults.push({ fault: 'unreadable', where: `head of ${row.unit}: ${row.unreadable}` });
  }
  return { tips, faults };
}

/** What was written and is told of, by action and subject, with the digest it has now. */
type Content = Map<string, Digest>;

const nameOf = ({ action, subject }: Pick<AuditEntry, 'action' | 'subject'>): string =>
  `${action} ${subject}`;

async function contentFaults(
  store: CampaignStore,
  campaign: CampaignId,
  entries: readonly AuditEntry[],
): Promise<TrailFault[]> {
  const told = toldNow(entries);
  const { content, faults } = await readContent(store, campaign, entries);
  for (const [name, digest] of content) {
    const expected = told.get(name);
    if (expected === undefined) faults.push({ fault: 'untold', where: name });
    else if (expected !== digest) faults.push({ fault: 'altered', where: name });
  }
  // What cannot be read is not missing.
  const unread = faults.filter(({ fault }) => fault === 'unreadable').map(({ where }) => where);
  const missing = [...told.keys()].filter(
    (name) => !content.has(name) && !unread.some((where) => name.startsWith(where)),
  );
  return [...faults, ...missing.map((where): TrailFault => ({ fault: 'missing', where }))];
}

/** What should be there now, after all that the entries tell of in their order. */
function toldNow(entries: readonly AuditEntry[]): Content {
  const told: Content = new Map();
  for (const { action, subject, digest } of entries) {
    // A repair writes nothing that was not written before.
    if (action === 'repair-head') continue;
    const isOfAccount = action === 'bind-account' || action === 'release-account';
    told.set(nameOf({ action: isOfAccount ? 'bind-account' : action, subject }), digest);
  }
  return told;
}

async function readContent(store: CampaignStore, campaign: CampaignId, entries: readonly AuditEntry[]) {
  const content: Content = new Map();
  const faults: TrailFault[] = [];
  const read = async (name: string, load: () => Promise<unknown>) => {
    try {
      const value = await load();
      if (value !== null) content.set(name, digestOf(value));
    } catch (error) {
      if (!(error instanceof UnreadableEntry)) throw error;
      faults.push({ fault: 'unreadable', where: name });
    }
  };
  for (const { version } of await store.loadPublications(campaign)) {
    const name = nameOf({ action: 'publish-catalog', subject: String(version) });
    await read(name, async () => (await store.loadCatalog(campaign, version))?.published.catalog ?? null);
  }
  for (const { subject: day } of entries.filter(({ action }) => action === 'freeze-snapshot')) {
    const name = nameOf({ action: 'freeze-snapshot', subject: day });
    await read(name, async () => (await store.loadSnapshot(campaign, day))?.standings ?? null);
  }
  for (const { account, holder } of await store.loadAccounts(campaign)) {
    content.set(nameOf({ action: 'bind-account', subject: account }), digestOf(holder));
  }
  try {
    for await (const { submission, receipt } of store.loadRevisions(campaign)) {
      const subject = `${receipt.unit}~${receipt.revision}`;
      content.set(nameOf({ action: 'submit', subject }), digestOf(submission));
    }
  } catch (error) {
    if (!(error instanceof UnreadableEntry)) throw error;
    faults.push({ fault: 'unreadable', where: 'submit' });
  }
  return { content, faults };
}
