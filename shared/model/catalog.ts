/** A catalog (danh mục): campaign, units, indicators, targets and scoring, as the council's workbook states them. */
import * as z from 'zod/mini';
import {
  Account,
  BlockCode,
  CampaignId,
  IndicatorCode,
  Instant,
  IsoDate,
  Name,
  UnitCode,
} from './identifiers.ts';
import { Indicator } from './indicator.ts';
import { Scoring } from './scoring.ts';
import { Target } from './target.ts';

/** An IANA time zone name; whether the zone exists is checked by `validateCatalog`. */
export const TimeZone = z
  .string()
  .check(z.maxLength(60), z.regex(/^[A-Za-z]+(\/[A-Za-z_+-]+\d*)*$/, 'not a time zone name'));

/** Who sees the standings: the council alone, or units too, each its own block. A unit always sees its own points. */
export const StandingsAudience = z.enum(['council', 'units']);
export type StandingsAudience = z.infer<typeof StandingsAudience>;

export const Campaign = z.strictObject({
  id: CampaignId,
  name: Name,
  timeZone: TimeZone,
  /** The day up to which figures count (số liệu chốt đến ngày). */
  dataAsOf: IsoDate,
  /** Reports after this instant are accepted and marked late. */
  dueAt: Instant,
  /** Reports after this instant are refused. */
  lockAt: Instant,
  standingsFor: StandingsAudience,
});
export type Campaign = z.infer<typeof Campaign>;

/** A block (khối thi đua): the units ranked against each other. */
export const Block = z.strictObject({ code: BlockCode, name: Name });
export type Block = z.infer<typeof Block>;

/** More accounts than a unit has people is a mistake. */
export const MOST_ACCOUNTS = 50;

export const OrgUnit = z.strictObject({
  code: UnitCode,
  name: Name,
  block: BlockCode,
  /** Accounts that may report for this unit. Other units' accounts are shown an empty list. */
  accounts: z.array(Account).check(z.maxLength(MOST_ACCOUNTS)),
});
export type OrgUnit = z.infer<typeof OrgUnit>;

/** One indicator assigned to one unit, with its target. No assignment means the indicator does not concern the unit. */
export const Assignment = z.strictObject({ unit: UnitCode, indicator: IndicatorCode, target: Target });
export type Assignment = z.infer<typeof Assignment>;

export const Catalog = z.strictObject({
  campaign: Campaign,
  blocks: z.array(Block).check(z.minLength(1), z.maxLength(200)),
  units: z.array(OrgUnit).check(z.minLength(1), z.maxLength(12_000)),
  indicators: z.array(Indicator).check(z.minLength(1), z.maxLength(1_000)),
  assignments: z.array(Assignment).check(z.maxLength(400_000)),
  scoring: Scoring,
});
export type Catalog = z.infer<typeof Catalog>;

/** Versions of a campaign's catalog count from 1. */
export const CatalogVersion = z.int().check(z.gte(1));
export type CatalogVersion = z.infer<typeof CatalogVersion>;

export const PublishedCatalog = z.object({
  version: CatalogVersion,
  publishedAt: Instant,
  catalog: Catalog,
});
export type PublishedCatalog = z.infer<typeof PublishedCatalog>;
