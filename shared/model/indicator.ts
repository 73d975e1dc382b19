/** An indicator (chỉ tiêu): what is reported, which way is good, and how units add up to the district. */
import * as z from 'zod/mini';
import { IndicatorCode, Name } from './identifiers.ts';
import { Target } from './target.ts';

/** The two lists of a campaign: basic socio-economic indicators and the covenant indicators of the block agreement. */
export const IndicatorGroup = z.enum(['basic', 'covenant']);
export type IndicatorGroup = z.infer<typeof IndicatorGroup>;

/**
 * What is reported: a `number`; a `ratio` (numerator and denominator, in percent); a `change` (this period and the
 * same period before, in percent); a `date`; `yesNo`; or, for a parent, nothing: `allOf` its parts must be met.
 */
export const Measure = z.enum(['number', 'ratio', 'change', 'date', 'yesNo', 'allOf']);
export type Measure = z.infer<typeof Measure>;

/** Whether two figures are reported, of which the indicator's own is computed in percent. */
export function isComputedPercent(measure: Measure): boolean {
  return measure === 'ratio' || measure === 'change';
}

/** Which way is good. `by` goes with dates, `done` with yes/no and parents, the others with quantities. */
export const Goal = z.enum(['atLeast', 'atMost', 'within', 'by', 'done']);
export type Goal = z.infer<typeof Goal>;

/**
 * How the units' figures make the district's: `sum` of actuals; `pooled` (Σ numerators / Σ denominators, never the
 * mean of percents); `countMet`, the units that met it; `none` where the figure belongs to the district alone.
 */
export const Aggregation = z.enum(['sum', 'pooled', 'countMet', 'none']);
export type Aggregation = z.infer<typeof Aggregation>;

/** When a unit names what proves its figure (minh chứng): never, when it exceeds its target, or always. */
export const EvidenceRule = z.enum(['none', 'whenExceeded', 'always']);
export type EvidenceRule = z.infer<typeof EvidenceRule>;

export const Indicator = z.strictObject({
  code: IndicatorCode,
  name: Name,
  group: IndicatorGroup,
  /** Unit of measure (ĐVT) as people read it, e.g. `tỷ đồng`. */
  measureUnit: Name,
  /** Decimals shown; figures themselves are kept as reported. */
  decimals: z.int().check(z.gte(0), z.lte(6)),
  parent: z.nullable(IndicatorCode),
  measure: Measure,
  goal: Goal,
  aggregation: Aggregation,
  /** Whether a unit may answer "không phát sinh" (nothing arose in the period). */
  allowsNotArising: z.boolean(),
  evidence: EvidenceRule,
  /**
   * The district's own target for the aggregated figure; `null` where it has none. With `countMet` a quantity says how
   * many units are to meet the indicator; a day or a mark asks it of all of them.
   */
  districtTarget: z.nullable(Target),
});
export type Indicator = z.infer<typeof Indicator>;

/** The kind of target that an indicator's measure asks for. */
export function targetKindOf({ measure }: Pick<Indicator, 'measure'>): Target['kind'] {
  switch (measure) {
    case 'number':
    case 'ratio':
    case 'change':
      return 'quantity';
    case 'date':
      return 'date';
    case 'yesNo':
    case 'allOf':
      return 'done';
  }
}
