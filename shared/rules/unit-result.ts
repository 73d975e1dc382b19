/** A unit's result: a verdict and a completion for every assigned indicator, and their counts. */
import type { Catalog } from '../model/catalog.ts';
import { roundedDecimal, type Decimal } from '../model/decimal.ts';
import type { IndicatorCode, UnitCode } from '../model/identifiers.ts';
import type { Indicator } from '../model/indicator.ts';
import type { LineResult, UnitResult, Verdict, VerdictCounts } from '../model/result.ts';
import type { Reported, SubmissionLine } from '../model/submission.ts';
import type { Target } from '../model/target.ts';
import { achievedFigure } from './achieved.ts';
import { indexCatalog } from './catalog-index.ts';
import { completionOfFigure, verdictOf, verdictOfParts } from './verdict.ts';

/** Percents are shown with at most so many decimals; verdicts and ranks compare the exact figures. */
export const PERCENT_PLACES = 4;

/**
 * The result of a unit under a catalog, one line for each assigned indicator in catalog order. Lines of indicators that
 * are not assigned are left out. An assigned parent counts, its parts do not.
 */
export function computeUnitResult(
  catalog: Catalog,
  unit: UnitCode,
  lines: readonly Pick<SubmissionLine, 'indicator' | 'reported'>[],
): UnitResult {
  const { indicators, assignments } = indexCatalog(catalog);
  const reportedBy = new Map(lines.map((line) => [line.indicator, line.reported]));
  const results = new Map<IndicatorCode, LineResult>();
  const assigned = (assignments.get(unit) ?? []).flatMap(({ indicator: code, target }) => {
    const indicator = indicators.get(code);
    return indicator === undefined ? [] : [{ indicator, target }];
  });
  for (const { indicator, target } of assigned) {
    if (indicator.measure === 'allOf') continue;
    results.set(indicator.code, resultOfLine(indicator, target, reportedBy.get(indicator.code) ?? null));
  }
  for (const { indicator } of assigned) {
    if (indicator.measure !== 'allOf') continue;
    const parts = assigned.filter((other) => other.indicator.parent === indicator.code);
    const verdict = verdictOfParts(
      parts.map((part) => results.get(part.indicator.code)?.verdict ?? 'notReported'),
    );
    results.set(indicator.code, { indicator: indicator.code, reported: null, verdict, completion: null });
  }
  const counted = assigned.filter(
    ({ indicator }) => indicator.parent === null || !results.has(indicator.parent),
  );
  return {
    lines: assigned.flatMap(({ indicator }) => results.get(indicator.code) ?? []),
    counts: countVerdicts(
      counted.map(({ indicator }) => results.get(indicator.code)?.verdict ?? 'notReported'),
    ),
  };
}

function resultOfLine(indicator: Indicator, target: Target, reported: Reported | null): LineResult {
  return {
    indicator: indicator.code,
    reported,
    verdict: verdictOf(indicator, target, reported),
    completion: completionOf(indicator, target, reported),
  };
}

function completionOf(indicator: Indicator, target: Target, reported: Reported | null): Decimal | null {
  const figure = reported?.kind === indicator.measure ? achievedFigure(reported) : null;
  if (figure === null || target.kind !== 'quantity') return null;
  const completion = completionOfFigure(indicator.goal, target, figure);
  return completion === null ? null : roundedDecimal(completion, PERCENT_PLACES);
}

/** How many of the verdicts are of each kind. */
export function countVerdicts(verdicts: readonly Verdict[]): VerdictCounts {
  const counts: VerdictCounts = { exceeded: 0, met: 0, notMet: 0, notReported: 0, notArising: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

/** Assigned indicators less those where nothing arose: what "100 % of its own indicators" is measured against. */
export function applicableCount(counts: VerdictCounts): number {
  return counts.exceeded + counts.met + counts.notMet + counts.notReported;
}
