/** Scoring (thang điểm): how results become points, as rows that the council edits and publishes with the catalog. */
import * as z from 'zod/mini';
import { Decimal } from './decimal.ts';
import { IndicatorCode, Name } from './identifiers.ts';
import { Interval } from './interval.ts';
import { Verdict } from './verdict.ts';

/**
 * Whether points are part of the standard score (`base`, điểm chuẩn) or come on top of it (`extra`): a bonus above zero
 * (điểm thưởng), a penalty below (điểm trừ).
 */
export const ScorePart = z.enum(['base', 'extra']);
export type ScorePart = z.infer<typeof ScorePart>;

/**
 * What a rule looks at: `completion`, actual against target in percent; `figure`, what was achieved, in the indicator's
 * own unit or percent; `daysLate`, calendar days past the day asked for, negative when early.
 */
export const Basis = z.enum(['completion', 'figure', 'daysLate']);
export type Basis = z.infer<typeof Basis>;

/** A rule with a tier (quy mô) counts only for units whose volume of that indicator lies in the interval. */
export const Tier = z.strictObject({ indicator: IndicatorCode, within: Interval });
export type Tier = z.infer<typeof Tier>;

const row = {
  /** The indicator it scores; `null`: the unit's report as a whole, which knows `daysLate` only. */
  indicator: z.nullable(IndicatorCode),
  part: ScorePart,
  tier: z.nullable(Tier),
  /** Points given, below zero for a penalty. */
  points: Decimal,
};

/**
 * One row of scoring.
 * - `share`: the points in proportion to completion, all of them from 100 % on. Without a completion: all when met.
 * - `verdict`: the points for one verdict.
 * - `band`: the points while the basis lies in the interval. Bands of one indicator exclude each other.
 * - `step`: the points on entering the interval, which has one bound, and again for every further full `every` beyond it.
 * - `each`: the points for every full `every` of the basis, counted from zero.
 *
 * `cap` is the most that a rule can give in all; it has the sign of its points.
 */
export const ScoringRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), ...row }),
  z.strictObject({ kind: z.literal('verdict'), ...row, verdict: Verdict }),
  z.strictObject({ kind: z.literal('band'), ...row, basis: Basis, within: Interval }),
  z.strictObject({
    kind: z.literal('step'),
    ...row,
    basis: Basis,
    within: Interval,
    every: Decimal,
    cap: z.nullable(Decimal),
  }),
  z.strictObject({ kind: z.literal('each'), ...row, basis: Basis, every: Decimal, cap: z.nullable(Decimal) }),
]);
export type ScoringRule = z.infer<typeof ScoringRule>;
export type ScoringRuleKind = ScoringRule['kind'];
export type RuleOf<K extends ScoringRuleKind> = Extract<ScoringRule, { kind: K }>;

/** Whether a rule can give its points several times. Such a rule has an `every`, and may have a `cap`. */
export function isCounted(rule: ScoringRule): rule is RuleOf<'step' | 'each'> {
  return rule.kind === 'step' || rule.kind === 'each';
}

/**
 * What breaks a tie, in the order the council lists them: a larger share of indicators met, more indicators exceeded,
 * more base points, fewer penalty points, a report received earlier.
 */
export const TieBreak = z.enum(['metPercent', 'exceeded', 'basePoints', 'fewestPenalties', 'earliest']);
export type TieBreak = z.infer<typeof TieBreak>;

/**
 * What classifies units: `points`; `pointsPercent`, points in percent of the base points that the unit's own indicators
 * can give, for campaigns that ask more of some units than of others; or `metPercent`, the share of indicators met.
 */
export const LevelBasis = z.enum(['points', 'pointsPercent', 'metPercent']);
export type LevelBasis = z.infer<typeof LevelBasis>;

/** A classification (xếp loại), given from a number of points or percent on. */
export const Level = z.strictObject({ name: Name, from: Decimal });
export type Level = z.infer<typeof Level>;

export const Scoring = z.strictObject({
  /** How many decimals the points of each rule are rounded to, halves away from zero. Sums are sums of rounded points. */
  pointDecimals: z.int().check(z.gte(0), z.lte(4)),
  tieBreaks: z.array(TieBreak).check(z.maxLength(TieBreak.options.length)),
  rules: z.array(ScoringRule).check(z.maxLength(10_000)),
  /** Ignored without scoring rules: there are then no points, and levels go by `metPercent`. */
  levelBasis: LevelBasis,
  levels: z.array(Level).check(z.maxLength(50)),
});
export type Scoring = z.infer<typeof Scoring>;

/** Whether the thresholds of levels are percents, and not points. */
export function levelsAreInPercent({ rules, levelBasis }: Pick<Scoring, 'rules' | 'levelBasis'>): boolean {
  return rules.length === 0 || levelBasis !== 'points';
}

/** The scoring of a campaign without rules: its units are ranked by the share of their indicators that are met. */
export const noScoring: Scoring = {
  pointDecimals: 2,
  tieBreaks: [],
  rules: [],
  levelBasis: 'points',
  levels: [],
};
