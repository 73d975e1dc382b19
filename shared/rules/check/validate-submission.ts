/** The checks that a submission has to pass. The pane runs this list for speed, the server for authority. */
import type { Catalog } from '../../model/catalog.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import { issueError, issueWarning, type Issue } from '../../model/issue.ts';
import type { PreviousReport } from '../../model/previous-report.ts';
import type { Submission } from '../../model/submission.ts';
import { indexCatalog } from '../catalog-index.ts';
import type { KnownLine, PreviousFigure } from './line-check.ts';
import { figureChecks } from './validate-figures.ts';
import { headerChecks } from './validate-header.ts';
import { movementChecks } from './validate-movement.ts';
import { plausibilityChecks } from './validate-plausibility.ts';
import { remarkChecks } from './validate-remarks.ts';

type SubmissionCheck = (submission: Submission, catalog: Catalog, previous: PreviousReport | null) => Issue[];

/**
 * What is wrong with a submission under a catalog, in the order of the checks. Errors keep it from being accepted;
 * warnings travel with it into the receipt. The caller checks campaign, unit and catalog version. `previous` is what
 * the unit reported before; `null`: nothing, or nothing is to be compared with it.
 */
export function validateSubmission(
  submission: Submission,
  catalog: Catalog,
  previous: PreviousReport | null = null,
): Issue[] {
  const { indicators, assignments } = indexCatalog(catalog);
  const targets = new Map(
    (assignments.get(submission.unit) ?? []).map(({ indicator, target }) => [indicator, target]),
  );
  const known = submission.lines.flatMap((line): KnownLine[] => {
    const indicator = indicators.get(line.indicator);
    const target = targets.get(line.indicator);
    if (indicator === undefined || target === undefined) return [];
    return [{ line, indicator, target, previous: previousFigureOf(previous, line.indicator, submission) }];
  });
  return [
    ...submissionChecks.flatMap((check) => check(submission, catalog, previous)),
    ...known.flatMap((line) => lineChecks.flatMap((check) => check(line, submission, catalog))),
  ];
}

function previousFigureOf(
  previous: PreviousReport | null,
  indicator: IndicatorCode,
  { dataAsOf }: Submission,
): PreviousFigure | null {
  const reported = previous?.reported.get(indicator);
  if (previous === null || reported === undefined) return null;
  return { reported, ofEarlierPeriod: previous.dataAsOf < dataAsOf };
}

const unknownIndicators: SubmissionCheck = (submission, catalog) => {
  const { assignments } = indexCatalog(catalog);
  const assigned = new Set((assignments.get(submission.unit) ?? []).map(({ indicator }) => indicator));
  return submission.lines
    .filter((line) => !assigned.has(line.indicator))
    .map((line) => issueError('unknown-indicator', { indicator: line.indicator, field: 'code' }));
};

const doubledIndicators: SubmissionCheck = ({ lines }) => {
  const seen = new Set<string>();
  return lines.flatMap(({ indicator }) => {
    if (seen.has(indicator)) return [issueError('indicator-doubled', { indicator, field: 'code' })];
    seen.add(indicator);
    return [];
  });
};

/** A value that had been reported and is gone is told from one that was never there: somebody emptied the cell. */
const missingValues: SubmissionCheck = (submission, catalog, previous) => {
  const { indicators, assignments } = indexCatalog(catalog);
  const reported = new Set(submission.lines.map((line) => line.indicator));
  return (assignments.get(submission.unit) ?? [])
    .filter(({ indicator }) => !reported.has(indicator) && indicators.get(indicator)?.measure !== 'allOf')
    .map(({ indicator }) => {
      const where = { indicator, field: 'actual' };
      const name = indicators.get(indicator)?.name ?? indicator;
      return previous?.reported.has(indicator) === true
        ? issueWarning('value-withdrawn', { ...where, params: { name } })
        : issueWarning('value-missing', { ...where, params: { name } });
    });
};

const submissionChecks: readonly SubmissionCheck[] = [
  unknownIndicators,
  doubledIndicators,
  missingValues,
  ...headerChecks,
];

const lineChecks = [...figureChecks, ...plausibilityChecks, ...movementChecks, ...remarkChecks];
