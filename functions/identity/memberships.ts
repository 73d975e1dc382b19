/**
 * Who may report for which unit: the council's workbook lists accounts, and each belongs to the person who first signs in
 * with it, whatever becomes of its address.
 */
import { digestOf } from '../../shared/digest/digest.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import { streamOfAccount } from '../../shared/model/audit.ts';
import type { OrgUnit } from '../../shared/model/catalog.ts';
import type { CampaignId, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { Holder } from '../store/account-head.ts';
import { nextEntry, noEntries, tipOf } from '../store/audit-chain.ts';
import type { AccountRow, CampaignStore, StoredCatalog } from '../store/campaign-store.ts';
import { StoreUnavailable } from '../store/store-errors.ts';
import { type Account, actorOf, listedUnits } from './account.ts';

export interface Memberships {
  /**
   * The units that the account may report for; none where no unit lists it. Binds it to whoever calls first; rejects
   * with `account-taken` where somebody else did.
   */
  ownUnits(stored: StoredCatalog, account: Account, now: Instant): Promise<readonly OrgUnit[]>;
  /** `ownUnits` as one unit. Rejects with `forbidden` for another's, with `unknown-campaign` where none is its own. */
  requireOwn(stored: StoredCatalog, unit: UnitCode, account: Account, now: Instant): Promise<void>;
  /**
   * Lets the next person who signs in with an account have it, and answers since when somebody has it all the same: where
   * the binding `meant` is past and it belongs to the next person already. `null`: nobody has it.
   */
  release(
    of: { readonly campaign: CampaignId; readonly account: string; readonly meant: Instant | null },
    council: Account,
    now: Instant,
  ): Promise<Instant | null>;
}

/** How long an account's holder is remembered. A release through another instance takes effect here after that. */
const KNOWN_MS = 60_000;

const MOST_KNOWN = 10_000;

/** A try fails only where somebody else's write succeeded; more than a few in a row are no coincidence. */
const TRIES = 5;

/** Memberships of a store. */
export function openMemberships(store: CampaignStore): Memberships {
  const known = new Map<string, { readonly holder: Holder; readonly readAt: number }>();
  const keyOf = (campaign: CampaignId, account: string) => `${campaign} ${account}`;

  async function holderOf(campaign: CampaignId, account: Account, now: Instant): Promise<Holder> {
    const key = keyOf(campaign, account.name);
    const found = known.get(key);
    const age = found === undefined ? Infinity : Date.parse(now) - found.readAt;
    if (found !== undefined && age >= 0 && age <= KNOWN_MS) return found.holder;
    const holder = await readHolder(campaign, account, now);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, { holder, readAt: Date.parse(now) });
    return holder;
  }

  async function readHolder(campaign: CampaignId, account: Account, now: Instant): Promise<Holder> {
    for (let left = TRIES; left > 0; left -= 1) {
      const row = await store.loadAccount(campaign, account.name);
      if (row !== null && row.head.holder !== null) return row.head.holder;
      const holder: Holder = { oid: account.oid, tid: account.tid, boundAt: now };
      const record = { at: now, actor: actorOf(account), action: 'bind-account' } as const;
      if (await write(campaign, account.name, row, holder, record)) return holder;
    }
    throw new StoreUnavailable(`an account of ${campaign} changes hands all the time`);
  }

  /** `false`: somebody else wrote meanwhile. */
  function write(
    campaign: CampaignId,
    account: string,
    row: AccountRow | null,
    holder: Holder | null,
    record: { at: Instant; actor: ReturnType<typeof actorOf>; action: 'bind-account' | 'release-account' },
  ): Promise<boolean> {
    const before = row?.head.holder ?? null;
    const audit = nextEntry(streamOfAccount(digestOf(account)), row?.head.audit ?? noEntries, {
      ...record,
      subject: account,
      before: before === null ? null : digestOf(before),
      digest: digestOf(holder),
    });
    const head = { account, holder, audit: tipOf(audit) };
    return store.writeAccount(campaign, head, row?.etag ?? null, audit);
  }

  async function ownUnits(
    { published: { catalog } }: StoredCatalog,
    account: Account,
    now: Instant,
  ): Promise<readonly OrgUnit[]> {
    const units = listedUnits(catalog, account);
    if (units.length === 0) return units;
    const { oid, tid } = await holderOf(catalog.campaign.id, account, now);
    if (oid !== account.oid || tid !== account.tid) throw new ProblemError('account-taken');
    return units;
  }

  return {
    ownUnits,
    async requireOwn(stored, unit, account, now) {
      const own = await ownUnits(stored, account, now);
      // An account without a unit here learns no more than that of a campaign that does not exist.
      if (own.length === 0) throw new ProblemError('unknown-campaign');
      if (!own.some(({ code }) => code === unit)) throw new ProblemError('forbidden');
    },
    async release({ campaign, account, meant }, council, now) {
      known.delete(keyOf(campaign, account));
      for (let left = TRIES; left > 0; left -= 1) {
        const row = await store.loadAccount(campaign, account);
        if (row === null || row.head.holder === null) return null;
        const { boundAt } = row.head.holder;
        if (meant !== null && meant !== boundAt) return boundAt;
        const record = { at: now, actor: actorOf(council), action: 'release-account' } as const;
        if (await write(campaign, account, row, null, record)) return null;
      }
      throw new StoreUnavailable(`an account of ${campaign} changes hands all the time`);
    },
  };
}
