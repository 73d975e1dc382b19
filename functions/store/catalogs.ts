/**
 * Catalogs, kept in the process: a version never changes, so it is read once. Which version is current is remembered
 * for a few seconds only; whoever needs to be certain asks for `latest`.
 */
import type { CatalogVersion } from '../../shared/model/catalog.ts';
import type { CampaignId, Instant } from '../../shared/model/identifiers.ts';
import type { CampaignStore, StoredCatalog } from './campaign-store.ts';
import { UnreadableEntry } from './store-errors.ts';

export interface Catalogs {
  /** The current catalog as of at most 10 s ago; `null`: no such campaign. */
  current(campaign: CampaignId, now: Instant): Promise<StoredCatalog | null>;
  /** The current catalog as the store has it; `null`: no such campaign. */
  latest(campaign: CampaignId, now: Instant): Promise<StoredCatalog | null>;
  /** Notes what this process has just published as current. */
  remember(stored: StoredCatalog, now: Instant): void;
  /** A version that is known to exist. Rejects with `UnreadableEntry` where it does not. */
  version(campaign: CampaignId, version: CatalogVersion): Promise<StoredCatalog>;
}

const POINTER_MS = 10_000;

/** How many catalogs are kept. One of 3,300 units takes some 30 MB. */
const KEPT_CATALOGS = 8;

interface Pointer {
  readonly version: CatalogVersion;
  readonly readAt: number;
}

const keyOf = (campaign: CampaignId, version: CatalogVersion): string => `${campaign}~${version}`;

/** Catalogs of a store. Rejects as the store does; failures are not remembered. */
export function openCatalogs(store: CampaignStore): Catalogs {
  const pointers = new Map<CampaignId, Pointer>();
  /** In order of use, the one not used for longest first. */
  const kept = new Map<string, Promise<StoredCatalog>>();

  async function load(campaign: CampaignId, version: CatalogVersion): Promise<StoredCatalog> {
    const stored = await store.loadCatalog(campaign, version);
    if (stored === null) throw new UnreadableEntry(`version ${version} of ${campaign} is not in the store`);
    return stored;
  }

  function version(campaign: CampaignId, wanted: CatalogVersion): Promise<StoredCatalog> {
    const key = keyOf(campaign, wanted);
    const found = kept.get(key);
    const loading = found ?? load(campaign, wanted);
    keep(key, loading);
    if (found === undefined) loading.catch(() => kept.delete(key));
    return loading;
  }

  function keep(key: string, loading: Promise<StoredCatalog>): void {
    kept.delete(key);
    kept.set(key, loading);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size > KEPT_CATALOGS) kept.delete(oldest);
  }

  async function latest(campaign: CampaignId, now: Instant): Promise<StoredCatalog | null> {
    const stamp = await store.loadStamp(campaign);
    if (stamp === null) return null;
    pointers.set(campaign, { version: stamp.catalogVersion, readAt: Date.parse(now) });
    return version(campaign, stamp.catalogVersion);
  }

  return {
    async current(campaign, now) {
      const pointer = pointers.get(campaign);
      const age = pointer === undefined ? Infinity : Date.parse(now) - pointer.readAt;
      // A negative age: the clock was set back.
      if (pointer === undefined || age < 0 || age > POINTER_MS) return latest(campaign, now);
      return version(campaign, pointer.version);
    },
    latest,
    remember(stored, now) {
      const { catalog, version: current } = stored.published;
      pointers.set(catalog.campaign.id, { version: current, readAt: Date.parse(now) });
      keep(keyOf(catalog.campaign.id, current), Promise.resolve(stored));
    },
    version,
  };
}
