/** A unit's lines judged: figure, completion and verdict of every assigned indicator, before any points. */
import type { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import type { UnitDecisions, VerdictOverride } from '../../model/decisions.ts';
import type { IndicatorCode, Instant, UnitCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Reported, SubmissionLine } from '../../model/submission.ts';
import type { Target } from '../../model/target.ts';
import type { Verdict } from '../../model/verdict.ts';
import { achievedFigure, measuredOf } from './achieved.ts';
import { indexCatalog } from '../catalog-index.ts';
import { completionOf } from './completion.ts';
import { groupBy } from '../group-by.ts';
import { verdictOf, verdictOfParts } from './verdict.ts';

/** What is judged of a line. Without `estimate` it is not an estimate. */
export type ReportedLine = Pick<SubmissionLine, 'indicator' | 'reported'> &
  Partial<Pick<SubmissionLine, 'estimate'>>;

/** What a unit's result is made from: its report, when it came, and what the council decided about it. */
export interface UnitReport {
  readonly lines: readonly ReportedLine[];
  readonly submittedAt: Instant;
  readonly decisions: UnitDecisions;
}

export interface JudgedLine {
  readonly indicator: Indicator;
  readonly target: Target;
  /** `null` for what was not reported and for parents, which report nothing themselves. */
  readonly reported: Reported | null;
  readonly estimate: boolean;
  /** What was achieved, exactly; `null` where that is not a figure. */
  readonly figure: Fraction | null;
  /** In percent, exactly; `null` where a percent means nothing. */
  readonly completion: Fraction | null;
  /** The verdict by the rules alone. */
  readonly computedVerdict: Verdict;
  /** The verdict that counts: the council's where there is an override. */
  readonly verdict: Verdict;
  readonly override: VerdictOverride | null;
}

/** One line for each indicator assigned to the unit, in catalog order. Lines of other indicators are left out. */
export function judgeUnit(catalog: Catalog, unit: UnitCode, report: UnitReport): JudgedLine[] {
  const { indicators, assignments } = indexCatalog(catalog);
  const lineOf = new Map(report.lines.map((line) => [line.indicator, line]));
  const overrideOf = new Map(report.decisions.overrides.map((override) => [override.indicator, override]));
  const lines = (assignments.get(unit) ?? []).flatMap(({ indicator: code, target }): JudgedLine[] => {
    const indicator = indicators.get(code);
    if (indicator === undefined) return [];
    const line = indicator.measure === 'allOf' ? null : (lineOf.get(code) ?? null);
    return [judgeLine(indicator, target, line, overrideOf.get(code) ?? null)];
  });
  return withParents(lines);
}

/** Judged lines as they would be if one of them were reported otherwise. */
export function judgedWith(
  lines: readonly JudgedLine[],
  indicator: IndicatorCode,
  reported: Reported,
): JudgedLine[] {
  return withParents(
    lines.map((line) =>
      line.indicator.code === indicator
        ? judgeLine(line.indicator, line.target, { indicator, reported }, line.override)
        : line,
    ),
  );
}

/** The lines with each parent judged by its parts. */
function withParents(lines: readonly JudgedLine[]): JudgedLine[] {
  const partsOf = groupBy(lines, (line) => line.indicator.parent);
  return lines.map((line) => {
    const { indicator, override } = line;
    if (indicator.measure !== 'allOf') return line;
    const parts = partsOf.get(indicator.code) ?? [];
    const computedVerdict = verdictOfParts(parts.map(({ verdict }) => verdict));
    return { ...line, computedVerdict, verdict: override?.verdict ?? computedVerdict };
  });
}

function judgeLine(
  indicator: Indicator,
  target: Target,
  line: ReportedLine | null,
  override: VerdictOverride | null,
): JudgedLine {
  const reported = line?.reported ?? null;
  const measured = measuredOf(indicator, reported);
  const computedVerdict = verdictOf(indicator, target, reported);
  return {
    indicator,
    target,
    reported,
    estimate: line?.estimate ?? false,
    figure: measured === null ? null : achievedFigure(measured),
    completion: completionOf(indicator, target, reported),
    computedVerdict,
    verdict: override?.verdict ?? computedVerdict,
    override,
  };
}
