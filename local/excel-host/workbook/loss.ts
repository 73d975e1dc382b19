/** What a file cannot carry of a workbook, or a workbook cannot hold of a file. Who shows it to people has the sentences. */

export const LOSS_KINDS = [
  'arrayFormula',
  'cellType',
  'chart',
  'chartOfOtherKind',
  'comment',
  'conditionalFormat',
  'control',
  'customProperty',
  'customXml',
  'externalLink',
  'filter',
  'formatOfRows',
  'formatOfSheet',
  'formula',
  'macro',
  'paperSize',
  'password',
  'patternFill',
  'picture',
  'pivotTable',
  'richText',
  'slicer',
  'tableStyle',
  'themeColor',
  'threadedComment',
  'validation',
] as const;

export type LossKind = (typeof LOSS_KINDS)[number];

export interface Loss {
  readonly kind: LossKind;
  /** The worksheet it is on, by name; `null` for the workbook. */
  readonly sheet: string | null;
  /** Which one: a name, an address, a formula. Empty where the kind says it all. */
  readonly what: string;
}

/** Each loss once. */
export const distinctLosses = (losses: readonly Loss[]): Loss[] => [
  ...new Map(losses.map((loss) => [JSON.stringify(loss), loss])).values(),
];
