/** The sample story from beginning to end, on a cloud that may hold it already: then nothing is doubled. */
import { Temporal } from 'temporal-polyfill';
import { fetchCatalog } from '../../addin/flows/fetch-catalog.ts';
import { fetchSubmission } from '../../addin/flows/submission-status.ts';
import type { ThiDuaApi } from '../../addin/flows/ports.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import type { CampaignId, Instant, IsoDate, UnitCode } from '../../shared/model/identifiers.ts';
import type { Standings } from '../../shared/model/standings.ts';
import type { Cloud } from '../cloud.ts';
import { sampleCatalog } from '../sample/sample-campaign.ts';
import { sampleCast, sampleStory, type SampleStep } from '../sample/sample-story.ts';
import { COUNCIL_ACCOUNT } from '../sample/sample-units.ts';
import { layOutConfig, publish, refresh } from './council-office.ts';
import { openDesk, type ExcelDesk } from './excel-desk.ts';
import { playStep, receiveSheet, type StepOutcome } from './ward-clerk.ts';

export interface PlayedStep {
  readonly step: SampleStep;
  readonly outcome: StepOutcome;
}

export interface PlayedStory {
  readonly catalog: Catalog;
  /** Whether the campaign was published now; else the store had it. */
  readonly publishedNow: boolean;
  readonly steps: readonly PlayedStep[];
  readonly standings: Standings;
  readonly council: ExcelDesk;
  readonly wards: ReadonlyMap<UnitCode, ExcelDesk>;
}

/** Told how far the story has come. */
export interface Progress {
  start(total: number): void;
  advance(unit: string): void;
  stop(): void;
}

/** The name under which the scheduled aggregation is registered. */
const AGGREGATION = 'aggregate';

/**
 * Publishes the sample campaign if the store has none, lets the wards report as the story says, each at its own time,
 * then sets the clock to `end` (`null`: the machine's time), runs the scheduled aggregation and refreshes the council's
 * workbook.
 */
export async function playStory(
  cloud: Cloud,
  today: IsoDate,
  progress: Progress,
  end: Instant | null = null,
): Promise<PlayedStory> {
  const council = await openDesk(cloud, COUNCIL_ACCOUNT);
  const { campaign, publishedNow } = await openCampaign(cloud, council, today);
  const { catalog } = await fetchCatalog(council.api, campaign);
  if (!publishedNow) await layOutConfig(council, catalog);

  const { wards, steps } = await letWardsReport(cloud, catalog, progress);
  await cloud.setClock(end);
  await cloud.functions.runTimer(AGGREGATION);
  const standings = await refresh(council, campaign);
  return { catalog, publishedNow, steps, standings, council, wards };
}

async function openCampaign(
  cloud: Cloud,
  council: ExcelDesk,
  today: IsoDate,
): Promise<{ campaign: CampaignId; publishedNow: boolean }> {
  const sample = sampleCatalog(today);
  const { id } = sample.campaign;
  if (await hasCampaign(council.api, id)) return { campaign: id, publishedNow: false };
  await layOutConfig(council, sample);
  await cloud.setClock(weeksBefore(sample.campaign.dueAt, 4));
  await publish(council);
  return { campaign: id, publishedNow: true };
}

async function hasCampaign(api: ThiDuaApi, campaign: CampaignId): Promise<boolean> {
  const answer = await api.call('listCampaigns', {}, null);
  return answer !== null && answer.body.some(({ id }) => id === campaign);
}

function weeksBefore(instant: Instant, weeks: number): Instant {
  return Temporal.Instant.from(instant)
    .subtract({ hours: weeks * 7 * 24 })
    .toString();
}

async function letWardsReport(cloud: Cloud, catalog: Catalog, progress: Progress) {
  const story = sampleStory(catalog);
  const campaign = catalog.campaign.id;
  const wards = new Map<UnitCode, ExcelDesk>();
  const steps: PlayedStep[] = [];
  const deskOf = async (unit: UnitCode): Promise<ExcelDesk> => {
    const found = wards.get(unit);
    if (found !== undefined) return found;
    const [account] = catalog.units.find(({ code }) => code === unit)?.accounts ?? [];
    if (account === undefined) throw new Error(`Unit ${unit} of the sample has no account.`);
    const desk = await openDesk(cloud, account);
    await receiveSheet(desk, campaign, unit);
    wards.set(unit, desk);
    return desk;
  };
  progress.start(story.length + 1);
  for (const step of story) {
    await cloud.setClock(step.at);
    const desk = await deskOf(step.unit);
    const stored = await fetchSubmission(desk.api, { campaign, unit: step.unit }, catalog);
    const current = stored?.receipt.revision ?? 0;
    // On a kept store the steps before the current revision are history: replaying them would write it anew.
    const isHistory = step.revision === null ? current > 0 : step.revision < current;
    if (!isHistory) steps.push({ step, outcome: await playStep(desk, step) });
    progress.advance(step.unit);
  }
  // The ward that never reports has its sheet all the same.
  await deskOf(sampleCast.silent);
  progress.advance(sampleCast.silent);
  progress.stop();
  return { wards, steps };
}
