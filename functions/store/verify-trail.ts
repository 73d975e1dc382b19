/** Whether a campaign's audit trail, and what it tells of, is as it was written. */
import { digestOf } from '../../shared/digest/digest.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import { type AuditTip, findChainFaults, noEntries } from './audit-chain.ts';
import { type AuditEntry, type AuditStream, streamOf, streamOfAccount } from '../../shared/model/audit.ts';
import type { CampaignStore } from './campaign-store.ts';
import { findContentFaults } from './content-faults.ts';
import type { Head } from './head.ts';
import { findHeadFaults } from './head-faults.ts';
import { UnreadableEntry } from './store-errors.ts';
import { toldContent } from './told-content.ts';
import { readWritten } from './written-content.ts';

/**
 * Something that is not as it was written. `unreadable`: a row; `broken` and `cut`: a chain (`ChainFault`); `altered`:
 * what an entry tells of is another now; `missing`: it is gone; `untold`: it is there, and no entry tells of it.
 */
export interface TrailFault {
  readonly fault: 'unreadable' | 'broken' | 'cut' | 'altered' | 'missing' | 'untold';
  /** The row, or the stream with the number of the entry, or what was written. */
  readonly where: string;
}

/**
 * Reads the whole campaign and checks every chain against its tip; every catalog, revision, review, extension and
 * snapshot against the entry that tells of it; and every head against its unit's last revision and reviews. Empty where
 * all is as it was written.
 *
 * Two things cannot be seen from inside: a store put back as a whole to an earlier state, and a trail hashed anew from
 * the first changed entry on. The receipts that units keep speak against both.
 */
export async function findTrailFaults(store: CampaignStore, campaign: CampaignId): Promise<TrailFault[]> {
  const faults: TrailFault[] = [];
  const readable = async <T>(where: string, load: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof UnreadableEntry)) throw error;
      faults.push({ fault: 'unreadable', where: `${where}: ${error.message}` });
      return otherwise;
    }
  };
  const stamp = await readable('stamp', () => store.loadStamp(campaign), null);
  const heads: Head[] = [];
  for (const row of await store.loadHeads(campaign)) {
    if ('head' in row) heads.push(row.head);
    else faults.push({ fault: 'unreadable', where: `head of ${row.unit}: ${row.unreadable}` });
  }
  const accounts = await readable('accounts', () => store.loadAccounts(campaign), []);
  const entries: AuditEntry[] = [];
  for await (const row of store.loadAudit(campaign)) {
    if ('entry' in row) entries.push(row.entry);
    else faults.push({ fault: 'unreadable', where: `${row.cursor}: ${row.unreadable}` });
  }

  const tips = new Map<AuditStream, AuditTip>();
  if (stamp !== null) tips.set('campaign', stamp.audit);
  for (const { unit, audit } of heads) tips.set(streamOf(unit), audit);
  for (const { account, audit } of accounts) tips.set(streamOfAccount(digestOf(account)), audit);
  faults.push(...chainFaults(entries, tips));

  const told = toldContent(entries);
  const isStampAsTold =
    stamp === null || (stamp.catalogVersion === told.lastVersion && stamp.extended === told.extended);
  if (!isStampAsTold) faults.push({ fault: 'altered', where: 'stamp' });
  const written = await readWritten(store, campaign, accounts, told.lastRevision);
  faults.push(...findContentFaults(told, written));
  faults.push(...(await findHeadFaults(store, campaign, heads, told, written)));
  return faults;
}

function chainFaults(
  entries: readonly AuditEntry[],
  tips: ReadonlyMap<AuditStream, AuditTip>,
): readonly TrailFault[] {
  const streams = groupBy(entries, ({ stream }) => stream);
  return [...new Set([...tips.keys(), ...streams.keys()])].flatMap((stream) => {
    const found = findChainFaults(stream, streams.get(stream) ?? [], tips.get(stream) ?? noEntries);
    return found.map(({ fault, sequence }) => ({ fault, where: `${stream} ${sequence}` }));
  });
}
