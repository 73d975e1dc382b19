/** An explanation: how a unit's points and rank come about, line by line. Data; the pane puts it into words. */
import * as z from 'zod/mini';
import { Adjustment, VerdictOverride } from './decisions.ts';
import { ComputedDecimal } from './decimal.ts';
import { IndicatorCode, UnitCode } from './identifiers.ts';
import { Score } from './result.ts';
import { TieBreak } from './scoring.ts';
import { RankState } from './standings.ts';
import { Reported } from './submission.ts';
import { Target } from './target.ts';
import { Verdict } from './verdict.ts';

/**
 * Why a rule gives its points: it `applied`; the verdict or basis lies `outside` of what it asks for; there is `noInput`
 * to look at; or the volume belongs to another of its tiers (`otherTier`).
 */
export const RuleOutcome = z.enum(['applied', 'outside', 'noInput', 'otherTier']);
export type RuleOutcome = z.infer<typeof RuleOutcome>;

export const RuleExplanation = z.object({
  /** Zero-based row in the catalog's `scoring.rules`. */
  row: z.int(),
  outcome: RuleOutcome,
  /**
   * What the rule looked at: percent, figure or days, rounded to 4 decimals. `null` for verdicts, without input, and where
   * nothing came of what there may be at most so much of, which completes more than any percent says.
   */
  input: z.nullable(ComputedDecimal),
  /** How often a step or an event was counted; `null` for other rules and where there is no input to count. */
  times: z.nullable(ComputedDecimal),
  points: ComputedDecimal,
  /** Held at the rule's cap. */
  capped: z.boolean(),
});
export type RuleExplanation = z.infer<typeof RuleExplanation>;

export const LineExplanation = z.object({
  indicator: IndicatorCode,
  target: Target,
  reported: z.nullable(Reported),
  estimate: z.boolean(),
  /** What was achieved, rounded to 4 decimals; `null` for what is no figure. */
  figure: z.nullable(ComputedDecimal),
  completion: z.nullable(ComputedDecimal),
  /** What the rules say of the figure, whatever the council decided. */
  computedVerdict: Verdict,
  /** What counts. */
  verdict: Verdict,
  /** The council's verdict with its reason, where it decided otherwise. */
  override: z.nullable(VerdictOverride),
  /** In the order of the catalog's rows. */
  rules: z.array(RuleExplanation),
  /** Base points given because nothing arose; `null` in a campaign without scoring rules. */
  granted: z.nullable(ComputedDecimal),
  adjustments: z.array(Adjustment),
  /** `null` in a campaign without scoring rules. */
  points: z.nullable(ComputedDecimal),
  /** Adjusted beyond the most, or the least, that its rules can give. */
  beyondRules: z.boolean(),
});
export type LineExplanation = z.infer<typeof LineExplanation>;

/** What ranks units: points, or the share of indicators met where there are no scoring rules, then the tie-breaks. */
export const Criterion = z.enum(['points', ...TieBreak.options]);
export type Criterion = z.infer<typeof Criterion>;

/** How the unit stands against the one that decides its rank. */
export const Comparison = z.object({
  unit: UnitCode,
  /** The first criterion in which the two differ; `null` when they are tied. */
  criterion: z.nullable(Criterion),
});
export type Comparison = z.infer<typeof Comparison>;

/** One line reported otherwise, all else as it is, and the rank that comes of it. */
export const RankChange = z.object({
  indicator: IndicatorCode,
  /** `null`: not reported. A ratio or change is then spoken of as so much of 100. */
  from: z.nullable(Reported),
  to: Reported,
  /** The size of the move against what is asked: 0.1 is a tenth of the target; rounded to 4 decimals. */
  effort: ComputedDecimal,
  rank: z.int(),
});
export type RankChange = z.infer<typeof RankChange>;

export const Explanation = z.object({
  unit: UnitCode,
  state: RankState,
  rank: z.nullable(z.int()),
  /** What ranks units in this campaign, the first first. */
  criteria: z.array(Criterion),
  /** In catalog order. */
  lines: z.array(LineExplanation),
  /** Rules of the report as a whole, and adjustments of the unit. */
  report: z.object({ rules: z.array(RuleExplanation), adjustments: z.array(Adjustment) }),
  score: z.nullable(Score),
  /** The units ranked next above and next below, and those it is tied with. */
  neighbours: z.object({
    above: z.array(Comparison),
    tied: z.array(UnitCode),
    below: z.array(Comparison),
  }),
  /**
   * For each line that alone can lift the unit to the next rank, the smallest move that does, the smallest first. Where
   * rules of one line pull in opposite directions, it is the smallest as far as each of them counts a hundred times more.
   */
  toNextRank: z.array(RankChange),
});
export type Explanation = z.infer<typeof Explanation>;
