/** The checks that a review has to pass. The pane runs this list for speed, the server for authority. */
import type { Catalog } from '../../model/catalog.ts';
import { decimalsOf } from '../../model/decimal.ts';
import { looksBlank, type UnitCode } from '../../model/identifiers.ts';
import { issueError, type Issue } from '../../model/issue.ts';
import type { ReviewRequest } from '../../model/review.ts';
import { indexCatalog } from '../catalog-index.ts';

type ReviewCheck = (review: ReviewRequest, unit: UnitCode, catalog: Catalog) => Issue[];

/** What keeps a review of a unit's report from being written; empty where nothing does. */
export function validateReview(review: ReviewRequest, unit: UnitCode, catalog: Catalog): Issue[] {
  return reviewChecks.flatMap((check) => check(review, unit, catalog));
}

const returnedForAReason: ReviewCheck = ({ decision, comment, comments }) =>
  decision === 'returned' && comments.length === 0 && looksBlank(comment)
    ? [issueError('returned-without-comment', { field: 'comment' })]
    : [];

const indicatorsOfTheUnit: ReviewCheck = ({ comments, decisions }, unit, catalog) => {
  const assignments = indexCatalog(catalog).assignments.get(unit) ?? [];
  const assigned = new Set(assignments.map(({ indicator }) => indicator));
  const unknown = (field: string, named: readonly { readonly indicator: string | null }[]) =>
    named.flatMap(({ indicator }) =>
      indicator === null || assigned.has(indicator)
        ? []
        : [issueError('unknown-indicator', { indicator, field })],
    );
  return [
    ...unknown('comments', comments),
    ...unknown('adjustments', decisions?.adjustments ?? []),
    ...unknown('overrides', decisions?.overrides ?? []),
  ];
};

/** Without scoring rules there are no points to add to. */
const pointsCount: ReviewCheck = ({ decisions }, _unit, { scoring: { rules } }) =>
  rules.length > 0
    ? []
    : (decisions?.adjustments ?? []).map(({ indicator, points }) =>
        issueError('adjustment-without-points', {
          ...(indicator === null ? {} : { indicator }),
          field: 'adjustments',
          params: { text: points },
        }),
      );

/** Finer points would be shown rounded, and not add up to the total beside them. */
const pointsAreShown: ReviewCheck = ({ decisions }, _unit, { scoring: { pointDecimals: max } }) =>
  (decisions?.adjustments ?? [])
    .filter(({ points }) => decimalsOf(points) > max)
    .map(({ indicator, points }) =>
      issueError('points-too-fine', {
        ...(indicator === null ? {} : { indicator }),
        field: 'adjustments',
        params: { text: points, max },
      }),
    );

/** Where a unit has not reported there is nothing to accept, to comment on, or to judge otherwise. */
const onlyTheRankingWithoutReport: ReviewCheck = ({ revision, decision, comments, decisions }) => {
  if (revision !== 0) return [];
  const fields = [
    ...(decision === 'accepted' ? ['decision'] : []),
    ...(comments.length > 0 ? ['comments'] : []),
    ...((decisions?.adjustments ?? []).length > 0 ? ['adjustments'] : []),
    ...((decisions?.overrides ?? []).length > 0 ? ['overrides'] : []),
    ...(decisions === null ? ['decisions'] : []),
  ];
  return fields.map((field) => issueError('nothing-reported', { field }));
};

const reviewChecks: readonly ReviewCheck[] = [
  onlyTheRankingWithoutReport,
  returnedForAReason,
  indicatorsOfTheUnit,
  pointsCount,
  pointsAreShown,
];
