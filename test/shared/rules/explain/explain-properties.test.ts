import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fractionOf, type ComputedDecimal } from '../../../../shared/model/decimal.ts';
import { Explanation } from '../../../../shared/model/explanation.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { Target } from '../../../../shared/model/target.ts';
import { explainUnit } from '../../../../shared/rules/explain/explain-unit.ts';
import { movableFigure } from '../../../../shared/rules/explain/movable-figure.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { reportOf, type UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { drawnStandings, type DrawnStandings } from '../../fixtures/arbitrary-standings.ts';
import { line } from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';
import { ranksOf } from '../../fixtures/rank-outcomes.ts';

const sum = (parts: readonly (ComputedDecimal | null)[]) =>
  parts.reduce((total, part) => total.add(fractionOf(part ?? '0')), fractionOf('0'));

/** Every unit that reported, with its explanation. */
function eachExplained(
  { catalog: drawn, heads }: DrawnStandings,
  check: (explanation: Explanation, head: UnitHead) => void,
): void {
  for (const head of heads) {
    const explanation = explainUnit({ version: 1, catalog: drawn }, heads, head.unit);
    if (explanation === null) throw new Error('nothing is explained');
    check(explanation, head);
  }
}

describe('the explanation of any campaign', () => {
  test('adds up to the score, and agrees with the standings', () => {
    fc.assert(
      fc.property(drawnStandings, (drawn) => {
        const { rows } = buildStandings({ version: 1, catalog: drawn.catalog }, drawn.heads);
        eachExplained(drawn, (explanation, head) => {
          expect(Explanation.parse(explanation)).toEqual(explanation);
          const row = rows.find((one) => one.unit === head.unit);
          expect(explanation).toMatchObject({ rank: row?.rank, state: row?.state, score: row?.score });
          const { lines, report, score } = explanation;
          const ofReport = [...report.rules, ...report.adjustments].map(({ points }) => points);
          expect(sum([...lines.map(({ points }) => points), ...ofReport])).toEqual(
            sum([score?.total ?? null]),
          );
          for (const { rules: given, granted, adjustments, points } of score === null ? [] : lines) {
            const parts = [...given, ...adjustments].map((part) => part.points);
            expect(sum([...parts, granted])).toEqual(sum([points]));
          }
        });
      }),
    );
  });

  test('names as neighbours the units ranked next, by the first criterion in which they differ', () => {
    fc.assert(
      fc.property(drawnStandings, (drawn) => {
        const { rows } = buildStandings({ version: 1, catalog: drawn.catalog }, drawn.heads);
        eachExplained(drawn, ({ unit: code, rank, neighbours: { above, tied, below } }) => {
          if (rank === null) return;
          const others = rows.filter((row) => row.unit !== code && row.rank !== null);
          const sharing = (place: number | undefined) =>
            others.filter((row) => row.rank === place).map((row) => row.unit);
          const places = others.map((row) => row.rank ?? 0);
          expect(tied).toEqual(sharing(rank));
          expect(above.map((one) => one.unit)).toEqual(sharing(places.findLast((place) => place < rank)));
          expect(below.map((one) => one.unit)).toEqual(sharing(places.find((place) => place > rank)));
          expect([...above, ...below].filter((one) => one.criterion === null)).toEqual([]);
        });
      }),
    );
  });

  test('names changes that come to the rank they name, and one unit less to none that is better', () => {
    let moved = 0;
    fc.assert(
      fc.property(drawnStandings, (drawn) => {
        const { catalog: asked, heads } = drawn;
        eachExplained(drawn, ({ rank, lines, toNextRank }, head) => {
          const rankWith = (code: string, to: Reported) => {
            const { lines: others, ...report } = reportOf(head);
            const own = headWith(
              asked,
              head.unit,
              [...others.filter((one) => one.indicator !== code), line(code, to)],
              report,
            );
            const changed = heads.map((one) => (one === head ? own : one));
            return ranksOf(asked, changed).get(head.unit) ?? 0;
          };
          for (const { indicator: code, from, to, rank: named } of toNextRank) {
            expect(rankWith(code, to)).toBe(named);
            expect(named).toBeLessThan(rank ?? 0);
            const target = lines.find((one) => one.indicator === code)?.target;
            const about = asked.indicators.find((one) => one.code === code);
            const less =
              about === undefined || target === undefined ? null : oneUnitLess(about, target, from, to);
            if (less === null) continue;
            moved += 1;
            expect(rankWith(code, less)).toBeGreaterThanOrEqual(rank ?? 0);
          }
        });
      }),
      { numRuns: 100 },
    );
    expect(moved).toBeGreaterThan(15);
  });
});

/** What is reported when a figure moves one unit less far; `null` where it does not move at all, or by one unit only. */
function oneUnitLess(about: Indicator, target: Target, from: Reported | null, to: Reported): Reported | null {
  const movable = target.kind === 'quantity' ? movableFigure(about, target, from) : null;
  const reached = target.kind === 'quantity' ? movableFigure(about, target, to) : null;
  if (movable === null || reached === null) return null;
  const far = reached.at.sub(movable.at);
  const less = movable.at.add(far.sub(movable.unit.mul(far.s)));
  return far.abs().lte(movable.unit) ? null : movable.reportedAt(less);
}
