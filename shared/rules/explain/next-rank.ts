/** What would lift a unit to the next rank: for each line, the smallest change that alone is enough. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import { roundedDecimal } from '../../model/decimal.ts';
import type { RankChange } from '../../model/explanation.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Reported } from '../../model/submission.ts';
import { indexCatalog } from '../catalog-index.ts';
import { judgedWith, judgeUnit, type JudgedLine } from '../judge/judge-unit.ts';
import { movableFigure } from './movable-figure.ts';
import { nearestStanding } from './nearest-change.ts';
import { countBetter } from '../rank/rank-bounds.ts';
import { compareKeys, criteriaOf, keyOf, type StandingKey } from '../rank/standing-order.ts';
import { isWithoutEnd, turningPoints } from './turning-points.ts';
import { reportOf, type UnitHead } from '../rank/unit-head.ts';
import { PERCENT_PLACES } from '../decimal-places.ts';
import { assessLines, resultOf } from '../score/unit-result.ts';

interface Change {
  readonly to: Reported;
  /** The size of the move relative to the target: 1 is as much as the whole target. */
  readonly effort: Fraction;
}

/**
 * For each line that alone can lift a ranked unit at least to the rank of `ahead`, the smallest change that does; the
 * smallest first. Lines with a reported day are left out, because that day is past, and so are lines where nothing
 * arose.
 *
 * `rivals` are the keys of all other ranked units of the block, best first.
 */
export function changesToNextRank(
  catalog: Catalog,
  head: UnitHead,
  ahead: StandingKey,
  rivals: readonly StandingKey[],
): RankChange[] {
  const report = reportOf(head);
  const judged = judgeUnit(catalog, head.unit, report);
  const assessed = assessLines(catalog, judged, report);
  const criteria = criteriaOf(catalog.scoring);
  const keyWith = (indicator: IndicatorCode, to: Reported): StandingKey | null => {
    const result = resultOf(assessLines(catalog, judgedWith(judged, indicator, to), report, assessed));
    return keyOf(criteria, { ...head, result });
  };
  const reaches = (indicator: IndicatorCode) => (to: Reported) => {
    const key = keyWith(indicator, to);
    return key !== null && compareKeys(key, ahead) <= 0;
  };
  const rankWith = (indicator: IndicatorCode, to: Reported) => {
    const key = keyWith(indicator, to) ?? [];
    return 1 + countBetter(rivals, key);
  };
  return judged
    .flatMap((line) => {
      const { code } = line.indicator;
      const change = smallestChange(catalog, line, reaches(code));
      return change === null ? [] : [{ ...change, line, rank: rankWith(code, change.to) }];
    })
    .toSorted((a, b) => a.effort.compare(b.effort))
    .map(({ line, to, effort, rank }) => ({
      indicator: line.indicator.code,
      from: line.reported,
      to,
      effort: roundedDecimal(effort, PERCENT_PLACES),
      rank,
    }));
}

function smallestChange(
  catalog: Catalog,
  line: JudgedLine,
  reaches: (to: Reported) => boolean,
): Change | null {
  const { indicator, target, reported } = line;
  if (reported?.kind === 'notArising') return null;
  const done = doneReport(line);
  if (done !== null) return reaches(done) ? { to: done, effort: new Fraction(1) } : null;
  const movable = target.kind === 'quantity' ? movableFigure(indicator, target, reported) : null;
  if (movable === null) return null;
  const unmoved = movable.reportedAt(movable.at);
  if (reported === null && reaches(unmoved)) return { to: unmoved, effort: new Fraction(0) };
  const rules = catalog.scoring.rules.filter(
    (rule) => rule.indicator === indicator.code || rule.tier?.indicator === indicator.code,
  );
  const points = turningPoints(line, movable, rules);
  const own = indexCatalog(catalog).rules.get(indicator.code) ?? [];
  const standing = nearestStanding(movable, points, isWithoutEnd(own, indicator), reaches);
  if (standing === null) return null;
  return { to: movable.reportedAt(standing), effort: standing.sub(movable.at).abs().div(movable.scale) };
}

/** The report of something as done: yes, or a missing day as the day asked for. `null` where there is nothing to do. */
function doneReport({ indicator, target, reported }: JudgedLine): Reported | null {
  if (indicator.measure === 'yesNo') {
    return reported?.kind === 'yesNo' && reported.yes ? null : { kind: 'yesNo', yes: true };
  }
  const isMissingDay = indicator.measure === 'date' && target.kind === 'date' && reported === null;
  return isMissingDay ? { kind: 'date', date: target.by } : null;
}
