/** A unit's result: verdict, completion and points of every assigned indicator, with their counts and sums. */
import type { Catalog } from '../../model/catalog.ts';
import { roundedDecimal, type ComputedDecimal } from '../../model/decimal.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import type { Score, UnitResult } from '../../model/result.ts';
import type { VerdictCounts } from '../../model/verdict.ts';
import type { Fraction } from 'fraction.js';
import { PERCENT_PLACES, POINT_PLACES } from '../decimal-places.ts';
import { judgeUnit, type JudgedLine, type UnitReport } from '../judge/judge-unit.ts';
import { scoreUnit, type ScoredBefore, type UnitPoints } from './score-unit.ts';
import { countVerdicts } from '../judge/verdict-counts.ts';

/** A unit's judged lines, and their points where the catalog has scoring rules. */
export interface AssessedUnit {
  readonly lines: readonly JudgedLine[];
  readonly points: UnitPoints | null;
}

/** Judges and scores what a unit reported, exactly. */
export function assessUnit(catalog: Catalog, unit: UnitCode, report: UnitReport): AssessedUnit {
  return assessLines(catalog, judgeUnit(catalog, unit, report), report);
}

/** Scores what has been judged; `before` as `scoreUnit` has it. */
export function assessLines(
  catalog: Catalog,
  lines: readonly JudgedLine[],
  report: UnitReport,
  before: ScoredBefore | null = null,
): AssessedUnit {
  const points = catalog.scoring.rules.length === 0 ? null : scoreUnit(catalog, lines, report, before);
  return { lines, points };
}

/**
 * The result of a unit under a catalog: a line for each assigned indicator in catalog order, none for others. Where a
 * parent is assigned, the parent is counted and its parts are not.
 */
export function computeUnitResult(catalog: Catalog, unit: UnitCode, report: UnitReport): UnitResult {
  return resultOf(assessUnit(catalog, unit, report));
}

/** The short form of an assessment, as it is stored and sent. */
export function resultOf({ lines, points }: AssessedUnit): UnitResult {
  return {
    lines: lines.map(({ indicator, reported, estimate, verdict, completion }) => ({
      indicator: indicator.code,
      reported,
      estimate,
      verdict,
      completion: completion === null ? null : roundedDecimal(completion, PERCENT_PLACES),
      points: points === null ? null : pointsText(points.lines.get(indicator.code)?.points ?? null),
    })),
    counts: countLines(lines),
    score: points === null ? null : scoreOf(points),
  };
}

function scoreOf(points: UnitPoints): Score {
  const all = [points.report, ...points.lines.values()];
  return {
    base: pointsText(points.base),
    bonus: pointsText(points.bonus),
    penalty: pointsText(points.penalty),
    adjustment: pointsText(points.adjustment),
    total: pointsText(points.total),
    possibleBase: pointsText(points.possibleBase),
    beyondRules: all.some(({ beyondRules }) => beyondRules),
  };
}

/** Points in full. They have been rounded to decimals before, so that writing them loses nothing. */
export function pointsText(points: Fraction | null): ComputedDecimal {
  return points === null ? '0' : roundedDecimal(points, POINT_PLACES);
}

function countLines(lines: readonly JudgedLine[]): VerdictCounts {
  const assigned = new Set(lines.map(({ indicator }) => indicator.code));
  return countVerdicts(
    lines
      .filter(({ indicator: { parent } }) => parent === null || !assigned.has(parent))
      .map(({ verdict }) => verdict),
  );
}
