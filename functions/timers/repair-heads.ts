/** Repairs heads: revisions and reviews are the truth, a head is only their short form. */
import { digestOf } from '../../shared/digest/digest.ts';
import type { CampaignId, Digest, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Review } from '../../shared/model/review.ts';
import { reviewed } from '../../shared/rules/judge/reviewed.ts';
import { hasReport } from '../../shared/rules/rank/unit-head.ts';
import type { Services } from '../endpoint/endpoint.ts';
import type { HeadRow, StoredCatalog } from '../store/campaign-store.ts';
import { type AuditTip, nextEntry, noEntries, tipOf } from '../store/audit-chain.ts';
import { streamOf } from '../../shared/model/audit.ts';
import { type Head, type HeadContent, headOf, saysOf, silentHeadOf } from '../store/head.ts';
import { UnreadableEntry } from '../store/store-errors.ts';
import type { AggregationReport, Repair, RepairReason } from './aggregation-report.ts';
import { AGGREGATION_ACTOR } from './aggregation-actor.ts';

/** What is needed to repair the heads of a campaign. `rows` were read before all else. */
export interface HeadsToRepair {
  readonly campaign: CampaignId;
  readonly current: StoredCatalog;
  readonly rows: readonly HeadRow[];
  /** The latest revision of each unit that has one. */
  readonly latest: ReadonlyMap<UnitCode, StoredSubmission>;
  /** The reviews of each unit that has any, in order. */
  readonly reviews: ReadonlyMap<UnitCode, readonly Review[]>;
  readonly now: Instant;
}

/**
 * Writes every head anew that is not what follows from the unit's latest revision and reviews under the current catalog.
 * Each write succeeds only where nobody else wrote that head meanwhile.
 */
export async function repairHeads(
  { campaign, current, rows, latest, reviews, now }: HeadsToRepair,
  services: Services,
): Promise<Pick<AggregationReport, 'repairs' | 'overtaken' | 'withoutRevision'>> {
  const rowOf = new Map(rows.map((row) => [row.unit, row]));
  const repairs: Repair[] = [];
  const overtaken: UnitCode[] = [];
  for (const unit of new Set([...latest.keys(), ...reviews.keys()])) {
    const under = (published: StoredCatalog['published']) =>
      expectedHead(unit, latest.get(unit) ?? null, reviews.get(unit) ?? [], published);
    const expected = under(current.published);
    // Reviews of a revision that is lost make no head.
    if (expected === null) continue;
    const row = rowOf.get(unit) ?? null;
    const reason = await reasonToRepair(row, expected, under, campaign, services);
    if (reason === null) continue;
    const isDone = await writeHead(row, expected, reason, { campaign, now }, services);
    if (isDone) repairs.push({ unit, reason });
    else overtaken.push(unit);
  }
  const withoutRevision = rows
    .filter((row) => !latest.has(row.unit) && !('head' in row && isDecidedAlone(row.head, reviews)))
    .map((row) => row.unit);
  return { repairs, overtaken, withoutRevision };
}

/** Writes the expected head in the place of what was read. `false`: somebody else wrote meanwhile. */
async function writeHead(
  row: HeadRow | null,
  expected: HeadContent,
  reason: RepairReason,
  { campaign, now }: Pick<HeadsToRepair, 'campaign' | 'now'>,
  services: Services,
): Promise<boolean> {
  const { unit, revision } = expected;
  const audit = nextEntry(streamOf(unit), await tipBefore(row, campaign, unit, services), {
    at: now,
    actor: AGGREGATION_ACTOR,
    action: 'repair-head',
    subject: `${unit}~${revision}`,
    before: row !== null && 'head' in row ? digestOfHead(row.head) : null,
    digest: digestOfHead(expected),
    reason,
  });
  const head = { ...expected, audit: tipOf(audit) };
  return services.store.repairHead(campaign, head, row?.etag ?? null, audit, services.newChange());
}

/** `revision`: the unit's latest; `null`: it has not reported. */
function expectedHead(
  unit: UnitCode,
  revision: StoredSubmission | null,
  reviews: readonly Review[],
  published: StoredCatalog['published'],
): HeadContent | null {
  if (revision === null) return silentHeadOf(unit, reviews);
  return headOf(revision, published, reviewed(reviews, revision.receipt.revision));
}

function isDecidedAlone(head: Head, reviews: HeadsToRepair['reviews']): boolean {
  return !hasReport(head) && reviews.has(head.unit);
}

/** The digest of what the unit sent; where it sent nothing, of what is decided about it. */
function digestOfHead(head: HeadContent): Digest {
  return hasReport(head) ? head.digest : digestOf(head.decisions);
}

/** Where the unit's part of the trail ends; found in the trail itself where the head no longer says it. */
async function tipBefore(
  row: HeadRow | null,
  campaign: CampaignId,
  unit: UnitCode,
  { store }: Services,
): Promise<AuditTip> {
  if (row !== null && 'head' in row) return row.head.audit;
  let tip = noEntries;
  for await (const audit of store.loadAudit(campaign, { stream: streamOf(unit) })) {
    if ('unreadable' in audit) throw new UnreadableEntry(`${audit.cursor}: ${audit.unreadable}`);
    tip = tipOf(audit.entry);
  }
  return tip;
}

/** `under`: what the head should be under a version of the catalog. */
async function reasonToRepair(
  row: HeadRow | null,
  expected: HeadContent,
  under: (published: StoredCatalog['published']) => HeadContent | null,
  campaign: CampaignId,
  { catalogs }: Services,
): Promise<RepairReason | null> {
  if (row === null) return 'missing';
  if ('unreadable' in row) return 'unreadable';
  if (saysOf(row.head, expected)) return null;
  if (!hasReport(row.head) || !hasReport(expected)) return 'differed';
  if (row.head.catalogVersion >= expected.catalogVersion) return 'differed';
  const older = under((await catalogs.version(campaign, row.head.catalogVersion)).published);
  return older !== null && saysOf(row.head, older) ? 'newer-catalog' : 'differed';
}
