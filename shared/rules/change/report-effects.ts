/**
 * What publishing a changed catalog does to the reports that are in. A report itself never changes: it is judged anew
 * by the catalog in force, and stays late, or on time, as it was when it was received.
 */
import type {
  CatalogChange,
  IndicatorChange,
  ListedChange,
  Named,
  TargetChange,
} from '../../model/catalog-change.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { IndicatorCode, Instant, UnitCode } from '../../model/identifiers.ts';
import type { IndicatorTotal, Standings, StandingsRow } from '../../model/standings.ts';
import { isBefore } from '../time/instant-order.ts';
import { isLocked } from '../time/lateness.ts';

/** `units` and `reports` are counts, never 0. */
export type ReportEffect =
  /** Their reports stay stored and are shown nowhere. */
  | { readonly kind: 'unitsLeaveOut'; readonly items: readonly Named[] }
  /** What they reported of the indicator no longer counts. */
  | { readonly kind: 'indicatorLeftOut'; readonly indicator: Named; readonly reports: number }
  /** What they reported was for another measure: it counts as not met until they report again. */
  | { readonly kind: 'measureUnread'; readonly indicator: Named; readonly reports: number }
  /** Units that have reported, and are now asked for more, or for less. */
  | { readonly kind: 'askedMore'; readonly units: number }
  | { readonly kind: 'askedLess'; readonly units: number }
  /** Units that have reported, and whose verdicts may change. */
  | { readonly kind: 'judgedAnew'; readonly units: number }
  /** Units that have reported, and are ranked in another block from now on. */
  | { readonly kind: 'blockChanged'; readonly units: number }
  | { readonly kind: 'scoredAnew'; readonly units: number }
  | { readonly kind: 'rankedAnew'; readonly units: number }
  /**
   * Reports that are now on the other side of the deadline. They stay late or on time; `points`: points for days late
   * change.
   */
  | { readonly kind: 'dueEarlier' | 'dueLater'; readonly reports: number; readonly points: boolean }
  /** The lock moves into the past: units without a report cannot send one any more, unless one is given more time. */
  | { readonly kind: 'shutOut'; readonly units: number };

/**
 * The effects of the changes from a published catalog to `after`, which is to replace it. `standings` are the live
 * ones, under the published catalog. Reports of an indicator are counted as the standings count them: without returned
 * ones, and with verdicts that the council gave where nothing was reported.
 */
export function reportEffects(
  changes: readonly CatalogChange[],
  after: Catalog,
  standings: Standings,
  now: Instant,
): ReportEffect[] {
  const reported = standings.rows.filter(({ revision }) => revision !== null);
  const units = new Set(reported.map(({ unit }) => unit));
  return [
    ...unitsLeaveOut(changes, units),
    ...indicatorEffects(changes, standings.indicators),
    ...targetEffects(changes, after, units),
    ...countOf('blockChanged', movedUnits(changes, units)),
    ...scoringEffects(changes, reported.length),
    ...dueEffects(changes, after, reported),
    ...shutOut(changes, after, reported, now),
  ];
}

function countOf(
  kind: 'askedMore' | 'askedLess' | 'judgedAnew' | 'blockChanged' | 'shutOut',
  units: ReadonlySet<UnitCode>,
): ReportEffect[] {
  return units.size === 0 ? [] : [{ kind, units: units.size }];
}

function removedFrom(table: ListedChange['table'], changes: readonly CatalogChange[]): Named[] {
  return changes.flatMap((change) =>
    change.kind === 'removed' && change.table === table ? [change.item] : [],
  );
}

function unitsLeaveOut(changes: readonly CatalogChange[], reported: ReadonlySet<UnitCode>): ReportEffect[] {
  const items = removedFrom('units', changes).filter(({ code }) => reported.has(code));
  return items.length === 0 ? [] : [{ kind: 'unitsLeaveOut', items }];
}

function indicatorEffects(
  changes: readonly CatalogChange[],
  totals: readonly IndicatorTotal[],
): ReportEffect[] {
  const totalOf = new Map(totals.map((total) => [total.indicator, total]));
  const counted = (kind: 'indicatorLeftOut' | 'measureUnread', indicator: Named): ReportEffect[] => {
    const counts = totalOf.get(indicator.code)?.counts;
    if (counts === undefined) return [];
    const figures = counts.exceeded + counts.met + counts.notMet;
    // Where nothing arose there is no figure that could be of the wrong measure.
    const reports = kind === 'measureUnread' ? figures : figures + counts.notArising;
    return reports === 0 ? [] : [{ kind, indicator, reports }];
  };
  return [
    ...removedFrom('indicators', changes).flatMap((indicator) => counted('indicatorLeftOut', indicator)),
    ...indicatorChangesOf(changes).flatMap((change) =>
      // Nobody reports a parent: it follows from its parts.
      change.field === 'measure' && change.before !== 'allOf'
        ? counted('measureUnread', change.indicator)
        : [],
    ),
  ];
}

