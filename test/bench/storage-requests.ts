/** Requests to Table Storage for a submission and for standings, as more and more units have reported. */
import { randomUUID } from 'node:crypto';
import type { Services } from '../../functions/endpoint/endpoint.ts';
import { getStandings } from '../../functions/endpoints/get-standings.ts';
import { putSubmission } from '../../functions/endpoints/put-submission.ts';
import { nextEntry, noEntries } from '../../functions/store/audit-chain.ts';
import type { Account } from '../../functions/identity/account.ts';
import { openMemberships } from '../../functions/identity/memberships.ts';
import { openCatalogs } from '../../functions/store/catalogs.ts';
import { createTableClient } from '../../functions/table-storage/table-client.ts';
import { openTableCampaignStore } from '../../functions/table-storage/table-campaign-store.ts';
import { startAzurite } from '../../local/azurite.ts';
import { digestOf } from '../../shared/digest/digest.ts';
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { UnitCode } from '../../shared/model/identifiers.ts';
import type { Measurement } from './measurement.ts';
import { accountOf, COUNCIL, INDICATORS, published, sizedSubmission } from './sized-campaign.ts';

const REPORTED = [16, 1_000, 3_300];
const UNITS = 3_300;
/** Submissions under way at once while the campaign fills up. */
const AT_ONCE = 10;
const NOW = '2026-12-12T03:00:00.000Z';
const PAGE = 1_000;

/** Asks the endpoints themselves, on Azurite; what HTTP and tokens add is no request to the store. */
export async function measureStorageRequests(): Promise<Measurement[]> {
  const azurite = await startAzurite();
  try {
    return await measureOn(azurite.connectionString);
  } finally {
    await azurite.close();
  }
}

async function measureOn(connectionString: string): Promise<Measurement[]> {
  const { services, countRequests } = openServices(connectionString);
  const catalog = published('bench', { units: UNITS, indicators: INDICATORS });
  await publish(services, catalog);
  countRequests();
  const measurements: Measurement[] = [];
  let reported = 0;
  for (const wanted of REPORTED) {
    const units = catalog.catalog.units.slice(reported, wanted).map((unit) => unit.code);
    await signInAll(services, catalog, units);
    countRequests();
    await submitAll(services, catalog, units);
    measurements.push(storageMeasurement(`submit, up to ${wanted} units`, countRequests() / units.length, 2));
    reported = wanted;
    const changed = await readStandings(services, null);
    measurements.push(
      storageMeasurement(`standings changed, ${wanted} units`, countRequests(), 1 + Math.ceil(wanted / PAGE)),
    );
    const unchanged = await readStandings(services, changed.version ?? null);
    if (unchanged.kind !== 'not-modified') throw new Error('the standings changed without a submission');
    measurements.push(storageMeasurement(`standings unchanged, ${wanted} units`, countRequests(), 1));
  }
  return measurements;
}

function openServices(connectionString: string): {
  readonly services: Services;
  /** Since the last call. */
  readonly countRequests: () => number;
} {
  const client = createTableClient(connectionString, 'Bench');
  let requests = 0;
  client.pipeline.addPolicy(
    { name: 'count', sendRequest: (request, next) => ((requests += 1), next(request)) },
    { afterPhase: 'Retry' },
  );
  const store = openTableCampaignStore(client);
  return {
    services: {
      store,
      catalogs: openCatalogs(store),
      memberships: openMemberships(store),
      newChange: randomUUID,
    },
    countRequests() {
      const counted = requests;
      requests = 0;
      return counted;
    },
  };
}

async function publish({ store, catalogs, newChange }: Services, catalog: PublishedCatalog): Promise<void> {
  const digest = digestOf(catalog.catalog);
  const stored = { digest, published: catalog };
  const actor = { kind: 'account', account: COUNCIL, oid: COUNCIL } as const;
  const record = { at: NOW, actor, action: 'publish-catalog', subject: '1', before: null, digest } as const;
  const audit = nextEntry('campaign', noEntries, record);
  await store.appendCatalog(stored, audit, newChange());
  catalogs.remember(stored, NOW);
}

/** Opens the campaign as each unit's clerk, which makes the account theirs: two requests that no submission repeats. */
async function signInAll(
  services: Services,
  catalog: PublishedCatalog,
  units: readonly UnitCode[],
): Promise<void> {
  const stored = { digest: digestOf(catalog.catalog), published: catalog };
  await ofEach(units, (unit) => services.memberships.requireOwn(stored, unit, clerkOf(unit), NOW));
}

async function submitAll(
  services: Services,
  { catalog }: PublishedCatalog,
  units: readonly UnitCode[],
): Promise<void> {
  await ofEach(units, async (unit) => {
    const answer = await putSubmission.handle(
      {
        params: { campaign: 'bench', unit },
        body: sizedSubmission(catalog, unit, 1),
        account: clerkOf(unit),
        precondition: { kind: 'absent' },
        now: NOW,
        knows: () => false,
      },
      services,
    );
    if (answer.kind !== 'created') throw new Error(`${unit} was answered "${answer.kind}"`);
  });
}

function clerkOf(unit: UnitCode): Account {
  return { name: accountOf(unit), oid: unit, tid: 'bench', roles: ['Unit'] };
}

/** A few at once. */
async function ofEach(units: readonly UnitCode[], work: (unit: UnitCode) => Promise<void>): Promise<void> {
  const waiting = [...units];
  const clerk = async (): Promise<void> => {
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) await work(unit);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, clerk));
}

async function readStandings(services: Services, known: string | null) {
  return getStandings.handle(
    {
      params: { campaign: 'bench' },
      body: null,
      account: { name: COUNCIL, oid: COUNCIL, tid: 'bench', roles: ['Council'] },
      precondition: null,
      now: NOW,
      knows: (version) => version === known,
    },
    services,
  );
}

function storageMeasurement(what: string, value: number, budget: number): Measurement {
  return {
    what: `Table Storage: ${what}`,
    value,
    unit: 'requests',
    budget: { bound: 'atMost', value: budget },
    details: {},
  };
}
