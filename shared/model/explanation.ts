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
 * What came of a rule: it `applied`; the verdict or basis lies `outside` what the rule asks for; there is `noInput` to
 * look at; or the unit's volume lies in another tier (`otherTier`).
 */
export const RuleOutcome = z.enum(['applied', 'outside', 'noInput', 'otherTier']);
export type RuleOutcome = z.infer<typeof RuleOutcome>;

export const RuleExplanation = z.object({
  /** Zero-based row in the catalog's `scoring.rules`. */
  row: z.int(),
  outcome: RuleOutcome,
  /**
   * What the rule looked at: percent, figure or days, rounded to 4 decimals. `null` for verdicts, without input, and
   * for a completion beyond every percent (`isBeyondEveryPercent`).
   */
  input: z.nullable(ComputedDecimal),
  /** How many steps or events were counted; `null` for other kinds of rule, and without input. */
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
  /** What was achieved, rounded to 4 decimals; `null` where that is not a figure. */
  figure: z.nullable(ComputedDecimal),
  completion: z.nullable(ComputedDecimal),
  /** The verdict by the rules alone. */
  computedVerdict: Verdict,
  /** The verdict that counts: the council's where there is an override. */
  verdict: Verdict,
  /** The council's verdict with its reason; `null` where it decided nothing. */
  override: z.nullable(VerdictOverride),
  /** The indicator's rules, in the order of the catalog's rows. */
  rules: z.array(RuleExplanation),
  /** Base points given because nothing arose; `null` in a campaign without scoring rules. */
  granted: z.nullable(ComputedDecimal),
  adjustments: z.array(Adjustment),
  /** `null` in a campaign without scoring rules. */
  points: z.nullable(ComputedDecimal),
  /** Whether adjustments took the points above the most, or below the least, that the rules can give. */
  beyondRules: z.boolean(),
});
export type LineExplanation = z.infer<typeof LineExplanation>;

/** What ranks units: points, or the share of indicators met where there are no scoring rules, then the tie-breaks. */
export const Criterion = z.enum(['points', ...TieBreak.options]);
export type Criterion = z.infer<typeof Criterion>;

/** How the unit compares with a neighbour. */
export const Comparison = z.object({
  unit: UnitCode,
  /** The first criterion in which the two differ; `null` when they are tied. */
  criterion: z.nullable(Criterion),
});
export type Comparison = z.infer<typeof Comparison>;

/** One line reported otherwise, all else as it is, and the rank that comes of it. */
export const RankChange = z.object({
  indicator: IndicatorCode,
  /** `null`: not reported yet; `to` then states a ratio or change as so much of 100. */
  from: z.nullable(Reported),
  to: Reported,
  /** The size of the move relative to the target, rounded to 4 decimals: 0.1 is a tenth of it. */
  effort: ComputedDecimal,
  rank: z.int(),
});
export type RankChange = z.infer<typeof RankChange>;

export const Explanation = z.object({
  unit: UnitCode,
  state: RankState,
  rank: z.nullable(z.int()),
  /** What ranks units in this campaign, in order. */
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
   * The lines any one of which alone can lift the unit to the next rank, each with its smallest move that does; the
   * smallest move first. Where rules of one line pull in opposite directions, moves are searched as far as each such
   * rule counts a hundred more times: beyond that a smaller one may be missed.
   */
  toNextRank: z.array(RankChange),
});
export type Explanation = z.infer<typeof Explanation>;
