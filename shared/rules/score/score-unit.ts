/** A unit's points: every line by its rules and the council's adjustments, and the report as a whole. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import type { Adjustment } from '../../model/decisions.ts';
import { fractionOf } from '../../model/decimal.ts';
import type { IndicatorCode, Instant } from '../../model/identifiers.ts';
import type { LineResult } from '../../model/result.ts';
import { measuredOf } from '../judge/achieved.ts';
import { indexCatalog, type CatalogIndex } from '../catalog-index.ts';
import { isBeyondEveryPercent } from '../judge/completion.ts';
import { daysLateOf, reportDaysLate } from '../time/days-late.ts';
import { groupBy } from '../group-by.ts';
import type { JudgedLine, UnitReport } from '../judge/judge-unit.ts';
import { noRange, sumOfRanges, type PointsRange } from './points-range.ts';
import { scoreRule, type RuleInput, type RulePoints } from './score-rule.ts';
import { unitRangesOf } from './unit-range.ts';
import { volumesOf, type VolumeOf } from './volume.ts';

export interface LinePoints {
  /** In the order of the catalog's rows. */
  readonly rules: readonly RulePoints[];
  /** Base points given because nothing arose; zero for every other line. */
  readonly granted: Fraction;
  /** The base points that the rules can give this unit; rules without a cap count once. */
  readonly possibleBase: Fraction;
  readonly adjustments: readonly Adjustment[];
  /** All of these together. */
  readonly points: Fraction;
  /** Whether adjustments took the points above the most, or below the least, that the rules can give. */
  readonly beyondRules: boolean;
}

/** A unit's points: total = base + bonus − penalty + adjustment, all of them sums of rounded points. */
export interface UnitPoints {
  readonly lines: ReadonlyMap<IndicatorCode, LinePoints>;
  readonly report: LinePoints;
  readonly base: Fraction;
  readonly bonus: Fraction;
  /** Zero or above. */
  readonly penalty: Fraction;
  readonly adjustment: Fraction;
  readonly total: Fraction;
  /** Over all indicators, and the report as a whole. */
  readonly possibleBase: Fraction;
}

const ZERO = new Fraction(0);

/** A unit as it was scored before one of its lines was judged otherwise. */
export interface ScoredBefore {
  readonly lines: readonly JudgedLine[];
  readonly points: UnitPoints | null;
}

/**
 * The points of judged lines under a catalog's rules. Adjustments for indicators that are not assigned to the unit count for
 * the unit as a whole, so that nothing the council gave or took is lost. Lines that are the very ones of `before`, of the
 * same report, are not scored again: whoever tries one line out thousands of times pays for that line.
 */
export function scoreUnit(
  catalog: Catalog,
  judged: readonly JudgedLine[],
  report: UnitReport,
  before: ScoredBefore | null = null,
): UnitPoints {
  const index = indexCatalog(catalog);
  const reported = judged.map((line) => ({ indicator: line.indicator.code, reported: line.reported }));
  const volumeOf = volumesOf(index, reported);
  const adjustments = adjustmentsByLine(reported, report);
  const known = new Set(before?.lines);
  const lines = new Map(
    judged.map((line) => {
      const { code } = line.indicator;
      const scored = known.has(line) && !index.tiered.has(code) ? before?.points?.lines.get(code) : undefined;
      if (scored !== undefined) return [code, scored];
      const input = inputOf(line, volumeOf, index);
      return [code, linePoints(catalog, code, input, adjustments.get(code) ?? [])];
    }),
  );
  const ofReport = scoreWholeReport(catalog, reported, report);
  return { lines, report: ofReport, ...sumsOf([...lines.values(), ofReport]) };
}

/** What the points of the report as a whole need to know of a line. */
type LineOfReport = Pick<LineResult, 'indicator' | 'reported'>;

/** The points of the report as a whole, beside those of its lines. `lines`: one for each indicator assigned to the unit. */
export function scoreWholeReport(
  catalog: Catalog,
  lines: readonly LineOfReport[],
  report: Pick<UnitReport, 'submittedAt' | 'decisions'>,
): LinePoints {
  const volumeOf = volumesOf(indexCatalog(catalog), lines);
  const input = reportInput(catalog, report.submittedAt, volumeOf);
  return linePoints(catalog, null, input, adjustmentsByLine(lines, report).get(null) ?? []);
}

/** Adjustments by indicator; under `null` those of the unit as a whole. */
function adjustmentsByLine(
  lines: readonly LineOfReport[],
  { decisions }: Pick<UnitReport, 'decisions'>,
): Map<IndicatorCode | null, Adjustment[]> {
  const assigned = new Set(lines.map(({ indicator }) => indicator));
  return groupBy(decisions.adjustments, ({ indicator }) =>
    indicator !== null && assigned.has(indicator) ? indicator : null,
  );
}

