/** What is still missing of a unit: lines that were not reported, and the points they may still bring or cost. */
import type { Catalog } from '../../model/catalog.ts';
import type { IndicatorCode, Instant } from '../../model/identifiers.ts';
import type { LineResult } from '../../model/result.ts';
import type { VerdictCounts } from '../../model/verdict.ts';
import { indexCatalog, type CatalogIndex } from '../catalog-index.ts';
import { openPointsOf, takenBack, type OpenPoints } from './open-points.ts';
import { scoreRule, type RulePoints } from '../score/score-rule.ts';
import { scoreReport } from '../score/score-unit.ts';
import { openWhereNothingArose } from './open-where-nothing-arose.ts';
import { volumesOf, type VolumeOf } from '../score/volume.ts';
import type { UnitHead } from './unit-head.ts';
import { applicableCount, countVerdicts } from '../judge/verdict-counts.ts';

export interface Missing {
  /** The counts as they are now. */
  readonly counts: VerdictCounts;
  /**
   * The points that may still come from everything not settled, and those that go: given for lines because they are
   * missing.
   */
  readonly open: readonly OpenPoints[];
  /** Whether all that is missing may turn out not to arise, so that nothing applies to the unit. */
  readonly mayNotApply: boolean;
}

/** Whether a line is missing that the unit has to fill in itself; parents only wait for their parts. */
export function isIncomplete(catalog: Catalog, head: Pick<UnitHead, 'result'>): boolean {
  return missingIndicators(catalog, head).length > 0;
}

/** The indicators whose lines the unit still has to fill in. */
export function missingIndicators(catalog: Catalog, { result }: Pick<UnitHead, 'result'>): IndicatorCode[] {
  const { indicators } = indexCatalog(catalog);
  return missingLines(result.lines)
    .map(({ indicator }) => indicator)
    .filter((indicator) => indicators.get(indicator)?.measure !== 'allOf');
}

/** What is missing of a unit that has not reported: it is asked for these indicators, and may report until `lockAt`. */
export function missingReport(
  catalog: Catalog,
  indicatorsAsked: readonly IndicatorCode[],
  lockAt: Instant,
): Missing {
  const { indicators } = indexCatalog(catalog);
  const { ofIndicator, ofReport } = openPointsOf(catalog);
  const assigned = new Set(indicatorsAsked);
  const counted = [...assigned].filter((code) => {
    const indicator = indicators.get(code);
    return indicator !== undefined && (indicator.parent === null || !assigned.has(indicator.parent));
  });
  return {
    counts: { ...countVerdicts([]), notReported: counted.length },
    open: [...assigned].flatMap((code) => ofIndicator.get(code) ?? []).concat(ofReport(lockAt)),
    mayNotApply: true,
  };
}

/**
 * What is missing of a unit that has reported, and may report again until `lockAt`; `null`: nothing is. Missing lines
 * come with another report at another time, so that its lateness is open too, and so are lines whose tier depends on a
 * missing volume.
 */
export function missingOf(
  catalog: Catalog,
  { result, submittedAt }: UnitHead,
  lockAt: Instant,
): Missing | null {
  const missing = missingLines(result.lines);
  if (missing.length === 0) return null;
  const index = indexCatalog(catalog);
  const { parts, ofIndicator, ofTiersBy, ofReport } = openPointsOf(catalog);
  const codes = new Set(missing.map(({ indicator }) => indicator));
  const settled = result.lines.filter(({ indicator }) => !codes.has(indicator));
  const nothingArose = settled.filter(({ verdict }) => verdict === 'notArising');
  const arose = settled.filter(({ verdict }) => verdict !== 'notArising');
  const volumeOf = volumesOf(index, result.lines);
  return {
    counts: result.counts,
    open: [
      ...missing.flatMap(({ indicator }) => ofIndicator.get(indicator) ?? []),
      ...missing.flatMap((volume) => {
        const waiting = ofTiersBy.get(volume.indicator);
        return waiting === undefined ? [] : arose.flatMap(({ indicator }) => waiting.get(indicator) ?? []);
      }),
      ...nothingArose.flatMap(({ indicator }) => openWhereNothingArose(catalog, indicator, volumeOf) ?? []),
      ofReport(lockAt),
      ...givenSoFar(catalog, missing, volumeOf, submittedAt).map((rule) => takenBack(rule, parts)),
    ],
    mayNotApply: mayNotApply(index, result),
  };
}

function missingLines(lines: readonly LineResult[]): LineResult[] {
  return lines.filter(({ verdict }) => verdict === 'notReported');
}

/** The points given for missing lines, by rules for the verdict `notReported`, and for the report as a whole. */
function givenSoFar(
  catalog: Catalog,
  missing: readonly LineResult[],
  volumeOf: VolumeOf,
  submittedAt: Instant,
): RulePoints[] {
  const index = indexCatalog(catalog);
  const input = { verdict: 'notReported', completion: null, figure: null, daysLate: null, volumeOf } as const;
  return [
    ...missing
      .flatMap(({ indicator }) => index.rules.get(indicator) ?? [])
      .filter((rule) => rule.kind === 'verdict' && rule.verdict === 'notReported')
      .map((rule) => scoreRule(rule, input, catalog.scoring.pointDecimals)),
    ...scoreReport(catalog, submittedAt, volumeOf),
  ];
}

/** Whether nothing may apply in the end: all that applies now is missing, and may all be answered "không phát sinh". */
function mayNotApply({ indicators }: CatalogIndex, { lines, counts }: UnitHead['result']): boolean {
  if (applicableCount(counts) > counts.notReported) return false;
  const mayNotArise = ({ indicator, verdict }: LineResult) =>
    verdict === 'notArising' ||
    (verdict === 'notReported' && indicators.get(indicator)?.allowsNotArising === true);
  return lines
    .filter(({ verdict }) => verdict === 'notReported')
    .every((line) => {
      const parts = lines.filter(({ indicator }) => indicators.get(indicator)?.parent === line.indicator);
      return indicators.get(line.indicator)?.measure === 'allOf'
        ? parts.every(mayNotArise)
        : mayNotArise(line);
    });
}
