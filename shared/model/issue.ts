/** An issue: something wrong with data, with an address. Codes here, sentences at the edge (`addin/messages/`). */
import * as z from 'zod/mini';
import { IndicatorCode, UnitCode } from './identifiers.ts';

/** Every issue there is. A code is never renamed: sentences, tests and stored receipts refer to it. */
export const IssueCode = z.enum([
  // Cells of a sheet
  'header-row-missing',
  'copy-in-front',
  'table-copy-in-front',
  'column-missing',
  'column-doubled',
  'formula-error',
  'not-a-number',
  'number-ambiguous',
  'number-out-of-range',
  'number-as-text',
  'number-with-blanks',
  'unit-beside-number',
  'other-unit-beside-number',
  'percent-in-figure',
  'shown-as-percent',
  'date-in-figure',
  'date-as-text',
  'not-arising-as-text',
  'placeholder-in-figure',
  'legacy-font-text',
  'text-decomposed',
  'not-a-date',
  'not-yes-or-no',
  'not-a-mark',
  'not-a-choice',
  'not-a-code',
  'required-cell-blank',
  'text-too-long',
  'control-characters',
  'row-missing',
  'row-without-code',
  'row-not-recognised',
  'group-row-with-data',
  'code-spelled-otherwise',
  'row-name-differs',
  'row-name-of-another',
  'row-unit-differs',
  'row-target-edited',
  'row-target-outdated',
  'result-differs',
  'wrong-campaign-or-unit',
  'catalog-newer',
  // A submission
  'unknown-indicator',
  'indicator-doubled',
  'indicator-is-parent',
  'wrong-measure',
  'value-missing',
  'value-withdrawn',
  'value-incomplete',
  'remark-without-value',
  'negative-value',
  'fraction-of-a-whole',
  'denominator-zero',
  'numerator-above-denominator',
  'percent-as-numerator',
  'percent-of-hundred',
  'percent-below-one',
  'change-implausible',
  'scale-off-target',
  'scale-off-previous',
  'far-above-target',
  'far-above-previous',
  'not-arising-with-value',
  'not-arising-not-allowed',
  'evidence-missing',
  'evidence-in-note',
  'too-much-evidence',
  'declared-percent-off',
  'data-as-of-differs',
  'data-as-of-in-another-year',
  'data-as-of-too-late',
  'same-signatory',
  'date-after-data-as-of',
  'date-in-another-year',
  'value-fell',
  'value-unchanged',
  'arose-before',
  'done-otherwise-before',
  // A review
  'returned-without-comment',
  'nothing-reported',
  'adjustment-without-points',
  // An extension
  'extension-without-reason',
  'extension-before-lock',
  'extension-over',
  'extension-not-there',
  // A snapshot
  'final-while-provisional',
  'final-while-open',
  'final-while-unreviewed',
  'final-while-tied',
  // A catalog
  'table-missing',
  'row-outside-table',
  'cells-below-table',
  'column-outside-table',
  'evidence-column-missing',
  'name-column-missing',
  'code-doubled',
  'unknown-block',
  'unknown-unit',
  'unknown-parent',
  'parent-without-parts',
  'parent-not-all-of',
  'goal-does-not-fit-measure',
  'aggregation-does-not-fit-measure',
  'target-not-understood',
  'target-does-not-fit-measure',
  'target-does-not-fit-goal',
  'target-without-range',
  'measure-unit-differs',
  'remark-changes-value',
  'percent-as-fraction',
  'target-day-in-another-year',
  'level-as-fraction',
  'range-reversed',
  'unit-without-targets',
  'indicator-for-nobody',
  'block-without-units',
  'account-doubled',
  'name-doubled',
  'not-an-account',
  'too-many-accounts',
  'time-missing',
  'unknown-time-zone',
  'lock-before-due',
  'data-as-of-after-due',
  // Scoring of a catalog
  'not-a-range',
  'range-not-one-sided',
  'cell-not-used',
  'indicator-name-differs',
  'unit-name-differs',
  'rule-does-not-fit-measure',
  'rule-without-input',
  'rule-without-end',
  'rule-for-nobody',
  'rule-doubled',
  'exceeded-gives-less',
  'bands-overlap',
  'bands-leave-gap',
  'tiers-overlap',
  'tiers-leave-gap',
  'tier-without-volume',
  'every-not-positive',
  'cap-against-points',
  'base-points-negative',
  'base-points-add-up',
  'points-too-fine',
  // Anything a schema refuses
  'schema',
]);
export type IssueCode = z.infer<typeof IssueCode>;

/** An `error` keeps data from being accepted; a `warning` travels with it. */
export const Severity = z.enum(['error', 'warning']);
export type Severity = z.infer<typeof Severity>;

/** A table of the council's configuration. */
export const ConfigTable = z.enum([
  'campaign',
  'blocks',
  'units',
  'indicators',
  'targets',
  'scoring',
  'levels',
]);
export type ConfigTable = z.infer<typeof ConfigTable>;

export const Issue = z.object({
  code: IssueCode,
  severity: Severity,
  /** The indicator it concerns, where there is one. */
  indicator: z.optional(IndicatorCode),
  unit: z.optional(UnitCode),
  /** The field of the line, header, row or request body. */
  field: z.optional(z.string()),
  /** For catalogs: the table and the zero-based row of its list. */
  table: z.optional(ConfigTable),
  row: z.optional(z.int()),
  /** Another row of the same list, which it does not go with. */
  otherRow: z.optional(z.int()),
  /** For sheets: the cell, e.g. `F12`, and its worksheet. */
  cell: z.optional(z.string()),
  worksheet: z.optional(z.string()),
  /** What the sentence needs to name: the offending text, a limit, another cell. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Issue = z.infer<typeof Issue>;

/** An issue that keeps data from being accepted. */
export function issueError(code: IssueCode, where: Omit<Partial<Issue>, 'code' | 'severity'> = {}): Issue {
  return { params: {}, ...where, code, severity: 'error' };
}

/** An issue that travels with the data. */
export function issueWarning(code: IssueCode, where: Omit<Partial<Issue>, 'code' | 'severity'> = {}): Issue {
  return { params: {}, ...where, code, severity: 'warning' };
}

/** Whether any of the issues keeps the data from being accepted. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