function sumsOf(all: readonly LinePoints[]): Omit<UnitPoints, 'lines' | 'report'> {
  let base = ZERO;
  let bonus = ZERO;
  let penalty = ZERO;
  let adjustment = ZERO;
  for (const line of all) {
    base = base.add(line.granted);
    for (const { rule, points } of line.rules) {
      if (givesNothing(points)) continue;
      if (rule.part === 'base') base = base.add(points);
      else if (points.gt(ZERO)) bonus = bonus.add(points);
      else penalty = penalty.sub(points);
    }
    adjustment = adjustment.add(adjustedBy(line.adjustments));
  }
  return {
    base,
    bonus,
    penalty,
    adjustment,
    total: base.add(bonus).sub(penalty).add(adjustment),
    possibleBase: sumOf(all.map((line) => line.possibleBase)),
  };
}

function linePoints(
  catalog: Catalog,
  code: IndicatorCode | null,
  input: RuleInput,
  adjustments: readonly Adjustment[],
): LinePoints {
  const rules = rulePoints(catalog, code, input);
  const range = unitRangesOf(catalog).get(code)?.(input.volumeOf) ?? noRange;
  const nothingArose = input.verdict === 'notArising';
  // "Không trừ": nothing is lost where nothing arose, unless the council has base points for just that.
  const hasBase = rules.some(({ rule, outcome }) => rule.part === 'base' && outcome === 'applied');
  const granted = nothingArose && !hasBase ? range.fullBase : ZERO;
  const points = sumOf([...rules.map((rule) => rule.points), granted, adjustedBy(adjustments)]);
  // Only a line can be adjusted beyond its rules: what the council may add to the unit as a whole has no limit.
  const isCapped = code !== null && adjustments.length > 0;
  return {
    rules,
    granted,
    possibleBase: range.fullBase,
    adjustments,
    points,
    beyondRules: isCapped && isBeyond(range, points),
  };
}

/** The points of a line in which nothing arose, for a unit with these volumes. */
export function pointsWhereNothingArose(
  catalog: Catalog,
  code: IndicatorCode,
  volumeOf: VolumeOf,
): Pick<UnitPoints, 'base' | 'bonus' | 'penalty'> {
  const input = { verdict: 'notArising', completion: null, figure: null, daysLate: null, volumeOf } as const;
  return sumsOf([linePoints(catalog, code, input, [])]);
}

/** The points by the rules of one indicator; `null`: by those of the report as a whole. */
function rulePoints(catalog: Catalog, code: IndicatorCode | null, input: RuleInput): RulePoints[] {
  const rules = indexCatalog(catalog).rules.get(code) ?? [];
  return rules.map((rule) => scoreRule(rule, input, catalog.scoring.pointDecimals));
}

function isBeyond({ base, extra }: PointsRange, points: Fraction): boolean {
  const { least, most } = sumOfRanges(base, extra);
  return (most !== null && points.gt(most)) || (least !== null && points.lt(least));
}

function inputOf(line: JudgedLine, volumeOf: VolumeOf, { rules }: CatalogIndex): RuleInput {
  const { indicator, verdict, completion, figure, target } = line;
  const reported = rules.has(indicator.code) ? measuredOf(indicator, line.reported) : null;
  const daysLate =
    reported?.kind === 'date' && target.kind === 'date' ? daysLateOf(reported.date, target.by) : null;
  const isBeyond = figure !== null && isBeyondEveryPercent(indicator.goal, target, figure);
  return {
    verdict,
    completion: isBeyond ? 'beyondEveryPercent' : completion,
    figure,
    daysLate,
    volumeOf,
  };
}

/** The points by the rules of the report as a whole, given when it was received. */
export function scoreReport(catalog: Catalog, submittedAt: Instant, volumeOf: VolumeOf): RulePoints[] {
  const input = reportInput(catalog, submittedAt, volumeOf);
  return rulePoints(catalog, null, input);
}

/** Days are counted only where a rule asks for them: time zones are slow. */
function reportInput(catalog: Catalog, submittedAt: Instant, volumeOf: VolumeOf): RuleInput {
  const { rules } = indexCatalog(catalog);
  const daysLate = rules.has(null) ? reportDaysLate(catalog.campaign, submittedAt) : null;
  return { verdict: null, completion: null, figure: null, daysLate, volumeOf };
}

function adjustedBy(adjustments: readonly Adjustment[]): Fraction {
  return sumOf(adjustments.map(({ points }) => fractionOf(points)));
}

function sumOf(parts: readonly Fraction[]): Fraction {
  return parts.reduce((sum, part) => (givesNothing(part) ? sum : sum.add(part)), ZERO);
}

/** Of many bands all but one give nothing, and adding that up would take longer than all else. */
function givesNothing({ n }: Fraction): boolean {
  return n === 0n;
}
