/** How much of what the unit is asked for its sheet reports. */
import type { IssueCode } from '../../../shared/model/issue.ts';
import type { CheckedSheet } from '../../flows/checked-sheet.ts';

const NOT_REPORTED: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'value-missing',
  'value-withdrawn',
  'row-missing',
]);

export interface Coverage {
  /** Indicators to report; parents report nothing themselves. 0 while it is not known whose sheet it is. */
  readonly asked: number;
  /** Whether parts of parents are among these: the unit's result counts each parent once instead. */
  readonly countsParts: boolean;
  /** Of these, without a figure. */
  readonly missing: number;
}

export function coverageOf({ of, server, issues }: CheckedSheet): Coverage {
  const missing = issues.filter(({ code }) => NOT_REPORTED.has(code)).length;
  if (of === null || server === null) return { asked: 0, countsParts: false, missing };
  const { indicators, assignments } = server.published.catalog;
  const parents = new Set(indicators.filter(({ measure }) => measure === 'allOf').map(({ code }) => code));
  const own = assignments.filter(({ unit }) => unit === of.unit.code);
  const asked = own.filter(({ indicator }) => !parents.has(indicator)).length;
  return { asked, countsParts: asked < own.length, missing };
}
