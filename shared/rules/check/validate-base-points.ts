/** A check of base points: several rows that score the same thing may well be a mistake. */
import { fractionOf } from '../../model/decimal.ts';
import { issueWarning } from '../../model/issue.ts';
import type { ScoringRule } from '../../model/scoring.ts';
import type { CatalogCheck } from './catalog-check.ts';
import { groupBy } from '../group-by.ts';
import { coverOf } from './interval-cover.ts';
import { situationOf } from '../score/points-range.ts';
import {
  atRow,
  identityOf,
  laterFirst,
  scoringRows,
  tierKey,
  type ScoringRow,
} from '../score/scoring-row.ts';

/**
 * Base points of one indicator add up where two rows can apply to the same report. A council that adds a row to correct
 * another one does not expect that. Bonuses and penalties are meant to be added, and rows of zero points fill gaps.
 */
export const basePointsCountOnce: CatalogCheck = (catalog) => {
  const rows = scoringRows(catalog).filter(
    ({ rule: { part, points } }) => part === 'base' && !fractionOf(points).equals(0),
  );
  return [...groupBy(rows, ({ rule }) => rule.indicator).values()].flatMap((group) => {
    const pair = pairThatAddsUp([...groupBy(group, ({ rule }) => exclusionOf(rule)).values()]);
    if (pair === null) return [];
    const [later, earlier] = laterFirst(pair);
    return [issueWarning('base-points-add-up', { ...atRow(later, 'points'), otherRow: earlier.row })];
  });
};

type RowPair = readonly [ScoringRow, ScoringRow];

/** Equal for rules of which a unit gets the points of one only, and for doubled rules, which are refused elsewhere. */
function exclusionOf(rule: ScoringRule): string {
  const common = [situationOf(rule), tierKey(rule.tier), rule.kind];
  switch (rule.kind) {
    case 'share':
      return JSON.stringify(common);
    case 'verdict':
      return JSON.stringify([...common, rule.verdict]);
    case 'band':
      return JSON.stringify([...common, rule.basis]);
    case 'step':
    case 'each':
      return JSON.stringify([...common, identityOf(rule)]);
  }
}

/** Two rows whose points a unit can get together. The rows of one set exclude each other. */
function pairThatAddsUp(sets: readonly (readonly ScoringRow[])[]): RowPair | null {
  for (const [place, set] of sets.entries()) {
    for (const other of sets.slice(0, place)) {
      const pair = pairThatMeets(set, other);
      if (pair !== null) return pair;
    }
  }
  return null;
}

/** A row of each set, such that both can apply to one report. Different bases are taken to be independent. */
function pairThatMeets(set: readonly ScoringRow[], others: readonly ScoringRow[]): RowPair | null {
  const [one, other] = [set[0], others[0]];
  if (one === undefined || other === undefined || !canMeet(one.rule, other.rule)) return null;
  const isOneBasis = 'within' in one.rule && 'within' in other.rule && one.rule.basis === other.rule.basis;
  if (!isOneBasis) return [one, other];
  const pieces = [...set, ...others].flatMap((row) =>
    'within' in row.rule ? [{ ...row, interval: row.rule.within }] : [],
  );
  const { overlaps } = coverOf(pieces, null);
  return overlaps.find(([a, b]) => exclusionOf(a.rule) !== exclusionOf(b.rule)) ?? null;
}

/** Whether one unit can be in the tiers of both, and its report have the verdicts of both. */
function canMeet(one: ScoringRule, other: ScoringRule): boolean {
  if (situationOf(one) !== situationOf(other)) return false;
  if (one.kind === 'verdict' && other.kind === 'verdict' && one.verdict !== other.verdict) return false;
  return one.tier?.indicator !== other.tier?.indicator || tierKey(one.tier) === tierKey(other.tier);
}