function indicatorChangesOf(changes: readonly CatalogChange[]): IndicatorChange[] {
  return changes.flatMap((change) => (change.kind === 'indicator' ? [change] : []));
}

/** Fields of an indicator that decide the verdict on a figure, beside its measure. */
const JUDGING: ReadonlySet<IndicatorChange['field']> = new Set(['goal', 'parent']);

function targetEffects(
  changes: readonly CatalogChange[],
  { assignments }: Catalog,
  reported: ReadonlySet<UnitCode>,
): ReportEffect[] {
  const targets = changes.flatMap((change) => (change.kind === 'target' ? [change] : []));
  const unitsOf = (holds: (change: TargetChange) => boolean) =>
    targets.filter((change) => holds(change) && reported.has(change.unit.code)).map(({ unit }) => unit.code);
  const askedOf = (codes: ReadonlySet<IndicatorCode>) =>
    assignments
      .filter(({ unit, indicator }) => codes.has(indicator) && reported.has(unit))
      .map(({ unit }) => unit);
  const added = new Set(
    changes.flatMap((change) =>
      change.kind === 'added' && change.table === 'indicators' ? [change.item.code] : [],
    ),
  );
  const judging = new Set(
    indicatorChangesOf(changes).flatMap(({ field, indicator }) =>
      JUDGING.has(field) ? [indicator.code] : [],
    ),
  );
  return [
    ...countOf('askedMore', new Set([...unitsOf(({ before }) => before === null), ...askedOf(added)])),
    ...countOf('askedLess', new Set(unitsOf(({ after }) => after === null))),
    ...countOf(
      'judgedAnew',
      new Set([...unitsOf(({ before, after }) => before !== null && after !== null), ...askedOf(judging)]),
    ),
  ];
}

function movedUnits(changes: readonly CatalogChange[], reported: ReadonlySet<UnitCode>): Set<UnitCode> {
  return new Set(
    changes.flatMap((change) =>
      change.kind === 'unit' && change.field === 'block' && reported.has(change.unit.code)
        ? [change.unit.code]
        : [],
    ),
  );
}

function scoringEffects(changes: readonly CatalogChange[], units: number): ReportEffect[] {
  if (units === 0) return [];
  const isScored = changes.some(
    (change) => change.kind === 'rules' || (change.kind === 'setting' && change.field === 'pointDecimals'),
  );
  const isRanked = changes.some(
    (change) =>
      change.kind === 'level' ||
      (change.kind === 'setting' && (change.field === 'tieBreaks' || change.field === 'levelBasis')),
  );
  // Who is scored anew is ranked anew.
  if (isScored) return [{ kind: 'scoredAnew', units }];
  return isRanked ? [{ kind: 'rankedAnew', units }] : [];
}

function dueEffects(
  changes: readonly CatalogChange[],
  { scoring }: Catalog,
  reported: readonly StandingsRow[],
): ReportEffect[] {
  const points = scoring.rules.some(
    (rule) => rule.indicator === null && 'basis' in rule && rule.basis === 'daysLate',
  );
  return changes.flatMap((change): ReportEffect[] => {
    if (change.kind !== 'setting' || change.field !== 'dueAt') return [];
    const isEarlier = isBefore(change.after, change.before);
    const [from, to] = isEarlier ? [change.after, change.before] : [change.before, change.after];
    const between = reported.filter(
      ({ submittedAt }) => submittedAt !== null && isBefore(from, submittedAt) && !isBefore(to, submittedAt),
    );
    if (between.length === 0) return [];
    return [{ kind: isEarlier ? 'dueEarlier' : 'dueLater', reports: between.length, points }];
  });
}

function shutOut(
  changes: readonly CatalogChange[],
  { campaign, assignments }: Catalog,
  reported: readonly StandingsRow[],
  now: Instant,
): ReportEffect[] {
  const isMoved = changes.some((change) => change.kind === 'setting' && change.field === 'lockAt');
  if (!isMoved || !isLocked(campaign, now)) return [];
  const sent = new Set(reported.map(({ unit }) => unit));
  return countOf('shutOut', new Set(assignments.map(({ unit }) => unit).filter((unit) => !sent.has(unit))));
}
