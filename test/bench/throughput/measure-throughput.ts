/**
 * Submissions a second through the real Functions host, over HTTP and with real tokens, against the transactions a
 * second that the same Azurite takes of a client that does nothing else. Host, Azurite and clients are processes of
 * their own on one machine: they share its cores, so fewer cores than processes cost the submissions more.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../../addin/api/client.ts';
import { buildFunctions } from '../../../build/build-functions.ts';
import { createTableClient } from '../../../functions/table-storage/table-client.ts';
import { openTableCampaignStore } from '../../../functions/table-storage/table-campaign-store.ts';
import { type Cloud, startCloud } from '../../../local/cloud.ts';
import type { CampaignId } from '../../../shared/model/identifiers.ts';
import { hasReport } from '../../../shared/rules/rank/unit-head.ts';
import { type Measurement, median } from '../measurement.ts';
import { accountOf, COUNCIL, INDICATORS, sizedCatalog } from '../sized-campaign.ts';
import { readTrail } from '../../functions/support/read-trail.ts';
import { startLoad } from './load-process.ts';
import { revisionMark } from './revision-mark.ts';
import type { SubmitConfig } from './submit-clients.ts';
import type { TransactionConfig } from './transaction-clients.ts';

const CLIENTS = 100;
const TURNS = 8;
/** Rounds in which the compilers of all processes find out what is hot; they do not count. */
const WARM_UP = 3;
const ROUNDS = 5;

const units = Array.from({ length: CLIENTS }, (_, position) => `U${position + 1}`);

/** Throws where anything acknowledged is not in the store exactly once. */
export async function measureThroughput(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'thi-dua-bench-'));
  const cloud = await startCloud({
    bundle: await buildFunctions(folder),
    accounts: [
      { account: COUNCIL, name: 'Hội đồng', role: 'Council' },
      ...units.map((unit) => ({ account: accountOf(unit), name: unit, role: 'Unit' as const })),
    ],
  });
  try {
    return [await measureOn(cloud)];
  } finally {
    await cloud.close();
    await rm(folder, { recursive: true });
  }
}

async function measureOn(cloud: Cloud): Promise<Measurement> {
  const clerks = await Promise.all(
    units.map(async (unit) => ({ unit, token: await cloud.issuer.tokenFor(accountOf(unit)) })),
  );
  const submitting = startLoad<SubmitConfig>('./submit-clients.ts');
  const transacting = startLoad<TransactionConfig>('./transaction-clients.ts');
  const rates: { submissions: number[]; transactions: number[] } = { submissions: [], transactions: [] };
  for (let round = 1 - WARM_UP; round <= ROUNDS; round += 1) {
    // Azurite slows down as a partition fills, so both begin each round with an empty one.
    const campaign = `bench-${round + WARM_UP}`;
    await publish(cloud, campaign);
    const { connectionString } = cloud.store;
    const raw = { connectionString, table: 'Raw', campaign, units };
    const transactions = await transacting.play({ config: raw, turns: TURNS });
    const submissions = await submitting.play({
      config: { apiBase: cloud.apiBase, campaign, clerks },
      turns: TURNS,
    });
    await verifyStored(cloud, campaign, submissions.done);
    if (round < 1) continue;
    rates.submissions.push(submissions.perSecond);
    rates.transactions.push(transactions.perSecond);
  }
  await submitting.close();
  await transacting.close();
  const ratios = rates.submissions.map((rate, round) => rate / (rates.transactions[round] ?? Number.NaN));
  return {
    what: `Submissions a second, ${CLIENTS} clients, against raw Azurite`,
    value: median(ratios),
    unit: '×',
    budget: { bound: 'atLeast', value: 0.6 },
    details: {
      submissionsPerSecond: median(rates.submissions),
      transactionsPerSecond: median(rates.transactions),
      lowestRatio: Math.min(...ratios),
      highestRatio: Math.max(...ratios),
      submissionsVerified: CLIENTS * TURNS * (ROUNDS + WARM_UP),
    },
  };
}

async function publish(cloud: Cloud, campaign: CampaignId): Promise<void> {
  const api = createApi({ baseUrl: cloud.apiBase, token: () => cloud.issuer.tokenFor(COUNCIL) });
  const catalog = sizedCatalog(campaign, { units: CLIENTS, indicators: INDICATORS });
  await api.call('putCampaign', { campaign }, catalog, { replaces: null });
}

/** Nothing lost, nothing twice: each revision acknowledged is stored once and audited once, and the last one leads. */
async function verifyStored(
  { store }: Cloud,
  campaign: CampaignId,
  acknowledged: readonly string[],
): Promise<void> {
  const campaigns = openTableCampaignStore(createTableClient(store.connectionString, store.table));
  const stored: string[] = [];
  for await (const { receipt } of campaigns.loadRevisions(campaign)) stored.push(revisionMark(receipt));
  requireSame('the revisions stored', stored, acknowledged);
  const audited = (await readTrail(campaigns, campaign)).filter(({ action }) => action === 'submit');
  requireSame(
    'the audit entries',
    audited.map(({ subject, digest }) => `${subject}~${digest}`),
    acknowledged,
  );
  const heads = await campaigns.loadHeads(campaign);
  requireSame(
    'the heads',
    heads.map((row) =>
      'head' in row && hasReport(row.head)
        ? `${row.unit}~${row.head.revision}~${row.head.digest}`
        : `${row.unit} has none`,
    ),
    acknowledged.filter((mark) => mark.split('~')[1] === String(TURNS)),
  );
}

function requireSame(what: string, found: readonly string[], wanted: readonly string[]): void {
  if (found.toSorted().join() !== wanted.toSorted().join()) {
    throw new Error(`${what} (${found.length}) are not what was acknowledged (${wanted.length})`);
  }
}
