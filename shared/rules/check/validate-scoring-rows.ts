/** Checks of each row of scoring by itself. */
import { decimalsOf, fractionOf, type Decimal } from '../../model/decimal.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator, Measure } from '../../model/indicator.ts';
import { issueError, issueWarning, type Issue } from '../../model/issue.ts';
import { isCounted, type Basis } from '../../model/scoring.ts';
import { intervalText } from '../../notation/range-text.ts';
import { indexCatalog } from '../catalog-index.ts';
import type { CatalogCheck } from './catalog-check.ts';
import { atRow, scoringRows, type ScoringRow } from '../score/scoring-row.ts';

/** What a row is looked up in. */
interface Surroundings {
  readonly indicators: ReadonlyMap<IndicatorCode, Indicator>;
  readonly pointDecimals: number;
}

type RowCheck = (row: ScoringRow, surroundings: Surroundings) => Issue[];

const knownIndicators: RowCheck = (row, { indicators }) => {
  const unknown = (field: string, code: IndicatorCode | null) =>
    code === null || indicators.has(code)
      ? []
      : [issueError('unknown-indicator', atRow(row, field, { text: code }))];
  return [
    ...unknown('indicator', row.rule.indicator),
    ...unknown('tierIndicator', row.rule.tier?.indicator ?? null),
  ];
};

/** Quantities have a completion and a figure, dates have days; yes/no indicators and parents have a verdict only. */
const basesOf: Record<Measure, readonly Basis[]> = {
  number: ['completion', 'figure'],
  ratio: ['completion', 'figure'],
  change: ['completion', 'figure'],
  date: ['daysLate'],
  yesNo: [],
  allOf: [],
};

const basisFitsMeasure: RowCheck = (row, { indicators }) => {
  const { rule } = row;
  const misfit = (field: string) => [issueError('rule-does-not-fit-measure', atRow(row, field))];
  if (rule.kind === 'share' || rule.kind === 'verdict') return rule.indicator === null ? misfit('kind') : [];
  if (rule.indicator === null) return rule.basis === 'daysLate' ? [] : misfit('basis');
  const indicator = indicators.get(rule.indicator);
  return indicator === undefined || basesOf[indicator.measure].includes(rule.basis) ? [] : misfit('basis');
};

const tierHasVolume: RowCheck = (row, { indicators }) => {
  const { tier } = row.rule;
  const indicator = tier === null ? undefined : indicators.get(tier.indicator);
  return indicator === undefined || basesOf[indicator.measure].includes('figure')
    ? []
    : [issueError('rule-does-not-fit-measure', atRow(row, 'tierIndicator'))];
};

const stepHasOneBound: RowCheck = (row) => {
  const { rule } = row;
  return rule.kind !== 'step' || rule.within.min === null || rule.within.max === null
    ? []
    : [issueError('range-not-one-sided', atRow(row, 'within', { text: intervalText(rule.within) }))];
};

const everyIsPositive: RowCheck = (row) => {
  const { rule } = row;
  return !isCounted(rule) || signOf(rule.every) > 0
    ? []
    : [issueError('every-not-positive', atRow(row, 'every', { text: rule.every }))];
};

const capFitsPoints: RowCheck = (row) => {
  const { rule } = row;
  if (!isCounted(rule) || rule.cap === null) return [];
  const isAgainst = signOf(rule.cap) === 0 || signOf(rule.cap) * signOf(rule.points) < 0;
  return isAgainst
    ? [issueError('cap-against-points', atRow(row, 'cap', { text: rule.cap, other: rule.points }))]
    : [];
};

/**
 * Where less is better, completion grows without end as the figure falls to zero (`isBeyondEveryPercent`), so that
 * counting it upwards needs a cap.
 */
const countingEnds: RowCheck = (row, { indicators }) => {
  const { rule } = row;
  if (!isCounted(rule) || rule.cap !== null || rule.basis !== 'completion') return [];
  if (rule.indicator === null || indicators.get(rule.indicator)?.goal !== 'atMost') return [];
  const isUpwards = rule.kind === 'each' || rule.within.max === null;
  return isUpwards ? [issueError('rule-without-end', atRow(row, 'cap'))] : [];
};

function signOf(decimal: Decimal): number {
  return fractionOf(decimal).compare(0);
}

const basePointsAreNotNegative: RowCheck = (row) => {
  const { part, points } = row.rule;
  return part === 'base' && signOf(points) < 0
    ? [issueError('base-points-negative', atRow(row, 'points', { text: points }))]
    : [];
};

const pointsAreShown: RowCheck = (row, { pointDecimals: max }) => {
  const { rule } = row;
  const tooFine = (field: string, points: Decimal | null) =>
    points !== null && decimalsOf(points) > max
      ? [issueWarning('points-too-fine', atRow(row, field, { text: points, max }))]
      : [];
  return [...tooFine('points', rule.points), ...tooFine('cap', isCounted(rule) ? rule.cap : null)];
};

const rowChecks: readonly RowCheck[] = [
  knownIndicators,
  basisFitsMeasure,
  tierHasVolume,
  stepHasOneBound,
  everyIsPositive,
  capFitsPoints,
  countingEnds,
  basePointsAreNotNegative,
  pointsAreShown,
];

/** Each row against its own indicator, its tier's and the campaign's decimals. */
export const scoringRowsHold: CatalogCheck = (catalog) => {
  const { indicators } = indexCatalog(catalog);
  const { pointDecimals } = catalog.scoring;
  return scoringRows(catalog).flatMap((row) =>
    rowChecks.flatMap((check) => check(row, { indicators, pointDecimals })),
  );
};
