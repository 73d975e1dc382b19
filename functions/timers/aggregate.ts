/** The scheduled aggregation: repairs heads from revisions and reviews, then freezes the standings of the last day. */
import type { CampaignId, Instant } from '../../shared/model/identifiers.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import { lastCompletedDay } from '../../shared/rules/time/campaign-day.ts';
import type { Services } from '../endpoint/endpoint.ts';
import { latestRevisions } from '../snapshots/latest-revisions.ts';
import { readAll } from '../store/read-all.ts';
import type { AggregationReport } from './aggregation-report.ts';
import { freezeDay } from './freeze-day.ts';
import { repairHeads } from './repair-heads.ts';

/**
 * How long after its end a day is frozen. By then every submission with an instant of that day is in the store or has
 * failed, even where the clocks of instances differ a little.
 */
const SETTLING_MS = 2 * 60_000;

/** Is told of each campaign as it is finished. */
export interface AggregationLog {
  readonly done: (report: AggregationReport) => void;
  readonly failed: (campaign: CampaignId, error: unknown) => void;
}

/**
 * Aggregates every campaign at an instant. One that fails does not keep the others waiting: all failures are thrown
 * together at the end as an `AggregateError`. May run late, twice, or beside itself.
 */
export async function aggregate(
  services: Services,
  now: Instant,
  log: AggregationLog,
): Promise<readonly AggregationReport[]> {
  const reports: AggregationReport[] = [];
  const failures: unknown[] = [];
  for (const campaign of await services.store.loadCampaignIds()) {
    try {
      const report = await aggregateCampaign(campaign, services, now);
      if (report === null) continue;
      reports.push(report);
      log.done(report);
    } catch (error) {
      failures.push(error);
      log.failed(campaign, error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} campaigns failed`);
  return reports;
}

/** `null`: listed, but its creation broke off before anything was published. */
async function aggregateCampaign(
  campaign: CampaignId,
  services: Services,
  now: Instant,
): Promise<AggregationReport | null> {
  const { store, catalogs } = services;
  // Heads are read first: the catalog, the revisions and the reviews are then never older than they are, and a head
  // without a revision has truly lost it.
  const rows = await store.loadHeads(campaign);
  const current = await catalogs.latest(campaign, now);
  if (current === null) return null;
  const settled = new Date(Date.parse(now) - SETTLING_MS).toISOString();
  const { day, cutoff } = lastCompletedDay(current.published.catalog.campaign, settled);
  const { latest, byCutoff } = await latestRevisions(store.loadRevisions(campaign), cutoff);
  const reviews = groupBy(await readAll(store.loadReviews(campaign)), ({ unit }) => unit);
  const repaired = await repairHeads({ campaign, current, rows, latest, reviews, now }, services);
  const snapshot = await freezeDay(
    {
      campaign,
      day,
      cutoff,
      revisions: [...byCutoff.values()],
      reviews,
      extensions: await readAll(store.loadExtensions(campaign)),
      now,
    },
    services,
  );
  return { campaign, units: latest.size, ...repaired, snapshot };
}
